package studio.longplay.app.script;

import studio.longplay.engine.render.takes.SlotFit;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;

import java.util.Optional;

/// What became of a spoken line, as it stands at the right edge of the text.
///
/// @param length of its take, or what its words usually take
/// @param fit of its length to the place it has on the timeline
/// @param voice that was cast for it
/// @param told why it failed, or why another voice spoke it
record LineMark(
        ElementId line,
        State state,
        MediaTime length,
        SlotFit fit,
        String voice,
        Optional<String> told) {
    /// How far it has come.
    enum State {
        /// Its turn has not come.
        WAITING,
        SPEAKING,
        SPOKEN,
        /// Spoken by another engine than its voice's.
        FALLBACK,
        /// Longer than its place on the timeline.
        TOO_LONG,
        /// It was edited since it was spoken.
        STALE,
        FAILED
    }
}
