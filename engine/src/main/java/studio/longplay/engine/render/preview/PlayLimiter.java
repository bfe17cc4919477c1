package studio.longplay.engine.render.preview;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.mix.Limiter;
import studio.longplay.engine.time.SampleRate;

/// The film's limiter, whose ceiling may change while it plays: the old one and the new one then
/// run side by side for two blocks, of which the second crosses from one to the other.
final class PlayLimiter {
    private static final int SIDES = 2;

    private final float[][] other = new float[SIDES][PlayHead.BLOCK_SAMPLES];
    private double ceilingDbtp;
    private Limiter now;
    private @Nullable Limiter next;
    private boolean filled;

    PlayLimiter(double ceilingDbtp) {
        this.ceilingDbtp = ceilingDbtp;
        this.now = new Limiter(SampleRate.HZ_48000, SIDES, ceilingDbtp);
    }

    int latencySamples() {
        return now.latencySamples();
    }

    void aim(double wantedDbtp) {
        if (wantedDbtp != ceilingDbtp) {
            ceilingDbtp = wantedDbtp;
            next = new Limiter(SampleRate.HZ_48000, SIDES, wantedDbtp);
            filled = false;
        }
    }

    /// The deepest reduction since this was last asked, in dB, 0 or more.
    double takeReductionDb() {
        return now.takeReductionDb();
    }

    /// Limits one whole block in place.
    void process(float[][] stereo) {
        Limiter coming = next;
        int count = PlayHead.BLOCK_SAMPLES;
        if (coming != null) {
            System.arraycopy(stereo[0], 0, other[0], 0, count);
            System.arraycopy(stereo[1], 0, other[1], 0, count);
            coming.process(other, 0, count);
        }
        now.process(stereo, 0, count);
        if (coming != null && filled) {
            cross(stereo, count);
            now = coming;
            next = null;
        }
        filled = true;
    }

    private void cross(float[][] stereo, int count) {
        for (int side = 0; side < SIDES; side++) {
            for (int i = 0; i < count; i++) {
                float part = (i + 1f) / count;
                stereo[side][i] += (other[side][i] - stereo[side][i]) * part;
            }
        }
    }
}
