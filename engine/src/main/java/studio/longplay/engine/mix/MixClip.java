package studio.longplay.engine.mix;

import studio.longplay.engine.project.desk.StripRef;

import java.nio.file.Path;
import java.util.Optional;

/// A stretch of a sound file placed in a scene. All times are samples at 48 kHz.
///
/// Where the clip reaches over the scene's start, or to its end, it gets a fade of 5 ms there. A
/// file shorter than `sourceStart + length` ends the clip early, with its fade-out moved forward.
///
/// @param wav mono or stereo at 48 kHz
/// @param sourceStart first sample of the file that sounds
/// @param at scene-local sample at which it sounds; may be negative
/// @param gainDb level change
/// @param pan -1 (left) to 1 (right), equal power: a mono clip keeps its loudness wherever it is
/// @param fadeInSamples length of the raised-cosine fade at the start, 0 for none
/// @param fadeOutSamples length of the raised-cosine fade at the end, 0 for none
/// @param shape what else changes within it; its panning stands in the place of `pan`
/// @param source whose strip of the desk it passes; none if it goes straight to its stem
public record MixClip(
        Stem stem,
        Path wav,
        long sourceStart,
        long at,
        long length,
        double gainDb,
        double pan,
        long fadeInSamples,
        long fadeOutSamples,
        ClipShape shape,
        Optional<StripRef> source) {
    public MixClip {
        if (sourceStart < 0 || length < 0 || fadeInSamples < 0 || fadeOutSamples < 0) {
            throw new IllegalArgumentException("a clip's lengths are not negative: " + wav);
        }
        if (!(pan >= -1 && pan <= 1) || !Double.isFinite(gainDb)) {
            throw new IllegalArgumentException(
                    "pan is -1 to 1 and gain finite, not " + pan + " and " + gainDb);
        }
    }

    /// A clip whose level and place stay the same between its fades.
    public MixClip(
            Stem stem,
            Path wav,
            long sourceStart,
            long at,
            long length,
            double gainDb,
            double pan,
            long fadeInSamples,
            long fadeOutSamples) {
        this(
                stem,
                wav,
                sourceStart,
                at,
                length,
                gainDb,
                pan,
                fadeInSamples,
                fadeOutSamples,
                ClipShape.NONE,
                Optional.empty());
    }

    /// Of a source.
    public MixClip from(StripRef newSource) {
        return new MixClip(
                stem,
                wav,
                sourceStart,
                at,
                length,
                gainDb,
                pan,
                fadeInSamples,
                fadeOutSamples,
                shape,
                Optional.of(newSource));
    }

    /// That goes straight to its stem.
    public MixClip(
            Stem stem,
            Path wav,
            long sourceStart,
            long at,
            long length,
            double gainDb,
            double pan,
            long fadeInSamples,
            long fadeOutSamples,
            ClipShape shape) {
        this(
                stem,
                wav,
                sourceStart,
                at,
                length,
                gainDb,
                pan,
                fadeInSamples,
                fadeOutSamples,
                shape,
                Optional.empty());
    }
}
