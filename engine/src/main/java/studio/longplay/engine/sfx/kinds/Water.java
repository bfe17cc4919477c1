package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.PinkNoise;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Wander;
import studio.longplay.engine.sfx.craft.Waves;

/// Waves on a shore, a stream, and drops.
public final class Water {
    private static final int CONTROL = 32;

    private Water() {}

    /// Waves that roll in, break and run out, over a distant roar.
    public static void waves(Tape tape) {
        Chance chance = tape.chance();
        double[] swell = swell(tape);
        long wash = chance.seed();
        for (float[] channel : tape.channels()) {
            PinkNoise pink = new PinkNoise(chance.branch());
            Filter body = new Filter(400, 0.6);
            Filter foam = new Filter(4800, 0.5);
            Wander patter = new Wander(wash, 5);
            for (int i = 0; i < channel.length; i++) {
                double wave = swell[i];
                if (i % CONTROL == 0) {
                    body.tune(220 + 1700 * wave, 0.6);
                }
                double air = pink.next();
                double sound = (0.12 + wave) * body.low(air);
                sound += 0.3 * wave * wave * (0.6 + 0.8 * patter.next()) * foam.band(air);
                channel[i] += (float) (0.7 * sound);
            }
        }
    }

    private static double[] swell(Tape tape) {
        Chance chance = tape.chance();
        double[] swell = new double[tape.length()];
        double at = chance.between(-4, -1.5);
        while (at < tape.seconds()) {
            double length = chance.between(6, 10);
            double height = chance.between(0.45, 1);
            int first = Waves.samples(at);
            int count = Waves.samples(length);
            for (int i = Math.max(0, -first); i < count && first + i < swell.length; i++) {
                double place = (double) i / count;
                double shape =
                        place < 0.35
                                ? place * place / (0.35 * 0.35)
                                : StrictMath.pow((1 - place) / 0.65, 1.8);
                swell[first + i] += height * shape;
            }
            at += chance.between(4, 6.5);
        }
        return swell;
    }

    /// Bubbles of all sizes (Minnaert's tone rises as each nears the surface) over a soft rush.
    public static void stream(Tape tape) {
        Chance chance = tape.chance();
        long rush = chance.seed();
        for (float[] channel : tape.channels()) {
            Filter low = new Filter(700, 0.6);
            Filter high = new Filter(3000, 0.6);
            Wander wander = new Wander(rush, 0.8);
            for (int i = 0; i < channel.length; i++) {
                double white = chance.noise();
                double level = 0.7 + 0.6 * wander.next();
                channel[i] += (float) (0.05 * level * (low.band(white) + 0.5 * high.band(white)));
            }
        }
        double at = 0;
        while ((at += chance.gapSeconds(160)) < tape.seconds()) {
            double hertz = chance.betweenOctaves(380, 3200);
            double fall = 6 / hertz * chance.between(0.6, 2);
            double gain = 0.13 * StrictMath.pow(chance.between(0, 1), 2) * 600 / (300 + hertz);
            double[] bubble = Grains.drop(hertz, hertz * chance.between(1.05, 1.6), fall * 2, fall);
            tape.add(bubble, at, gain, chance.between(0.1, 0.9));
        }
    }

    /// Single drops into still water.
    public static void drop(Tape tape) {
        Chance chance = tape.chance();
        double every = tape.evenly(1.3);
        for (double at = 0.06; at < tape.seconds(); at += every) {
            double hertz = chance.between(620, 980);
            tape.add(Grains.burst(chance, 3800, 1, 0.0005, 0.0022), at, 0.35, 0.5);
            double[] ring = Grains.drop(hertz, hertz * 1.9, 0.05, 0.028);
            tape.add(ring, at + 0.012, 0.7, 0.5);
            double[] second = Grains.drop(hertz * 1.4, hertz * 2.3, 0.03, 0.016);
            tape.add(second, at + chance.between(0.07, 0.1), 0.35, 0.5);
        }
    }

    /// A body falls into water: a slap, a hole closing, and falling drops.
    public static void splash(Tape tape) {
        Chance chance = tape.chance();
        tape.add(Grains.burst(chance, 900, 0.5, 0.004, 0.07), 0.03, 1.1, 0.5);
        tape.add(Grains.burst(chance, 3200, 0.5, 0.05, 0.22), 0.04, 0.5, 0.5);
        tape.add(Grains.drop(130, 320, 0.1, 0.06), 0.12, 0.6, 0.5);
        for (int i = 0; i < 140; i++) {
            double at = 0.08 + chance.gapSeconds(2.4);
            double hertz = chance.betweenOctaves(700, 4500);
            double gain = 0.12 * chance.between(0.1, 1);
            tape.add(
                    Grains.drop(hertz, hertz * 1.4, 0.01, 0.006),
                    at,
                    gain,
                    chance.between(0.2, 0.8));
        }
    }
}
