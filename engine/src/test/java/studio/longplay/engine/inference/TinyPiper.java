package studio.longplay.engine.inference;

import static studio.longplay.engine.inference.ElementType.FLOAT32;
import static studio.longplay.engine.inference.ElementType.INT64;
import static studio.longplay.engine.inference.TensorSpec.ANY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A bundle with the inputs and outputs of a Piper voice. Each symbol is [#SAMPLES] samples times
/// the scale of lengths of one tone of [#TONE_HZ], as loud as 0.5 plus its number over 356, times
/// 0.5 plus a tenth of the speaker's number. On top of it stands noise, 60 dB down at the usual
/// scale.
public final class TinyPiper {
    public static final int RATE_HZ = 22_050;
    public static final int SAMPLES = 512;
    public static final int TONE_HZ = 150;

    /// All its symbols, in the order of their numbers.
    public static final String SYMBOLS =
            "_^$ !',-.:;?abcdefhijklmnopqrstuvwxyzæçðøŋœɐɑɔəɚɛɜɡɪɫɹɾʁʃʊʌʒʔˈˌːθᵻ\u0303";

    private static final int PERIOD = RATE_HZ / TONE_HZ;

    private TinyPiper() {}

    /// What voices differ in.
    ///
    /// @param speakers how many people it can speak as
    /// @param timed whether it answers how long each symbol is: 2 frames
    /// @param espeak the voice that pronounces its words
    /// @param type `espeak`, or `text` where it reads letters
    public record Voice(int speakers, boolean timed, String espeak, String type) {}

    /// One person who speaks American English.
    public static final Voice AMERICAN = new Voice(1, false, "en-us", "espeak");

    /// The number of a symbol.
    public static long id(String symbol) {
        return SYMBOLS.indexOf(symbol);
    }

    /// What it makes of symbols, with begin, pads and end, but for the noise.
    public static float[] spoken(long[] ids, int speaker, int samples) {
        return Humming.hum(ids, 0.5 + 0.1 * speaker, samples, PERIOD);
    }

    /// The model.
    public static OnnxWriter model(Voice voice) {
        OnnxWriter model =
                new OnnxWriter("piper")
                        .input(TensorSpec.of("input", INT64, ANY, ANY))
                        .input(TensorSpec.of("input_lengths", INT64, ANY))
                        .input(TensorSpec.of("scales", FLOAT32, 3))
                        .constant("usual", new float[] {SAMPLES}, 1)
                        .constant("loud", new float[] {0.5f}, 1)
                        .constant("tenth", new float[] {0.1f}, 1)
                        .constant("little", new float[] {0.0005f})
                        .constant("line", new long[] {1, 1, -1}, 3)
                        .constant("nobody", new long[] {0}, 1);
        if (voice.speakers() > 1) {
            model.input(TensorSpec.of("sid", INT64, ANY));
        }
        String who = voice.speakers() > 1 ? "sid" : "nobody";
        model.node("Slice", List.of("scales", Humming.ONE, Humming.TWO), List.of("longer"))
                .node("Mul", List.of("usual", "longer"), List.of("length"))
                .node("Cast", List.of(who), List.of("person"), OnnxWriter.whole("to", 1))
                .node("Mul", List.of("person", "tenth"), List.of("more"))
                .node("Add", List.of("loud", "more"), List.of("loudness"));
        Humming.add(model, "input", "length", PERIOD);
        model.node("Mul", List.of(Humming.HUM, "loudness"), List.of("plain"))
                .node("RandomNormalLike", List.of("plain"), List.of("noise"))
                .node("Slice", List.of("scales", Humming.ZERO, Humming.ONE), List.of("wild"))
                .node("Mul", List.of("noise", "wild"), List.of("wilder"))
                .node("Mul", List.of("wilder", "little"), List.of("breath"))
                .node("Add", List.of("plain", "breath"), List.of("sum"))
                .node("Reshape", List.of("sum", "line"), List.of("output"))
                .output(TensorSpec.of("output", FLOAT32, ANY, 1, ANY));
        if (voice.timed()) {
            model.node("Mul", List.of("input", Humming.ZERO), List.of("nothing"))
                    .node("Add", List.of("nothing", Humming.TWO), List.of("frames"))
                    .node(
                            "Cast",
                            List.of("frames"),
                            List.of("durations"),
                            OnnxWriter.whole("to", 1))
                    .output(TensorSpec.of("durations", FLOAT32, ANY, ANY));
        }
        return model;
    }

    /// Writes the bundle.
    public static Path bundle(Path folder, Voice voice) throws IOException {
        Files.createDirectories(folder);
        model(voice).write(folder.resolve("en_US-tiny-low.onnx"));
        StringBuilder symbols = new StringBuilder();
        SYMBOLS.codePoints()
                .mapToObj(Character::toString)
                .forEach(symbol ->
                        symbols.append(symbols.isEmpty() ? "" : ",")
                                .append('"')
                                .append(symbol)
                                .append("\": [")
                                .append(id(symbol))
                                .append(']'));
        String speakers = voice.speakers() > 1 ? "\"ann\": 0, \"bob\": 1" : "";
        Files.writeString(
                folder.resolve("en_US-tiny-low.onnx.json"),
                """
                {"audio": {"sample_rate": %d}, "espeak": {"voice": "%s"}, "phoneme_type": "%s",
                 "language": {"code": "%s"}, "num_speakers": %d, "speaker_id_map": {%s},
                 "inference": {"noise_scale": 0.667, "length_scale": 2.0, "noise_w": 0.8},
                 "phoneme_id_map": {%s}}
                """
                        .formatted(
                                RATE_HZ,
                                voice.espeak(),
                                voice.type(),
                                voice.espeak().replace('-', '_'),
                                voice.speakers(),
                                speakers,
                                symbols));
        Files.writeString(folder.resolve("README.md"), "---\nlicense: cc0-1.0\n---\n");
        return folder;
    }
}
