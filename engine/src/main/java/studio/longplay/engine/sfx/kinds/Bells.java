package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.Resonances;
import studio.longplay.engine.sfx.craft.Resonances.Body;
import studio.longplay.engine.sfx.craft.Room;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Waves;

/// A church bell that tolls and a small one that is shaken.
public final class Bells {
    /// Hum, prime, tierce, quint, nominal and above, some of them double so that they beat.
    private static final Body CHURCH =
            new Body(
                    new double[] {
                        .5, 1, 1.004, 1.2, 1.203, 1.5, 2, 2.006, 2.5, 2.66, 3.01, 4.1, 5.3
                    },
                    new double[] {3, 1.8, 1.7, 1.3, 1.25, .9, .85, .8, .45, .4, .35, .2, .12},
                    new double[] {.5, .6, .4, .55, .3, .25, .9, .5, .4, .35, .4, .3, .2},
                    0.001);

    private static final Body SMALL =
            new Body(
                    new double[] {1, 1.003, 2.41, 2.98, 4.4, 5.7},
                    new double[] {.5, .45, .25, .2, .1, .06},
                    new double[] {1, .6, .5, .4, .25, .15},
                    0.001);

    /// A major scale downwards, as bells are rung.
    private static final double[] PEAL = {1, 1.122, 1.26, 1.335, 1.498, 1.682};

    private Bells() {}

    public static void church(Tape tape) {
        Chance chance = tape.chance();
        int bells = (int) Math.round(tape.dial("bells"));
        double usual = tape.evenly(60 / tape.dial("pace"));
        double hertz = chance.between(210, 240) * Waves.sweep(2.2, 0.5, tape.dial("size"));
        for (int bell = 0; bell < bells; bell++) {
            double own = hertz * PEAL[bell];
            double every = bells == 1 ? usual : usual * (1 + 0.06 * chance.noise());
            long casting = chance.seed();
            double pan = bells == 1 ? 0.5 : 0.3 + 0.4 * bell / (bells - 1);
            double at = bell == 0 ? 0.05 : 0.05 + usual * bell / bells;
            for (; at < tape.seconds() - 0.1; at += every) {
                double strength = chance.between(0.8, 1) / StrictMath.sqrt(bells);
                Resonances bronze = Resonances.of(own, CHURCH, new Chance(casting));
                double[] clapper = Grains.rattle(chance, 0.002, 2, 22);
                tape.add(bronze.played(clapper, 7), at, 0.3 * strength, pan);
                double[] tap = Grains.burst(chance, own * 9, 0.7, 0.0005, 0.006);
                tape.add(tap, at, 0.06 * strength, pan);
            }
        }
        double space = tape.dial("space");
        new Room(Waves.sweep(0.8, 5, space), 0.55)
                .addTo(tape.channels(), Waves.blend(0.1, 0.5, space));
    }

    public static void small(Tape tape) {
        Chance chance = tape.chance();
        double hertz = chance.between(1900, 2500) * Waves.sweep(0.55, 1.8, tape.dial("pitch"));
        double at = 0.03;
        double every = Waves.sweep(0.45, 0.07, tape.dial("pace"));
        int strokes = (int) Math.round(tape.dial("strokes"));
        long casting = chance.seed();
        for (int stroke = 0; stroke < strokes; stroke++) {
            double[] ring = Resonances.of(hertz, SMALL, new Chance(casting)).strike(1.8, 5);
            tape.add(ring, at, 0.3 * chance.between(0.6, 1), 0.5);
            at += every * chance.between(0.85, 1.25);
        }
        new Room(0.6, 0.4).addTo(tape.channels(), 0.12);
    }
}
