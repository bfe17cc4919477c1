package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.Room;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Wander;
import studio.longplay.engine.sfx.craft.Waves;

/// Wonders, and the blow that ends a trailer.
public final class Magic {
    private static final double[] BRIGHT = {1, 9 / 8.0, 5 / 4.0, 3 / 2.0, 5 / 3.0, 2};
    private static final double[] DARK = {1, 16 / 15.0, 6 / 5.0, 1.414, 8 / 5.0, 2};

    private Magic() {}

    private static double note(Chance chance, double dark) {
        double[] scale = chance.happens(dark) ? DARK : BRIGHT;
        return scale[chance.below(scale.length)] * (1 << chance.below(3));
    }

    /// Many small bells that glitter.
    public static void shimmer(Tape tape) {
        Chance chance = tape.chance();
        double bright = Waves.sweep(420, 1500, tape.dial("brightness"));
        double rate = Waves.sweep(7, 60, tape.dial("density"));
        double dark = tape.dial("darkness");
        double at = 0.01;
        while (at < tape.seconds()) {
            double place = at / tape.seconds();
            double hertz = bright * note(chance, dark) * Waves.sweep(0.9, 1.25, place);
            double fall = chance.between(0.04, 0.3);
            double gain = 0.14 * chance.between(0.2, 1) * (0.3 + Waves.arch(0.08 + 0.84 * place));
            double pan = chance.between(0.05, 0.95);
            tape.add(Grains.drop(hertz, hertz, 1, fall), at, gain, pan);
            tape.add(Grains.drop(hertz * 2.76, hertz * 2.76, 1, fall * 0.4), at, gain * 0.4, pan);
            at += chance.gapSeconds(rate);
        }
        new Room(2.6, 0.2).addTo(tape.channels(), 0.5);
    }

    /// Power gathers, is let go, and rings away.
    public static void spell(Tape tape) {
        Chance chance = tape.chance();
        double power = tape.dial("power");
        double dark = tape.dial("darkness");
        double release = 0.42 * tape.seconds();
        gather(tape, release, dark);
        double deep = Waves.sweep(130, 48, power);
        tape.add(Grains.drop(deep * 3, deep, 0.06, 0.18), release, Waves.blend(0.3, 1, power), 0.5);
        for (int side = 0; side < 2; side++) {
            double[] blast = Grains.burst(chance, Waves.sweep(2600, 700, dark), 0.4, 0.004, 0.2);
            tape.add(blast, release, Waves.blend(0.3, 0.9, power), side);
        }
        double root = Waves.sweep(660, 220, dark);
        for (int i = 0; i < 26; i++) {
            double hertz = root * note(chance, dark);
            double late = release + chance.gapSeconds(3.5);
            double[] ring = Grains.drop(hertz, hertz * 0.995, 1, chance.between(0.08, 0.35));
            tape.add(ring, late, 0.16 * chance.between(0.3, 1), chance.between(0.05, 0.95));
        }
        new Room(Waves.blend(1.8, 3.4, power), 0.35).addTo(tape.channels(), 0.45);
    }

    private static void gather(Tape tape, double until, double dark) {
        Chance chance = tape.chance();
        int count = Waves.samples(until);
        Filter[] rush = {new Filter(500, 3), new Filter(500, 3)};
        Wander flicker = new Wander(chance.seed(), 12);
        double turns = 0;
        double from = Waves.sweep(300, 90, dark);
        for (int i = 0; i < count; i++) {
            double place = (double) i / count;
            double climb = Waves.sweep(1, Waves.blend(4, 1.8, dark), place * place);
            if (i % 16 == 0) {
                rush[0].tune(from * 3 * climb, 2.5);
                rush[1].tune(from * 3.3 * climb, 2.5);
            }
            turns += from * climb / Waves.SAMPLE_RATE;
            double level = place * place * (0.5 + flicker.next());
            double tone =
                    0.16
                            * Waves.sine(
                                    turns + Waves.blend(0.1, 0.6, dark) * Waves.sine(1.5 * turns));
            for (int side = 0; side < 2; side++) {
                double sound = level * (0.6 * rush[side].band(chance.noise()) + tone);
                tape.channels()[side][i] += (float) sound;
            }
        }
    }

