package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.Resonances;
import studio.longplay.engine.sfx.craft.Resonances.Body;
import studio.longplay.engine.sfx.craft.Tape;

/// Feet and hooves on different grounds.
public final class Footfalls {
    private static final double STEP_SECONDS = 0.54;
    private static final Body BOARD =
            new Body(
                    new double[] {1, 1.7, 2.6, 3.9, 6.1, 9.3},
                    new double[] {.045, .04, .025, .018, .01, .006},
                    new double[] {1, .7, .45, .3, .18, .1},
                    0.05);
    private static final Body SLAB =
            new Body(
                    new double[] {1, 2.3, 4.4, 7.2},
                    new double[] {.018, .012, .008, .005},
                    new double[] {1, .6, .5, .35},
                    0.06);
    private static final Body HOOF =
            new Body(
                    new double[] {1, 1.6, 2.7, 4.1},
                    new double[] {.02, .016, .01, .006},
                    new double[] {1, .6, .4, .25},
                    0.04);

    private Footfalls() {}

    /// One foot on the ground: heel first, then the ball.
    private interface Foot {
        void down(Tape tape, double at, double strength, double pan);
    }

    private static void walk(Tape tape, Foot foot) {
        Chance chance = tape.chance();
        double every = tape.evenly(STEP_SECONDS);
        boolean right = false;
        for (double at = 0.08; at < tape.seconds() - 0.05; at += every) {
            double sway = chance.between(-0.012, 0.012);
            double pan = right ? 0.54 : 0.46;
            double strength = chance.between(0.8, 1) * (right ? 1 : 0.93);
            foot.down(tape, at + sway, strength, pan);
            foot.down(tape, at + sway + chance.between(0.08, 0.11), strength * 0.5, pan);
            right = !right;
        }
    }

    public static void wood(Tape tape) {
        walk(
                tape,
                (floor, at, strength, pan) -> {
                    Chance chance = floor.chance();
                    double hertz = chance.between(92, 128);
                    double[] knock = Resonances.of(hertz, BOARD, chance).strike(0.3, 34);
                    floor.add(knock, at, 0.9 * strength, pan);
                    floor.add(
                            Grains.burst(chance, 1300, 0.8, 0.0008, 0.006),
                            at,
                            0.4 * strength,
                            pan);
                });
    }

    public static void stone(Tape tape) {
        walk(
                tape,
                (floor, at, strength, pan) -> {
                    Chance chance = floor.chance();
                    double hertz = chance.between(300, 420);
                    double[] tap = Resonances.of(hertz, SLAB, chance).strike(0.15, 14);
                    floor.add(tap, at, 0.6 * strength, pan);
                    floor.add(
                            Grains.burst(chance, 2600, 0.7, 0.0005, 0.005),
                            at,
                            0.6 * strength,
                            pan);
                    floor.add(
                            Grains.burst(chance, 4200, 0.8, 0.015, 0.02), at, 0.07 * strength, pan);
                });
    }

    public static void gravel(Tape tape) {
        walk(tape, (ground, at, strength, pan) -> crunch(ground, at, strength, pan, true));
    }

    public static void snow(Tape tape) {
        walk(tape, (ground, at, strength, pan) -> crunch(ground, at, strength, pan, false));
    }

    private static void crunch(Tape tape, double at, double strength, double pan, boolean gravel) {
        Chance chance = tape.chance();
        int grains = gravel ? 55 : 95;
        for (int grain = 0; grain < grains; grain++) {
            double late = 0.13 * Math.abs(chance.noise() * chance.noise());
            double hertz =
                    gravel ? chance.betweenOctaves(1400, 6500) : chance.betweenOctaves(700, 2600);
            double fall = gravel ? chance.between(0.0008, 0.003) : chance.between(0.002, 0.006);
            double gain = strength * (gravel ? 0.3 : 0.16) * chance.between(0.05, 1);
            double[] sound = Grains.burst(chance, hertz, 2.2, 0.0004, fall);
            tape.add(sound, at + late, gain, pan + 0.08 * chance.noise());
        }
        double thud = gravel ? 0.3 : 0.4;
        tape.add(Grains.burst(chance, 190, 0.8, 0.006, 0.022), at, thud * strength, pan);
    }

    /// A horse at a gallop or trot: three beats and a breath.
    public static void hooves(Tape tape) {
        Chance chance = tape.chance();
        double every = tape.evenly(0.46);
        double[] beats = {0, 0.26, 0.52};
        for (double at = 0.05; at < tape.seconds() - 0.05; at += every) {
            for (int beat = 0; beat < beats.length; beat++) {
                double when = at + every * beats[beat] + chance.between(-0.008, 0.008);
                double strength = chance.between(0.7, 1) * (beat == 1 ? 1 : 0.8);
                double hertz = chance.between(300, 470);
                double[] hoof = Resonances.of(hertz, HOOF, chance).strike(0.16, 22);
                double pan = 0.5 + 0.06 * chance.noise();
                tape.add(hoof, when, 0.75 * strength, pan);
                tape.add(Grains.burst(chance, 1500, 0.7, 0.001, 0.008), when, 0.3 * strength, pan);
                tape.add(Grains.burst(chance, 130, 0.9, 0.004, 0.03), when, 0.55 * strength, pan);
            }
        }
    }
}
