package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.PinkNoise;
import studio.longplay.engine.sfx.craft.Room;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Waves;

/// Birds, crickets, an owl, a raven, a dog, a wolf.
public final class Animals {
    private Animals() {}

    /// Several birds that each repeat a song of their own, and answer each other.
    public static void birds(Tape tape) {
        int singers = 5;
        for (int singer = 0; singer < singers; singer++) {
            Chance chance = tape.chance().branch();
            double base = chance.betweenOctaves(2000, 5200);
            double pan = chance.between(0.05, 0.95);
            double gain = chance.between(0.08, 0.3);
            int song = chance.below(4);
            double at = chance.between(0, 2);
            while (at < tape.seconds()) {
                at += sing(tape, chance, new Singer(base, gain, pan, song), at);
                at += chance.between(0.5, 2.8);
            }
        }
        breeze(tape, 0.004);
        new Room(1.1, 0.35).addTo(tape.channels(), 0.2);
    }

    private record Singer(double hertz, double gain, double pan, int song) {}

    private static double sing(Tape tape, Chance chance, Singer bird, double start) {
        double at = start;
        int notes = bird.song() == 1 ? 10 + chance.below(8) : 3 + chance.below(4);
        for (int note = 0; note < notes; note++) {
            double length =
                    switch (bird.song()) {
                        case 0 -> chance.between(0.08, 0.16);
                        case 1 -> 0.035;
                        case 2 -> chance.between(0.18, 0.3);
                        default -> chance.between(0.05, 0.09);
                    };
            double from = bird.hertz() * chance.between(0.92, 1.08);
            double to =
                    switch (bird.song()) {
                        case 0 -> from * (note % 2 == 0 ? 1.25 : 0.78);
                        case 1 -> from * 0.85;
                        case 2 -> from * (note == 0 ? 0.84 : 1.02);
                        default -> from * chance.between(0.7, 1.5);
                    };
            double[] tone = Grains.chirp(from, to, length);
            double[] upper = Grains.chirp(from * 2, to * 2, length);
            tape.add(tone, at, bird.gain(), bird.pan());
            tape.add(upper, at, bird.gain() * 0.08, bird.pan());
            at += length * (bird.song() == 1 ? 1.5 : chance.between(1.15, 1.6));
        }
        return at - start;
    }

    /// Chirps of three or four pulses from several insects, over a far chorus.
    public static void crickets(Tape tape) {
        for (int insect = 0; insect < 6; insect++) {
            Chance chance = tape.chance().branch();
            double hertz = chance.between(4100, 4900);
            double gain = 0.22 * chance.between(0.15, 1);
            double pan = chance.between(0, 1);
            double every = tape.evenly(chance.between(0.38, 0.75));
            int pulses = 3 + chance.below(2);
            for (double at = chance.between(0, every); at < tape.seconds(); at += every) {
                for (int pulse = 0; pulse < pulses; pulse++) {
                    double loud = gain * (0.6 + 0.4 * pulse / pulses);
                    double[] tone = Grains.chirp(hertz, hertz * 0.985, 0.017);
                    tape.add(tone, at + pulse * 0.029, loud, pan);
                }
            }
        }
        Chance chance = tape.chance();
        for (float[] channel : tape.channels()) {
            Filter chorus = new Filter(4400, 14);
            double turns = chance.between(0, 1);
            for (int i = 0; i < channel.length; i++) {
                turns += 31.0 / Waves.SAMPLE_RATE;
                double flutter = 0.7 + 0.3 * Waves.sine(turns);
                channel[i] += (float) (0.05 * flutter * chorus.band(chance.noise()));
            }
        }
        breeze(tape, 0.01);
    }

    private static void breeze(Tape tape, double strength) {
        Chance chance = tape.chance();
        for (float[] channel : tape.channels()) {
            PinkNoise pink = new PinkNoise(chance.branch());
            Filter leaves = new Filter(900, 0.5);
            for (int i = 0; i < channel.length; i++) {
                channel[i] += (float) (strength * leaves.band(pink.next()));
            }
        }
    }

