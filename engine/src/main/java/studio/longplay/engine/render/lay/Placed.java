package studio.longplay.engine.render.lay;

import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.List;

/// Something of the script that now has a place in scene-local time.
public sealed interface Placed {
    /// When, from the start of its scene.
    TimeRange range();

    /// A spoken line; it starts on a frame.
    ///
    /// @param words one range per word of the line, scene-local
    record PlacedLine(Line line, TimeRange range, List<TimeRange> words) implements Placed {
        public PlacedLine {
            words = List.copyOf(words);
        }
    }

    /// Music from its cue to the next music cue or the end of the scene.
    record PlacedMusic(Cue.MusicCue cue, TimeRange range) implements Placed {}

    /// An effect. One that loops is repeated to fill its range.
    record PlacedSound(Cue.SoundCue cue, TimeRange range, boolean loops) implements Placed {}

    /// A picture from its cue on; its range ends with the next picture or the scene.
    record PlacedPicture(Cue.PictureCue cue, TimeRange range) implements Placed {}

    /// The programme's title or a chapter's card.
    record PlacedCard(Card card, TimeRange range) implements Placed {}

    /// What a card says.
    sealed interface Card {
        record Title(String title, String author) implements Card {}

        record ChapterCard(String title, int number) implements Card {}
    }

    /// The end of its range.
    default MediaTime end() {
        return range().end();
    }
}
