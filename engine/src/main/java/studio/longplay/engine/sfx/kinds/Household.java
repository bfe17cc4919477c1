package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.Hinge;
import studio.longplay.engine.sfx.craft.Resonances;
import studio.longplay.engine.sfx.craft.Resonances.Body;
import studio.longplay.engine.sfx.craft.Resonances.Plate;
import studio.longplay.engine.sfx.craft.Room;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Wander;
import studio.longplay.engine.sfx.craft.Waves;
import studio.longplay.engine.sfx.craft.WideNoise;

/// Chains, coins, chimes, timber, stones, and water on the fire.
public final class Household {
    private static final Body RING =
            new Body(
                    new double[] {1, 2.32, 4.25, 6.63},
                    new double[] {.03, .022, .014, .008},
                    new double[] {1, .8, .6, .35},
                    0.06);
    private static final Body TUBE =
            new Body(
                    new double[] {1, 2.756, 5.404, 8.933},
                    new double[] {1.3, .7, .3, .14},
                    new double[] {1, .6, .35, .15},
                    0.003);

    private Household() {}

    /// Links that fall on each other while the chain is dragged.
    public static void chains(Tape tape) {
        Chance chance = tape.chance();
        double weight = tape.dial("weight");
        double every = 60 / tape.dial("pace");
        double ring = Waves.sweep(0.4, 2.2, tape.dial("ring"));
        for (double at = 0.03; at < tape.seconds(); at += every * chance.between(0.7, 1.3)) {
            int links = 5 + chance.below(12);
            for (int i = 0; i < links; i++) {
                double late = at + every * 0.6 * chance.between(0, 1) * chance.between(0, 1);
                double hertz = chance.betweenOctaves(1500, 4600) * Waves.sweep(1.5, 0.4, weight);
                link(tape, chance, new double[] {late, hertz, ring, chance.between(0.1, 0.5)});
            }
            double[] thump = Grains.burst(chance, 260, 0.7, 0.002, 0.02);
            tape.add(thump, at, 0.5 * weight, 0.5);
        }
        new Room(0.8, 0.45).addTo(tape.channels(), 0.18);
    }

