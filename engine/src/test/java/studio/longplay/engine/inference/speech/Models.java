package studio.longplay.engine.inference.speech;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.media.WavReader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The real models and recordings, where the environment variable `LONGPLAY_TEST_MODELS` names the
/// folder they lie in: `silero_vad.onnx`, `gtcrn_simple.onnx`, `dnsmos_sig_bak_ovr.onnx`,
/// `dnsmos_model_v8.onnx`, `silero_test.wav`, `gtcrn_noisy.wav`, `gtcrn_enhanced_reference.wav`.
/// They are their makers' and not part of the sources.
final class Models {
    private static final String VARIABLE = "LONGPLAY_TEST_MODELS";

    private Models() {}

    /// The file of that name; the test is skipped where it is not there.
    static Path path(String name) {
        String folder = System.getenv(VARIABLE);
        assumeTrue(
                folder != null && Files.isRegularFile(Path.of(folder, name)),
                "needs " + name + " in the folder that " + VARIABLE + " names");
        return Path.of(folder, name);
    }

    static Session open(OnnxSessions sessions, String name) throws StudioFault {
        return sessions.open(path(name), SessionSettings.steady());
    }

    /// A mono recording at 16 kHz.
    static float[] sound(String name) throws StudioFault, IOException {
        try (WavReader reader = WavReader.open(path(name))) {
            float[][] planar = new float[1][(int) reader.length()];
            reader.read(0, planar, 0, planar[0].length);
            return planar[0];
        }
    }
}
