package studio.longplay.engine.inference.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.Chip;
import studio.longplay.engine.inference.Precision;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;

class InferenceBenchTest {
    @TempDir Path home;

    @Test
    void everyProfileIsMeasuredAndTheOneThatSuitsIsKeptOnce() throws Exception {
        PolicyFile table = new PolicyFile(home);
        MachineWorth worth =
                InferenceBench.onFirstRun(table, OnnxSessions::start, JobContext.quiet())
                        .orElseThrow();
        for (Profile profile : Profile.values()) {
            assertThat(worth.of(profile).gigaflops()).isPositive();
            assertThat(worth.of(profile).chip()).isEqualTo(Chip.PROCESSOR);
        }
        assertThat(worth.of(Profile.BALANCED).deviationDb()).isEqualTo(ProfileFigures.SAME);
        assertThat(worth.of(Profile.ECO).precision()).isEqualTo(Precision.INT8);
        assertThat(worth.of(Profile.ECO).deviationDb()).isBetween(-60.0, -20.0);
        assertThat(worth.memoryGigabytesPerSecond()).isPositive();
        assertThat(worth.proposed().why()).matches(".*[0-9].*");
        assertThat(table.read().profile()).isEqualTo(worth.proposed().profile());
        assertThat(InferenceBench.onFirstRun(table, OnnxSessions::start, JobContext.quiet()))
                .isEmpty();
    }
}
