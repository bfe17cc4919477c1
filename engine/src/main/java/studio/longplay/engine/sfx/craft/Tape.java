package studio.longplay.engine.sfx.craft;

import java.util.Map;

/// What a generator paints on: two channels of a fixed length at 48 kHz, its chance, and what is
/// set of its kind's parameters.
public final class Tape {
    private final float[][] channels;
    private final Chance chance;
    private final int period;
    private final Map<String, Double> dials;

    /// @param period samples after which the sound will be repeated, 0 if it will not
    /// @param dials the value of every parameter of the kind, by name
    public Tape(int length, int period, long seed, Map<String, Double> dials) {
        this.channels = new float[2][length];
        this.period = period;
        this.chance = new Chance(seed);
        this.dials = Map.copyOf(dials);
    }

    /// The value of a parameter of the kind.
    ///
    /// @throws IllegalArgumentException if the kind has none of this name
    public double dial(String name) {
        Double value = dials.get(name);
        if (value == null) {
            throw new IllegalArgumentException("this sound has no " + name);
        }
        return value;
    }

    /// The value of a parameter, or another where the kind has none of this name.
    public double dial(String name, double otherwise) {
        return dials.getOrDefault(name, otherwise);
    }

    public int length() {
        return channels[0].length;
    }

    public double seconds() {
        return (double) length() / Waves.SAMPLE_RATE;
    }

    public Chance chance() {
        return chance;
    }

    /// `[channel][sample]`, to paint on.
    public float[][] channels() {
        return channels;
    }

    /// Seconds between regular events, bent so that a whole number of them fits a loop.
    public double evenly(double seconds) {
        if (period == 0) {
            return seconds;
        }
        double loop = (double) period / Waves.SAMPLE_RATE;
        return loop / Math.max(1, Math.round(loop / seconds));
    }

    /// Adds to one sample; outside the tape nothing happens.
    ///
    /// @param pan 0 is left, 1 is right
    public void add(int at, double value, double pan) {
        if (at >= 0 && at < length()) {
            channels[0][at] += (float) (value * gainLeft(pan));
            channels[1][at] += (float) (value * gainRight(pan));
        }
    }

    /// Adds a mono piece; what lies outside the tape is cut.
    public void add(double[] piece, double atSeconds, double gain, double pan) {
        int at = Waves.samples(atSeconds);
        double left = gain * gainLeft(pan);
        double right = gain * gainRight(pan);
        int from = Math.max(0, -at);
        int to = Math.min(piece.length, length() - at);
        for (int i = from; i < to; i++) {
            channels[0][at + i] += (float) (piece[i] * left);
            channels[1][at + i] += (float) (piece[i] * right);
        }
    }

    private static double gainLeft(double pan) {
        return Waves.sine(0.25 + pan * 0.25) * 1.414_213_562;
    }

    private static double gainRight(double pan) {
        return Waves.sine(pan * 0.25) * 1.414_213_562;
    }
}