    private static void link(Tape tape, Chance chance, double[] it) {
        double[] seconds = RING.seconds().clone();
        double[] hertz = new double[seconds.length];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] *= it[2];
            hertz[i] = it[1] * RING.ratios()[i] * (1 + 0.06 * chance.noise());
        }
        double[] sound = new Resonances(hertz, seconds, RING.strengths()).strike(0.2, 3);
        tape.add(sound, it[0], it[3], 0.5 + 0.15 * chance.noise());
        tape.add(Grains.burst(chance, it[1] * 2, 0.8, 0.0001, 0.002), it[0], it[3] * 0.5, 0.5);
    }

    /// Coins that are thrown down, turn, and settle.
    public static void coins(Tape tape) {
        Chance chance = tape.chance();
        int coins = (int) Math.round(tape.dial("coins"));
        double pitch = Waves.sweep(2.1, 0.6, tape.dial("size"));
        double ring = Waves.sweep(0.5, 3, tape.dial("ring"));
        for (int coin = 0; coin < coins; coin++) {
            double at = 0.01 + (coin == 0 ? 0 : chance.gapSeconds(Math.max(4, coins * 0.5)));
            double hertz = chance.between(2900, 4300) * pitch;
            double gap = chance.between(0.07, 0.16);
            double gain = chance.between(0.3, 0.6);
            for (int bounce = 0; bounce < 9 && at < tape.seconds(); bounce++) {
                link(tape, chance, new double[] {at, hertz, ring, gain});
                at += gap;
                gap *= chance.between(0.62, 0.85);
                gain *= 0.75;
            }
        }
        new Room(0.4, 0.4).addTo(tape.channels(), 0.1);
    }

    /// Tubes that the wind moves against each other.
    public static void chimes(Tape tape) {
        Chance chance = tape.chance();
        double every = 60 / tape.dial("pace");
        double pitch = Waves.sweep(260, 1100, tape.dial("pitch"));
        double wood = tape.dial("wood");
        double[] scale = {1, 1.125, 1.25, 1.5, 1.667, 2};
        double at = 0.02;
        while (at < tape.seconds()) {
            int tube = chance.below(scale.length);
            double[] hertz = new double[TUBE.ratios().length];
            double[] seconds = new double[hertz.length];
            for (int i = 0; i < hertz.length; i++) {
                hertz[i] = pitch * scale[tube] * TUBE.ratios()[i];
                seconds[i] = TUBE.seconds()[i] * Waves.sweep(1, 0.03, wood);
            }
            int soft = (int) Waves.blend(9, 26, wood);
            double[] tone = new Resonances(hertz, seconds, TUBE.strengths()).strike(4, soft);
            tape.add(tone, at, 0.3 * chance.between(0.25, 1), 0.2 + 0.6 * tube / 5);
            at +=
                    every
                            * (chance.happens(0.45)
                                    ? chance.between(0.1, 0.3)
                                    : chance.between(0.6, 2));
        }
        new Room(1.2, 0.3).addTo(tape.channels(), 0.2);
    }

    /// Timber under load: a ship, an old house, a tree in the wind.
    public static void timber(Tape tape) {
        Chance chance = tape.chance();
        double every = tape.evenly(60 / tape.dial("pace"));
        double squeal = tape.dial("squeal");
        double size = tape.dial("size");
        double slips = Waves.sweep(16, 150, squeal);
        Hinge[] joints = {
            new Hinge(chance.branch(), slips, squeal),
            new Hinge(chance.branch(), slips * chance.between(1.3, 2.4), squeal)
        };
        Resonances beam =
                Resonances.plate(
                        new Plate(Waves.sweep(240, 66, size), 2600, 34, 0.05, 0.008, -0.5), chance);
        Wander load = new Wander(chance.seed(), 3);
        double phase = chance.between(0.12, 0.18);
        double shaking = 0;
        double angle = 0;
        for (int i = 0; i < tape.length(); i++) {
            phase += 1 / (every * Waves.SAMPLE_RATE);
            double sway = Waves.sine(phase);
            double speed = Math.max(0, Math.abs(sway) - 0.35) * (0.4 + 1.4 * load.next());
            angle += speed / (every * Waves.SAMPLE_RATE);
            double where = angle - Math.floor(angle);
            double push =
                    joints[0].next(where, speed, shaking)
                            + 0.7 * joints[1].next(1 - where, speed, -shaking);
            double wood = beam.next(push * Math.min(1, 3 * speed));
            shaking = Math.max(-1, Math.min(1, 1.6 * wood));
            tape.add(i, wood, 0.5 + 0.25 * sway);
        }
        new Room(Waves.blend(0.5, 1.4, size), 0.5).addTo(tape.channels(), 0.25);
    }

    /// Stones that break loose, knock against each other and roll, over the shaking of the ground.
    public static void rocks(Tape tape) {
        Chance chance = tape.chance();
        double size = tape.dial("size");
        double many = tape.dial("density");
        rumble(tape, chance.branch(), tape.dial("rumble"));
        double rate = Waves.sweep(5, 75, many);
        double at = 0;
        while ((at += chance.gapSeconds(rate)) < tape.seconds()) {
            double place = at / tape.seconds();
            double swell = StrictMath.pow(Waves.arch(0.06 + 0.9 * place), 0.7);
            double large = StrictMath.pow(chance.between(0, 1), 3);
            double hertz =
                    chance.betweenOctaves(420, 1700) * Waves.sweep(1.8, 0.5, size) / (1 + large);
            double gain = swell * (0.06 + 0.8 * large);
            double pan = chance.between(0.05, 0.95);
            tape.add(
                    Grains.burst(chance, hertz, 1.3, 0.0004, 0.004 + 0.012 * large), at, gain, pan);
            tape.add(Grains.burst(chance, hertz * 3, 0.8, 0.0002, 0.003), at, gain * 0.5, pan);
            double boom = gain * large * size;
            tape.add(Grains.burst(chance, 110, 0.7, 0.004, 0.06), at, boom, pan);
        }
        new Room(1.8, 0.55).addTo(tape.channels(), 0.25);
    }

    private static void rumble(Tape tape, Chance chance, double strength) {
        WideNoise noise = new WideNoise(chance, 0.5);
        Filter[] deep = {new Filter(75, 0.8), new Filter(75, 0.8)};
        Wander roll = new Wander(chance.seed(), 4);
        for (int i = 0; i < tape.length(); i++) {
            double place = (double) i / tape.length();
            noise.pink();
            double level = strength * 0.7 * Waves.arch(0.03 + 0.94 * place) * (0.4 + roll.next());
            for (int side = 0; side < 2; side++) {
                tape.channels()[side][i] += (float) (level * deep[side].low(noise.of(side)));
            }
        }
    }

    /// A pot on the fire: bubbles that grow, rise and burst.
    public static void boiling(Tape tape) {
        Chance chance = tape.chance();
        double heat = tape.dial("heat");
        double thick = tape.dial("thickness");
        double size = tape.dial("size");
        double rate = Waves.sweep(9, 150, heat) * Waves.sweep(1.2, 0.3, thick);
        double low = Waves.sweep(700, 210, 0.5 * size + 0.5 * thick);
        double at = 0;
        while ((at += chance.gapSeconds(rate)) < tape.seconds()) {
            double hertz = chance.betweenOctaves(low, low * 5);
            double rise = Waves.blend(1.7, 2.6, thick);
            double fall = Waves.blend(4, 9, thick) / hertz;
            double gain = 0.3 * StrictMath.pow(chance.between(0, 1), 2);
            double[] bubble = Grains.drop(hertz, hertz * rise, fall * 1.6, fall);
            tape.add(bubble, at, gain, 0.5 + 0.25 * chance.noise());
        }
        WideNoise noise = new WideNoise(chance.branch(), 0.6);
        Filter[] hiss = {new Filter(1500, 0.5), new Filter(1500, 0.5)};
        Wander churn = new Wander(chance.seed(), 7);
        for (int i = 0; i < tape.length(); i++) {
            noise.pink();
            double level = 0.2 * heat * (1 - 0.7 * thick) * (0.4 + churn.next());
            for (int side = 0; side < 2; side++) {
                tape.channels()[side][i] += (float) (level * hiss[side].band(noise.of(side)));
            }
        }
    }

    /// Water into a vessel: its air column gets shorter, so its tone climbs until it is full.
    public static void pouring(Tape tape) {
        Chance chance = tape.chance();
        double flow = tape.dial("flow");
        double size = tape.dial("size");
        double full = tape.dial("fill");
        double empty = Waves.sweep(620, 150, size);
        Filter[] air = {new Filter(empty, 9), new Filter(empty, 9)};
        WideNoise noise = new WideNoise(chance.branch(), 0.8);
        Filter[] rush = {new Filter(2600, 0.5), new Filter(2600, 0.5)};
        Wander glug = new Wander(chance.seed(), 9);
        for (int i = 0; i < tape.length(); i++) {
            double place = (double) i / tape.length();
            double rise = empty / (1.02 - Math.min(0.97, full * place));
            if (i % 32 == 0) {
                air[0].tune(rise, 9);
                air[1].tune(rise * 1.02, 9);
            }
            noise.white();
            double level = (0.4 + flow) * (0.6 + 0.7 * glug.next());
            for (int side = 0; side < 2; side++) {
                double in = noise.of(side);
                double sound = 0.9 * air[side].band(in) + 0.16 * rush[side].band(in);
                tape.channels()[side][i] += (float) (0.35 * level * sound);
            }
        }
        double at = 0.02;
        while ((at += chance.gapSeconds(Waves.sweep(25, 190, flow))) < tape.seconds()) {
            double hertz = chance.betweenOctaves(empty * 2, empty * 11);
            double[] bubble = Grains.drop(hertz, hertz * 1.3, 6 / hertz, 4 / hertz);
            tape.add(bubble, at, 0.22 * chance.between(0.1, 1), 0.5 + 0.15 * chance.noise());
        }
    }
}
