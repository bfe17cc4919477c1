package studio.longplay.engine.store;

import java.time.Instant;
import java.util.Set;

/// A finished piece of work in the store, as its sidecar and its files tell of it.
///
/// @param content SHA-256 of the file, as hexadecimal digits
/// @param maker of its recipe; empty if it has none
/// @param mentions every digest its recipe speaks of: keys and contents of what it was made from
/// @param bytes with its sidecar
/// @param used when it was last found or made
public record KeptPiece(
        Digest key, String content, String maker, Set<String> mentions, long bytes, Instant used) {
    public KeptPiece {
        mentions = Set.copyOf(mentions);
    }
}
