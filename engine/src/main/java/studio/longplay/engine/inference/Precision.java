package studio.longplay.engine.inference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How exactly a model keeps its numbers, the most exact first.
public enum Precision {
    FP32("fp32", 4),
    FP16("fp16", 2),
    INT8("int8", 1),
    Q4F16("q4f16", 0.6),
    Q4("q4", 0.6),
    /// One export, of which nothing is said.
    GIVEN("given", 4);

    private static final List<Precision> NAMED = List.of(Q4F16, Q4, INT8, FP16);

    private final String id;
    private final double bytesPerNumber;

    Precision(String id, double bytesPerNumber) {
        this.id = id;
        this.bytesPerNumber = bytesPerNumber;
    }

    /// For files and options: `int8`.
    public String id() {
        return id;
    }

    /// What a number takes, about.
    public double bytesPerNumber() {
        return bytesPerNumber;
    }

    /// What [#id] gave, or what transformers.js calls it (`q8`, `uint8`); empty if it is something
    /// else.
    public static Optional<Precision> of(String id) {
        String wanted = id.strip().toLowerCase(Locale.ROOT);
        for (Precision precision : values()) {
            if (precision.id.equals(wanted)) {
                return Optional.of(precision);
            }
        }
        return wanted.equals("q8") || wanted.equals("uint8") ? Optional.of(INT8) : Optional.empty();
    }

    /// What the end of a model file's name says; [#FP32] if it says nothing, as exporters have it.
    ///
    /// @param fileName for example `model_q4f16.onnx`, `encoder.int8.onnx`
    public static Precision ofFile(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT).replaceAll("\\.onnx$", "");
        for (Precision precision : NAMED) {
            if (name.endsWith("_" + precision.id) || name.endsWith("." + precision.id)) {
                return precision;
            }
        }
        boolean whole =
                name.endsWith("_quantized") || name.endsWith("_uint8") || name.endsWith("_q8");
        return whole ? INT8 : FP32;
    }
}
