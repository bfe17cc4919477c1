package studio.longplay.engine.mix;

import studio.longplay.engine.time.SampleRate;

import java.util.Arrays;

/// A look-ahead true-peak limiter; all channels share one gain, so the picture in space stands
/// still.
///
/// It looks 5 ms ahead, recovers in 80 ms, and sees peaks between the samples as the BS.1770 meter
/// and a longer interpolation see them. It holds them 0.3 dB under the ceiling, so that every meter
/// reads at most the ceiling. Sound that needs no limiting passes bit for bit.
///
/// Its state begins silent: use a fresh one for every scene. Not safe for use by two threads.
public final class Limiter {
    /// Meters differ by this much on the same sound.
    static final double MARGIN_DB = 0.3;

    private static final double LOOK_AHEAD_SECONDS = 0.005;
    private static final double RELEASE_SECONDS = 0.080;
    private static final int BLOCK_SAMPLES = 1024;

    private final Interpolator interpolator = Interpolator.strict();
    private final GainRide ride;
    private final float ceiling;
    private final int latency;
    private final float[][] delayed;
    private final float[] peaks = new float[BLOCK_SAMPLES];
    private final double[] gains = new double[BLOCK_SAMPLES];
    private double deepest = 1;
    private double recent = 1;

    /// @param ceilingDbtp highest true peak allowed in what comes out
    public Limiter(SampleRate rate, int channels, double ceilingDbtp) {
        int mean = Math.max(2, (int) (rate.hertz() * LOOK_AHEAD_SECONDS / 2));
        this.ride = new GainRide(mean, rate.hertz() * RELEASE_SECONDS);
        this.ceiling = internalCeiling(ceilingDbtp);
        this.latency = ride.latencySamples() + interpolator.taps() - 1 - interpolator.centre();
        this.delayed = new float[channels][latency + BLOCK_SAMPLES];
    }

    /// The amplitude peaks are held under.
    static float internalCeiling(double ceilingDbtp) {
        return (float) Decibels.toFactor(ceilingDbtp - MARGIN_DB);
    }

    /// How many samples later each sample comes out.
    public int latencySamples() {
        return latency;
    }

    /// The most it has turned down so far, in dB, at most 0.
    public double deepestGainDb() {
        return Decibels.ofAmplitude(deepest);
    }

    /// The deepest reduction since this was last asked, in dB, 0 or more.
    public double takeReductionDb() {
        double was = recent;
        recent = 1;
        return was == 1 ? 0 : -Decibels.ofAmplitude(was);
    }

    /// Limits in place: what comes out is `latencySamples()` late, and silence before that.
    public void process(float[][] planar, int offset, int count) {
        for (int done = 0; done < count; done += BLOCK_SAMPLES) {
            block(planar, offset + done, Math.min(BLOCK_SAMPLES, count - done));
        }
    }

    /// Limits a whole sound in place with nothing late.
    public static void limit(SampleRate rate, float[][] whole, double ceilingDbtp) {
        Limiter limiter = new Limiter(rate, whole.length, ceilingDbtp);
        int late = limiter.latencySamples();
        int length = whole[0].length;
        limiter.process(whole, 0, length);
        float[][] rest = new float[whole.length][late];
        limiter.process(rest, 0, late);
        int early = Math.min(late, length);
        for (int channel = 0; channel < whole.length; channel++) {
            System.arraycopy(whole[channel], early, whole[channel], 0, length - early);
            System.arraycopy(rest[channel], late - early, whole[channel], length - early, early);
        }
    }

    private void block(float[][] planar, int offset, int count) {
        int windowAt = latency - interpolator.taps() + 1;
        Arrays.fill(peaks, 0, count, 0f);
        for (int channel = 0; channel < delayed.length; channel++) {
            System.arraycopy(planar[channel], offset, delayed[channel], latency, count);
            interpolator.raise(delayed[channel], windowAt, count, ceiling, peaks);
        }
        boolean untouched = ride.isIdle() && Interpolator.highest(peaks, 0, count) <= ceiling;
        if (untouched) {
            ride.skip(count);
        } else {
            rideGain(count);
        }
        for (int channel = 0; channel < delayed.length; channel++) {
            float[] held = delayed[channel];
            if (untouched) {
                System.arraycopy(held, 0, planar[channel], offset, count);
            } else {
                apply(held, planar[channel], offset, count);
            }
            System.arraycopy(held, count, held, 0, latency);
        }
    }

    private void rideGain(int count) {
        for (int i = 0; i < count; i++) {
            double wanted = peaks[i] > ceiling ? (double) ceiling / peaks[i] : 1;
            gains[i] = ride.next(wanted);
            recent = Math.min(recent, gains[i]);
        }
        deepest = Math.min(deepest, recent);
    }

    private void apply(float[] held, float[] out, int offset, int count) {
        for (int i = 0; i < count; i++) {
            out[offset + i] = (float) (held[i] * gains[i]);
        }
    }
}
