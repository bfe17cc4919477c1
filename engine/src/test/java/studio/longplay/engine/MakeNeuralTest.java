package studio.longplay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.TinyKokoro;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.preset.Use;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.voice.Voice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A film spoken by a voice that a model brought with it.
@Tag("media")
class MakeNeuralTest {
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

    private Manifest make(Studio studio, Use use) throws Exception {
        Path script = Files.writeString(folder.resolve("sea.fountain"), SCRIPT);
        DeliverySettings settings =
                DeliverySettings.usual(TINY.withDelivery(TINY.delivery().withUse(use)))
                        .withCast(Map.of("MARY", "Kokoro Heart"))
                        .withJobs(2);
        return studio.make(script, folder.resolve("film"), settings, JobContext.quiet());
    }

    @Test
    void aKokoroVoiceSpeaksAFilmAndStandsInItsManifest() throws Exception {
        try (Studio studio = Studio.open(folder.resolve("home"))) {
            InstalledBundle bundle =
                    studio.models()
                            .add(
                                    TinyKokoro.timed(folder.resolve("tiny-kokoro")),
                                    JobContext.quiet());
            studio.speech().lookAgain();

            Manifest manifest = make(studio, Use.COMMERCIAL);

            assertThat(manifest.cast())
                    .extracting(Manifest.CastEntry::voiceId)
                    .containsExactly("kokoro-af-heart");
            assertThat(manifest.lines())
                    .extracting(Manifest.LineEntry::fallback, Manifest.LineEntry::words)
                    .containsExactly(tuple("", 4));
            Voice heart = studio.speech().registry().find("kokoro-af-heart").orElseThrow();
            assertThat(heart.engine()).isEqualTo("kokoro-" + bundle.shortDigest());
            assertThat(heart.origin().engineVersion()).endsWith(bundle.digest());
            assertThat(folder.resolve("film/manifest.json"))
                    .content()
                    .contains(bundle.digest(), "apache-2.0");
        }
    }

    @Test
    void aBundleThatMayNotBeSoldStopsWhatIsForSale() throws Exception {
        try (Studio studio = Studio.open(folder.resolve("home"))) {
            Path bundle = TinyKokoro.timed(folder.resolve("tiny-kokoro"));
            Files.writeString(bundle.resolve("README.md"), "---\nlicense: cc-by-nc-4.0\n---\n");
            studio.models().add(bundle, JobContext.quiet());
            studio.speech().lookAgain();

            assertThatThrownBy(() -> make(studio, Use.COMMERCIAL))
                    .isInstanceOfSatisfying(
                            StudioFault.Input.class,
                            fault -> {
                                assertThat(fault.code()).isEqualTo("rights.not-commercial");
                                assertThat(fault.sentence())
                                        .contains(List.of("Kokoro Heart", "cc-by-nc-4.0"));
                            });
            assertThat(folder.resolve("film")).doesNotExist();
        }
    }
}
