package studio.longplay.engine.inference;

import static studio.longplay.engine.inference.ElementType.FLOAT32;
import static studio.longplay.engine.inference.ElementType.INT64;
import static studio.longplay.engine.inference.TensorSpec.ANY;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Models of a few nodes with the inputs, outputs and states of real ones: what drives a real one
/// drives these, and what these answer can be worked out by hand.
public final class TinyModels {
    /// Samples of each symbol of [#toySpeech] at speed 1.
    public static final int SAMPLES_PER_SYMBOL = 2400;

    /// Samples a second of [#toySpeech].
    public static final int SPEECH_RATE_HZ = 24_000;

    /// Hz of symbol 0 of [#toySpeech]; each next one is [#SYMBOL_STEP_HZ] higher.
    public static final int LOWEST_SYMBOL_HZ = 100;

    public static final int SYMBOL_STEP_HZ = 10;

    private TinyModels() {}

    /// As Silero VAD 5 and 6: the chance of speech is four times the mean of the input's absolute
    /// values, at most 1, times the rate over 16,000; the state counts up by 1.
    public static Path silero(Path folder) throws IOException {
        return new OnnxWriter("silero")
                .input(TensorSpec.of("input", FLOAT32, ANY, ANY))
                .input(TensorSpec.of("state", FLOAT32, 2, ANY, 128))
                .input(TensorSpec.of("sr", INT64))
                .constant("four", new float[] {4})
                .constant("one", new float[] {1})
                .constant("usual", new float[] {16_000})
                .node("Abs", List.of("input"), List.of("level"))
                .node("ReduceMean", List.of("level"), List.of("mean"), OnnxWriter.wholes("axes", 1))
                .node("Mul", List.of("mean", "four"), List.of("loud"))
                .node("Min", List.of("loud", "one"), List.of("chance"))
                .node("Cast", List.of("sr"), List.of("rate"), OnnxWriter.whole("to", 1))
                .node("Div", List.of("rate", "usual"), List.of("share"))
                .node("Mul", List.of("chance", "share"), List.of("output"))
                .node("Add", List.of("state", "one"), List.of("stateN"))
                .output(TensorSpec.of("output", FLOAT32, ANY, 1))
                .output(TensorSpec.of("stateN", FLOAT32, ANY, ANY, ANY))
                .write(folder.resolve("silero_vad.onnx"));
    }

    /// As GTCRN, frame by frame: the spectrum is halved; each cache counts up by 1.
    public static Path gtcrn(Path folder) throws IOException {
        return new OnnxWriter("gtcrn")
                .input(TensorSpec.of("mix", FLOAT32, 1, 257, 1, 2))
                .input(TensorSpec.of("conv_cache", FLOAT32, 2, 1, 16, 16, 33))
                .input(TensorSpec.of("tra_cache", FLOAT32, 2, 3, 1, 1, 16))
                .input(TensorSpec.of("inter_cache", FLOAT32, 2, 1, 33, 16))
                .constant("half", new float[] {0.5f})
                .constant("one", new float[] {1})
                .node("Mul", List.of("mix", "half"), List.of("enh"))
                .node("Add", List.of("conv_cache", "one"), List.of("conv_cache_out"))
                .node("Add", List.of("tra_cache", "one"), List.of("tra_cache_out"))
                .node("Add", List.of("inter_cache", "one"), List.of("inter_cache_out"))
                .output(TensorSpec.of("enh", FLOAT32, 1, 257, 1, 2))
                .output(TensorSpec.of("conv_cache_out", FLOAT32, 2, 1, 16, 16, 33))
                .output(TensorSpec.of("tra_cache_out", FLOAT32, 2, 3, 1, 1, 16))
                .output(TensorSpec.of("inter_cache_out", FLOAT32, 2, 1, 33, 16))
                .write(folder.resolve("gtcrn_simple.onnx"));
    }

    /// As DNSMOS P.835: raw speech, background and overall are 1, 2 and 3 plus the mean of the
    /// samples.
    public static Path dnsmos(Path folder) throws IOException {
        return new OnnxWriter("dnsmos")
                .input(TensorSpec.of("input_1", FLOAT32, ANY, 144_160))
                .constant("grades", new float[] {1, 2, 3}, 1, 3)
                .node(
                        "ReduceMean",
                        List.of("input_1"),
                        List.of("mean"),
                        OnnxWriter.wholes("axes", 1))
                .node("Add", List.of("mean", "grades"), List.of("Identity:0"))
                .output(TensorSpec.of("Identity:0", FLOAT32, ANY, 3))
                .write(folder.resolve("dnsmos_sig_bak_ovr.onnx"));
    }

