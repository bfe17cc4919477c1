package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.PinkNoise;
import studio.longplay.engine.sfx.craft.Room;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Throat;
import studio.longplay.engine.sfx.craft.Wander;
import studio.longplay.engine.sfx.craft.Waves;

/// People in numbers: they murmur, cheer, and clap.
public final class Crowds {
    private static final int TALKERS = 22;
    private static final int SHOUTERS = 26;
    private static final int HANDS = 70;

    private Crowds() {}

    /// Many people who talk in phrases, each at another distance, over their common babble.
    public static void murmur(Tape tape) {
        for (int person = 0; person < TALKERS; person++) {
            talk(tape, (double) person / TALKERS);
        }
        babble(tape, 0.07);
        new Room(0.9, 0.55).addTo(tape.channels(), 0.3);
    }

    private static void talk(Tape tape, double distance) {
        Chance chance = tape.chance().branch();
        boolean high = chance.happens(0.45);
        Throat throat =
                new Throat(chance, high ? chance.between(165, 240) : chance.between(92, 145));
        Filter air = new Filter(5200 - 3400 * distance, 0.7);
        double gain = 0.22 / (1 + 1.6 * distance);
        double pan = chance.between(0.05, 0.95);
        Speech speech = new Speech(chance);
        for (int i = 0; i < tape.length(); i++) {
            if (i % Throat.controlSamples() == 0) {
                speech.step(throat);
            }
            double sound = throat.next(speech.pitch, speech.voiced, speech.hiss);
            tape.add(i, gain * air.low(sound), pan);
        }
    }

    /// The rhythm of talk: syllables in phrases, phrases in turns, the pitch falling in each.
    private static final class Speech {
        private final Chance chance;
        private int stepsLeft;
        private int stepsOfSyllable = 1;
        private int syllablesLeft;
        private double pause;
        private double fall = 1;
        private double accent = 1;
        private double pitch = 1;
        private double voiced;
        private double hiss;

        Speech(Chance chance) {
            this.chance = chance;
            this.pause = Math.max(0, chance.between(-900, 300));
            this.syllablesLeft = 1 + chance.below(9);
        }

        void step(Throat throat) {
            if (pause > 0) {
                pause--;
                voiced *= 0.9;
                hiss *= 0.8;
                return;
            }
            if (stepsLeft <= 0) {
                next(throat);
            }
            double place = 1 - (double) stepsLeft / stepsOfSyllable;
            double open = StrictMath.sqrt(Waves.arch(0.08 + 0.9 * place));
            voiced = 0.6 * accent * open;
            hiss = place < 0.16 && accent > 0.8 ? 0.5 * accent : hiss * 0.7;
            pitch = fall * (0.96 + 0.12 * accent * Waves.arch(place));
            throat.glide();
            stepsLeft--;
        }

        private void next(Throat throat) {
            if (syllablesLeft-- <= 0) {
                syllablesLeft = 3 + chance.below(11);
                pause = chance.happens(0.25) ? chance.between(700, 2600) : chance.between(120, 420);
                fall = chance.between(1.05, 1.3);
            }
            stepsOfSyllable = 75 + chance.below(110);
            stepsLeft = stepsOfSyllable;
            accent = chance.between(0.55, 1.15);
            fall *= 0.975;
            throat.vowel(false);
        }
    }

    /// The unrecognisable rest of a crowd.
    private static void babble(Tape tape, double strength) {
        Chance chance = tape.chance();
        for (float[] channel : tape.channels()) {
            PinkNoise pink = new PinkNoise(chance.branch());
            Filter vowels = new Filter(520, 1.1);
            Filter upper = new Filter(1500, 1.2);
            Wander syllables = new Wander(chance.seed(), 6);
            Wander swell = new Wander(chance.seed(), 0.5);
            for (int i = 0; i < channel.length; i++) {
                double level = strength * (0.4 + syllables.next()) * (0.6 + 0.7 * swell.next());
                double noise = pink.next();
                channel[i] += (float) (level * (vowels.band(noise) + 0.35 * upper.band(noise)));
            }
        }
    }

    /// A crowd that shouts with joy, claps and whistles.
    public static void cheer(Tape tape) {
        for (int person = 0; person < SHOUTERS; person++) {
            shout(tape, (double) person / SHOUTERS);
        }
        roar(tape);
        clap(tape, 30, 0.12);
        Chance chance = tape.chance();
        for (int i = 0; i < 3; i++) {
            double hertz = chance.between(1700, 2400);
            double[] whistle = Grains.chirp(hertz, hertz * chance.between(1.1, 1.5), 0.5);
            tape.add(whistle, chance.between(0.3, tape.seconds()), 0.05, chance.between(0.1, 0.9));
        }
        new Room(1.2, 0.5).addTo(tape.channels(), 0.3);
    }

    private static void shout(Tape tape, double distance) {
        Chance chance = tape.chance().branch();
        boolean high = chance.happens(0.5);
        Throat throat =
                new Throat(chance, high ? chance.between(300, 420) : chance.between(190, 290));
        Filter air = new Filter(5200 - 3200 * distance, 0.7);
        double gain = 0.3 / (1 + 2.5 * distance);
        double pan = chance.between(0.03, 0.97);
        double left = 0;
        double length = 1;
        double strength = 0;
        for (int i = 0; i < tape.length(); i++) {
            if (left-- <= 0) {
                length = Waves.SAMPLE_RATE * chance.between(0.5, 1.7);
                left = length;
                strength = chance.happens(0.75) ? chance.between(0.5, 1) : 0;
                throat.vowel(true);
            }
            if (i % Throat.controlSamples() == 0) {
                throat.glide();
            }
            double place = 1 - left / length;
            double open = StrictMath.sqrt(Waves.arch(0.04 + 0.94 * place));
            double pitch = 0.85 + 0.35 * Waves.arch(0.1 + 0.8 * place);
            double sound = throat.next(pitch, strength * open, 0.12 * strength * open);
            tape.add(i, gain * air.low(sound), pan);
        }
    }

    private static void roar(Tape tape) {
        Chance chance = tape.chance();
        for (float[] channel : tape.channels()) {
            Filter body = new Filter(950, 0.7);
            Wander swell = new Wander(chance.seed(), 1.2);
            for (int i = 0; i < channel.length; i++) {
                channel[i] +=
                        (float) (0.1 * (0.6 + 0.5 * swell.next()) * body.band(chance.noise()));
            }
        }
    }

    /// Many pairs of hands, each with its own pace and tone.
    public static void applause(Tape tape) {
        clap(tape, HANDS, 0.5);
        new Room(1.1, 0.45).addTo(tape.channels(), 0.25);
    }

    private static void clap(Tape tape, int people, double strength) {
        Chance chance = tape.chance();
        for (int person = 0; person < people; person++) {
            double every = chance.between(0.19, 0.3);
            double hertz = chance.betweenOctaves(750, 2600);
            double distance = chance.between(0, 1);
            double gain = strength * chance.between(0.6, 1) / (1 + 4 * distance);
            double pan = chance.between(0.02, 0.98);
            double at = chance.between(0, 0.5);
            while (at < tape.seconds()) {
                double fall = chance.between(0.003, 0.006);
                double tone = hertz * chance.between(0.9, 1.1);
                double loud = gain * chance.between(0.6, 1);
                tape.add(Grains.burst(chance, tone, 1.6, 0.0006, fall), at, loud, pan);
                at += every * chance.between(0.9, 1.1);
            }
        }
    }
}
