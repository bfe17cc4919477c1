package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Talk;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Throat;
import studio.longplay.engine.sfx.craft.Wander;
import studio.longplay.engine.sfx.craft.Waves;

/// Voices around the listener: some near, the others a multitude.
final class Gathering {
    private static final int POOL = 9;
    private static final double POOL_SECONDS = 4.7;

    private final Tape tape;
    private final Person person;
    private final double brightness;
    private final double[][] pool = new double[POOL][];

    /// Makes one person's piece.
    interface Person {
        void fill(Chance chance, double[] piece);
    }

    /// Makes the person.
    interface Casting {
        Person of(Chance chance);
    }

    /// @param brightness how much of the high tones reaches the listener, 0 to 1
    Gathering(Tape tape, Casting casting, double brightness) {
        this.tape = tape;
        this.person = (chance, piece) -> casting.of(chance).fill(chance, piece);
        this.brightness = brightness;
    }

    /// People near enough to be told apart.
    ///
    /// @param strength how much they stand out
    void nearest(int count, double strength) {
        for (int i = 0; i < count; i++) {
            Chance chance = tape.chance().branch();
            double distance = (i + 0.5) / count;
            double[] piece = new double[tape.length()];
            person.fill(chance, piece);
            dull(piece, Waves.blend(7500, 3000, distance) * brightness);
            double pan = 0.5 + 0.46 * chance.noise();
            double gain = 0.3 * strength / (0.6 + 1.6 * distance) * chance.between(0.6, 1.1);
            tape.add(piece, 0, gain, pan);
        }
    }

    /// All the others, heard through a few voices that are repeated at other moments and pitches.
    ///
    /// @param heard how many are laid over each other
    /// @param people how many there are
    void others(int heard, double people) {
        if (heard <= 0) {
            return;
        }
        Chance chance = tape.chance().branch();
        int samples = Waves.samples(Math.min(POOL_SECONDS, 0.6 + tape.seconds()));
        for (int i = 0; i < POOL; i++) {
            pool[i] = new double[samples];
            person.fill(chance.branch(), pool[i]);
            dull(pool[i], Waves.blend(4200, 2000, (double) i / POOL) * brightness);
        }
        double spread = StrictMath.sqrt(people / heard);
        double[] swell = swell(chance);
        for (int i = 0; i < heard; i++) {
            double[] voice = pool[i % POOL];
            double distance = 1 + 3 * StrictMath.sqrt((i + 0.5) / heard);
            double gain = 0.26 * Math.min(2, spread) / distance;
            overlay(voice, chance, gain, swell);
        }
    }

    /// What a multitude does together: it grows and falls.
    private double[] swell(Chance chance) {
        double[] swell = new double[tape.length()];
        Wander slow = new Wander(chance.seed(), 0.4);
        Wander quick = new Wander(chance.seed(), 1.5);
        for (int i = 0; i < swell.length; i++) {
            swell[i] = 0.35 + 0.8 * slow.next() + 0.45 * quick.next();
        }
        return swell;
    }

    /// A voice over the whole tape, faster or slower, from a moment of its own.
    private void overlay(double[] voice, Chance chance, double gain, double[] swell) {
        double speed = chance.between(0.86, 1.17);
        double pan = chance.between(0, 1);
        double left = gain * Waves.sine(0.25 + pan * 0.25) * 1.414;
        double right = gain * Waves.sine(pan * 0.25) * 1.414;
        int late = chance.below(9);
        double place = chance.between(0, voice.length - 2);
        float[][] channels = tape.channels();
        for (int i = 0; i + late < tape.length(); i++) {
            int at = (int) place;
            double value = swell[i] * (voice[at] + (voice[at + 1] - voice[at]) * (place - at));
            channels[0][i] += (float) (value * left);
            channels[1][i + late] += (float) (value * right);
            place += speed;
            if (place >= voice.length - 2) {
                place -= voice.length - 2;
            }
        }
    }

    private static void dull(double[] piece, double hertz) {
        Filter air = new Filter(hertz, 0.6);
        Filter chest = new Filter(210, 0.7);
        for (int i = 0; i < piece.length; i++) {
            piece[i] = chest.high(air.low(piece[i]));
        }
    }

    private static Throat throat(Chance chance, Tape tape, double raised) {
        boolean woman = chance.happens(tape.dial("women"));
        double hertz = woman ? chance.between(170, 245) : chance.between(90, 148);
        return new Throat(chance, hertz * raised);
    }

