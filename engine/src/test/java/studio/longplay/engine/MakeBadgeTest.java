package studio.longplay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.TinyKokoro;
import studio.longplay.engine.inference.run.PolicyFile;
import studio.longplay.engine.inference.run.PolicyRow;
import studio.longplay.engine.inference.run.PolicyTable;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.time.FrameRate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A film whose voice was to be spoken on a card that is not there.
@Tag("media")
class MakeBadgeTest {
    private static final ExportPreset TINY =
            new ExportPreset("tiny", 160, 90, FrameRate.FPS_30, 200_000, 60, 64_000);
    private static final String SCRIPT =
            """
            Title: The Sea

            INT. ROOM - NIGHT

            MARY
            The sea was calm.
            """;

    @TempDir Path folder;

    @Test
    void whereAModelReallyRanStandsInTheManifestAndTheReport() throws Exception {
        Path home = folder.resolve("home");
        PolicyTable table = PolicyTable.USUAL.with(new PolicyRow("kokoro", "tensorrt:7", 0, 0));
        new PolicyFile(home).write(table);
        try (Studio studio = Studio.open(home)) {
            Path bundle = TinyKokoro.timed(folder.resolve("tiny-kokoro"));
            studio.models().add(bundle, JobContext.quiet());
            studio.speech().lookAgain();
            Path script = Files.writeString(folder.resolve("sea.fountain"), SCRIPT);
            DeliverySettings settings =
                    DeliverySettings.usual(TINY)
                            .withCast(Map.of("MARY", "Kokoro Heart"))
                            .withJobs(2);

            Manifest manifest =
                    studio.make(script, folder.resolve("film"), settings, JobContext.quiet());

            assertThat(manifest.fallbacks())
                    .singleElement()
                    .satisfies(badge -> {
                        assertThat(badge.what()).isEqualTo("model");
                        assertThat(badge.wanted()).contains("TensorRT (number 7)");
                        assertThat(badge.used()).startsWith("the processor");
                        assertThat(badge.why())
                                .isEqualTo(
                                        "tiny-kokoro: there is no such device here that models can"
                                                + " use");
                        assertThat(badge.count()).isPositive();
                    });
            assertThat(manifest.warnings())
                    .anySatisfy(warning -> {
                        assertThat(warning.code()).isEqualTo("inference.fallback");
                        assertThat(warning.sentence()).contains("tiny-kokoro", "the processor");
                    });
            assertThat(manifest.lines()).extracting(Manifest.LineEntry::fallback).containsOnly("");
            assertThat(folder.resolve("film/report.html")).content().contains("TensorRT");
        }
    }
}
