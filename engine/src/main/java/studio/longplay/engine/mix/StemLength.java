package studio.longplay.engine.mix;

import studio.longplay.engine.media.SilentFiles;

/// How long a sound file will be, said before it is written: then it is hashed while it is written.
///
/// @param samples of each channel; -1 if nobody knows
/// @param silence knows the files that stay silent
record StemLength(long samples, SilentFiles silence) {
    /// Nobody knows.
    static final StemLength UNKNOWN = new StemLength(-1, SilentFiles.NONE);

    boolean isKnown() {
        return samples >= 0;
    }
}
