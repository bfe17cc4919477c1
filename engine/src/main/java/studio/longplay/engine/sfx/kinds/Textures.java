package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Wander;
import studio.longplay.engine.sfx.craft.Waves;
import studio.longplay.engine.sfx.craft.WideNoise;

/// Sounds without a source to be seen: static, drone, room tone, heartbeat, laser.
public final class Textures {
    private static final int CONTROL = 32;
    private static final double[] PURE = {1, 1.004, 1.5, 1.503, 2.003, 3.01};
    private static final double[] RUBBING = {1, 1.059, 1.414, 1.498, 2.119, 2.83};
    private static final double[] STRENGTHS = {1, .9, .4, .35, .3, .14};

    private Textures() {}

    /// A radio between stations: hiss that comes and goes, crackle, and whistles.
    public static void radio(Tape tape) {
        Chance chance = tape.chance();
        double search = tape.dial("tuning");
        double crackle = tape.dial("crackle");
        double fade = tape.dial("fading");
        Filter speaker = new Filter(1500, 0.45);
        Wander fading = new Wander(chance.seed(), 1.4);
        Wander tuning = new Wander(chance.seed(), 0.4 + 0.8 * search);
        double turns = 0;
        for (int i = 0; i < tape.length(); i++) {
            double near = tuning.next();
            turns += (250 + 3400 * near * near) / Waves.SAMPLE_RATE;
            double level = 1 - fade * 1.2 * fading.next();
            double hiss = Math.max(0.1, level) * speaker.band(chance.noise());
            double whistle = 0.16 * search * Math.max(0, 0.62 - near) * Waves.sine(turns);
            tape.add(i, 0.5 * hiss + whistle, 0.5);
        }
        double at = 0;
        double rate = Waves.sweep(1.5, 60, crackle);
        while ((at += chance.gapSeconds(rate)) < tape.seconds()) {
            double gain = Waves.blend(0.3, 1, crackle) * StrictMath.pow(chance.between(0, 1), 3);
            double hertz = chance.betweenOctaves(900, 3500);
            tape.add(Grains.burst(chance, hertz, 1, 0.0002, 0.0015), at, gain, 0.5);
        }
    }

    /// A low chord of tones that breathes.
    public static void drone(Tape tape) {
        Chance chance = tape.chance();
        double root = tape.dial("pitch") * chance.between(0.97, 1.03);
        double tension = tape.dial("tension");
        double movement = tape.dial("movement");
        double airy = tape.dial("air");
        double[] phases = new double[PURE.length];
        for (int k = 0; k < PURE.length; k++) {
            phases[k] = chance.between(0, 1);
        }
        for (float[] channel : tape.channels()) {
            Wander[] swells = new Wander[PURE.length];
            double[] turns = phases.clone();
            for (int k = 0; k < PURE.length; k++) {
                swells[k] = new Wander(chance.seed(), Waves.blend(0.1, 0.7, movement));
            }
            Filter air = new Filter(root * 7, 0.6);
            Wander wind = new Wander(chance.seed(), 0.5);
            for (int i = 0; i < channel.length; i++) {
                double sum = 0;
                for (int k = 0; k < PURE.length; k++) {
                    double ratio = Waves.blend(PURE[k], RUBBING[k], tension);
                    turns[k] += root * ratio / Waves.SAMPLE_RATE;
                    double bent = turns[k] + 0.1 * Waves.sine(turns[k]);
                    double level = 0.9 + movement * 1.6 * (swells[k].next() - 0.5);
                    sum += STRENGTHS[k] * Math.max(0, level) * Waves.sine(bent);
                }
                double noise = airy * (0.5 + wind.next()) * air.band(chance.noise());
                channel[i] += (float) (0.2 * sum + 0.4 * noise);
            }
        }
    }

    /// The air of an empty room, its ventilation, and the mains with its harmonics.
    public static void roomTone(Tape tape) {
        Chance chance = tape.chance();
        double size = tape.dial("size");
        double air = tape.dial("air");
        double hum = 0.05 * tape.dial("hum");
        WideNoise noise = new WideNoise(chance.branch(), 0.4);
        Filter[] rumble = {new Filter(90, 0.6), new Filter(90, 0.6)};
        Filter[] vent = {new Filter(420, 0.5), new Filter(420, 0.5)};
        Wander drift = new Wander(chance.seed(), 0.3);
        double low = Waves.sweep(260, 60, size);
        double turns = chance.between(0, 1);
        for (Filter filter : rumble) {
            filter.tune(low, 0.6);
        }
        for (int i = 0; i < tape.length(); i++) {
            turns += 50.0 / Waves.SAMPLE_RATE;
            double mains =
                    hum
                            * (0.5 * Waves.sine(turns)
                                    + Waves.sine(2 * turns)
                                    + 0.35 * Waves.sine(4 * turns)
                                    + 0.2 * Waves.sine(6 * turns + 0.3));
            noise.pink();
            double blow = 0.03 + air * 0.35 * (0.8 + 0.4 * drift.next());
            for (int side = 0; side < 2; side++) {
                double in = noise.of(side);
                double sound = 0.5 * rumble[side].low(in) + blow * vent[side].low(in) + mains;
                tape.channels()[side][i] += (float) sound;
            }
        }
    }