    /// A person who talks with pauses.
    static Person talk(Chance chance, Tape tape, double silence) {
        Talk.Manner manner =
                new Talk.Manner(
                        clamp(tape.dial("liveliness") + 0.15 * chance.noise()),
                        clamp(tape.dial("anger") * chance.between(0.6, 1.2)),
                        silence);
        Talk talk = new Talk(chance, throat(chance, tape, 1), manner);
        return (_, piece) -> talk.speak(piece);
    }

    private static double clamp(double value) {
        return Math.max(0, Math.min(1, value));
    }

    /// A person who laughs: `ha ha ha`, falling, a breath, and again.
    static Person laugh(Chance own, Tape tape, double hearty) {
        Throat throat = throat(own, tape, Waves.blend(1.15, 1.7, hearty));
        throat.voice(0.12 + 0.2 * hearty, Waves.blend(0.2, 0.75, hearty));
        return (chance, piece) -> {
            int at = Waves.samples(chance.between(0, 0.8));
            while (at < piece.length) {
                int syllables = 3 + chance.below((int) Waves.blend(5, 14, hearty));
                double fall = chance.between(1.1, 1.4);
                double every = chance.between(0.15, 0.23);
                for (int i = 0; i < syllables; i++) {
                    throat.vowel(true);
                    syllable(
                            throat, piece, at, new double[] {every, fall, 1 - 0.4 * i / syllables});
                    at += Waves.samples(every);
                    fall *= 0.955;
                }
                at += Waves.samples(chance.between(0.25, Waves.blend(2.5, 0.9, hearty)));
            }
        };
    }

    /// @param it seconds, pitch and strength
    private static void syllable(Throat throat, double[] piece, int at, double[] it) {
        int count = Waves.samples(it[0]);
        for (int i = 0; i < count && at + i < piece.length; i++) {
            if (i % Throat.controlSamples() == 0) {
                throat.glide();
            }
            double place = (double) i / count;
            double breath = place < 0.3 ? 0.5 : 0.12;
            double rise = Math.min(1, Math.max(0, (place - 0.18) / 0.12));
            double open = rise * StrictMath.pow(1 - place, 1.2);
            double pitch = it[1] * (1.04 - 0.1 * place);
            piece[at + i] += throat.next(pitch, it[2] * open, it[2] * breath * (1 - place));
        }
    }

    /// A person who shouts: long open vowels for joy, short hoarse ones and `boo` for anger.
    static Person shout(Chance own, Tape tape) {
        double excitement = tape.dial("excitement");
        double anger = tape.dial("anger");
        Throat throat = throat(own, tape, Waves.blend(1.25, 1.75, excitement));
        throat.voice(0.1 + 0.7 * anger * own.between(0.5, 1), Waves.blend(0.5, 0.9, excitement));
        return (chance, piece) -> new Shouting(chance, throat, excitement, anger).fill(piece);
    }

    /// Shout after shout, with breath between.
    private static final class Shouting {
        private final Chance chance;
        private final Throat throat;
        private final double excitement;
        private final double anger;
        private double length = 1;
        private double left;
        private double strength;
        private double rise = 1;

        Shouting(Chance chance, Throat throat, double excitement, double anger) {
            this.chance = chance;
            this.throat = throat;
            this.excitement = excitement;
            this.anger = anger;
            this.left = Waves.SAMPLE_RATE * chance.between(0, 0.8);
        }

        void fill(double[] piece) {
            for (int i = 0; i < piece.length; i++) {
                if (left-- <= 0) {
                    next();
                }
                if (i % Throat.controlSamples() == 0) {
                    throat.glide();
                }
                double place = 1 - left / length;
                double open = StrictMath.sqrt(Waves.arch(0.05 + 0.92 * place));
                double pitch = rise * (0.84 + 0.3 * Waves.arch(0.1 + 0.8 * place));
                piece[i] = throat.next(pitch, strength * open, 0.1 * strength * open);
            }
        }

        private void next() {
            boolean jeers = chance.happens(anger * 0.5);
            double seconds =
                    jeers
                            ? chance.between(0.9, 2)
                            : Waves.blend(
                                    chance.between(0.5, 1.8), chance.between(0.2, 0.7), anger);
            length = Waves.SAMPLE_RATE * seconds;
            left = length;
            boolean shouts = chance.happens(Waves.blend(0.5, 0.85, excitement));
            strength = shouts ? chance.between(0.45, 1) : 0;
            rise = jeers ? 0.62 : chance.between(0.85, 1.15);
            if (jeers) {
                throat.jeer();
            } else {
                throat.vowel(true);
            }
        }
    }
}
