package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.Resonances;
import studio.longplay.engine.sfx.craft.Resonances.Plate;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Wander;
import studio.longplay.engine.sfx.craft.Waves;
import studio.longplay.engine.sfx.craft.WideNoise;

/// Rain and wind.
public final class Weather {
    private static final int CONTROL = 32;

    private Weather() {}

    /// A bed of drops too far to be told apart, and those that fall nearby.
    public static void rain(Tape tape) {
        bed(tape);
        double density = tape.dial("density");
        double hardness = tape.dial("hardness");
        Chance chance = tape.chance().branch();
        Wander gust = new Wander(chance.seed(), 0.5);
        double rate = Waves.sweep(50, 700, density);
        double at = 0;
        while ((at += chance.gapSeconds(rate)) < tape.seconds()) {
            double blown = 1 + tape.dial("gusts") * (gust.next() - 0.5);
            double near = StrictMath.pow(chance.between(0, 1), 7);
            double gain = blown * (0.008 + 0.42 * near) * Waves.blend(0.8, 1.3, tape.dial("size"));
            nearDrop(tape, chance, at, gain);
        }
        if (hardness > 0.7) {
            roof(tape, (hardness - 0.7) / 0.3);
        }
    }

    private static void bed(Tape tape) {
        Chance chance = tape.chance().branch();
        double density = tape.dial("density");
        double hardness = tape.dial("hardness");
        double gusts = tape.dial("gusts", 0.2);
        WideNoise noise = new WideNoise(chance, 0.45);
        Wander swell = new Wander(chance.seed(), 0.25);
        Wander quick = new Wander(chance.seed(), 1.1);
        Filter[] fine = {new Filter(6000, 0.5), new Filter(6000, 0.5)};
        Filter[] splash = {new Filter(1500, 0.45), new Filter(1500, 0.45)};
        Filter[] body = {new Filter(420, 0.5), new Filter(420, 0.5)};
        double bright = Waves.sweep(3000, 6400, 0.5 * hardness + 0.5 * (1 - tape.dial("size")));
        double heavy = Math.min(1, density * density * Waves.blend(1.35, 0.8, hardness));
        for (int i = 0; i < tape.length(); i++) {
            if (i % CONTROL == 0) {
                double blown = gusts * (swell.next() - 0.5);
                for (int side = 0; side < 2; side++) {
                    fine[side].tune(bright * (1 + 0.5 * blown), 0.5);
                }
            } else {
                swell.next();
            }
            double level = 0.12 * (1 + gusts * (1.1 * (swell.next() - 0.5) + quick.next() - 0.5));
            noise.white();
            for (int side = 0; side < 2; side++) {
                double white = noise.of(side);
                double sound =
                        Waves.blend(0.5, 0.22, heavy) * fine[side].band(white)
                                + (0.4 + 0.7 * heavy) * splash[side].band(white)
                                + 0.8 * heavy * body[side].band(white);
                tape.channels()[side][i] += (float) (level * (0.35 + 0.65 * density) * sound);
            }
        }
    }

    /// One drop: a tick on hard ground, a soft tap on leaves, a bubble in a puddle.
    private static void nearDrop(Tape tape, Chance chance, double at, double gain) {
        double hardness = tape.dial("hardness");
        double size = tape.dial("size");
        double pan = chance.between(0, 1);
        double low = Waves.sweep(700, 2600, hardness) * Waves.sweep(1.6, 0.7, size);
        double hertz = chance.betweenOctaves(low, low * 3.2);
        double fall = Waves.sweep(0.0035, 0.0009, hardness) * chance.between(0.6, 1.6);
        tape.add(Grains.burst(chance, hertz, 1.1, 0.0002, fall), at, gain, pan);
        boolean bubble = chance.happens(0.16 * (1 - Math.abs(hardness - 0.5)));
        if (bubble) {
            double tone = chance.betweenOctaves(1100, 4800) * Waves.sweep(1.4, 0.7, size);
            double[] ring = Grains.drop(tone, tone * 1.2, 0.004, chance.between(0.0015, 0.005));
            tape.add(ring, at + 0.003, gain * 0.9, pan);
        }
    }

    /// Metal or glass that rings under the drops.
    private static void roof(Tape tape, double strength) {
        Chance chance = tape.chance().branch();
        for (int side = 0; side < 2; side++) {
            float[] channel = tape.channels()[side];
            Resonances sheet =
                    Resonances.plate(new Plate(330, 7800, 40, 0.016, 0.003, -2.2), chance);
            for (int i = 0; i < channel.length; i++) {
                double drop = channel[i];
                channel[i] =
                        (float) (drop * (1 - 0.5 * strength) + 0.45 * strength * sheet.next(drop));
            }
        }
    }

