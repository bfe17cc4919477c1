package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.inference.Session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One of the models a bundle consists of.
///
/// @param role what it does there, and what its file is called without the ending: `mimi_encoder`
/// @param others what other exports call its file
/// @param check by what it is known once it is open
public record GraphFile(String role, List<String> others, Check check) {
    /// Exports of one model in other precisions, the one taken first first. Those that leave 16-bit
    /// floats at their doors come last: they are refused by the check if they do.
    private static final List<String> SUFFIXES =
            List.of(
                    "",
                    "_int8",
                    ".int8",
                    "_quantized",
                    "_uint8",
                    "_q8",
                    "_q4",
                    "_fp16",
                    ".fp16",
                    "_q4f16");

    private static final String ENDING = ".onnx";

    /// Of a model that all exports call the same.
    public GraphFile(String role, Check check) {
        this(role, List.of(), check);
    }

    public GraphFile {
        others = List.copyOf(others);
    }

    /// Looks at what a model asks for and answers.
    @FunctionalInterface
    public interface Check {
        /// What keeps a session from being this model, as half a sentence.
        Optional<String> breach(Session session);
    }

    /// How welcome a file of that name is as this model; the lowest is taken.
    ///
    /// @param fileName as it stands in the folder
    /// @return -1 if it is called otherwise
    int rank(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        for (int i = 0; i < SUFFIXES.size(); i++) {
            String end = SUFFIXES.get(i) + ENDING;
            if (name.equals(role + end) || others.stream().anyMatch(it -> name.equals(it + end))) {
                return i;
            }
        }
        return -1;
    }

    static boolean isModel(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }
}
