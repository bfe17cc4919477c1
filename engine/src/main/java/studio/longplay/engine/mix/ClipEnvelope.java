package studio.longplay.engine.mix;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// How loud a clip is at each of its samples by its fades, its ramps and its volume.
final class ClipEnvelope {
    /// 5 ms at 48 kHz. What the scene's edge cuts must not click; and because every scene so ends
    /// in silence, joining scenes makes no peak that the limiter, which knows one scene, has not
    /// seen. Only what goes on in the next scene is not cut: a hole would be heard.
    private static final long EDGE_FADE_SAMPLES = 240;

    /// What is called silent is silent.
    private static final double SILENT_DB = -96;

    private final MixClip clip;
    private final FadeCurves curves;
    private final List<Ramp> ramps;
    private final @Nullable LevelRide volume;
    private final long length;
    private final long sceneLength;
    private final long edgeIn;
    private final long edgeOut;

    /// @param length of the clip, as far as its file reaches
    ClipEnvelope(MixClip clip, FadeCurves curves, long length, long sceneLength) {
        this.clip = clip;
        this.curves = curves;
        this.ramps = clip.shape().ramps();
        this.volume =
                clip.shape().volume().isEmpty()
                        ? null
                        : new LevelRide(clip.shape().volume(), ClipEnvelope::factor);
        this.length = length;
        this.sceneLength = sceneLength;
        this.edgeIn = clip.at() < 0 ? EDGE_FADE_SAMPLES : 0;
        boolean cut = clip.at() + length >= sceneLength && !clip.shape().goesOn();
        this.edgeOut = cut ? EDGE_FADE_SAMPLES : 0;
    }

    private static double factor(double volumeDb) {
        return volumeDb <= SILENT_DB ? 0 : Decibels.toFactorOften(volumeDb);
    }

    /// Fills the factors from a scene-local sample on; false where the clip stands at its full
    /// level throughout.
    boolean fill(long from, int count, double[] out) {
        long clipFrom = from - clip.at();
        LevelRide ride = volume;
        if (ride == null && isFull(from, count)) {
            return false;
        }
        if (ride == null) {
            Arrays.fill(out, 0, count, 1.0);
        } else {
            ride.fill(clipFrom, count, out);
        }
        if (!isFull(from, count)) {
            fade(from, count, out);
        }
        return true;
    }

    private boolean isFull(long from, int count) {
        long clipFrom = from - clip.at();
        for (int i = 0; i < ramps.size(); i++) {
            if (!ramps.get(i).isFullIn(clipFrom, clipFrom + count)) {
                return false;
            }
        }
        return clipFrom >= clip.fadeInSamples()
                && length - clipFrom - count >= clip.fadeOutSamples()
                && from >= edgeIn
                && sceneLength - from - count >= edgeOut;
    }

    private void fade(long from, int count, double[] out) {
        long clipFrom = from - clip.at();
        long beforeEnd = length - clipFrom;
        long beforeSceneEnd = sceneLength - from;
        for (int i = 0; i < count; i++) {
            double level =
                    level(clipFrom + i, clip.fadeInSamples())
                            * level(beforeEnd - 1 - i, clip.fadeOutSamples())
                            * level(from + i, edgeIn)
                            * level(beforeSceneEnd - 1 - i, edgeOut);
            for (int ramp = 0; ramp < ramps.size(); ramp++) {
                level *= ramps.get(ramp).level(clipFrom + i, curves);
            }
            out[i] *= level;
        }
    }

    private double level(long distance, long fadeSamples) {
        return distance >= fadeSamples ? 1 : curves.smooth().at((distance + 0.5) / fadeSamples);
    }
}
