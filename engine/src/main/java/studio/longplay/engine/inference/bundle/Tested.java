package studio.longplay.engine.inference.bundle;

import java.time.Instant;

/// How the last self-test of a bundle went: it was opened and used once, as shortly as can be.
///
/// @param at when
/// @param millis what opening and using it took
/// @param fault why it failed, one sentence; empty if it passed
public record Tested(Instant at, long millis, String fault) {
    public boolean passed() {
        return fault.isEmpty();
    }
}
