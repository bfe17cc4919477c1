package studio.longplay.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// A command line that asks for the window: no words at all, or what is to be opened in it.
///
/// @param home the data folder; empty for the usual one
/// @param file a project folder or a script
public record WindowRequest(Optional<Path> home, Optional<Path> file) {
    /// Understands `[--home DIR] [FILE]`.
    ///
    /// @return empty if the words are a command, or a mistake that the command line explains
    public static Optional<WindowRequest> of(String[] arguments) {
        Optional<Path> home = Optional.empty();
        int at = 0;
        if (arguments.length >= 2 && arguments[0].equals("--home")) {
            home = path(arguments[1]);
            if (home.isEmpty()) {
                return Optional.empty();
            }
            at = 2;
        }
        if (at == arguments.length) {
            return Optional.of(new WindowRequest(home, Optional.empty()));
        }
        Optional<Path> file = path(arguments[at]).filter(Files::exists);
        boolean understood = at + 1 == arguments.length && file.isPresent();
        return understood ? Optional.of(new WindowRequest(home, file)) : Optional.empty();
    }

    private static Optional<Path> path(String word) {
        if (word.startsWith("-")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(word).toAbsolutePath());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
