package studio.longplay.engine.render.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.GpuReadings;
import studio.longplay.engine.hardware.MachineFacts;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

class BenchTest {
    @TempDir Path home;

    private static BenchRun run(String at, double speed) {
        MachineFacts facts = new MachineFacts("cpu", 8, 16, 32_000_000_000L, 1, "Linux 6", "25");
        GpuReadings none = GpuReadings.none(GpuReadings.State.ABSENT, "None.");
        return new BenchRun(
                at,
                Fingerprint.of(facts, none),
                0.1,
                "hd",
                List.of(new Measured("mix", speed, "x real time", "a film of 30 s")));
    }

    @Test
    void whatWasMeasuredIsKeptInOrder() throws StudioFault {
        BenchHistory history = new BenchHistory(home);
        assertThat(history.read()).isEmpty();
        history.add(run("2026-11-22T00:00:00Z", 40));
        history.add(run("2026-11-23T00:00:00Z", 42.5));
        assertThat(history.read())
                .containsExactly(
                        run("2026-11-22T00:00:00Z", 40), run("2026-11-23T00:00:00Z", 42.5));
        assertThat(history.read().getLast().value("mix")).hasValue(42.5);
        assertThat(history.read().getLast().value("draw")).isEmpty();
    }

    @Test
    void aLineThatWasCutOffSpoilsNoOther() throws StudioFault, IOException {
        BenchHistory history = new BenchHistory(home);
        history.add(run("2026-11-22T00:00:00Z", 40));
        Files.writeString(
                home.resolve("bench.jsonl"), "{\"at\":\"2026-", StandardOpenOption.APPEND);
        history.add(run("2026-11-24T00:00:00Z", 41));
        assertThat(history.read())
                .extracting(BenchRun::at)
                .containsExactly("2026-11-22T00:00:00Z", "2026-11-24T00:00:00Z");
    }

    @Test
    void aFingerprintChangesWithTheMachineAndWithNothingElse() {
        GpuReadings none = GpuReadings.none(GpuReadings.State.ABSENT, "None.");
        MachineFacts one = new MachineFacts("cpu", 8, 16, 32_000_000_000L, 5, "Linux 6", "25");
        MachineFacts same = new MachineFacts("cpu", 8, 16, 32_100_000_000L, 9, "Linux 6", "25");
        MachineFacts other = new MachineFacts("cpu", 8, 12, 32_000_000_000L, 5, "Linux 6", "25");
        assertThat(Fingerprint.of(one, none)).isEqualTo(Fingerprint.of(same, none));
        assertThat(Fingerprint.of(one, none).id())
                .hasSize(12)
                .isNotEqualTo(Fingerprint.of(other, none).id());
    }

    @Test
    void thePlayHasNoLineTwiceAndGrowsWithItsLength() throws StudioFault {
        Script two = new ScriptParser().parse(BenchScript.of(2), "measuring.fountain");
        assertThat(two.lines()).hasSize(26).doesNotHaveDuplicates();
        assertThat(two.scenes()).hasSize(2);
        assertThat(BenchScript.of(2)).isEqualTo(BenchScript.of(2));
    }

    @Test
    void diskAndModelAreMeasuredForReal() throws StudioFault {
        Stages stages = new Stages(ExportPreset.PREVIEW, home);
        Measured disk = stages.disk(JobContext.quiet());
        Measured model = stages.inference(JobContext.quiet());
        Measured drawn = stages.draw(JobContext.quiet());
        assertThat(disk.value()).isPositive();
        assertThat(model.value()).isPositive();
        assertThat(drawn.value()).isPositive();
        assertThat(model.unit()).isEqualTo("GFLOP/s");
        assertThat(home).isEmptyDirectory();
    }
}
