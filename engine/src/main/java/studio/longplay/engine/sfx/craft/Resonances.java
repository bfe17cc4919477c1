package studio.longplay.engine.sfx.craft;

/// A body that rings: a bank of two-pole resonators, struck or fed.
public final class Resonances {
    private final double[] feed;
    private final double[] loss;
    private final double[] gain;
    private final double[] one;
    private final double[] two;

    /// @param hertz frequencies of the modes
    /// @param seconds time in which each mode falls to 1/e
    /// @param strengths loudness of each mode after a stroke of 1
    public Resonances(double[] hertz, double[] seconds, double[] strengths) {
        int count = hertz.length;
        feed = new double[count];
        loss = new double[count];
        gain = new double[count];
        one = new double[count];
        two = new double[count];
        for (int i = 0; i < count; i++) {
            boolean heard = hertz[i] < 20_000;
            double radians = 2 * StrictMath.PI * hertz[i] / Waves.SAMPLE_RATE;
            double decay = Waves.fall(seconds[i]);
            feed[i] = 2 * decay * StrictMath.cos(radians);
            loss[i] = -decay * decay;
            gain[i] = heard ? strengths[i] * StrictMath.sin(radians) : 0;
        }
    }

    /// A body whose modes lie at ratios of one frequency, each a little off as real ones are.
    public static Resonances of(double hertz, Body body, Chance chance) {
        double[] frequencies = new double[body.ratios().length];
        for (int i = 0; i < frequencies.length; i++) {
            double off = 1 + body.spread() * chance.between(-1, 1);
            frequencies[i] = hertz * body.ratios()[i] * off;
        }
        return new Resonances(frequencies, body.seconds(), body.strengths());
    }

    /// A board, sheet or pane: many modes between two frequencies, denser towards the high ones.
    public static Resonances plate(Plate plate, Chance chance) {
        double[] hertz = new double[plate.modes()];
        double[] seconds = new double[plate.modes()];
        double[] strengths = new double[plate.modes()];
        double range = plate.highestHz() / plate.lowestHz();
        double ratio = plate.highSeconds() / plate.lowSeconds();
        for (int i = 0; i < plate.modes(); i++) {
            double place = (i + (i == 0 ? 0 : chance.between(-0.4, 0.4))) / plate.modes();
            double bent = 0.5 * place + 0.5 * StrictMath.pow(place, 1.8);
            hertz[i] = plate.lowestHz() * StrictMath.pow(range, bent * 1.02);
            double octaves = StrictMath.log(hertz[i] / plate.lowestHz()) / StrictMath.log(2);
            double share = StrictMath.log(hertz[i] / plate.lowestHz()) / StrictMath.log(range);
            seconds[i] =
                    plate.lowSeconds() * StrictMath.pow(ratio, share) * chance.between(0.75, 1.3);
            double sign = chance.happens(0.5) ? 1 : -1;
            strengths[i] =
                    sign
                            * chance.between(0.35, 1)
                            * StrictMath.pow(10, plate.tiltDb() * octaves / 20);
        }
        return new Resonances(hertz, seconds, strengths);
    }

    /// What a board, sheet or pane is like.
    ///
    /// @param lowSeconds time in which the lowest mode falls to 1/e
    /// @param highSeconds the same of the highest
    /// @param tiltDb how the strength changes with each octave
    public record Plate(
            double lowestHz,
            double highestHz,
            int modes,
            double lowSeconds,
            double highSeconds,
            double tiltDb) {}

    /// Mode ratios, decay times to 1/e and strengths; spread is how far bodies of a kind differ.
    @SuppressWarnings("ArrayRecordComponent") // tables of constants, read sample by sample
    public record Body(double[] ratios, double[] seconds, double[] strengths, double spread) {}

    /// The next sample when fed with `in`; a stroke is a single 1.
    public double next(double in) {
        double sum = 0;
        for (int i = 0; i < feed.length; i++) {
            double value = gain[i] * in + feed[i] * one[i] + loss[i] * two[i];
            two[i] = one[i];
            one[i] = value;
            sum += value;
        }
        return sum;
    }

    /// The sound of one stroke of `softSamples` length: a longer stroke is duller.
    public double[] strike(double seconds, int softSamples) {
        double[] sound = new double[Waves.samples(seconds)];
        for (int i = 0; i < sound.length; i++) {
            double push = i < softSamples ? Waves.arch((i + 1.0) / (softSamples + 1)) : 0;
            sound[i] = next(push * 2 / softSamples);
        }
        return faded(sound);
    }

    /// What is heard when it is pushed like this.
    ///
    /// @param seconds how long it is listened to
    public double[] played(double[] push, double seconds) {
        double[] sound = new double[Waves.samples(seconds)];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = next(i < push.length ? push[i] : 0);
        }
        return faded(sound);
    }

    private static double[] faded(double[] sound) {
        int fade = Math.min(480, sound.length);
        for (int i = 0; i < fade; i++) {
            sound[sound.length - 1 - i] *= (double) i / fade;
        }
        return sound;
    }
}
