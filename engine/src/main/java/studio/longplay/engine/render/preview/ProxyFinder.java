package studio.longplay.engine.render.preview;

import java.nio.file.Path;
import java.util.Optional;

/// Finds the small stand-ins of the user's heavy films. Asked by the thread that paints; answers at
/// once.
@FunctionalInterface
public interface ProxyFinder {
    /// No film has one: what an export paints is painted.
    ProxyFinder NONE = (_, _) -> Optional.empty();

    /// The stand-in of a film, if there is one that is fine enough.
    ///
    /// @param digest of the film, in hex
    /// @param lines the height of the picture that is painted
    Optional<Path> find(String digest, int lines);
}
