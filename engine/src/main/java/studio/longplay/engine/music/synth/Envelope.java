package studio.longplay.engine.music.synth;

/// How loud a held note is: a soft rise, a level, and after its hold a fall by 60 dB in a given
/// time.
///
/// Values are asked for every few samples and joined by straight lines by the caller.
final class Envelope {
    private static final double SILENT = 1e-4;

    private final long attackSamples;
    private final long holdSamples;
    private final double fall;
    private final SineTable sine;
    private double releaseLevel = -1;

    Envelope(double attackSeconds, long holdSamples, double releaseSeconds, SineTable sine) {
        this.attackSamples = Math.max(1, Math.round(attackSeconds * Pitch.SAMPLE_RATE));
        this.holdSamples = holdSamples;
        this.fall = StrictMath.log(1000) / (releaseSeconds * Pitch.SAMPLE_RATE);
        this.sine = sine;
    }

    /// Level at a sample counted from the note's beginning, 0 to 1; ask in rising order.
    double at(long sample) {
        if (sample < holdSamples) {
            return rise(sample);
        }
        if (releaseLevel < 0) {
            releaseLevel = rise(holdSamples);
        }
        double level = releaseLevel * StrictMath.exp(-fall * (sample - holdSamples));
        return level < SILENT ? 0 : level;
    }

    /// Whether nothing is heard from this sample on.
    boolean isOver(long sample) {
        return sample > holdSamples && at(sample) == 0;
    }

    private double rise(long sample) {
        if (sample >= attackSamples) {
            return 1;
        }
        double half = (double) sample / attackSamples * (1 << 30);
        double root = sine.at((int) half);
        return root * root;
    }
}
