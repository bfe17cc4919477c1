package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.Resonances;
import studio.longplay.engine.sfx.craft.Resonances.Body;
import studio.longplay.engine.sfx.craft.Room;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Wander;
import studio.longplay.engine.sfx.craft.Waves;

/// Doors that creak, fall shut, and are knocked at.
public final class Doors {
    private static final double[] HINGE_HZ = {312, 478, 655, 910, 1240, 1710, 2230, 2960};
    private static final double[] HINGE_SECONDS = {
        .007, .0065, .006, .005, .004, .003, .0025, .002
    };
    private static final double[] HINGE = {.5, .8, 1, .9, .7, .5, .35, .2};
    private static final Body PANEL =
            new Body(
                    new double[] {1, 1.42, 2.09, 2.56, 3.4, 4.7, 6.3, 8.8},
                    new double[] {.12, .09, .08, .05, .04, .03, .018, .01},
                    new double[] {1, .8, .7, .55, .45, .3, .2, .12},
                    0.04);
    private static final Body LATCH =
            new Body(
                    new double[] {1, 1.47, 2.2, 3.1, 4.3},
                    new double[] {.02, .018, .014, .01, .006},
                    new double[] {1, .8, .6, .4, .3},
                    0.03);

    private Doors() {}

    /// A handle, then a hinge that sticks and slips: slow slips groan, quick ones squeal.
    public static void creak(Tape tape) {
        Chance chance = tape.chance();
        latch(tape, 0.04, 0.5);
        Resonances hinge =
                new Resonances(scaled(HINGE_HZ, chance.between(0.85, 1.2)), HINGE_SECONDS, HINGE);
        Filter squeak = new Filter(chance.between(1500, 2100), 0.9);
        Wander pull = new Wander(chance.seed(), 2.2);
        Wander grip = new Wander(chance.seed(), 7);
        int from = Waves.samples(0.25);
        int to = Waves.samples(tape.seconds() - 0.35);
        double until = 0;
        double stroke = 0;
        for (int i = from; i < tape.length(); i++) {
            double place = (double) (i - from) / (to - from);
            double force = i < to ? StrictMath.sqrt(Waves.arch(place)) : 0;
            double speed = pull.next();
            double stick = grip.next();
            if (--until <= 0 && i < to) {
                double perSecond = 14 + 420 * speed * speed * force + 60 * place;
                until = Waves.SAMPLE_RATE / perSecond * (1 + 0.06 * chance.noise());
                double held = Math.max(0, stick - 0.22) * 1.3;
                stroke = held * (0.8 + 0.2 * chance.noise());
            }
            double scrape = 0.012 * chance.noise() * speed;
            double push = force * (stroke + scrape);
            tape.add(i, 0.5 * hinge.next(push) + 0.3 * squeak.band(push), 0.5);
            stroke *= 0.72;
        }
        new Room(0.5, 0.5).addTo(tape.channels(), 0.16);
    }

    /// The door moves air, meets its frame, rebounds, and the latch falls in.
    public static void close(Tape tape) {
        Chance chance = tape.chance();
        tape.add(Grains.burst(chance, 330, 0.6, 0.16, 0.03), 0, 0.16, 0.5);
        double at = 0.2;
        double hertz = chance.between(62, 84);
        tape.add(Resonances.of(hertz, PANEL, chance).strike(0.9, 60), at, 1.2, 0.5);
        tape.add(Grains.burst(chance, 750, 0.6, 0.001, 0.016), at, 0.75, 0.5);
        tape.add(Grains.burst(chance, 110, 0.9, 0.002, 0.06), at, 0.8, 0.5);
        double again = at + chance.between(0.045, 0.06);
        tape.add(Resonances.of(hertz * 1.06, PANEL, chance).strike(0.5, 80), again, 0.35, 0.5);
        latch(tape, at + 0.022, 0.55);
        latch(tape, at + 0.1, 0.28);
        new Room(0.55, 0.45).addTo(tape.channels(), 0.22);
    }

    /// Knuckles on a panel, three times or four.
    public static void knock(Tape tape) {
        Chance chance = tape.chance();
        int knocks = 3 + chance.below(2);
        double at = 0.05;
        double hertz = chance.between(150, 190);
        for (int i = 0; i < knocks; i++) {
            double strength = chance.between(0.85, 1) * (i == 0 ? 1 : 0.92);
            tape.add(Resonances.of(hertz, PANEL, chance).strike(0.5, 40), at, strength, 0.5);
            tape.add(Grains.burst(chance, 1100, 0.8, 0.0008, 0.005), at, 0.3 * strength, 0.5);
            at += chance.between(0.22, 0.27);
        }
        new Room(0.4, 0.5).addTo(tape.channels(), 0.18);
    }

    private static void latch(Tape tape, double at, double gain) {
        Chance chance = tape.chance();
        for (int i = 0; i < 2; i++) {
            double hertz = chance.between(1250, 1900);
            double[] click = Resonances.of(hertz, LATCH, chance).strike(0.15, 8);
            tape.add(click, at + i * chance.between(0.03, 0.05), gain * 0.4, 0.52);
            tape.add(Grains.burst(chance, 3000, 1, 0.0003, 0.002), at, gain * 0.3, 0.52);
        }
    }

    private static double[] scaled(double[] hertz, double factor) {
        double[] scaled = hertz.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }
}
