package studio.longplay.engine.render.preview;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.Voice;

import java.util.Optional;

/// How far a line of the script has come.
///
/// @param voice the voice it is spoken in
/// @param length of its take; while there is none, what its words usually take
/// @param take what was spoken; empty until it is
/// @param fault why it could not be spoken
public record PreviewLine(
        Line line,
        Voice voice,
        State state,
        MediaTime length,
        Optional<SpokenLine> take,
        Optional<StudioFault> fault) {
    /// A line is waiting, then being spoken, then spoken or failed; an edit makes it wait again.
    public enum State {
        WAITING,
        SPEAKING,
        SPOKEN,
        FAILED
    }

    public boolean isSpoken() {
        return state == State.SPOKEN;
    }
}
