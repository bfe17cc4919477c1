package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.Resonances;
import studio.longplay.engine.sfx.craft.Resonances.Body;
import studio.longplay.engine.sfx.craft.Resonances.Plate;
import studio.longplay.engine.sfx.craft.Room;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Waves;

/// Things that are hit, fall, or break.
public final class Impacts {
    private static final Body GLASS =
            new Body(
                    new double[] {1, 1.004, 1.32, 1.76, 2.41, 3.1, 3.9, 5.2},
                    new double[] {.16, .15, .13, .1, .08, .05, .04, .025},
                    new double[] {.8, .5, .7, .6, .5, .35, .25, .15},
                    0.02);

    private Impacts() {}

    public static void metal(Tape tape) {
        Chance chance = tape.chance();
        double size = tape.dial("size");
        double ring = tape.dial("ring");
        double force = tape.dial("force");
        Resonances sheet =
                Resonances.plate(
                        new Plate(
                                Waves.sweep(720, 110, size),
                                Waves.sweep(11_000, 7000, size),
                                36,
                                Waves.sweep(0.07, 1.5, ring) * Waves.blend(0.6, 1.4, size),
                                Waves.sweep(0.02, 0.3, ring),
                                Waves.blend(-1.6, 0.8, force)),
                        chance);
        double[] push = Grains.rattle(chance, 0.003, 3, (int) Waves.sweep(26, 4, force));
        double long1 = Math.max(0.4, tape.seconds() - 0.05);
        tape.add(sheet.played(push, long1), 0.01, 0.5, 0.5);
        tape.add(Grains.burst(chance, 2800, 0.5, 0.0003, 0.004), 0.01, 0.4 * force, 0.5);
        new Room(0.9, 0.35).addTo(tape.channels(), 0.2);
    }

    public static void glass(Tape tape) {
        Chance chance = tape.chance();
        double force = tape.dial("force");
        double ring = tape.dial("ring");
        double hertz = chance.between(1700, 2500) * Waves.sweep(1.6, 0.6, tape.dial("size"));
        double[] hertzes = new double[GLASS.ratios().length];
        double[] seconds = new double[hertzes.length];
        for (int i = 0; i < hertzes.length; i++) {
            hertzes[i] = hertz * GLASS.ratios()[i] * (1 + 0.02 * chance.noise());
            seconds[i] = GLASS.seconds()[i] * Waves.sweep(0.25, 3, ring);
        }
        Resonances bowl = new Resonances(hertzes, seconds, GLASS.strengths());
        int soft = (int) Waves.sweep(22, 4, force);
        double[] push = Grains.rattle(chance, 0.002, 2, soft);
        tape.add(bowl.played(push, Math.max(0.2, tape.seconds() - 0.05)), 0.01, 0.5, 0.5);
        tape.add(Grains.burst(chance, 6000, 0.7, 0.0003, 0.002), 0.01, 0.3 * force, 0.5);
        new Room(0.4, 0.3).addTo(tape.channels(), 0.1);
    }

    public static void wood(Tape tape) {
        Chance chance = tape.chance();
        double hollow = tape.dial("hollow");
        double force = tape.dial("force");
        double low = Waves.sweep(330, 85, tape.dial("size"));
        Resonances block =
                Resonances.plate(
                        new Plate(
                                low,
                                4200,
                                26,
                                Waves.blend(0.03, 0.1, hollow),
                                Waves.blend(0.006, 0.012, hollow),
                                Waves.blend(-3.2, -1, force)),
                        chance);
        double[] push = Grains.rattle(chance, 0.005, 3, (int) Waves.sweep(80, 16, force));
        tape.add(block.played(push, 0.6), 0.01, 0.9, 0.5);
        double[] air = Grains.drop(low * 1.1, low * 0.95, 0.05, Waves.blend(0.02, 0.09, hollow));
        tape.add(air, 0.01, hollow * 0.7, 0.5);
        tape.add(Grains.burst(chance, 1300, 0.5, 0.0005, 0.006), 0.01, 0.35 * force, 0.5);
        new Room(0.4, 0.5).addTo(tape.channels(), 0.2);
    }

    /// Something heavy and soft falls, and what follows it.
    public static void thud(Tape tape) {
        Chance chance = tape.chance();
        double weight = tape.dial("weight");
        double soft = tape.dial("softness");
        double deep = Waves.sweep(130, 42, weight);
        tape.add(Grains.drop(deep * 1.9, deep, 0.04, 0.07), 0.02, Waves.blend(0.5, 1, weight), 0.5);
        tape.add(Grains.burst(chance, deep * 3.4, 0.6, 0.002, 0.035), 0.02, 0.9, 0.5);
        double snap = Waves.blend(0.9, 0.08, soft);
        tape.add(Grains.burst(chance, 1500, 0.45, 0.0012, 0.011), 0.02, snap, 0.5);
        tape.add(Grains.burst(chance, 1900, 0.5, 0.02, 0.03), 0.01, 0.16 * soft, 0.5);
        int follows = (int) Math.round(4 * tape.dial("bounce"));
        double at = 0.02;
        double loud = 0.5;
        for (int i = 0; i < follows; i++) {
            at += chance.between(0.07, 0.17);
            double hertz = deep * chance.between(2.4, 4.5);
            double pan = 0.5 + 0.1 * chance.noise();
            tape.add(Grains.burst(chance, hertz, 0.6, 0.006, 0.04), at, loud, pan);
            tape.add(Grains.burst(chance, 1200, 0.5, 0.003, 0.012), at, loud * 0.3 * snap, pan);
            loud *= 0.65;
        }
        new Room(0.5, 0.6).addTo(tape.channels(), 0.18);
    }

    /// A pane breaks: a crack, then shards that ring, fall and settle.
    public static void glassBreak(Tape tape) {
        Chance chance = tape.chance();
        double size = tape.dial("size");
        double thick = tape.dial("thickness");
        double debris = tape.dial("debris");
        double low = Waves.sweep(1.5, 0.6, thick);
        tape.add(Grains.burst(chance, 3600 * low, 0.35, 0.0003, 0.03), 0.02, 0.9, 0.5);
        tape.add(Grains.burst(chance, 700 * low, 0.6, 0.001, 0.02), 0.02, 0.6 + 0.6 * thick, 0.5);
        tape.add(Grains.burst(chance, 260 * low, 0.5, 0.001, 0.03), 0.021, 0.5 + thick, 0.5);
        int shards = (int) Waves.sweep(26, 160, size);
        double rate = Waves.sweep(7, 2.6, debris);
        for (int shard = 0; shard < shards; shard++) {
            double at = 0.022 + chance.gapSeconds(rate);
            double hertz = chance.betweenOctaves(1900 * low, 7500 * low);
            double gain = chance.between(0.02, 0.3) * StrictMath.exp(-1.4 * at);
            double[] ring = Resonances.of(hertz, GLASS, chance).strike(0.3, 3);
            tape.add(ring, at, gain, chance.between(0.1, 0.9));
        }
        int crumbs = (int) (420 * debris);
        for (int crumb = 0; crumb < crumbs; crumb++) {
            double at = 0.2 + chance.gapSeconds(2);
            double hertz = chance.betweenOctaves(4000, 12_000);
            double gain = 0.07 * chance.between(0.05, 1) * StrictMath.exp(-0.9 * at);
            double[] tick = Grains.burst(chance, hertz, 5, 0.0001, chance.between(0.001, 0.004));
            tape.add(tick, at, gain, chance.between(0.1, 0.9));
        }
        new Room(0.6, 0.3).addTo(tape.channels(), 0.15);
    }
}
