package studio.longplay.app.library;

import java.nio.file.Path;
import java.util.Optional;

/// What the gallery has to say.
///
/// @param says a sentence or two
/// @param bad it did not work
/// @param undo whether the last deed can be undone by it
/// @param folder that can be shown
record Notice(String says, boolean bad, boolean undo, Optional<Path> folder) {
    static Notice told(String says) {
        return new Notice(says, false, false, Optional.empty());
    }

    static Notice bad(String says) {
        return new Notice(says, true, false, Optional.empty());
    }
}
