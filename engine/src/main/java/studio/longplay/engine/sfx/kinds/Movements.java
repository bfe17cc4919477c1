package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.PinkNoise;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Waves;

/// Things that pass or rise: whoosh, arrow, riser, paper, cloth.
public final class Movements {
    private static final int CONTROL = 16;

    private Movements() {}

    /// Air around something quick that passes from left to right.
    public static void whoosh(Tape tape) {
        pass(tape, 350, 3600, 1.4);
    }

    /// A thin quick one, as of an arrow or a stick.
    public static void swish(Tape tape) {
        pass(tape, 1300, 5200, 2.4);
    }

    private static void pass(Tape tape, double slowHertz, double quickHertz, double q) {
        Chance chance = tape.chance();
        PinkNoise pink = new PinkNoise(chance.branch());
        Filter edge = new Filter(slowHertz, q);
        Filter body = new Filter(slowHertz / 2, 0.8);
        double peak = chance.between(0.5, 0.62);
        boolean leftward = chance.happens(0.5);
        for (int i = 0; i < tape.length(); i++) {
            double place = (double) i / tape.length();
            double bent = place < peak ? place / peak / 2 : 0.5 + (place - peak) / (1 - peak) / 2;
            double arch = Waves.arch(bent);
            double near = arch * arch * arch;
            if (i % CONTROL == 0) {
                double shift = place > peak ? 0.8 : 1;
                edge.tune(slowHertz + (quickHertz - slowHertz) * near * shift, q);
                body.tune(slowHertz * 0.5 + slowHertz * 1.5 * near, 0.8);
            }
            double air = pink.next();
            double pan = 0.2 + 0.6 * place;
            double sound = near * (1.2 * edge.band(air) + 0.7 * body.band(air));
            tape.add(i, sound, leftward ? 1 - pan : pan);
        }
    }

    /// A tone and a rush that climb and grow to the end.
    public static void riser(Tape tape) {
        Chance chance = tape.chance();
        Filter rush = new Filter(400, 1.6);
        double from = chance.between(70, 100);
        double[] turns = new double[7];
        double ratio = 1;
        double step = StrictMath.pow(14, 1.0 / tape.length());
        for (int i = 0; i < tape.length(); i++) {
            double place = (double) i / tape.length();
            ratio *= step;
            double sum = 0;
            for (int k = 0; k < turns.length; k++) {
                turns[k] += from * ratio * (1 + 0.007 * (k - 3)) / Waves.SAMPLE_RATE;
                turns[k] -= Math.floor(turns[k]);
                sum += Waves.sine(turns[k] + 0.3 * Waves.sine(turns[k]));
            }
            if (i % CONTROL == 0) {
                rush.tune(400 + 6500 * place * place, 1.6);
            }
            double trembling = 0.75 + 0.25 * Waves.sine((2 + 5 * place) * place * tape.seconds());
            double end = Math.min(1, (tape.length() - i) / 1200.0);
            double sound = 0.1 * sum * trembling + 0.8 * rush.band(chance.noise());
            tape.add(i, place * place * end * sound, 0.5 + 0.35 * Waves.sine(place * 3));
        }
    }

    /// A sheet that is turned and settles.
    public static void paper(Tape tape) {
        Chance chance = tape.chance();
        rustle(tape, 0.02, 0.4, 1);
        rustle(tape, 0.38, 0.25, 0.7);
        tape.add(Grains.burst(chance, 1500, 0.8, 0.002, 0.012), 0.58, 0.35, 0.5);
    }

    private static void rustle(Tape tape, double at, double seconds, double strength) {
        Chance chance = tape.chance();
        for (int i = 0; i < 240; i++) {
            double place = chance.between(0, 1);
            double hertz = chance.betweenOctaves(1800, 8500);
            double gain = strength * Waves.arch(place) * 0.14 * chance.between(0.1, 1);
            double[] crease =
                    Grains.burst(chance, hertz, 1.5, 0.0006, chance.between(0.001, 0.004));
            tape.add(crease, at + place * seconds, gain, 0.4 + 0.2 * place);
        }
        tape.add(
                Grains.burst(chance, 3800, 0.5, seconds * 0.5, seconds * 0.2),
                at,
                strength * 0.1,
                0.5);
    }

    /// Cloth or armour of somebody who moves.
    public static void cloth(Tape tape) {
        Chance chance = tape.chance();
        for (int i = 0; i < 4; i++) {
            double at = 0.03 + i * chance.between(0.18, 0.26);
            double hertz = chance.between(900, 1900);
            double gain = chance.between(0.4, 0.9);
            double[] rub = Grains.burst(chance, hertz, 0.6, chance.between(0.04, 0.09), 0.05);
            tape.add(rub, at, gain, chance.between(0.4, 0.6));
        }
    }
}
