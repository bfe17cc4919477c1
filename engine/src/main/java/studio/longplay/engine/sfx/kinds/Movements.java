package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.PinkNoise;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Wander;
import studio.longplay.engine.sfx.craft.Waves;

/// Things that pass or rise: whoosh, arrow, riser, paper, cloth.
public final class Movements {
    private static final int CONTROL = 16;
    private static final int VOICES = 7;
    private static final double[] CHORD = {1, 1.5, 2, 3, 4, 0.5, 6};
    private static final double[] RUBBING = {1, 1.414, 2.06, 2.83, 4.24, 0.53, 5.66};

    private Movements() {}

    /// Air around something quick that passes from side to side.
    public static void whoosh(Tape tape) {
        double size = tape.dial("size");
        double slow = Waves.sweep(620, 190, size);
        pass(tape, new Pass(slow, slow * 10, Waves.blend(1.2, 9, tape.dial("tone")), 0.7));
    }

    /// A thin quick one, as of an arrow or a stick.
    public static void swish(Tape tape) {
        double thick = tape.dial("thickness");
        double slow = Waves.sweep(1900, 620, thick);
        double sharp = Waves.blend(3.4, 1.2, thick);
        pass(tape, new Pass(slow, slow * 4.2, sharp, 0.25 + 0.5 * thick));
    }

    /// @param q how much the edge sings
    /// @param body how much air is moved beside the edge
    private record Pass(double slowHertz, double quickHertz, double q, double body) {}

    private static void pass(Tape tape, Pass pass) {
        Chance chance = tape.chance();
        PinkNoise pink = new PinkNoise(chance.branch());
        Filter edge = new Filter(pass.slowHertz(), pass.q());
        Filter body = new Filter(pass.slowHertz() / 2, 0.8);
        Wander flutter = new Wander(chance.seed(), 30);
        double peak = chance.between(0.48, 0.62);
        double steep = Waves.blend(2.2, 4.2, tape.dial("pace"));
        boolean leftward = chance.happens(0.5);
        for (int i = 0; i < tape.length(); i++) {
            double place = (double) i / tape.length();
            double bent = place < peak ? place / peak / 2 : 0.5 + (place - peak) / (1 - peak) / 2;
            double near = StrictMath.pow(Math.max(1e-9, Waves.arch(bent)), steep);
            if (i % CONTROL == 0) {
                double shift = place > peak ? 0.78 : 1;
                double hertz = pass.slowHertz() + (pass.quickHertz() - pass.slowHertz()) * near;
                edge.tune(hertz * shift, pass.q());
                body.tune(pass.slowHertz() * (0.5 + 1.5 * near), 0.8);
            }
            double air = pink.next() * (0.8 + 0.4 * flutter.next());
            double pan = 0.15 + 0.7 * place;
            double sound = near * (1.2 * edge.band(air) + pass.body() * body.band(air));
            tape.add(i, sound, leftward ? 1 - pan : pan);
        }
    }

    /// Tones and a rush that climb and grow to the end.
    public static void riser(Tape tape) {
        Chance chance = tape.chance();
        double tonal = tape.dial("tone");
        double tension = tape.dial("tension");
        double pulse = tape.dial("pulse");
        Filter[] rush = {new Filter(400, 1.6), new Filter(400, 1.6)};
        double from = chance.between(70, 100);
        double[] turns = new double[VOICES];
        double ratio = 1;
        double step = StrictMath.pow(14, 1.0 / tape.length());
        for (int i = 0; i < tape.length(); i++) {
            double place = (double) i / tape.length();
            ratio *= step;
            double left = 0;
            double right = 0;
            for (int k = 0; k < VOICES; k++) {
                double note = Waves.blend(CHORD[k], RUBBING[k], tension);
                turns[k] += from * ratio * note * (1 + 0.004 * (k - 3)) / Waves.SAMPLE_RATE;
                turns[k] -= Math.floor(turns[k]);
                double wave = Waves.sine(turns[k] + 0.3 * Waves.sine(turns[k])) / (1 + 0.5 * note);
                left += wave * (k % 2 == 0 ? 1 : 0.5);
                right += wave * (k % 2 == 0 ? 0.5 : 1);
            }
            if (i % CONTROL == 0) {
                rush[0].tune(400 + 6500 * place * place, 1.4);
                rush[1].tune(430 + 6900 * place * place, 1.4);
            }
            double beats = (2 + 5 * place) * place * tape.seconds();
            double trembling = 1 - pulse * (0.5 + 0.5 * Waves.sine(beats));
            double level = place * place * Math.min(1, (tape.length() - i) / 1200.0) * trembling;
            double noise = 0.8 * (1 - 0.85 * tonal);
            double tone = 0.1 + 0.5 * tonal;
            tape.channels()[0][i] +=
                    (float) (level * (tone * left + noise * rush[0].band(chance.noise())));
            tape.channels()[1][i] +=
                    (float) (level * (tone * right + noise * rush[1].band(chance.noise())));
        }
    }

