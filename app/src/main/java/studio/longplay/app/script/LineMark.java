package studio.longplay.app.script;

import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;

import java.util.Optional;

/// What became of a spoken line, as it stands at the right edge of the text.
///
/// @param length of its take, or what its words usually take
/// @param voice that was cast for it
/// @param told why it failed, or why another voice spoke it
record LineMark(
        ElementId line, State state, MediaTime length, String voice, Optional<String> told) {
    /// How far it has come.
    enum State {
        /// Its turn has not come.
        WAITING,
        SPEAKING,
        SPOKEN,
        /// Spoken by another engine than its voice's.
        FALLBACK,
        /// It was edited since it was spoken.
        STALE,
        FAILED
    }
}
