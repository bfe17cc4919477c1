package studio.longplay.engine.inference.speech;

import studio.longplay.engine.jobs.JobContext;

/// Changes the rate of a whole signal by a fraction, without delay: a polyphase filter, a sinc
/// under a Kaiser window, 80 dB down outside the band both rates share (Crochiere & Rabiner,
/// *Multirate Digital Signal Processing*, 1983). Any number of threads may use one at once.
public final class Resampler {
    /// Zero crossings of the sinc on each side.
    private static final int CROSSINGS = 24;

    /// The Kaiser window's shape for 80 dB.
    private static final double KAISER = 8;

    /// Of the band both rates share, what is passed before the filter falls.
    private static final double PASSED = 0.94;

    /// Samples made between two looks whether they are still wanted: some milliseconds' work.
    private static final int LOOK_EVERY = 1 << 14;

    private final int up;
    private final int down;
    private final int reach;
    private final double[][] phases;

    public Resampler(int fromHz, int toHz) {
        if (fromHz < 1 || toHz < 1) {
            throw new IllegalArgumentException(fromHz + " Hz to " + toHz + " Hz");
        }
        int common = common(fromHz, toHz);
        this.up = toHz / common;
        this.down = fromHz / common;
        double cutoff = PASSED * Math.min(1, (double) toHz / fromHz);
        this.reach = (int) StrictMath.ceil(CROSSINGS / cutoff);
        this.phases = new double[up][];
        for (int phase = 0; phase < up; phase++) {
            phases[phase] = taps((double) phase / up, cutoff);
        }
    }

    /// The same signal at the other rate: as many samples as last as long, rounded up.
    public float[] convert(float[] samples) {
        return convert(samples, JobContext.quiet());
    }

    /// The same for work that may be cancelled meanwhile: minutes of sound take a second.
    ///
    /// @throws java.util.concurrent.CancellationException if it was
    public float[] convert(float[] samples, JobContext context) {
        if (up == down) {
            return samples.clone();
        }
        int count = Math.toIntExact(((long) samples.length * up + down - 1) / down);
        float[] result = new float[count];
        for (int i = 0; i < count; i++) {
            if (i % LOOK_EVERY == 0) {
                context.checkCancelled();
            }
            long place = (long) i * down;
            double[] taps = phases[(int) (place % up)];
            int first = (int) (place / up) - reach + 1;
            int from = Math.max(0, -first);
            int to = Math.min(taps.length, samples.length - first);
            double sum = 0;
            for (int tap = from; tap < to; tap++) {
                sum += taps[tap] * samples[first + tap];
            }
            result[i] = (float) sum;
        }
        return result;
    }

    private double[] taps(double fraction, double cutoff) {
        double[] taps = new double[2 * reach];
        double sum = 0;
        for (int tap = 0; tap < taps.length; tap++) {
            double distance = tap - reach + 1 - fraction;
            taps[tap] = sinc(distance * cutoff) * kaiser(distance / reach);
            sum += taps[tap];
        }
        for (int tap = 0; tap < taps.length; tap++) {
            taps[tap] /= sum;
        }
        return taps;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : StrictMath.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double kaiser(double x) {
        return Math.abs(x) >= 1 ? 0 : bessel(KAISER * Math.sqrt(1 - x * x)) / bessel(KAISER);
    }

    /// The modified Bessel function of order 0, by its series.
    private static double bessel(double x) {
        double term = 1;
        double sum = 1;
        for (int k = 1; term > sum * 1e-17; k++) {
            term *= x / 2 / k * (x / 2 / k);
            sum += term;
        }
        return sum;
    }

    private static int common(int a, int b) {
        return b == 0 ? a : common(b, a % b);
    }
}
