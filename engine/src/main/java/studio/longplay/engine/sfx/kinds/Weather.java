package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.PinkNoise;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Wander;
import studio.longplay.engine.sfx.craft.Waves;

/// Rain, wind and thunder.
public final class Weather {
    private static final int CONTROL = 32;

    private Weather() {}

    /// A bed of many far drops, and single near ones.
    public static void rain(Tape tape) {
        Chance chance = tape.chance();
        long swell = chance.seed();
        for (float[] channel : tape.channels()) {
            Filter fine = new Filter(5200, 0.6);
            Filter coarse = new Filter(1300, 0.6);
            Wander wander = new Wander(swell, 0.25);
            for (int i = 0; i < channel.length; i++) {
                double white = chance.noise();
                double bed = 0.6 * fine.band(white) + 0.45 * coarse.band(white);
                channel[i] += (float) (0.12 * (0.7 + 0.3 * wander.next()) * bed);
            }
        }
        double at = 0;
        while ((at += chance.gapSeconds(450)) < tape.seconds()) {
            double hertz = chance.betweenOctaves(1400, 7500);
            double near = StrictMath.pow(chance.between(0, 1), 6);
            double[] drop = Grains.drop(hertz, hertz * 1.25, 0.003, chance.between(0.0008, 0.003));
            tape.add(drop, at, 0.012 + 0.1 * near, chance.between(0, 1));
        }
    }

    /// Gusts through bands that rise with them, and a whistle in the strongest.
    public static void wind(Tape tape) {
        Chance chance = tape.chance();
        long gusts = chance.seed();
        for (float[] channel : tape.channels()) {
            PinkNoise pink = new PinkNoise(chance.branch());
            Filter body = new Filter(300, 0.9);
            Filter howl = new Filter(700, 7);
            Filter whistle = new Filter(1500, 12);
            Wander gust = new Wander(gusts, 0.3);
            Wander flutter = new Wander(chance.seed(), 1.6);
            Wander tone = new Wander(gusts + 1, 0.5);
            for (int i = 0; i < channel.length; i++) {
                double strength = gust.next();
                double shake = 0.75 + 0.5 * flutter.next();
                double pitch = tone.next();
                if (i % CONTROL == 0) {
                    body.tune(160 + 520 * strength, 0.9);
                    howl.tune(420 + 520 * strength * (0.5 + pitch), 7);
                    whistle.tune(1000 + 900 * pitch, 12);
                }
                double air = pink.next();
                double square = strength * strength;
                double sound = (0.25 + 1.2 * square) * body.low(air) * shake;
                sound +=
                        0.5 * square * howl.band(air)
                                + 0.22 * square * strength * whistle.band(air);
                channel[i] += (float) (0.6 * sound);
            }
        }
    }

    /// Claps one after the other, each duller, over a long uneven rumble.
    public static void thunder(Tape tape) {
        Chance chance = tape.chance();
        int claps = 4 + chance.below(4);
        double at = chance.between(0.1, 0.3);
        for (int clap = 0; clap < claps; clap++) {
            clap(tape, at, chance.between(0.4, 1) * (clap == 0 ? 1.2 : 0.8));
            at += chance.between(0.08, 0.55);
        }
        long rolls = chance.seed();
        for (float[] channel : tape.channels()) {
            PinkNoise pink = new PinkNoise(chance.branch());
            Filter deep = new Filter(95, 0.7);
            Wander roll = new Wander(rolls, 2.4);
            double keep = Waves.fall(tape.seconds() * 0.3);
            double level = 1;
            for (int i = 0; i < channel.length; i++) {
                double rise = Math.min(1, i / (0.5 * Waves.SAMPLE_RATE));
                double uneven = 0.15 + roll.next();
                channel[i] += (float) (1.3 * level * rise * uneven * deep.low(pink.next()));
                level *= keep;
            }
        }
    }

    private static void clap(Tape tape, double atSeconds, double strength) {
        Chance chance = tape.chance();
        PinkNoise pink = new PinkNoise(chance.branch());
        Filter dulling = new Filter(3000, 0.7);
        double[] sound = new double[Waves.samples(2.6)];
        double keep = Waves.fall(chance.between(0.25, 0.6));
        double duller = Waves.fall(0.16);
        double bright = chance.between(1500, 4200);
        double level = strength;
        for (int i = 0; i < sound.length; i++) {
            if (i % CONTROL == 0) {
                dulling.tune(90 + bright, 0.7);
            }
            double rise = Math.min(1, i / 380.0);
            double end = Math.min(1, (sound.length - i) / 4800.0);
            sound[i] = rise * level * end * dulling.low(pink.next());
            level *= keep;
            bright *= duller;
        }
        tape.add(sound, atSeconds, 1, chance.between(0.3, 0.7));
    }
}
