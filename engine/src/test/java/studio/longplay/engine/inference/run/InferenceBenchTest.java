package studio.longplay.engine.inference.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.Chip;
import studio.longplay.engine.inference.Precision;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;
import java.util.List;

class InferenceBenchTest {
    @TempDir Path home;

    private static ProfileFigures figures(Profile profile, double gigaflops) {
        return new ProfileFigures(
                profile, Chip.PROCESSOR, Precision.FP32, 1, gigaflops, ProfileFigures.SAME);
    }

    private static MachineWorth.Proposal proposal(double eco, double balanced) {
        return InferenceBench.proposal(
                List.of(
                        figures(Profile.ECO, eco),
                        figures(Profile.BALANCED, balanced),
                        figures(Profile.ULTRA, balanced)),
                64_000_000_000L);
    }

    @Test
    void smallExportsAreAdvisedOnlyWhereTheyWereMeasuredToBeFaster() {
        assertThat(proposal(7.5, 2.5).profile()).isEqualTo(Profile.ECO);
        assertThat(proposal(7.5, 2.5).why()).contains("2.5").contains("7.5");
        assertThat(proposal(2.0, 2.5).profile()).isEqualTo(Profile.BALANCED);
    }

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
