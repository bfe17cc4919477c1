package studio.longplay.engine.render.purge;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What is to be removed.
///
/// @param classes whole classes
/// @param before of them only what was not changed or used since
/// @param voice also all of a voice: itself, its consent, recordings it was made from, its takes
/// @param project also all that is kept of the project in this folder, outside of it
public record PurgeWish(
        Set<StoredClass> classes,
        Optional<Instant> before,
        Optional<String> voice,
        Optional<Path> project) {
    public PurgeWish {
        classes = Set.copyOf(classes);
    }

    /// Everything of some classes.
    public static PurgeWish of(Set<StoredClass> classes) {
        return new PurgeWish(classes, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Everything.
    public static PurgeWish everything() {
        return of(EnumSet.allOf(StoredClass.class));
    }

    boolean isOld(Instant changed) {
        return before.isEmpty() || changed.isBefore(before.get());
    }
}
