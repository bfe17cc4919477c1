package studio.longplay.app.inspector;

import studio.longplay.engine.edit.ScriptChange;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.time.MediaTime;

import java.util.Optional;
import java.util.function.UnaryOperator;

/// Writes how a line is spoken, and the pause before it, into the script: adds the cue, changes it,
/// or takes it out when it would say nothing.
final class LineWriting {
    private final CueWriting writing;
    private final Line line;
    private final LineCues cues;

    LineWriting(Script script, Line line) {
        this.writing = new CueWriting(script);
        this.line = line;
        this.cues = LineCues.of(script, line.id());
    }

    /// Writes `[[voice: ...]]`.
    ///
    /// @param changed from how the script has it to how it is wanted
    /// @return empty where the line can hold no cue
    Optional<ScriptChange> manner(UnaryOperator<LineManner> changed) {
        return manner(changed.apply(cues.manner()));
    }

    Optional<ScriptChange> manner(LineManner wanted) {
        if (cues.manner().equals(wanted)) {
            return Optional.of(ScriptDesk.NOTHING);
        }
        if (cues.voice().isEmpty()) {
            return writing.intoLine(line, wanted.cue())
                    .or(() -> writing.beforeLine(line, wanted.cue()));
        }
        return wanted.isNeutral()
                ? writing.remove(cues.voice().get())
                : writing.replace(cues.voice().get(), wanted.cue());
    }

    /// Writes `[[pause: ...]]`. Where there are several pauses, the last makes the difference.
    ///
    /// @return empty where no pause can stand, or the other pauses are longer
    Optional<ScriptChange> pause(MediaTime wanted) {
        if (cues.pause().equals(wanted)) {
            return Optional.of(ScriptDesk.NOTHING);
        }
        if (cues.pauses().isEmpty()) {
            return writing.beforeLine(line, pauseOf(wanted));
        }
        Cue.PauseCue last = cues.pauses().getLast();
        MediaTime length = wanted.minus(cues.pause().minus(last.length()));
        if (length.isBefore(MediaTime.ZERO)) {
            return Optional.empty();
        }
        return length.equals(MediaTime.ZERO)
                ? writing.remove(last)
                : writing.replace(last, pauseOf(length));
    }

    private static Cue.PauseCue pauseOf(MediaTime length) {
        return new Cue.PauseCue(new ElementId("wanted"), 0, length);
    }
}