    /// A tawny owl: one call, a rest, and a trembling long one.
    public static void owl(Tape tape) {
        Chance chance = tape.chance();
        double hertz = chance.between(620, 740);
        hoot(tape, 0.1, 0.55, hertz, 0);
        hoot(tape, 1.35, 0.13, hertz * 0.97, 0);
        hoot(tape, 1.75, 1.1, hertz, 0.8);
        new Room(1.8, 0.55).addTo(tape.channels(), 0.45);
    }

    private static void hoot(Tape tape, double at, double seconds, double hertz, double tremble) {
        int first = Waves.samples(at);
        int count = Waves.samples(seconds);
        double turns = 0;
        for (int i = 0; i < count; i++) {
            double place = (double) i / count;
            double time = (double) i / Waves.SAMPLE_RATE;
            double bend = 1 + 0.05 * Waves.arch(place) - 0.03 * place;
            turns += hertz * bend / Waves.SAMPLE_RATE;
            double shake = 1 - tremble * (0.5 + 0.5 * Waves.sine(12 * time)) * (1 - place * 0.6);
            double wave =
                    Waves.sine(turns) + 0.1 * Waves.sine(2 * turns) + 0.05 * Waves.sine(3 * turns);
            tape.add(first + i, 0.6 * StrictMath.sqrt(Waves.arch(place)) * shake * wave, 0.5);
        }
    }

    /// A dog: two barks or three.
    public static void dog(Tape tape) {
        Chance chance = tape.chance();
        int barks = 2 + chance.below(2);
        double at = 0.05;
        double hertz = chance.between(210, 300);
        for (int bark = 0; bark < barks; bark++) {
            call(tape, new Call(at, chance.between(0.13, 0.19), hertz, 1.9, 0.55, 820));
            at += chance.between(0.36, 0.6);
        }
        new Room(0.7, 0.5).addTo(tape.channels(), 0.2);
    }

    /// A raven's hoarse cry, three times.
    public static void raven(Tape tape) {
        Chance chance = tape.chance();
        double at = 0.05;
        for (int cry = 0; cry < 3; cry++) {
            call(tape, new Call(at, chance.between(0.26, 0.36), 330, 1.25, 1.1, 1350));
            at += chance.between(0.5, 0.65);
        }
        new Room(1.2, 0.5).addTo(tape.channels(), 0.25);
    }

    /// A long howl that rises and sinks.
    public static void wolf(Tape tape) {
        Chance chance = tape.chance();
        double length = tape.seconds() - 0.6;
        call(tape, new Call(0.05, length, chance.between(270, 330), 1.75, 0.07, 900));
        new Room(2.4, 0.5).addTo(tape.channels(), 0.5);
    }

    /// @param rise how far the pitch rises in the middle, 1 not at all
    /// @param rough how much of it is hoarse
    /// @param mouthHz where the mouth resonates when wide open
    private record Call(
            double at, double seconds, double hertz, double rise, double rough, double mouthHz) {}

    private static void call(Tape tape, Call call) {
        Chance chance = tape.chance();
        Filter mouth = new Filter(call.mouthHz(), 3);
        Filter nose = new Filter(call.mouthHz() * 2.3, 4);
        Filter chest = new Filter(call.hertz() * 1.4, 1.2);
        int first = Waves.samples(call.at());
        int count = Waves.samples(call.seconds());
        double turns = 0;
        double hoarse = 0;
        for (int i = 0; i < count; i++) {
            double place = (double) i / count;
            double open = StrictMath.sqrt(Waves.arch(0.02 + 0.96 * place));
            if (i % 64 == 0) {
                mouth.tune(call.mouthHz() * (0.55 + 0.45 * open), 3);
            }
            hoarse += 0.05 * (chance.noise() - hoarse);
            double bend = 1 + (call.rise() - 1) * Waves.arch(StrictMath.pow(place, 0.7));
            turns += call.hertz() * bend * (1 + call.rough() * hoarse) / Waves.SAMPLE_RATE;
            double saw = 2 * (turns - Math.floor(turns)) - 1;
            double source = saw + call.rough() * chance.noise() * 0.5;
            double sound = mouth.band(source) + 0.5 * nose.band(source) + 0.6 * chest.band(source);
            double level = Waves.arch(place) > 0 ? StrictMath.pow(Waves.arch(place), 0.7) : 0;
            tape.add(first + i, 0.5 * level * sound, 0.5);
        }
    }
}
