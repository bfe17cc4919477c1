package studio.longplay.engine.inference.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.TinyWhisper;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.bundle.OpenBundle;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.speech.Denoiser;
import studio.longplay.engine.inference.speech.SpanRules;
import studio.longplay.engine.inference.speech.SpeechQuality;
import studio.longplay.engine.inference.speech.SpeechSpan;
import studio.longplay.engine.inference.speech.VoiceActivity;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavReader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The three real models as bundles of the shelf, by way of what a user does; skipped where the
/// environment variable `LONGPLAY_TEST_MODELS` names no folder with them.
class RealBundlesTest {
    private static final JobContext QUIET = JobContext.quiet();
    private static final int RATE_HZ = 16_000;

    @TempDir Path folder;

    private static Path real(String name) {
        String from = System.getenv("LONGPLAY_TEST_MODELS");
        assumeTrue(
                from != null && Files.isRegularFile(Path.of(from, name)),
                "needs " + name + " in the folder that LONGPLAY_TEST_MODELS names");
        return Path.of(from, name);
    }

    private ModelShelf shelf() {
        return new ModelShelf(folder.resolve("models"), ListeningKinds.all(), OnnxSessions::start);
    }

    private InstalledBundle added(String file, String licence, String as) throws Exception {
        Path bundle = Files.createDirectories(folder.resolve(as));
        Files.copy(real(file), bundle.resolve(file));
        Files.writeString(
                bundle.resolve("README.md"), "---\nlicense: " + licence + "\n---\n# " + as + "\n");
        return shelf().add(bundle, QUIET);
    }

    private static float[] sound(String name) throws Exception {
        try (WavReader reader = WavReader.open(real(name))) {
            float[][] planar = new float[1][(int) reader.length()];
            reader.read(0, planar, 0, planar[0].length);
            return planar[0];
        }
    }

    private interface Use {
        void of(OpenBundle open) throws Exception;
    }

    private static void open(InstalledBundle bundle, Use use) throws Exception {
        try (OnnxSessions sessions = OnnxSessions.start();
                OpenBundle open =
                        OpenBundle.open(
                                ListeningKinds.all().stream()
                                        .filter(kind -> kind.id().equals(bundle.kind()))
                                        .findFirst()
                                        .orElseThrow(),
                                bundle.graphPaths(),
                                sessions,
                                SessionSettings.steady())) {
            use.of(open);
        }
    }

    @Test
    void sileroIsAddedAndFindsWhatIsSpoken() throws Exception {
        InstalledBundle bundle = added("silero_vad.onnx", "mit", "silero");
        assertThat(bundle.kind()).isEqualTo("silero-vad");
        assertThat(bundle.card().licence()).isEqualTo("mit");
        open(
                bundle,
                open -> {
                    float[] speech = sound("silero_test.wav");
                    List<SpeechSpan> spans =
                            VoiceActivity.of(open.sessions().values().iterator().next())
                                    .spans(speech, RATE_HZ, SpanRules.usual(), QUIET);
                    assertThat(spans).hasSizeGreaterThan(3);
                });
    }

    @Test
    void gtcrnIsAddedAndDnsmosGradesWhatItCleans() throws Exception {
        InstalledBundle cleaner = added("gtcrn_simple.onnx", "mit", "gtcrn");
        InstalledBundle grader = added("dnsmos_sig_bak_ovr.onnx", "cc-by-4.0", "dnsmos");
        assertThat(cleaner.kind()).isEqualTo("gtcrn");
        assertThat(grader.kind()).isEqualTo("dnsmos");
        float[] noisy = sound("gtcrn_noisy.wav");
        open(
                cleaner,
                cleaning -> {
                    float[] cleaned =
                            Denoiser.of(cleaning.sessions().values().iterator().next())
                                    .clean(noisy, RATE_HZ, QUIET);
                    open(
                            grader,
                            grading -> {
                                SpeechQuality quality =
                                        SpeechQuality.of(
                                                grading.sessions().values().iterator().next(),
                                                null);
                                assertThat(quality.grade(cleaned, RATE_HZ, QUIET).background())
                                        .isGreaterThan(
                                                quality.grade(noisy, RATE_HZ, QUIET).background()
                                                        + 0.5);
                            });
                });
    }

    /// The real finder of speech leads a tiny Whisper through a recording with a long silence.
    @Test
    void realSpeechIsListenedToAndSilenceIsLeftOut() throws Exception {
        InstalledBundle finder = added("silero_vad.onnx", "mit", "silero");
        float[] speech = sound("silero_test.wav");
        float[] late = new float[40 * RATE_HZ + 10 * RATE_HZ];
        System.arraycopy(speech, 0, late, 40 * RATE_HZ, Math.min(speech.length, 10 * RATE_HZ));
        Path bundle = TinyWhisper.hub(folder.resolve("whisper"), false);
        Path onnx = bundle.resolve("onnx");
        Map<String, Path> graphs =
                Map.of(
                        "encoder_model", onnx.resolve("encoder_model.onnx"),
                        "decoder_model_merged", onnx.resolve("decoder_model_merged.onnx"));
        open(
                finder,
                open -> {
                    try (OnnxSessions sessions = OnnxSessions.start();
                            OpenBundle whisper =
                                    OpenBundle.open(
                                            Whisper.KIND,
                                            graphs,
                                            sessions,
                                            SessionSettings.steady())) {
                        Transcript told =
                                Whisper.of(whisper.sessions(), bundle)
                                        .listen(
                                                SpeechSource.of(late),
                                                ListenSettings.usual().inLanguage("en"),
                                                VoiceActivity.of(
                                                        open.sessions().values().iterator().next()),
                                                QUIET);
                        assertThat(told.passages()).isNotEmpty();
                        assertThat(told.passages().getFirst().startSeconds())
                                .isCloseTo(40, within(1.5));
                    }
                });
    }
}
