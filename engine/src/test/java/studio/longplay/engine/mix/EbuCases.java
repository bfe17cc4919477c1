package studio.longplay.engine.mix;

import java.util.ArrayList;
import java.util.List;

/// The signals of EBU Tech 3341 and 3342 that can be synthesised, at any rate.
final class EbuCases {
    static final double SILENCE = Double.NEGATIVE_INFINITY;

    private final int hertz;

    EbuCases(int hertz) {
        this.hertz = hertz;
    }

    /// A stretch of the 1 kHz tone: its length, and one level for all channels or one for each.
    @SuppressWarnings("ArrayRecordComponent") // Read, never compared.
    record Part(double seconds, double... peakDb) {}

    static Part part(double seconds, double... peakDb) {
        return new Part(seconds, peakDb);
    }

    static Part[] repeated(int times, Part... parts) {
        List<Part> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.addAll(List.of(parts));
        }
        return all.toArray(Part[]::new);
    }

    float[][] tones(int channels, Part... parts) {
        int length = 0;
        for (Part part : parts) {
            length += samples(part);
        }
        float[][] planar = new float[channels][length];
        int at = 0;
        for (Part part : parts) {
            for (int channel = 0; channel < channels; channel++) {
                double level = part.peakDb()[part.peakDb().length == 1 ? 0 : channel];
                double peak = level == SILENCE ? 0 : Math.pow(10, level / 20);
                for (int i = at; i < at + samples(part); i++) {
                    planar[channel][i] = (float) (peak * Math.sin(2 * Math.PI * 1000 * i / hertz));
                }
            }
            at += samples(part);
        }
        return planar;
    }

    private int samples(Part part) {
        return (int) Math.round(part.seconds() * hertz);
    }

    /// Cases 15 to 19: a tone of `hertz / divisor` with a phase, and fades of 10 ms.
    float[][] peakTone(int divisor, double degrees, double peak) {
        float[] samples = new float[hertz];
        for (int i = 0; i < hertz; i++) {
            double angle = 2 * Math.PI * i / divisor + Math.toRadians(degrees);
            samples[i] = (float) (fade(i, hertz, hertz / 100) * peak * Math.sin(angle));
        }
        return new float[][] {samples, samples.clone()};
    }

    /// Cases 20 to 23: a tone of a sixth of the rate with one louder period of a quarter in its
    /// middle, synthesised at four times the rate and decimated from the given offset.
    float[][] peakBurst(int offset) {
        int length = hertz * 4;
        int middle = 24 * (length / 48);
        double[] fine = new double[length];
        for (int i = 0; i < length; i++) {
            double value =
                    i < middle
                            ? 0.5 * Math.sin(2 * Math.PI * (i - middle) / 24.0)
                            : i < middle + 16
                                    ? Math.sin(2 * Math.PI * (i - middle) / 16.0)
                                    : 0.5 * Math.sin(2 * Math.PI * (i - middle - 16) / 24.0);
            fine[i] = fade(i, length, hertz / 25) * value;
        }
        float[] samples = decimated(fine, offset);
        return new float[][] {samples, samples.clone()};
    }

    private static double fade(int i, int length, int samples) {
        return Math.min(1, Math.min((double) i / samples, (double) (length - 1 - i) / samples));
    }

    private static float[] decimated(double[] fine, int offset) {
        double[] taps = lowPass(511, 0.9 / 4);
        float[] samples = new float[fine.length / 4];
        for (int i = 0; i < samples.length; i++) {
            double sum = 0;
            for (int k = 0; k < taps.length; k++) {
                int at = i * 4 + offset + taps.length / 2 - k;
                sum += at >= 0 && at < fine.length ? taps[k] * fine[at] : 0;
            }
            samples[i] = (float) sum;
        }
        return samples;
    }

    /// Windowed sinc (Blackman), unity at 0 Hz; the cut-off as a part of half the rate.
    private static double[] lowPass(int count, double cutoff) {
        double[] taps = new double[count];
        double sum = 0;
        for (int k = 0; k < count; k++) {
            double t = k - (count - 1) / 2.0;
            double x = Math.PI * t * cutoff;
            double turn = 2 * Math.PI * t / (count + 1);
            double window = 0.42 + 0.5 * Math.cos(turn) + 0.08 * Math.cos(2 * turn);
            taps[k] = (t == 0 ? 1 : Math.sin(x) / x) * window;
            sum += taps[k];
        }
        for (int k = 0; k < count; k++) {
            taps[k] /= sum;
        }
        return taps;
    }
}
