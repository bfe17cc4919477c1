package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.inference.Precision;
import studio.longplay.engine.inference.Session;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One of the models a bundle consists of.
///
/// @param role what it does there, and what its file is called without the ending: `mimi_encoder`
/// @param others what other exports call its file, with its folder where that matters
///   (`unet/model`); `*` stands for any letters, and a file that is known by such a name only is
///   opened and checked before it is taken for this
/// @param check by what it is known once it is open
/// @param bind the model's names of tensors by ours, where an export calls them otherwise
public record GraphFile(String role, List<String> others, Check check, Map<String, String> bind) {
    private static final String ENDING = ".onnx";
    private static final String ANYTHING = "*";

    /// Behind every name without a star.
    private static final int LOOSE = 100;

    /// How files of models in other precisions end, the one taken first first. Those that round
    /// what goes in and out to 16-bit floats come last.
    private enum Suffix {
        FULL("", Precision.FP32),
        INT8("_int8", Precision.INT8),
        DOTTED_INT8(".int8", Precision.INT8),
        QUANTIZED("_quantized", Precision.INT8),
        UINT8("_uint8", Precision.INT8),
        Q8("_q8", Precision.INT8),
        Q4("_q4", Precision.Q4),
        FP16("_fp16", Precision.FP16),
        DOTTED_FP16(".fp16", Precision.FP16),
        Q4F16("_q4f16", Precision.Q4F16),
        Q8F16("_q8f16", Precision.INT8);

        private static final List<Suffix> ALL = List.of(values());

        private final String end;
        private final Precision precision;

        Suffix(String end, Precision precision) {
            this.end = end;
            this.precision = precision;
        }

        static Suffix of(String stem) {
            Suffix found = FULL;
            for (Suffix suffix : ALL) {
                if (stem.endsWith(suffix.end) && suffix.end.length() > found.end.length()) {
                    found = suffix;
                }
            }
            return found;
        }
    }

    /// Of a model that all exports call the same.
    public GraphFile(String role, Check check) {
        this(role, List.of(), check);
    }

    /// Of a model whose tensors are called as its makers call them.
    public GraphFile(String role, List<String> others, Check check) {
        this(role, others, check, Map.of());
    }

    public GraphFile {
        others = List.copyOf(others);
        bind = Map.copyOf(bind);
    }

    /// Looks at what a model asks for and answers.
    @FunctionalInterface
    public interface Check {
        /// What keeps a session from being this model, as half a sentence.
        Optional<String> breach(Session session);
    }

    /// The same with other names of tensors.
    GraphFile bound(Map<String, String> theirs) {
        return new GraphFile(role, others, check, theirs);
    }

    /// A session that answers to our names.
    Session bound(Session session) {
        return bind.isEmpty() ? session : new BoundSession(session, bind);
    }

    /// How welcome a file is as this model; the lowest is taken.
    ///
    /// @param file relative to the bundle
    /// @return -1 if it is called otherwise
    int rank(Path file) {
        String path = FileNames.slashed(file).toLowerCase(Locale.ROOT);
        if (!path.endsWith(ENDING)) {
            return -1;
        }
        String stem = path.substring(0, path.length() - ENDING.length());
        Suffix suffix = Suffix.of(stem);
        Path base = Path.of(stem.substring(0, stem.length() - suffix.end.length()));
        if (isCalled(base, false)) {
            return Suffix.ALL.indexOf(suffix);
        }
        if (isCalled(Path.of(stem), false)) {
            return Suffix.ALL.indexOf(Suffix.FULL);
        }
        return isCalled(base, true) ? LOOSE + Suffix.ALL.indexOf(suffix) : -1;
    }

    private boolean isCalled(Path base, boolean loosely) {
        return (!loosely && FileNames.meant(role, base))
                || others.stream()
                        .filter(other -> other.contains(ANYTHING) == loosely)
                        .anyMatch(other -> FileNames.meant(other, base));
    }

    static boolean isLoose(int rank) {
        return rank >= LOOSE;
    }

    static Precision precision(int rank) {
        return Suffix.ALL.get(rank % LOOSE).precision;
    }

    static boolean isModel(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }
}
