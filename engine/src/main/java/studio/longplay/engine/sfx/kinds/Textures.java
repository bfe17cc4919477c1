package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.PinkNoise;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Wander;
import studio.longplay.engine.sfx.craft.Waves;

/// Sounds without a source to be seen: static, drone, room tone, heartbeat, laser.
public final class Textures {
    private static final int CONTROL = 32;

    private Textures() {}

    /// A radio between stations: hiss that comes and goes, crackle, and a whistle.
    public static void radio(Tape tape) {
        Chance chance = tape.chance();
        Filter speaker = new Filter(1500, 0.45);
        Wander fading = new Wander(chance.seed(), 1.4);
        Wander tuning = new Wander(chance.seed(), 0.7);
        double turns = 0;
        for (int i = 0; i < tape.length(); i++) {
            double near = tuning.next();
            turns += (400 + 2400 * near * near) / Waves.SAMPLE_RATE;
            double hiss = (0.35 + 0.65 * fading.next()) * speaker.band(chance.noise());
            double whistle = 0.05 * Math.max(0, 0.6 - near) * Waves.sine(turns);
            tape.add(i, 0.5 * hiss + whistle, 0.5);
        }
        double at = 0;
        while ((at += chance.gapSeconds(14)) < tape.seconds()) {
            double gain = 0.6 * StrictMath.pow(chance.between(0, 1), 3);
            double hertz = chance.betweenOctaves(900, 3500);
            tape.add(Grains.burst(chance, hertz, 1, 0.0002, 0.0015), at, gain, 0.5);
        }
    }

    /// A low chord of detuned tones that breathes.
    public static void drone(Tape tape) {
        Chance chance = tape.chance();
        double root = chance.between(48, 58);
        double[] ratios = {1, 1.004, 1.5, 1.503, 2.003, 3.01};
        double[] strengths = {1, .9, .4, .35, .3, .14};
        for (float[] channel : tape.channels()) {
            Wander[] swells = new Wander[ratios.length];
            double[] turns = new double[ratios.length];
            for (int k = 0; k < ratios.length; k++) {
                swells[k] = new Wander(chance.seed(), 0.25);
                turns[k] = chance.between(0, 1);
            }
            Filter air = new Filter(300, 0.7);
            for (int i = 0; i < channel.length; i++) {
                double sum = 0;
                for (int k = 0; k < ratios.length; k++) {
                    turns[k] += root * ratios[k] / Waves.SAMPLE_RATE;
                    double bent = turns[k] + 0.1 * Waves.sine(turns[k]);
                    sum += strengths[k] * (0.4 + swells[k].next()) * Waves.sine(bent);
                }
                channel[i] += (float) (0.2 * sum + 0.1 * air.band(chance.noise()));
            }
        }
    }

    /// The air of an empty room, and a trace of the mains.
    public static void roomTone(Tape tape) {
        Chance chance = tape.chance();
        double turns = 0;
        for (float[] channel : tape.channels()) {
            PinkNoise pink = new PinkNoise(chance.branch());
            Filter air = new Filter(380, 0.5);
            for (int i = 0; i < channel.length; i++) {
                turns += 100.0 / Waves.SAMPLE_RATE;
                channel[i] += (float) (0.5 * air.low(pink.next()) + 0.006 * Waves.sine(turns));
            }
        }
    }

    /// Two soft beats and a rest.
    public static void heartbeat(Tape tape) {
        Chance chance = tape.chance();
        double every = tape.evenly(0.88);
        for (double at = 0.08; at < tape.seconds(); at += every) {
            double strength = chance.between(0.92, 1);
            tape.add(Grains.drop(92, 52, 0.03, 0.05), at, strength, 0.5);
            tape.add(Grains.burst(chance, 120, 0.8, 0.006, 0.02), at, 0.5 * strength, 0.5);
            tape.add(Grains.drop(112, 66, 0.025, 0.035), at + 0.27, 0.72 * strength, 0.5);
            tape.add(Grains.burst(chance, 150, 0.8, 0.005, 0.015), at + 0.27, 0.35 * strength, 0.5);
        }
    }

    /// A falling tone of a story of the future.
    public static void laser(Tape tape) {
        Chance chance = tape.chance();
        double from = chance.between(1900, 3200);
        double to = chance.between(110, 240);
        double turns = 0;
        double side = 0;
        double level = 1;
        double keep = Waves.fall(0.14);
        double near = 1;
        double nearer = Waves.fall(0.085);
        for (int i = 0; i < tape.length(); i++) {
            double hertz = to + (from - to) * near;
            near *= nearer;
            level *= keep;
            turns += hertz / Waves.SAMPLE_RATE;
            side += hertz * 1.41 / Waves.SAMPLE_RATE;
            double rise = Math.min(1, i / 60.0);
            double wave = Waves.sine(turns + 0.4 * level * Waves.sine(side));
            tape.add(i, 0.6 * rise * level * wave, 0.4 + 0.2 * i / tape.length());
        }
    }

    /// Bubbles and a hum under water.
    public static void underwater(Tape tape) {
        Chance chance = tape.chance();
        for (float[] channel : tape.channels()) {
            PinkNoise pink = new PinkNoise(chance.branch());
            Filter deep = new Filter(240, 0.8);
            Wander swell = new Wander(chance.seed(), 0.5);
            for (int i = 0; i < channel.length; i++) {
                if (i % CONTROL == 0) {
                    deep.tune(160 + 180 * swell.next(), 0.9);
                }
                channel[i] += (float) (0.6 * deep.low(pink.next()));
            }
        }
        double at = 0.3;
        while ((at += chance.gapSeconds(1.1)) < tape.seconds()) {
            int bubbles = 4 + chance.below(10);
            for (int i = 0; i < bubbles; i++) {
                double hertz = chance.betweenOctaves(230, 900);
                double[] bubble = Grains.drop(hertz, hertz * 1.7, 0.05, 0.025);
                tape.add(
                        bubble,
                        at + i * chance.between(0.02, 0.07),
                        0.09,
                        chance.between(0.3, 0.7));
            }
        }
    }
}