    /// As DNSMOS P.808: the opinion score is the mean of the whole log-mel spectrum.
    public static Path dnsmosP808(Path folder) throws IOException {
        return new OnnxWriter("dnsmos p808")
                .input(TensorSpec.of("input_1", FLOAT32, ANY, 900, 120))
                .node(
                        "ReduceMean",
                        List.of("input_1"),
                        List.of("flat"),
                        OnnxWriter.wholes("axes", 1, 2),
                        OnnxWriter.whole("keepdims", 0))
                .constant("column", new long[] {-1, 1}, 2)
                .node("Reshape", List.of("flat", "column"), List.of("Identity:0"))
                .output(TensorSpec.of("Identity:0", FLOAT32, ANY, 1))
                .write(folder.resolve("dnsmos_model_v8.onnx"));
    }

    /// As Kokoro, a voice of pure tones: each id is a tone of [#LOWEST_SYMBOL_HZ] plus id times
    /// [#SYMBOL_STEP_HZ], of [#SAMPLES_PER_SYMBOL] samples over the speed, as loud as the first
    /// number of the style.
    ///
    /// @param symbols ids run from 0 to this, excluded
    public static Path toySpeech(Path folder, int symbols) throws IOException {
        return new OnnxWriter("toy speech")
                .input(TensorSpec.of("input_ids", INT64, 1, ANY))
                .input(TensorSpec.of("style", FLOAT32, 1, 256))
                .input(TensorSpec.of("speed", FLOAT32, 1))
                .constant("tones", tones(symbols), symbols, SAMPLES_PER_SYMBOL)
                .constant("length", new float[] {SAMPLES_PER_SYMBOL}, 1)
                .constant("start", new long[] {0}, 1)
                .constant("first", new long[] {1}, 1)
                .constant("along", new long[] {2}, 1)
                .constant("across", new long[] {1}, 1)
                .constant("row", new long[] {1, -1}, 2)
                .node("Gather", List.of("tones", "input_ids"), List.of("whole"))
                .node("Div", List.of("length", "speed"), List.of("wanted"))
                .node("Cast", List.of("wanted"), List.of("end"), OnnxWriter.whole("to", 7))
                .node("Slice", List.of("whole", "start", "end", "along"), List.of("spoken"))
                .node("Reshape", List.of("spoken", "row"), List.of("flat"))
                .node("Slice", List.of("style", "start", "first", "across"), List.of("loudness"))
                .node("Mul", List.of("flat", "loudness"), List.of("waveform"))
                .output(TensorSpec.of("waveform", FLOAT32, 1, ANY))
                .metadata("sample_rate", Integer.toString(SPEECH_RATE_HZ))
                .write(folder.resolve("model.onnx"));
    }

    private static float[] tones(int symbols) {
        float[] tones = new float[symbols * SAMPLES_PER_SYMBOL];
        for (int symbol = 0; symbol < symbols; symbol++) {
            double hertz = LOWEST_SYMBOL_HZ + SYMBOL_STEP_HZ * symbol;
            for (int i = 0; i < SAMPLES_PER_SYMBOL; i++) {
                double phase = 2 * Math.PI * hertz * i / SPEECH_RATE_HZ;
                tones[symbol * SAMPLES_PER_SYMBOL + i] = (float) StrictMath.sin(phase);
            }
        }
        return tones;
    }

    /// Counts to the number it is given, one step at a time: a run as long as one likes.
    public static Path counter(Path folder) throws IOException {
        OnnxWriter body =
                new OnnxWriter("body")
                        .input(TensorSpec.of("step", INT64))
                        .input(TensorSpec.of("on", ElementType.BOOL))
                        .input(TensorSpec.of("sum", FLOAT32))
                        .node("Identity", List.of("on"), List.of("still"))
                        .node("Add", List.of("sum", "one"), List.of("more"))
                        .output(TensorSpec.of("still", ElementType.BOOL))
                        .output(TensorSpec.of("more", FLOAT32));
        return new OnnxWriter("counter")
                .input(TensorSpec.of("steps", INT64))
                .constant("one", new float[] {1})
                .constant("zero", new float[] {0})
                .constant("yes", true)
                .node(
                        "Loop",
                        List.of("steps", "yes", "zero"),
                        List.of("total"),
                        OnnxWriter.graph("body", body))
                .output(TensorSpec.of("total", FLOAT32))
                .write(folder.resolve("counter.onnx"));
    }
}