    /// A sheet that is turned and settles.
    public static void paper(Tape tape) {
        Chance chance = tape.chance();
        double stretch = tape.seconds() / 0.9;
        rustle(tape, 0.02, 0.4 * stretch, 1);
        rustle(tape, 0.38 * stretch, 0.25 * stretch, 0.7);
        double flap = Waves.sweep(2400, 900, tape.dial("size"));
        double stiff = tape.dial("stiffness");
        tape.add(
                Grains.burst(chance, flap, 0.7, 0.002, 0.014),
                0.58 * stretch,
                Waves.blend(0.15, 0.5, stiff),
                0.5);
    }

    private static void rustle(Tape tape, double at, double seconds, double strength) {
        Chance chance = tape.chance();
        double stiff = tape.dial("stiffness");
        double size = tape.dial("size");
        int creases = (int) (Waves.sweep(120, 480, size) * Waves.blend(1.3, 0.7, stiff));
        double low = Waves.sweep(2400, 1200, size) * Waves.sweep(1.3, 0.8, stiff);
        for (int i = 0; i < creases; i++) {
            double place = chance.between(0, 1);
            double hertz = chance.betweenOctaves(low, low * 5);
            double loud = StrictMath.pow(chance.between(0.1, 1), Waves.blend(1, 3, stiff));
            double gain = strength * Waves.arch(place) * Waves.blend(0.1, 0.3, stiff) * loud;
            double fall = chance.between(0.0008, Waves.blend(0.005, 0.0025, stiff));
            double[] crease = Grains.burst(chance, hertz, 1.2, 0.0004, fall);
            tape.add(crease, at + place * seconds, gain, 0.35 + 0.3 * place);
        }
        tape.add(
                Grains.burst(chance, 3400, 0.5, seconds * 0.5, seconds * 0.2),
                at,
                strength * Waves.blend(0.16, 0.05, stiff),
                0.5);
    }

    /// Cloth or armour of somebody who moves.
    public static void cloth(Tape tape) {
        Chance chance = tape.chance();
        double thick = tape.dial("thickness");
        double metal = tape.dial("metal");
        double stretch = tape.seconds() / 1.2;
        for (int i = 0; i < 4; i++) {
            double at = stretch * (0.03 + i * chance.between(0.18, 0.26));
            double hertz = Waves.sweep(2600, 800, thick) * chance.between(0.75, 1.5);
            double gain = chance.between(0.4, 0.9);
            double rise = stretch * chance.between(0.04, 0.09);
            double pan = chance.between(0.35, 0.65);
            double[] rub = Grains.burst(chance, hertz, 0.5, rise, 0.05 * stretch);
            tape.add(rub, at, gain, pan);
            int threads = (int) (40 * thick);
            for (int k = 0; k < threads; k++) {
                double[] crackle = Grains.burst(chance, hertz * 2, 1, 0.0005, 0.002);
                double late = at + chance.between(0, rise * 2);
                tape.add(crackle, late, 0.12 * chance.between(0, 1), pan);
            }
            plates(tape, chance, at, metal);
        }
    }

    private static void plates(Tape tape, Chance chance, double at, double metal) {
        int clinks = (int) (14 * metal);
        for (int i = 0; i < clinks; i++) {
            double hertz = chance.betweenOctaves(1900, 7000);
            double[] clink = Grains.drop(hertz, hertz, 1, chance.between(0.004, 0.03));
            double late = at + chance.between(0, 0.14);
            double gain = 0.3 * metal * StrictMath.pow(chance.between(0.1, 1), 2);
            tape.add(clink, late, gain, chance.between(0.3, 0.7));
            tape.add(Grains.burst(chance, hertz, 2, 0.0002, 0.003), late, gain, 0.5);
        }
    }
}
