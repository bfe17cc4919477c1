package studio.longplay.engine.store.library;

import studio.longplay.engine.store.Digest;

import java.util.List;
import java.util.Optional;

/// A take as the library has it.
///
/// @param digest key of its artifact
/// @param measure empty until it was measured
/// @param tags in alphabetical order
/// @param deleted whether it is hidden, to be removed by the next purge
public record LibraryTake(
        Digest digest,
        TakeFacts facts,
        Optional<TakeMeasure> measure,
        List<String> tags,
        boolean starred,
        String note,
        boolean deleted) {
    public LibraryTake {
        tags = List.copyOf(tags);
    }
}
