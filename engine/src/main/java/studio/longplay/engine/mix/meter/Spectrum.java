package studio.longplay.engine.mix.meter;

import studio.longplay.engine.time.SampleRate;

import java.util.Arrays;

/// A spectrum analyser for stereo sound that passes: the level of each third of an octave from 20
/// Hz to 20 kHz (the middles of IEC 61260-1), 31 bands.
///
/// Low bands are measured over a third of a second, those from 400 Hz on over a twelfth. Bands fall
/// by 20 dB a second and rise at once. A tone at full scale on both sides reads 0 dB, under 80 Hz,
/// where bands are narrower than the window resolves, up to 2 dB less. Price: two transforms now
/// and then, together under a hundredth of a processor; nothing is allocated. Not safe for use by
/// two threads at once.
public final class Spectrum {
    public static final int BANDS = 31;

    /// What silence reads.
    public static final float SILENT_DB = -120;

    /// Windows are reckoned for this rate and the next above; they double as the rate does.
    private static final int USUAL_HERTZ = 44_100;

    private static final int LONG = 16_384;
    private static final int SHORT = 4096;
    private static final int HOP = 2048;
    private static final int HOPS_PER_LONG = 4;
    private static final int FIRST_SHORT_BAND = 13;
    private static final int KILOHERTZ_BAND = 17;
    private static final double FALL_DB_PER_SECOND = 20;

    private final float[][] ring;
    private final int hop;
    private final Analysis slow;
    private final Analysis quick;
    private final float[] levels = new float[BANDS];
    private final float fallDb;
    private int at;
    private int inHop;
    private int hops;

    public Spectrum(SampleRate rate) {
        int times = Math.max(1, Integer.highestOneBit(rate.hertz() / USUAL_HERTZ));
        this.ring = new float[2][LONG * times];
        this.hop = HOP * times;
        this.slow = new Analysis(LONG * times, rate.hertz(), 0, FIRST_SHORT_BAND);
        this.quick = new Analysis(SHORT * times, rate.hertz(), FIRST_SHORT_BAND, BANDS);
        this.fallDb = (float) (FALL_DB_PER_SECOND * hop / rate.hertz());
        Arrays.fill(levels, SILENT_DB);
    }

    /// The middle of a band in hertz: ten bands are a factor of ten, and the 18th is 1000.
    public static double middleHz(int band) {
        return 1000 * StrictMath.pow(10, (band - KILOHERTZ_BAND) / 10.0);
    }

    /// Takes the next `count` samples of left and right, from `stereo[side][offset]` on.
    public void process(float[][] stereo, int offset, int count) {
        int done = 0;
        while (done < count) {
            int many = Math.min(Math.min(count - done, hop - inHop), ring[0].length - at);
            System.arraycopy(stereo[0], offset + done, ring[0], at, many);
            System.arraycopy(stereo[1], offset + done, ring[1], at, many);
            done += many;
            inHop += many;
            at = (at + many) % ring[0].length;
            if (inHop == hop) {
                inHop = 0;
                endHop();
            }
        }
    }

    private void endHop() {
        fall(FIRST_SHORT_BAND, BANDS, fallDb);
        quick.raise(ring, at, levels);
        if (++hops % HOPS_PER_LONG == 0) {
            fall(0, FIRST_SHORT_BAND, fallDb * HOPS_PER_LONG);
            slow.raise(ring, at, levels);
        }
    }

    private void fall(int from, int to, float byDb) {
        for (int band = from; band < to; band++) {
            levels[band] = Math.max(SILENT_DB, levels[band] - byDb);
        }
    }

    /// Writes the bands' levels in dB, lowest band first, at most 31.
    public void read(float[] into) {
        System.arraycopy(levels, 0, into, 0, Math.min(BANDS, into.length));
    }

    /// One length of window, for some of the bands.
    private static final class Analysis {
        private final Fourier fourier;
        private final float[] window;
        private final float[] real;
        private final float[] imaginary;
        private final int firstBand;
        private final int endBand;
        private final double[] edges;
        private final double scale;

        Analysis(int size, int hertz, int firstBand, int endBand) {
            this.fourier = new Fourier(size);
            this.window = new float[size];
            this.real = new float[size];
            this.imaginary = new float[size];
            this.firstBand = firstBand;
            this.endBand = endBand;
            double squares = 0;
            for (int i = 0; i < size; i++) {
                double hann = 0.5 - 0.5 * StrictMath.cos(2 * StrictMath.PI * (i + 0.5) / size);
                window[i] = (float) hann;
                squares += hann * hann;
            }
            // Both sides and both halves of the spectrum are summed; a full tone has half its peak.
            this.scale = 1 / (squares * size / 2);
            this.edges = new double[endBand - firstBand + 1];
            for (int i = 0; i < edges.length; i++) {
                double hz = middleHz(firstBand + i) * StrictMath.pow(10, -0.05);
                edges[i] = Math.min(size / 2.0 - 1, hz * size / hertz);
            }
        }

        void raise(float[][] ring, int end, float[] levels) {
            int size = fourier.size();
            int length = ring[0].length;
            int from = (end - size + length) % length;
            for (int i = 0; i < size; i++) {
                int place = fourier.place(i);
                int sample = (from + i) % length;
                real[place] = ring[0][sample] * window[i];
                imaginary[place] = ring[1][sample] * window[i];
            }
            fourier.transform(real, imaginary);
            for (int band = firstBand; band < endBand; band++) {
                double low = edges[band - firstBand];
                double power = between(low, edges[band - firstBand + 1]) * scale;
                float level = (float) (10 * StrictMath.log10(power + 1e-13));
                levels[band] = Math.max(levels[band], level);
            }
        }

        /// The power between two places, those at the ends counted in part.
        private double between(double low, double high) {
            double sum = 0;
            for (int bin = (int) Math.round(low); bin <= Math.round(high); bin++) {
                double part = Math.min(high, bin + 0.5) - Math.max(low, bin - 0.5);
                sum += part * power(bin);
            }
            return sum;
        }

        private double power(int bin) {
            int mirror = (real.length - bin) % real.length;
            double a = (double) real[bin] * real[bin] + (double) imaginary[bin] * imaginary[bin];
            double b =
                    (double) real[mirror] * real[mirror]
                            + (double) imaginary[mirror] * imaginary[mirror];
            return (a + b) / 2;
        }
    }
}
