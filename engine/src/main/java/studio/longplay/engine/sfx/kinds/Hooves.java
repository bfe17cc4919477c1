package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.Resonances;
import studio.longplay.engine.sfx.craft.Resonances.Body;
import studio.longplay.engine.sfx.craft.Room;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Waves;

/// Horses: four beats of a walk, two of a trot, three of a canter, four close ones of a gallop.
public final class Hooves {
    private static final double[][] BEATS = {
        {0, .25, .5, .75}, {0, .02, .5, .52}, {0, .27, .29, .54}, {0, .13, .3, .43}
    };
    private static final double[] STRIDE_SECONDS = {1.15, 0.68, 0.6, 0.45};
    private static final Body HOOF =
            new Body(
                    new double[] {1, 1.6, 2.7, 4.1, 6.3},
                    new double[] {.007, .006, .005, .004, .003},
                    new double[] {1, .7, .5, .4, .25},
                    0.08);

    private Hooves() {}

    public static void hooves(Tape tape) {
        int horses = (int) Math.round(tape.dial("horses"));
        for (int horse = 0; horse < horses; horse++) {
            double far = horses == 1 ? 0 : (double) horse / horses;
            ride(tape, tape.chance().branch(), 1 / (1 + 1.5 * far), horses);
        }
        new Room(0.4, 0.65).addTo(tape.channels(), 0.2);
    }

    private static void ride(Tape tape, Chance chance, double near, int horses) {
        double gait = tape.dial("gait");
        int which = gait < 0.25 ? 0 : gait < 0.53 ? 1 : gait < 0.8 ? 2 : 3;
        double within = gait - new double[] {0.12, 0.4, 0.66, 0.9}[which];
        double own = horses == 1 ? 1 : chance.between(0.93, 1.07);
        double every = tape.evenly(STRIDE_SECONDS[which] * (1 - 0.7 * within)) * own;
        double place = horses == 1 ? 0.5 : chance.between(0.1, 0.9);
        double at = horses == 1 ? 0.05 : chance.between(0, every);
        for (; at < tape.seconds() - 0.05; at += every) {
            for (int beat = 0; beat < 4; beat++) {
                double when = at + every * BEATS[which][beat] + chance.between(-0.007, 0.007);
                double strength = near * chance.between(0.65, 1) * (beat == 2 ? 1.1 : 0.85);
                hoof(tape, chance, new Beat(when, strength, place + 0.05 * chance.noise()));
            }
            jingle(tape, chance, at, near * tape.dial("harness"));
        }
    }

    private record Beat(double at, double strength, double pan) {}

    private static void hoof(Tape tape, Chance chance, Beat beat) {
        double hard = tape.dial("hardness");
        double hertz = chance.between(330, 560) * Waves.blend(0.75, 1.5, hard);
        int soft = (int) Waves.sweep(90, 10, hard);
        double[] push = Grains.rattle(chance, 0.005, 3, soft);
        double clop = beat.strength() * Waves.blend(0.25, 1, hard);
        tape.add(
                Resonances.of(hertz, HOOF, chance).played(push, 0.16), beat.at(), clop, beat.pan());
        double click = beat.strength() * Waves.blend(0.25, 0.8, hard);
        tape.add(Grains.burst(chance, 2600, 0.35, 0.0004, 0.006), beat.at(), click, beat.pan());
        double thud = beat.strength() * Waves.blend(1.1, 0.35, hard);
        tape.add(Grains.burst(chance, 120, 0.8, 0.004, 0.03), beat.at(), thud, beat.pan());
        int dirt = (int) Waves.blend(10, 4, hard);
        for (int i = 0; i < dirt; i++) {
            double[] grain = Grains.burst(chance, chance.between(700, 5200), 1.2, 0.0006, 0.004);
            double late = chance.between(0, 0.06);
            tape.add(grain, beat.at() + late, 0.3 * beat.strength(), beat.pan());
        }
    }

    private static void jingle(Tape tape, Chance chance, double at, double strength) {
        int rings = (int) (10 * strength);
        for (int i = 0; i < rings; i++) {
            double hertz = chance.betweenOctaves(2600, 7500);
            double[] ring = Grains.drop(hertz, hertz, 1, chance.between(0.01, 0.05));
            double gain = 0.06 * strength * chance.between(0.2, 1);
            tape.add(ring, at + chance.between(0, 0.4), gain, chance.between(0.4, 0.6));
        }
    }
}
