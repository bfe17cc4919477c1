package studio.longplay.engine.inference.listen;

import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.TinyWhisper;
import studio.longplay.engine.inference.bundle.OpenBundle;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.speech.Denoiser;
import studio.longplay.engine.inference.speech.KaldiBands;
import studio.longplay.engine.inference.speech.VoiceActivity;
import studio.longplay.engine.inference.speech.WhisperSpectrum;
import studio.longplay.engine.jobs.JobContext;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// What listening costs besides the models' own arithmetic, in processor time for a minute of
/// sound. With a folder as the argument that holds `silero_vad.onnx` and `gtcrn_simple.onnx`, also
/// what these two cost.
public final class ListenBench {
    private static final JobContext QUIET = JobContext.quiet();
    private static final int RATE_HZ = 16_000;
    private static final int SECONDS = 60;
    private static final int ROUNDS = 3;

    private ListenBench() {}

    private interface Work {
        void run() throws Exception;
    }

    public static void main(String[] words) throws Exception {
        PrintStream out = System.out;
        float[] minute = new float[SECONDS * RATE_HZ];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < minute.length; i++) {
            double tone = StrictMath.sin(2 * Math.PI * 200 * i / RATE_HZ);
            minute[i] = (float) (0.3 * tone + 0.05 * random.nextDouble(-1, 1));
        }
        SpeechSource source = SpeechSource.of(minute);
        WhisperSpectrum spectrum = new WhisperSpectrum(80);
        KaldiBands bands = new KaldiBands(KaldiBands.Window.HAMMING, 32_768);
        tell(
                out,
                "log-mel spectrum of Whisper",
                () -> {
                    spectrum.of(source.read(0, WhisperSpectrum.WINDOW), QUIET);
                    spectrum.of(source.read(WhisperSpectrum.WINDOW, WhisperSpectrum.WINDOW), QUIET);
                });
        tell(out, "features of a speaker embedding", () -> bands.of(minute, QUIET));
        Path folder = Files.createTempDirectory("listen");
        Path bundle = TinyWhisper.hub(folder, true);
        Path onnx = bundle.resolve("onnx");
        Map<String, Path> graphs =
                Map.of(
                        "encoder_model", onnx.resolve("encoder_model.onnx"),
                        "decoder_model_merged", onnx.resolve("decoder_model_merged.onnx"));
        try (OnnxSessions sessions = OnnxSessions.start();
                OpenBundle open =
                        OpenBundle.open(Whisper.KIND, graphs, sessions, SessionSettings.steady())) {
            Whisper whisper = Whisper.of(open.sessions(), bundle);
            tell(
                    out,
                    "all of Whisper but its arithmetic (tiny model)",
                    () -> whisper.listen(source, ListenSettings.usual(), null, QUIET));
            if (words.length > 0) {
                real(out, sessions, Path.of(words[0]), minute);
            }
        }
    }

    private static void real(PrintStream out, OnnxSessions sessions, Path models, float[] minute)
            throws Exception {
        SessionSettings steady = SessionSettings.steady();
        try (Session vad = sessions.open(models.resolve("silero_vad.onnx"), steady);
                Session gtcrn = sessions.open(models.resolve("gtcrn_simple.onnx"), steady)) {
            VoiceActivity activity = VoiceActivity.of(vad);
            Denoiser denoiser = Denoiser.of(gtcrn);
            tell(out, "Silero VAD", () -> activity.chances(minute, RATE_HZ, QUIET));
            tell(out, "GTCRN", () -> denoiser.clean(minute, RATE_HZ, QUIET));
        }
    }

    /// The least of three, after one to warm up, in processor time of this thread.
    private static void tell(PrintStream out, String what, Work work) throws Exception {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        work.run();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadCpuTime();
            work.run();
            least = Math.min(least, threads.getCurrentThreadCpuTime() - before);
        }
        out.printf(
                Locale.ROOT,
                "%-48s %7.0f ms a minute of sound, %.0fx real time%n",
                what,
                least / 1e6,
                SECONDS * 1e9 / least);
    }
}
