package studio.longplay.engine.sfx.craft;

/// One speaking or shouting person heard from afar: a pulsing glottis, breath, and three formants
/// that glide from vowel to vowel.
public final class Throat {
    private static final int CONTROL_SAMPLES = 64;
    private static final double[][] VOWELS = {
        {730, 1090, 2440},
        {530, 1840, 2480},
        {390, 1990, 2550},
        {570, 840, 2410},
        {440, 1020, 2240},
        {300, 870, 2240},
        {490, 1350, 1690}
    };

    private final Chance chance;
    private final double hertz;
    private final double size;
    private final Filter first = new Filter(600, 7);
    private final Filter second = new Filter(1200, 9);
    private final Filter third = new Filter(2500, 10);
    private final Filter hiss = new Filter(4500, 1.2);
    private final double[] formants = VOWELS[0].clone();
    private double[] target = VOWELS[0];
    private double turns;
    private double jitter = 1;
    private double glottis;

    /// @param hertz the person's usual pitch
    public Throat(Chance chance, double hertz) {
        this.chance = chance;
        this.hertz = hertz;
        this.size = hertz > 160 ? 1.15 : 1;
        turns = chance.between(0, 1);
    }

    /// Takes a new vowel; the formants glide to it.
    public void vowel(boolean open) {
        target = VOWELS[open ? chance.below(2) : chance.below(VOWELS.length)];
    }

    /// Retunes the formants; call it every [#controlSamples()] samples.
    public void glide() {
        for (int i = 0; i < formants.length; i++) {
            formants[i] += 0.12 * (target[i] - formants[i]);
        }
        first.tune(formants[0] * size, 6);
        second.tune(formants[1] * size, 9);
        third.tune(formants[2] * size, 9);
    }

    public static int controlSamples() {
        return CONTROL_SAMPLES;
    }

    /// The next sample.
    ///
    /// @param pitch factor over the usual pitch
    /// @param voiced strength of the voice
    /// @param unvoiced strength of a consonant's hiss
    public double next(double pitch, double voiced, double unvoiced) {
        turns += hertz * pitch * jitter / Waves.SAMPLE_RATE;
        if (turns >= 1) {
            turns -= 1;
            jitter = 1 + 0.025 * chance.noise();
        }
        double saw = 1 - 2 * turns;
        glottis += 0.3 * (saw - glottis);
        double noise = chance.noise();
        double source = voiced * (glottis + 0.12 * noise * turns);
        double vowel = first.band(source) + 1.1 * second.band(source) + 0.9 * third.band(source);
        return vowel + unvoiced * 0.25 * hiss.band(noise);
    }
}
