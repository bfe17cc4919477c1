package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.Resonances;
import studio.longplay.engine.sfx.craft.Resonances.Body;
import studio.longplay.engine.sfx.craft.Room;
import studio.longplay.engine.sfx.craft.Tape;

/// Things that are hit, fall, or break.
public final class Impacts {
    private static final Body METAL =
            new Body(
                    new double[] {1, 1.51, 1.99, 2.44, 3.16, 4.07, 5.2, 6.6, 8.1},
                    new double[] {.5, .45, .38, .3, .26, .2, .16, .1, .08},
                    new double[] {.6, .8, .7, .6, .5, .4, .35, .3, .25},
                    0.02);
    private static final Body GLASS =
            new Body(
                    new double[] {1, 1.32, 1.76, 2.41, 3.1, 3.9},
                    new double[] {.16, .13, .1, .08, .05, .04},
                    new double[] {.8, .7, .6, .5, .35, .25},
                    0.02);
    private static final Body WOOD =
            new Body(
                    new double[] {1, 2.57, 3.98, 5.6, 7.9},
                    new double[] {.06, .045, .03, .018, .01},
                    new double[] {1, .6, .4, .3, .2},
                    0.03);
    private static final Body BLADE =
            new Body(
                    new double[] {1, 1.34, 2.11, 2.76, 3.43, 4.6, 5.9, 7.7},
                    new double[] {.4, .45, .34, .3, .24, .18, .12, .08},
                    new double[] {.5, .7, .9, 1, .8, .6, .45, .3},
                    0.02);

    private Impacts() {}

    public static void metal(Tape tape) {
        Chance chance = tape.chance();
        double hertz = chance.between(280, 430);
        tape.add(Resonances.of(hertz, METAL, chance).strike(2.2, 12), 0.01, 0.4, 0.5);
        tape.add(Grains.burst(chance, 2500, 0.7, 0.0004, 0.004), 0.01, 0.5, 0.5);
        new Room(0.8, 0.4).addTo(tape.channels(), 0.15);
    }

    public static void glass(Tape tape) {
        Chance chance = tape.chance();
        double hertz = chance.between(1700, 2500);
        tape.add(Resonances.of(hertz, GLASS, chance).strike(1.1, 5), 0.01, 0.5, 0.5);
        tape.add(Grains.burst(chance, 6000, 0.8, 0.0003, 0.002), 0.01, 0.2, 0.5);
    }

    public static void wood(Tape tape) {
        Chance chance = tape.chance();
        double hertz = chance.between(140, 190);
        tape.add(Resonances.of(hertz, WOOD, chance).strike(0.5, 30), 0.01, 0.9, 0.5);
        tape.add(Grains.burst(chance, 900, 0.7, 0.0006, 0.007), 0.01, 0.5, 0.5);
        new Room(0.4, 0.5).addTo(tape.channels(), 0.15);
    }

    /// Something heavy and soft falls.
    public static void thud(Tape tape) {
        Chance chance = tape.chance();
        tape.add(Grains.drop(105, 48, 0.04, 0.07), 0.02, 1, 0.5);
        tape.add(Grains.burst(chance, 210, 0.7, 0.003, 0.035), 0.02, 0.9, 0.5);
        tape.add(Grains.burst(chance, 1400, 0.6, 0.002, 0.012), 0.02, 0.2, 0.5);
        tape.add(
                Grains.burst(chance, 160, 0.7, 0.01, 0.04),
                0.02 + chance.between(0.1, 0.16),
                0.35,
                0.5);
        new Room(0.4, 0.6).addTo(tape.channels(), 0.15);
    }

    /// A pane breaks: a crack, then shards that ring and settle.
    public static void glassBreak(Tape tape) {
        Chance chance = tape.chance();
        tape.add(Grains.burst(chance, 3200, 0.4, 0.0005, 0.035), 0.02, 0.9, 0.5);
        tape.add(Grains.burst(chance, 500, 0.7, 0.001, 0.02), 0.02, 0.5, 0.5);
        for (int shard = 0; shard < 85; shard++) {
            double at = 0.025 + chance.gapSeconds(4.2);
            double hertz = chance.betweenOctaves(1900, 6500);
            double gain = chance.between(0.03, 0.28) * StrictMath.exp(-1.1 * at);
            double[] ring = Resonances.of(hertz, GLASS, chance).strike(0.5, 4);
            tape.add(ring, at, gain, chance.between(0.15, 0.85));
        }
        new Room(0.5, 0.3).addTo(tape.channels(), 0.12);
    }

    /// Blades that meet, scrape and part, again and again.
    public static void swords(Tape tape) {
        Chance chance = tape.chance();
        double at = 0.04;
        while (at < tape.seconds() - 0.35) {
            double pan = chance.between(0.35, 0.65);
            double strength = chance.between(0.6, 1);
            for (int blade = 0; blade < 2; blade++) {
                double hertz = chance.between(1050, 1900);
                double[] ring = Resonances.of(hertz, BLADE, chance).strike(1.3, 4);
                tape.add(ring, at + blade * 0.002, 0.26 * strength, pan);
            }
            tape.add(Grains.burst(chance, 4200, 0.6, 0.0003, 0.006), at, 0.7 * strength, pan);
            if (chance.happens(0.4)) {
                tape.add(Grains.burst(chance, 5600, 3, 0.06, 0.07), at + 0.02, 0.3 * strength, pan);
            }
            at += chance.between(0.28, 0.75);
        }
        new Room(0.7, 0.4).addTo(tape.channels(), 0.15);
    }
}