    /// Ice that falls: hard grains that bounce once or twice.
    public static void hail(Tape tape) {
        Chance chance = tape.chance().branch();
        double hardness = tape.dial("hardness");
        double size = tape.dial("size");
        double rate = Waves.sweep(30, 420, tape.dial("density"));
        double low = Waves.sweep(900, 2900, hardness) * Waves.sweep(1.5, 0.6, size);
        double at = 0;
        while ((at += chance.gapSeconds(rate)) < tape.seconds()) {
            double near = StrictMath.pow(chance.between(0, 1), 5);
            double pan = chance.between(0, 1);
            double gain = 0.03 + 0.5 * near;
            double hertz = chance.betweenOctaves(low, low * 2.6);
            double late = at;
            for (int bounce = 0; bounce < 3; bounce++) {
                double fall = Waves.sweep(0.003, 0.0012, hardness);
                tape.add(Grains.burst(chance, hertz, 1.6, 0.0001, fall), late, gain, pan);
                late += chance.between(0.03, 0.09);
                gain *= 0.35 * hardness;
            }
        }
        bed(tape);
        if (hardness > 0.7) {
            roof(tape, (hardness - 0.7) / 0.3);
        }
    }

    /// Gusts through bands that rise with them, howls at corners, and leaves that are moved.
    public static void wind(Tape tape) {
        double strength = tape.dial("strength");
        double gusts = tape.dial("gusts");
        Chance chance = tape.chance();
        Blowing blowing = new Blowing(tape, chance.branch());
        Wander slow = new Wander(chance.seed(), 0.22);
        Wander quick = new Wander(chance.seed(), 0.9);
        Wander buffet = new Wander(chance.seed(), 5);
        for (int i = 0; i < tape.length(); i++) {
            double swing = 2.6 * (slow.next() - 0.5) + 1.5 * (quick.next() - 0.5);
            double near = strength + gusts * 0.85 * swing;
            double shake = 1 + 0.5 * gusts * strength * (buffet.next() - 0.5);
            blowing.next(i, Math.max(0.02, Math.min(1.3, near)), shake);
        }
    }

    /// The air itself, for both ears.
    private static final class Blowing {
        private final Tape tape;
        private final WideNoise air;
        private final WideNoise rustle;
        private final Filter[] body = {new Filter(300, 0.7), new Filter(300, 0.7)};
        private final Filter[] rumble = {new Filter(110, 0.6), new Filter(110, 0.6)};
        private final Filter[] edge = {new Filter(900, 0.7), new Filter(900, 0.7)};
        private final Filter[] howl = {new Filter(500, 9), new Filter(500, 9)};
        private final Filter[] whistle = {new Filter(1100, 16), new Filter(1100, 16)};
        private final Filter[] leaf = {new Filter(3600, 0.4), new Filter(3600, 0.4)};
        private final Wander tone;
        private final Wander flutter;
        private final double howls;
        private final double leaves;

        Blowing(Tape tape, Chance chance) {
            this.tape = tape;
            this.air = new WideNoise(chance, 0.55);
            this.rustle = new WideNoise(chance, 0.3);
            this.tone = new Wander(chance.seed(), 0.6);
            this.flutter = new Wander(chance.seed(), 14);
            this.howls = tape.dial("howl");
            this.leaves = tape.dial("leaves");
        }

        void next(int at, double strength, double shake) {
            double pitch = tone.next();
            if (at % CONTROL == 0) {
                for (int side = 0; side < 2; side++) {
                    body[side].tune(110 + 330 * strength, 0.6);
                    edge[side].tune(600 + 900 * strength, 0.6);
                    howl[side].tune((340 + 420 * strength) * (0.6 + 0.8 * pitch), 20);
                    whistle[side].tune((700 + 700 * strength) * (0.6 + 0.8 * pitch), 40);
                }
            }
            air.pink();
            rustle.white();
            double square = strength * strength;
            double moved = leaves * square * (0.35 + 1.1 * flutter.next());
            for (int side = 0; side < 2; side++) {
                double in = air.of(side);
                double sound = (0.15 + 1.4 * square) * shake * body[side].band(in);
                sound += (0.05 + 0.35 * square) * rumble[side].low(in);
                sound += 0.03 * square * edge[side].band(in);
                sound +=
                        howls
                                * square
                                * (4.5 * howl[side].band(in)
                                        + 3 * strength * whistle[side].band(in));
                sound += 1.1 * moved * leaf[side].band(rustle.of(side));
                tape.channels()[side][at] += (float) (0.6 * sound);
            }
        }
    }
}
