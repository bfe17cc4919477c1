package studio.longplay.app.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// The data folder that a command line names, for what has to know it before the words are
/// understood.
public final class NamedHome {
    private static final String OPTION = "--home";

    private NamedHome() {}

    /// The folder after the first `--home`; empty where there is none, or no folder could have that
    /// name.
    public static Optional<Path> in(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(OPTION + "=")) {
                return path(arguments[i].substring(OPTION.length() + 1));
            }
            if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
                return path(arguments[i + 1]);
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> path(String word) {
        try {
            return word.isBlank() ? Optional.empty() : Optional.of(Path.of(word));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
