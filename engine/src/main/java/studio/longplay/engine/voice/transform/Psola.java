package studio.longplay.engine.voice.transform;

import studio.longplay.engine.voice.VoiceShape;

import java.util.Arrays;

/// Changes pitch, pace and vocal tract length of finished speech by pitch-synchronous overlap-add
/// (Moulines & Charpentier 1990): grains of two periods, read faster or slower for the formants,
/// are laid down at the new period's distance. Grains without pitch keep their distance.
public final class Psola {
    private static final int RATE_HZ = 48_000;
    private static final int UNVOICED_PERIOD = 240;
    private static final double SHELF_HZ = 1_600;

    /// Consonants keep half of the change of formants: hiss moved far sounds like a lisp.
    private static final double UNVOICED_SHARE = 0.5;

    private static final double[] COSINE = new double[4_097];

    static {
        Arrays.setAll(COSINE, i -> StrictMath.cos(Math.PI * i / (COSINE.length - 1)));
    }

    private final float[] in;
    private final PitchTrack track;
    private final VoiceShape shape;

    /// Sample positions of grain centres, and the period at each, negative without pitch.
    private final int[] centres;

    private final int[] periods;
    private int marks;

    private Psola(float[] in, VoiceShape shape) {
        this.in = in;
        this.shape = shape;
        this.track = PitchTrack.of(in);
        this.centres = new int[in.length / 100 + 2];
        this.periods = new int[centres.length];
    }

    /// Speech of another person.
    ///
    /// @param samples mono, 48 kHz
    /// @return new samples, `round(length / shape.rate())` of them
    public static float[] apply(float[] samples, VoiceShape shape) {
        Psola psola = new Psola(samples, shape);
        psola.mark();
        float[] out = psola.lay();
        if (shape.tiltDb() != 0) {
            Biquad.highShelf(SHELF_HZ, shape.tiltDb()).filter(out);
        }
        return out;
    }

    /// Puts a mark on the highest sample of each period.
    private void mark() {
        int at = 0;
        while (at < in.length && marks < centres.length) {
            double pitch = track.at(at);
            int period = pitch > 0 ? (int) Math.round(RATE_HZ / pitch) : UNVOICED_PERIOD;
            int centre = pitch > 0 ? top(at, period) : at;
            centres[marks] = centre;
            periods[marks++] = pitch > 0 ? period : -period;
            at = centre + period;
        }
    }

    private int top(int at, int period) {
        int least = marks == 0 ? 0 : centres[marks - 1] + period / 2;
        int best = Math.min(Math.max(at, least), in.length - 1);
        int last = Math.min(in.length - 1, at + period / 3);
        for (int i = Math.max(least, at - period / 3); i <= last; i++) {
            best = in[i] > in[best] ? i : best;
        }
        return best;
    }

    private float[] lay() {
        double stretch = 1 / shape.rate();
        float[] out = new float[(int) Math.round(in.length * stretch)];
        Weights weights = new Weights(out.length);
        double median = track.median();
        double at = 0;
        int mark = 0;
        while (at < out.length && marks > 0) {
            double source = at / stretch;
            while (mark + 1 < marks
                    && Math.abs(centres[mark + 1] - source) <= Math.abs(centres[mark] - source)) {
                mark++;
            }
            grain(mark, (int) Math.round(at), out, weights);
            at += period(periods[mark], median);
        }
        for (int i = 0; i < out.length; i++) {
            out[i] /= Math.max(0.5f, weights.at(i));
        }
        return out;
    }

    private double period(int period, double median) {
        if (period < 0 || median <= 0) {
            return Math.abs(period);
        }
        double away = StrictMath.pow(RATE_HZ / (period * median), shape.pitchRange());
        return RATE_HZ / Math.clamp(shape.pitchHz() * away, 50, 500);
    }

    private void grain(int mark, int centre, float[] out, Weights weights) {
        boolean voiced = periods[mark] > 0;
        double read =
                voiced ? shape.formantRatio() : 1 + (shape.formantRatio() - 1) * UNVOICED_SHARE;
        int half = Math.max(1, (int) (Math.abs(periods[mark]) / read));
        int first = Math.max(-half, -centre);
        int last = Math.min(half, out.length - 1 - centre);
        for (int k = first; k <= last; k++) {
            double from = centres[mark] + k * read;
            int floor = (int) Math.floor(from);
            if (floor < 1 || floor + 2 >= in.length) {
                continue;
            }
            double window = 0.5 + 0.5 * cosine((double) k / (half + 1));
            out[centre + k] += (float) (window * between(floor, from - floor));
            weights.add(centre + k, (float) window, voiced);
        }
    }

    /// The sound between two samples, by the cubic through four (Catmull & Rom 1974): a straight
    /// line takes 3 dB from hiss and leaves a corner at every sample.
    private double between(int floor, double part) {
        double before = in[floor - 1];
        double first = in[floor];
        double second = in[floor + 1];
        double after = in[floor + 2];
        double cubic = -before + 3 * first - 3 * second + after;
        double square = 2 * before - 5 * first + 4 * second - after;
        return first + 0.5 * part * (second - before + part * (square + part * cubic));
    }

    /// How much of grains lies on each sample. Tones of neighbouring grains add up as amplitudes;
    /// hiss that is read at another speed has nothing to do with its neighbour's and adds up as
    /// power.
    private final class Weights {
        private final float[] tones;
        private final float[] hiss;
        private final boolean powers = shape.formantRatio() != 1;

        Weights(int length) {
            tones = new float[length];
            hiss = new float[length];
        }

        void add(int at, float window, boolean voiced) {
            if (voiced) {
                tones[at] += window;
            } else {
                hiss[at] += powers ? window * window : window;
            }
        }

        float at(int at) {
            return tones[at] + (powers ? (float) StrictMath.sqrt(hiss[at]) : hiss[at]);
        }
    }

    /// Of half turns from -1 to 1, out of a table.
    private static double cosine(double halfTurns) {
        return COSINE[(int) Math.round(Math.abs(halfTurns) * (COSINE.length - 1))];
    }
}