    /// A door between places: a swirl that closes on itself.
    public static void teleport(Tape tape) {
        Chance chance = tape.chance();
        boolean arrives = tape.dial("direction") > 0.5;
        double pitch = Waves.sweep(90, 420, tape.dial("pitch"));
        double glitter = tape.dial("glitter");
        double[] turns = new double[5];
        double spin = 0;
        for (int i = 0; i < tape.length(); i++) {
            double place = (double) i / tape.length();
            double way = arrives ? 1 - place : place;
            double hertz = pitch * Waves.sweep(0.6, 9, way);
            spin += Waves.sweep(3, 26, way) / Waves.SAMPLE_RATE;
            double sum = 0;
            for (int k = 0; k < turns.length; k++) {
                turns[k] += hertz * (1 + 0.503 * k) / Waves.SAMPLE_RATE;
                sum += Waves.sine(turns[k]) / (1 + k);
            }
            double level = Waves.arch(0.02 + 0.96 * StrictMath.pow(way, 0.6));
            double swirl = 0.5 + 0.45 * Waves.sine(spin);
            tape.add(i, 0.35 * level * sum * (0.6 + 0.4 * Waves.sine(2 * spin)), swirl);
        }
        int bells = (int) (70 * glitter);
        for (int i = 0; i < bells; i++) {
            double at = tape.seconds() * chance.between(0.1, 0.95);
            double hertz = chance.betweenOctaves(1800, 7000);
            double[] bell = Grains.drop(hertz, hertz, 1, 0.03);
            tape.add(bell, at, 0.1 * chance.between(0.2, 1), chance.between(0, 1));
        }
        new Room(1.9, 0.3).addTo(tape.channels(), 0.4);
    }

    /// The last blow: a deep fall under a chord of brass and dust.
    public static void hit(Tape tape) {
        Chance chance = tape.chance();
        double depth = tape.dial("depth");
        double brass = tape.dial("brass");
        double length = Waves.sweep(0.25, 1.1, tape.dial("length"));
        double deep = Waves.sweep(70, 31, depth);
        tape.add(Grains.drop(deep * 3.2, deep, 0.07, length), 0.01, 1, 0.5);
        for (int side = 0; side < 2; side++) {
            tape.add(Grains.burst(chance, 420, 0.35, 0.001, 0.12), 0.01, 0.8, side);
            tape.add(Grains.burst(chance, 2600, 0.35, 0.0005, 0.03), 0.01, 0.5, side);
        }
        double[] ratios = {2, 3, 4, 4.76, 6, 8};
        for (int k = 0; k < ratios.length; k++) {
            double hertz = deep * ratios[k] * (1 + 0.004 * chance.noise());
            Filter bell = new Filter(300, 0.8);
            double turns = chance.between(0, 1);
            double pan = chance.between(0.15, 0.85);
            int count = Math.min(tape.length(), Waves.samples(length * 4));
            for (int i = 0; i < count; i++) {
                double time = (double) i / Waves.SAMPLE_RATE;
                double level = Math.min(1, time / 0.02) * StrictMath.exp(-time / length);
                if (i % 32 == 0) {
                    bell.tune(250 + 3800 * level * brass, 0.8);
                }
                turns += hertz / Waves.SAMPLE_RATE;
                double saw = 2 * (turns - Math.floor(turns)) - 1;
                tape.add(i, 0.28 * brass * level * bell.low(saw), pan);
            }
        }
        new Room(Waves.blend(1.6, 4, tape.dial("length")), 0.5).addTo(tape.channels(), 0.35);
    }
}
