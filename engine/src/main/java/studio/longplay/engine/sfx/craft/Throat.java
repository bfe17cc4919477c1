package studio.longplay.engine.sfx.craft;

/// One speaking or shouting person: a glottis that opens and closes, breath, and four formants that
/// glide from vowel to vowel.
///
/// The glottal pulse rises and falls as Rosenberg's (1971) does; the louder the voice, the shorter
/// it is open and the brighter it sounds. Formants after Peterson and Barney (1952).
public final class Throat {
    private static final int CONTROL_SAMPLES = 64;
    private static final double[][] VOWELS = {
        {730, 1090, 2440},
        {660, 1720, 2410},
        {530, 1840, 2480},
        {390, 1990, 2550},
        {570, 840, 2410},
        {440, 1020, 2240},
        {300, 870, 2240},
        {490, 1350, 1690},
        {270, 2290, 3010},
        {500, 1500, 2500}
    };

    private final Chance chance;
    private final double hertz;
    private final double size;
    private final Filter[] formants = {
        new Filter(600, 7), new Filter(1200, 9), new Filter(2500, 10), new Filter(3500, 9)
    };
    private final Filter hiss = new Filter(4500, 1.2);
    private final double[] now = {500, 1500, 2500, 3500};
    private final double[] target = now.clone();
    private double turns;
    private double jitter = 1;
    private double shimmer = 1;
    private double before;
    private double rough;
    private double open = 0.6;

    /// @param hertz the person's usual pitch
    public Throat(Chance chance, double hertz) {
        this.chance = chance;
        this.hertz = hertz;
        this.size = (hertz > 160 ? 1.15 : 1) * chance.between(0.93, 1.07);
        turns = chance.between(0, 1);
    }

    /// How rough the voice is, 0 (clear) to 1 (hoarse), and how loud: 0 murmurs, 1 shouts.
    public void voice(double roughness, double loudness) {
        rough = roughness;
        open = Waves.blend(0.78, 0.42, loudness);
    }

    /// Takes a new vowel; the formants glide to it.
    ///
    /// @param wide whether the mouth opens wide, as when shouting
    public void vowel(boolean wide) {
        aim(VOWELS[wide ? chance.below(3) : chance.below(VOWELS.length)]);
    }

    /// The vowel of a jeer: `boo`.
    public void jeer() {
        aim(VOWELS[6]);
    }

    private void aim(double[] vowel) {
        for (int i = 0; i < 3; i++) {
            target[i] = vowel[i] * size * chance.between(0.95, 1.05);
        }
        target[3] = 3500 * size;
    }

    /// Narrows the mouth for a consonant and gives it its hiss.
    ///
    /// @param hissHertz where the hiss is strongest
    public void consonant(double hissHertz) {
        target[0] = 300 * size;
        hiss.tune(hissHertz * size, 1.1);
    }

    /// Retunes the formants; call it every [#controlSamples()] samples.
    public void glide() {
        for (int i = 0; i < now.length; i++) {
            now[i] += 0.1 * (target[i] - now[i]);
            formants[i].tune(now[i], now[i] / (50 + 0.035 * now[i]));
        }
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
            jitter = 1 + (0.012 + 0.09 * rough) * chance.noise();
            shimmer = 1 + (0.06 + 0.5 * rough) * chance.noise();
        }
        double noise = chance.noise();
        double flow = shimmer * glottis();
        double pulse = (flow - before) * 9;
        before = flow;
        double source = voiced * (pulse + (0.05 + 0.25 * rough) * noise * (0.3 + flow));
        double vowel =
                formants[0].band(source)
                        + 0.8 * formants[1].band(source)
                        + 0.45 * formants[2].band(source)
                        + 0.25 * formants[3].band(source);
        return vowel + unvoiced * 0.17 * hiss.band(noise);
    }

    private double glottis() {
        double rise = open * 0.65;
        if (turns < rise) {
            double place = turns / rise;
            return place * place * (3 - 2 * place);
        }
        double fall = (turns - rise) / (open - rise);
        return fall < 1 ? 1 - fall * fall : 0;
    }
}
