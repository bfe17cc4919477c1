package studio.longplay.engine.music;

/// Hears tempo and key in a sound without knowing the notes, for tests.
final class Hearing {
    private static final int SIZE = 8192;

    /// What listeners said how well each note fits (Krumhansl and Kessler 1982).
    private static final double[] MAJOR = {
        6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88
    };

    private static final double[] MINOR = {
        6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17
    };

    /// How often each note was counted in music (Albrecht and Shanahan 2013).
    private static final double[] COUNTED_MAJOR = {
        0.238, 0.006, 0.111, 0.006, 0.137, 0.094, 0.016, 0.214, 0.009, 0.080, 0.008, 0.081
    };

    private static final double[] COUNTED_MINOR = {
        0.220, 0.006, 0.104, 0.123, 0.019, 0.103, 0.012, 0.214, 0.062, 0.022, 0.061, 0.052
    };
    private static final int HOP = 480;
    private static final int WINDOW = 1024;
    private static final int BANDS = 8;

    private Hearing() {}

    /// @param tonic pitch class, 0 is C
    record HeardKey(int tonic, boolean minor) {}

    /// The key whose two profiles together fit the chroma best. By the first alone a triad of D
    /// with a strong third and fifth is F sharp minor, without one G sharp in it; by the second
    /// alone much of the fourth makes C major F major.
    static HeardKey key(float[][] sound) {
        double[] chroma = chroma(sound);
        double best = -2;
        HeardKey heard = new HeardKey(0, false);
        for (int tonic = 0; tonic < 12; tonic++) {
            for (boolean minor : new boolean[] {false, true}) {
                double fit = fit(chroma, tonic, minor);
                if (fit > best) {
                    best = fit;
                    heard = new HeardKey(tonic, minor);
                }
            }
        }
        return heard;
    }

    /// How well a sound fits a key, -1 to 1.
    static double fit(float[][] sound, int tonic, boolean minor) {
        return fit(chroma(sound), tonic, minor);
    }

    private static double fit(double[] chroma, int tonic, boolean minor) {
        double said = correlation(chroma, minor ? MINOR : MAJOR, tonic);
        double counted = correlation(chroma, minor ? COUNTED_MINOR : COUNTED_MAJOR, tonic);
        return (said + counted) / 2;
    }

    private static double correlation(double[] chroma, double[] profile, int tonic) {
        double meanChroma = 0;
        double meanProfile = 0;
        for (int i = 0; i < 12; i++) {
            meanChroma += chroma[i] / 12;
            meanProfile += profile[i] / 12;
        }
        double both = 0;
        double one = 0;
        double other = 0;
        for (int i = 0; i < 12; i++) {
            double a = chroma[(tonic + i) % 12] - meanChroma;
            double b = profile[i] - meanProfile;
            both += a * b;
            one += a * a;
            other += b * b;
        }
        return both / Math.sqrt(one * other);
    }

    /// Energy of each pitch class from C2 to C6, by Goertzel's recurrence, compressed by a root.
    private static double[] chroma(float[][] sound) {
        double[] chroma = new double[12];
        for (int from = 0; from + SIZE <= sound[0].length; from += SIZE * 2) {
            for (int midi = 36; midi < 84; midi++) {
                double hertz = 440 * Math.pow(2, (midi - 69) / 12.0);
                chroma[midi % 12] += Math.sqrt(goertzel(sound, from, hertz));
            }
        }
        return chroma;
    }

    private static double goertzel(float[][] sound, int from, double hertz) {
        double turn = 2 * Math.cos(2 * Math.PI * hertz / 48_000);
        double one = 0;
        double two = 0;
        for (int i = 0; i < SIZE; i++) {
            double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / SIZE);
            double now = window * (sound[0][from + i] + sound[1][from + i]) + turn * one - two;
            two = one;
            one = now;
        }
        return one * one + two * two - turn * one * two;
    }

    /// The tempo near `about` at which the sound's onsets best repeat beat by beat, in beats per
    /// minute, by autocorrelation over up to eight beats.
    static double tempo(float[][] sound, double about) {
        double[] onsets = onsets(sound);
        double best = -1;
        double heard = 0;
        for (double bpm = about * 0.9; bpm <= about * 1.1; bpm += about * 0.0005) {
            double beat = 60 / bpm * 48_000 / HOP;
            double sum = 0;
            for (int beats : new int[] {1, 2, 4, 8}) {
                sum += repeated(onsets, beat * beats);
            }
            if (sum > best) {
                best = sum;
                heard = bpm;
            }
        }
        return heard;
    }

    private static double repeated(double[] onsets, double lag) {
        double sum = 0;
        int whole = (int) lag;
        double part = lag - whole;
        for (int i = 0; i + whole + 1 < onsets.length; i++) {
            sum += onsets[i] * (onsets[i + whole] * (1 - part) + onsets[i + whole + 1] * part);
        }
        return sum / (onsets.length - lag);
    }

    /// Rise of the level in eight bands of the spectrum every 10 ms, smoothed over three.
    private static double[] onsets(float[][] sound) {
        int count = sound[0].length / HOP - 2;
        double[] rise = new double[Math.max(0, count)];
        double[] real = new double[WINDOW];
        double[] imaginary = new double[WINDOW];
        double[] before = new double[BANDS];
        for (int hop = 0; hop < count; hop++) {
            for (int i = 0; i < WINDOW; i++) {
                double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / WINDOW);
                real[i] = window * (sound[0][hop * HOP + i] + sound[1][hop * HOP + i]);
                imaginary[i] = 0;
            }
            Spectrum.transform(real, imaginary);
            for (int band = 0; band < BANDS; band++) {
                double sum = 1e-7;
                for (int bin = 1 << band; bin < 2 << band; bin++) {
                    sum += real[bin] * real[bin] + imaginary[bin] * imaginary[bin];
                }
                double level = Math.log(sum);
                rise[hop] += hop == 0 ? 0 : Math.max(0, level - before[band]);
                before[band] = level;
            }
        }
        double mean = 0;
        for (double each : rise) {
            mean += each / rise.length;
        }
        double[] smooth = new double[rise.length];
        for (int hop = 1; hop + 1 < rise.length; hop++) {
            double sum = 0.25 * rise[hop - 1] + 0.5 * rise[hop] + 0.25 * rise[hop + 1];
            smooth[hop] = sum - mean;
        }
        return smooth;
    }
}
