package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Resonances;
import studio.longplay.engine.sfx.craft.Resonances.Body;
import studio.longplay.engine.sfx.craft.Room;
import studio.longplay.engine.sfx.craft.Tape;

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

    private Bells() {}

    public static void church(Tape tape) {
        Chance chance = tape.chance();
        double every = tape.evenly(2.9);
        double hertz = chance.between(196, 260);
        for (double at = 0.05; at < tape.seconds() - 0.5; at += every) {
            double strength = chance.between(0.85, 1);
            double[] toll = Resonances.of(hertz, CHURCH, new Chance(7)).strike(7, 26);
            tape.add(toll, at, 0.3 * strength, 0.5);
        }
        new Room(2.4, 0.5).addTo(tape.channels(), 0.25);
    }

    public static void small(Tape tape) {
        Chance chance = tape.chance();
        double hertz = chance.between(1900, 2500);
        double at = 0.03;
        int strokes = 7 + chance.below(4);
        for (int stroke = 0; stroke < strokes; stroke++) {
            double[] ring = Resonances.of(hertz, SMALL, new Chance(9)).strike(1.8, 5);
            tape.add(ring, at, 0.3 * chance.between(0.6, 1), 0.5);
            at += chance.between(0.1, 0.16);
        }
        new Room(0.6, 0.4).addTo(tape.channels(), 0.12);
    }
}
