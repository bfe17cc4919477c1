package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.Room;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Wander;
import studio.longplay.engine.sfx.craft.Waves;
import studio.longplay.engine.sfx.craft.WideNoise;

/// Waves on a shore, a stream, and drops.
public final class Water {
    private static final int CONTROL = 32;

    private Water() {}

    /// Waves that roll in, break, and run out hissing, over a distant roar.
    public static void waves(Tape tape) {
        double size = tape.dial("size");
        double pebbles = tape.dial("pebbles");
        double[][] swell = swell(tape);
        Chance chance = tape.chance();
        WideNoise noise = new WideNoise(chance.branch(), 0.6);
        WideNoise fizz = new WideNoise(chance.branch(), 0.4);
        Filter[] roar = {new Filter(260, 0.6), new Filter(260, 0.6)};
        Filter[] crash = {new Filter(900, 0.5), new Filter(900, 0.5)};
        Filter[] foam = {new Filter(4200, 0.5), new Filter(4200, 0.5)};
        Wander patter = new Wander(chance.seed(), 6);
        for (int i = 0; i < tape.length(); i++) {
            double breaking = swell[0][i];
            double wash = swell[1][i];
            if (i % CONTROL == 0) {
                for (int side = 0; side < 2; side++) {
                    roar[side].tune(Waves.blend(420, 170, size) + 500 * breaking, 0.6);
                    crash[side].tune(600 + 1500 * breaking, 0.45);
                    foam[side].tune(2400 + 3400 * wash, 0.5);
                }
            }
            noise.pink();
            fizz.white();
            double uneven = 0.7 + 0.6 * patter.next();
            for (int side = 0; side < 2; side++) {
                double in = noise.of(side);
                double sound = (0.02 + 0.03 * size + 0.3 * breaking * size) * roar[side].low(in);
                sound += (0.04 + 1.1 * breaking) * uneven * crash[side].band(in);
                sound += 0.13 * (0.05 + wash) * uneven * foam[side].band(fizz.of(side));
                tape.channels()[side][i] += (float) (0.7 * sound);
            }
        }
        if (pebbles > 0) {
            rolling(tape, swell[1], pebbles);
        }
    }

    /// Of every sample how much a wave breaks, and how much water runs over the beach.
    private static double[][] swell(Tape tape) {
        Chance chance = tape.chance();
        double[][] swell = new double[2][tape.length()];
        double every = 60 / tape.dial("pace");
        double size = tape.dial("size");
        double at = -chance.between(0.4, 0.9) * every;
        while (at < tape.seconds()) {
            double height = chance.between(0.4, 1);
            double rise = every * chance.between(0.16, 0.26);
            double fall = every * Waves.blend(0.1, 0.2, size) * chance.between(0.8, 1.2);
            double run = every * chance.between(0.26, 0.4);
            int first = Waves.samples(at);
            int count = Waves.samples(rise + fall * 5 + run * 3);
            for (int i = Math.max(0, -first); i < count && first + i < swell[0].length; i++) {
                double time = (double) i / Waves.SAMPLE_RATE;
                double up = Math.min(1, time / rise);
                double after = Math.max(0, time - rise);
                double end = Math.min(1, (count - i) / 9600.0);
                double broken = up * up * up * StrictMath.exp(-after / fall) * end;
                double washed = Math.min(1, after / (0.3 * run)) * StrictMath.exp(-after / run);
                swell[0][first + i] += height * broken;
                swell[1][first + i] += height * washed * end;
            }
            at += every * chance.between(0.75, 1.3);
        }
        return swell;
    }

    /// Stones that roll back with the water.
    private static void rolling(Tape tape, double[] wash, double pebbles) {
        Chance chance = tape.chance().branch();
        double at = 0;
        while ((at += chance.gapSeconds(380 * pebbles)) < tape.seconds()) {
            double moved = wash[Math.min(wash.length - 1, Waves.samples(at))];
            double gain = 0.09 * moved * moved * StrictMath.pow(chance.between(0, 1), 2);
            double hertz = chance.betweenOctaves(1100, 5200);
            double[] click = Grains.burst(chance, hertz, 3, 0.0002, chance.between(0.001, 0.003));
            tape.add(click, at, gain, chance.between(0.05, 0.95));
        }
    }

    /// Bubbles of all sizes (Minnaert's tone rises as each nears the surface) over a rush.
    public static void stream(Tape tape) {
        rush(tape);
        double flow = tape.dial("flow");
        double depth = tape.dial("depth");
        double bubbles = tape.dial("bubbles");
        Chance chance = tape.chance().branch();
        double low = Waves.sweep(620, 260, depth);
        double rate = Waves.sweep(14, 260, 0.5 * flow + 0.5 * bubbles);
        double loud = Waves.blend(0.07, 0.4, bubbles) * Waves.blend(1, 0.7, flow);
        double at = 0;
        while ((at += chance.gapSeconds(rate)) < tape.seconds()) {
            double hertz = chance.betweenOctaves(low, low * 11);
            double fall = 5 / hertz * chance.between(0.6, 2);
            double gain = loud * StrictMath.pow(chance.between(0, 1), 2.5) * 900 / (500 + hertz);
            double rise = chance.between(1.03, 1.5);
            tape.add(
                    Grains.drop(hertz, hertz * rise, fall * 2, fall),
                    at,
                    gain,
                    chance.between(0.1, 0.9));
        }
    }

