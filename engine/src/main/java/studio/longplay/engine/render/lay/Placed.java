package studio.longplay.engine.render.lay;

import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.List;
import java.util.Optional;

/// Something of the script that now has a place in scene-local time.
public sealed interface Placed {
    /// When, from the start of its scene.
    TimeRange range();

    /// A spoken line; it starts on a frame.
    ///
    /// @param range from the start of its first slice to the end of its last; where it would stand
    ///   if there is none
    /// @param words one range per word of the line, scene-local; of no length for a word that was
    ///   cut away
    /// @param slices what is heard of its take, in order; none if it was taken out
    /// @param natural where all of its take would stand by itself
    record PlacedLine(
            Line line,
            TimeRange range,
            List<TimeRange> words,
            List<Slice> slices,
            TimeRange natural)
            implements Placed {
        public PlacedLine {
            words = List.copyOf(words);
            slices = List.copyOf(slices);
        }

        /// All of its take.
        public PlacedLine(Line line, TimeRange range, List<TimeRange> words) {
            this(line, range, words, List.of(Slice.whole(range)), range);
        }

        /// Some of its take, which is as long as its range.
        public PlacedLine(Line line, TimeRange range, List<TimeRange> words, List<Slice> slices) {
            this(line, range, words, slices, range);
        }

        /// Whether all of its take is heard where it would stand by itself.
        public boolean isWhole() {
            return slices.size() == 1 && slices.getFirst().isWhole(natural);
        }
    }

    /// Music from its cue to the next music cue or the end of the scene.
    ///
    /// @param length of the music that is composed, at least as far as the slices reach into it
    record PlacedMusic(Cue.MusicCue cue, TimeRange range, MediaTime length, List<Slice> slices)
            implements Placed {
        public PlacedMusic {
            slices = List.copyOf(slices);
        }

        /// All of it.
        public PlacedMusic(Cue.MusicCue cue, TimeRange range) {
            this(cue, range, range.duration(), List.of(Slice.whole(range)));
        }
    }

    /// An effect. One that loops is repeated to fill its range.
    ///
    /// @param made how long the effect was made; its range may end earlier, with its scene
    /// @param bed how it goes over the scene's borders; empty if it is no bed
    record PlacedSound(
            Cue.SoundCue cue,
            TimeRange range,
            boolean loops,
            List<Slice> slices,
            MediaTime made,
            Optional<Bed> bed)
            implements Placed {
        public PlacedSound {
            slices = List.copyOf(slices);
        }

        /// That is no bed.
        public PlacedSound(
                Cue.SoundCue cue,
                TimeRange range,
                boolean loops,
                List<Slice> slices,
                MediaTime made) {
            this(cue, range, loops, slices, made, Optional.empty());
        }

        /// All of it.
        public PlacedSound(Cue.SoundCue cue, TimeRange range, boolean loops) {
            this(cue, range, loops, List.of(Slice.whole(range)), range.duration());
        }

        /// Some of it, which is as long as its range.
        public PlacedSound(Cue.SoundCue cue, TimeRange range, boolean loops, List<Slice> slices) {
            this(cue, range, loops, slices, range.duration());
        }
    }

    /// Ambience that may span scenes.
    ///
    /// @param comesOn whether the scene before has its beginning
    /// @param goesOn whether the next scene goes on with it
    record Bed(boolean comesOn, boolean goesOn) {}

    /// A picture from its cue on; its range ends with the next picture or the scene.
    record PlacedPicture(Cue.PictureCue cue, TimeRange range, List<Slice> slices)
            implements Placed {
        public PlacedPicture {
            slices = List.copyOf(slices);
        }

        /// All of it.
        public PlacedPicture(Cue.PictureCue cue, TimeRange range) {
            this(cue, range, List.of(Slice.whole(range)));
        }
    }

    /// The picture that a scene has by itself, until a cue's picture comes; of no length if that is
    /// from the start.
    record PlacedScenery(TimeRange range, List<Slice> slices) implements Placed {
        public PlacedScenery {
            slices = List.copyOf(slices);
        }
    }

    /// The programme's title or a chapter's card.
    record PlacedCard(Card card, TimeRange range, List<Slice> slices) implements Placed {
        public PlacedCard {
            slices = List.copyOf(slices);
        }

        /// All of it.
        public PlacedCard(Card card, TimeRange range) {
            this(card, range, List.of(Slice.whole(range)));
        }
    }

    /// What is in this scene of a clip of the user's.
    ///
    /// @param level of its track among the user's, from 0 at the bottom
    /// @param kind of its track
    record PlacedUser(UserClip clip, int level, UserTrack.Kind kind, Slice slice)
            implements Placed {
        @Override
        public TimeRange range() {
            return slice.range();
        }
    }

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
