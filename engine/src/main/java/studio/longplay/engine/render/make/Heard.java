package studio.longplay.engine.render.make;

import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

/// A run of slices of one source, ready to become clips of the mix.
///
/// @param row names the track it stands on: cross-fades happen on one track
/// @param source at its own speed
/// @param slice as it is heard; may begin before its scene and end after it
/// @param joins its fades where it is not whole
/// @param untouched whether it is all that the script alone would have, so that it is mixed as it
///   was before there were slices
record Heard(
        String row,
        Stem stem,
        Source source,
        double gainDb,
        Slice slice,
        Joins joins,
        boolean untouched) {
    /// What it is cut from.
    ///
    /// @param samples in each channel
    /// @param loops whether it begins again where it ends
    record Source(Artifact artifact, long samples, boolean loops) {}

    /// Fades of a source that is cut, in samples of the timeline.
    ///
    /// @param in where the run does not begin with its source
    /// @param out where the run does not end with its source
    /// @param end of the source itself, wherever it is cut; 0 for none
    record Joins(long in, long out, long end) {
        /// 5 ms: nothing clicks.
        static final long CUT = 240;

        static final Joins PLAIN = new Joins(CUT, CUT, 0);
    }

    long at() {
        return samples(slice.range().start());
    }

    long length() {
        return samples(slice.end()) - at();
    }

    static long samples(MediaTime time) {
        return time.toSamplesFloor(SampleRate.HZ_48000);
    }
}