    private static void rush(Tape tape) {
        double flow = tape.dial("flow");
        double depth = tape.dial("depth");
        Chance chance = tape.chance().branch();
        WideNoise noise = new WideNoise(chance, 0.72);
        Wander swell = new Wander(chance.seed(), 0.7);
        Wander churn = new Wander(chance.seed(), 5);
        Filter[] body = {new Filter(500, 0.5), new Filter(500, 0.5)};
        Filter[] middle = {new Filter(1300, 0.5), new Filter(1300, 0.5)};
        Filter[] spray = {new Filter(3600, 0.5), new Filter(3600, 0.5)};
        double deep = Waves.sweep(900, 330, depth);
        for (Filter filter : body) {
            filter.tune(deep, 0.5);
        }
        for (int i = 0; i < tape.length(); i++) {
            noise.white();
            double level = (0.03 + 0.09 * flow) * (0.75 + 0.3 * swell.next() + 0.3 * churn.next());
            for (int side = 0; side < 2; side++) {
                double in = noise.of(side);
                double sound =
                        (0.3 + 1.1 * flow * depth) * body[side].band(in)
                                + 0.75 * middle[side].band(in)
                                + Waves.blend(0.42, 0.2, Math.max(depth, flow))
                                        * spray[side].band(in);
                tape.channels()[side][i] += (float) (level * sound);
            }
        }
    }

    /// Single drops into still water.
    public static void drop(Tape tape) {
        Chance chance = tape.chance();
        double every = tape.evenly(60 / tape.dial("pace"));
        double size = tape.dial("size");
        double pitch = Waves.sweep(1.7, 0.6, size);
        for (double at = 0.06; at < tape.seconds(); at += every * chance.between(0.97, 1.03)) {
            double hertz = chance.between(620, 980) * pitch;
            double pan = 0.5 + 0.05 * chance.noise();
            tape.add(Grains.burst(chance, 4200, 0.8, 0.0004, 0.0016), at, 0.3, pan);
            tape.add(Grains.burst(chance, 900 * pitch, 0.8, 0.0006, 0.006), at, 0.2 * size, pan);
            double[] ring = Grains.drop(hertz, hertz * 1.7, 0.06, 0.028 / pitch);
            tape.add(ring, at + chance.between(0.01, 0.02), 0.7, pan);
            int more = 1 + chance.below(2);
            for (int i = 0; i < more; i++) {
                double tone = hertz * chance.between(1.3, 2.4);
                double[] second = Grains.drop(tone, tone * 1.6, 0.03, 0.012);
                tape.add(second, at + chance.between(0.06, 0.16), chance.between(0.1, 0.35), pan);
            }
        }
        double space = tape.dial("space");
        new Room(Waves.sweep(0.3, 5, space), 0.3)
                .addTo(tape.channels(), Waves.blend(0.06, 0.7, space));
    }

    /// A body falls into water: a slap, a hole closing, and falling drops.
    public static void splash(Tape tape) {
        Chance chance = tape.chance();
        double size = tape.dial("size");
        double spray = tape.dial("spray");
        double low = Waves.sweep(1.9, 0.55, size);
        tape.add(Grains.burst(chance, 900 * low, 0.4, 0.003, 0.05 / low), 0.03, 1.1, 0.5);
        for (int side = 0; side < 2; side++) {
            double[] sheet =
                    Grains.burst(chance, 2600 * low, 0.4, 0.05, Waves.sweep(0.1, 0.4, size));
            tape.add(sheet, 0.04, Waves.blend(0.15, 0.7, spray), side);
        }
        double hole = 0.1 + 0.1 * size;
        tape.add(Grains.drop(110 * low, 260 * low, 0.12, 0.07 / low), hole, 0.7 * size + 0.1, 0.5);
        int drops = (int) Waves.sweep(40, 420, 0.5 * size + 0.5 * spray);
        double long1 = Waves.sweep(3.4, 1.6, size);
        for (int i = 0; i < drops; i++) {
            double at = 0.08 + chance.gapSeconds(long1);
            double hertz = chance.betweenOctaves(600 * low, 5200 * low);
            double gain = 0.13 * chance.between(0.05, 1) * StrictMath.exp(-0.6 * at);
            double pan = chance.between(0.1, 0.9);
            tape.add(Grains.drop(hertz, hertz * 1.4, 0.01, 4 / hertz), at, gain, pan);
            if (chance.happens(0.5)) {
                double[] patter = Grains.burst(chance, hertz * 1.3, 0.8, 0.0003, 0.002);
                tape.add(patter, at, gain * 0.6, pan);
            }
        }
    }
}
