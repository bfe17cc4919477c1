package studio.longplay.engine.render.lay;

import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.List;
import java.util.Optional;

/// How long made things are; laying out needs nothing else of them.
public interface Lengths {
    /// The length of the line's take.
    MediaTime of(Line line);

    /// The ranges of the line's words within its take, one per word, in order.
    List<TimeRange> words(Line line);

    /// Where in the take of a sung line its first bar line lies; empty for one that is spoken, or
    /// not sung yet.
    default Optional<MediaTime> downbeat(Line line) {
        return Optional.empty();
    }

    /// The length of the effect as it was made.
    MediaTime of(Cue.SoundCue cue);
}