    /// Two beats and a rest; close by, the valves are heard, through cloth only the thump.
    public static void heartbeat(Tape tape) {
        Chance chance = tape.chance();
        double every = tape.evenly(60 / tape.dial("pace"));
        double force = tape.dial("force");
        double close = tape.dial("closeness");
        double second = Math.min(0.33, 0.19 + 0.14 * Math.min(1, every));
        double deep = Waves.sweep(68, 46, force);
        for (double at = 0.08; at < tape.seconds(); at += every) {
            double strength = chance.between(0.9, 1) * Waves.blend(0.6, 1, force);
            double later = at + second * Math.min(1, every / 0.5) * chance.between(0.98, 1.02);
            tape.add(Grains.drop(deep * 1.7, deep, 0.03, 0.05), at, strength, 0.5);
            tape.add(Grains.burst(chance, 120, 0.8, 0.006, 0.02), at, 0.5 * strength, 0.5);
            tape.add(Grains.burst(chance, 420, 0.6, 0.003, 0.014), at, 0.3 * close * force, 0.48);
            tape.add(
                    Grains.drop(deep * 2.1, deep * 1.25, 0.025, 0.035), later, 0.7 * strength, 0.5);
            tape.add(Grains.burst(chance, 150, 0.8, 0.005, 0.015), later, 0.35 * strength, 0.5);
            tape.add(Grains.burst(chance, 560, 0.6, 0.002, 0.01), later, 0.3 * close * force, 0.52);
        }
    }

    /// A falling tone of a story of the future.
    public static void laser(Tape tape) {
        Chance chance = tape.chance();
        double power = tape.dial("power");
        double harsh = tape.dial("harshness");
        double pitch = Waves.sweep(0.45, 2.2, tape.dial("pitch"));
        double from = chance.between(1900, 3200) * pitch;
        double to = chance.between(110, 240) * Waves.sweep(1.4, 0.6, power);
        double turns = 0;
        double side = 0;
        double level = 1;
        double keep = Waves.fall(Waves.sweep(0.09, 0.3, power));
        double near = 1;
        double nearer = Waves.fall(Waves.sweep(0.05, 0.16, power));
        for (int i = 0; i < tape.length(); i++) {
            double hertz = to + (from - to) * near;
            near *= nearer;
            level *= keep;
            turns += hertz / Waves.SAMPLE_RATE;
            side += hertz * 1.41 / Waves.SAMPLE_RATE;
            double rise = Math.min(1, i / 60.0);
            double wave = Waves.sine(turns + (0.15 + harsh) * level * Waves.sine(side));
            double crack = harsh * 0.25 * near * chance.noise();
            tape.add(i, 0.6 * rise * level * (wave + crack), 0.4 + 0.2 * i / tape.length());
        }
        double boom = Waves.blend(0, 0.5, power);
        tape.add(Grains.drop(180, 55, 0.05, 0.09), 0, boom, 0.5);
    }

    /// Bubbles and a hum under water.
    public static void underwater(Tape tape) {
        Chance chance = tape.chance();
        double depth = tape.dial("depth");
        double moves = tape.dial("movement");
        WideNoise noise = new WideNoise(chance.branch(), 0.5);
        Filter[] deep = {new Filter(240, 0.8), new Filter(240, 0.8)};
        Wander swell = new Wander(chance.seed(), Waves.blend(0.2, 1.4, moves));
        double cutoff = Waves.sweep(520, 120, depth);
        for (int i = 0; i < tape.length(); i++) {
            double wave = swell.next();
            if (i % CONTROL == 0) {
                deep[0].tune(cutoff * (1 + moves * (wave - 0.5)), 0.9);
                deep[1].tune(cutoff * (1 - moves * (wave - 0.5)), 0.9);
            }
            noise.pink();
            double level = 0.6 * (1 + moves * (wave - 0.5));
            for (int side = 0; side < 2; side++) {
                tape.channels()[side][i] += (float) (level * deep[side].low(noise.of(side)));
            }
        }
        bubbles(tape, chance, depth);
    }

    private static void bubbles(Tape tape, Chance chance, double depth) {
        double rate = Waves.sweep(0.15, 5, tape.dial("bubbles"));
        double at = 0.1;
        while ((at += chance.gapSeconds(rate)) < tape.seconds()) {
            int count = 4 + chance.below(10);
            double pan = chance.between(0.2, 0.8);
            for (int i = 0; i < count; i++) {
                double hertz = chance.betweenOctaves(230, 1100) * Waves.sweep(1.3, 0.8, depth);
                double[] bubble = Grains.drop(hertz, hertz * 1.7, 0.05, 0.025);
                double late = i * chance.between(0.02, 0.07);
                tape.add(bubble, at + late, 0.09, pan + 0.1 * chance.noise());
            }
        }
    }
}
