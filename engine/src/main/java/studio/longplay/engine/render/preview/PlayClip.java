package studio.longplay.engine.render.preview;

import studio.longplay.engine.mix.Stem;

import java.nio.file.Path;

/// A take that is heard before its scene is mixed; samples at 48 kHz, in its scene's time.
///
/// @param sourceStart the first sample of the take that is heard
/// @param gain factor on both sides
record PlayClip(Path file, Stem stem, long sourceStart, long at, long length, float gain) {
    long end() {
        return at + length;
    }
}
