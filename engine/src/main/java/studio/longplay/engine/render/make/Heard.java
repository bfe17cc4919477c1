package studio.longplay.engine.render.make;

import studio.longplay.engine.mix.SpeechWindow;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.mix.Stretch;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.voice.mark.MarkPayload;

import java.util.Optional;

/// A run of slices of one source, ready to become clips of the mix.
///
/// @param row names the track it stands on: cross-fades happen on one track
/// @param strip of the desk that it passes
/// @param source at its own speed
/// @param slice as it is heard
/// @param joins its fades where it is not whole
/// @param untouched whether it is all that the script alone would have, so that it is mixed as it
///   was before there were slices
record Heard(
        String row,
        StripRef strip,
        Stem stem,
        Source source,
        double gainDb,
        Slice slice,
        Joins joins,
        boolean untouched) {
    /// What times at other speeds are rounded by, and more.
    private static final MediaTime ROUNDED = new MediaTime(512);

    /// What it is cut from.
    ///
    /// @param samples in each channel
    /// @param loops whether it begins again where it ends
    /// @param mark what is written into it as it is heard
    /// @param accompanied whether it is sung to the music, which then makes no room for it
    record Source(
            Artifact artifact,
            long samples,
            boolean loops,
            Optional<MarkPayload> mark,
            boolean accompanied) {
        /// Without a mark.
        Source(Artifact artifact, long samples, boolean loops) {
            this(artifact, samples, loops, Optional.empty(), false);
        }
    }

    /// Fades of a source that is cut, in samples of the timeline.
    ///
    /// @param in where the run does not begin with its source
    /// @param out where the run does not end with its source
    /// @param end of the source itself, wherever it is cut; 0 for none
    /// @param goesOn whether the next scene goes on with it, so that its end is no cut
    /// @param bed whether it crosses with other sounds: its fades have equal power, and one of them
    ///   may be as long as it is
    record Joins(long in, long out, long end, boolean goesOn, boolean bed) {
        /// 5 ms: nothing clicks.
        static final long CUT = 240;

        Joins(long in, long out, long end, boolean goesOn) {
            this(in, out, end, goesOn, false);
        }

        static final Joins PLAIN = new Joins(CUT, CUT, 0, false);
    }

    long at() {
        return samples(slice.range().start());
    }

    long length() {
        return samples(slice.end()) - at();
    }

    /// Where in its source it begins, at its own speed, in samples; below zero only in a loop.
    ///
    /// It follows from where the source's first sample would stand: so pieces of one sound that go
    /// on in each other are cut between two samples, whatever was rounded.
    long start(MediaTime sourceStart) {
        MediaTime into = slice.treatment().speed().lengthOf(sourceStart);
        long origin = slice.range().start().minus(into).plus(ROUNDED).ticks();
        long first = Math.floorDiv(origin, SampleRate.HZ_48000.ticksPerSample());
        return source.loops() ? at() - first : Math.max(0, at() - first);
    }

    /// Where it is speech; what was taken out ducks nothing.
    Optional<SpeechWindow> window() {
        return switch (stem) {
            case DIALOGUE, ENSEMBLE -> {
                Speed speed = slice.treatment().speed();
                long left = Stretch.length(source.samples(), speed) - start(slice.sourceStart());
                long end = at() + Math.clamp(left, 0, length());
                yield Optional.of(new SpeechWindow(at(), end, stem, source.accompanied()));
            }
            case MUSIC, EFFECTS -> Optional.empty();
        };
    }

    static long samples(MediaTime time) {
        return time.toSamplesFloor(SampleRate.HZ_48000);
    }
}
