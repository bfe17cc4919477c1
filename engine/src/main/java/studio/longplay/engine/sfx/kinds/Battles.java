package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.PinkNoise;
import studio.longplay.engine.sfx.craft.Room;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Wander;
import studio.longplay.engine.sfx.craft.Waves;

/// Guns, cannon and explosions.
public final class Battles {
    private static final int CONTROL = 32;

    private Battles() {}

    /// One shot: the crack, the body, the echo of the place.
    public static void gunshot(Tape tape) {
        Chance chance = tape.chance();
        tape.add(Grains.burst(chance, 2600, 0.35, 0.0002, 0.012), 0.02, 1, 0.5);
        tape.add(Grains.burst(chance, 420, 0.6, 0.0006, 0.05), 0.02, 0.9, 0.5);
        tape.add(Grains.drop(150, 60, 0.02, 0.04), 0.02, 0.8, 0.5);
        for (int echo = 0; echo < 3; echo++) {
            double at = 0.12 + echo * chance.between(0.09, 0.16);
            double pan = chance.between(0.15, 0.85);
            double gain = 0.16 / (1 + echo);
            tape.add(Grains.burst(chance, 900, 0.5, 0.006, 0.07), at, gain, pan);
        }
        new Room(1.6, 0.55).addTo(tape.channels(), 0.3);
    }

    public static void explosion(Tape tape) {
        blast(tape, 1);
        debris(tape);
    }

    /// Duller and shorter than an explosion, and nothing falls.
    public static void cannon(Tape tape) {
        blast(tape, 0.6);
        new Room(2, 0.6).addTo(tape.channels(), 0.3);
    }

    private static void blast(Tape tape, double size) {
        Chance chance = tape.chance();
        long rolls = chance.seed();
        for (float[] channel : tape.channels()) {
            PinkNoise pink = new PinkNoise(chance.branch());
            Filter body = new Filter(4000, 0.7);
            Wander roll = new Wander(rolls, 9);
            double level = 1;
            double bright = 1;
            double keep = Waves.fall(0.62 * size);
            double duller = Waves.fall(0.13 * size);
            for (int i = 0; i < channel.length; i++) {
                if (i % CONTROL == 0) {
                    body.tune(110 + 5200 * size * bright, 0.7);
                }
                double rise = Math.min(1, i / 70.0);
                double uneven = 0.6 + 0.6 * roll.next();
                double sound = 3.2 * rise * level * uneven * body.low(pink.next());
                channel[i] += (float) Waves.soft(sound);
                level *= keep;
                bright *= duller;
            }
        }
        tape.add(Grains.drop(120, 32, 0.09, 0.32 * size), 0, 0.8, 0.5);
    }

    private static void debris(Tape tape) {
        Chance chance = tape.chance();
        for (int piece = 0; piece < 90; piece++) {
            double at = 0.35 + chance.gapSeconds(1.2);
            double hertz = chance.betweenOctaves(500, 4200);
            double gain = 0.2 * StrictMath.pow(chance.between(0, 1), 3) * StrictMath.exp(-0.5 * at);
            double[] sound = Grains.burst(chance, hertz, 2, 0.0004, chance.between(0.003, 0.012));
            tape.add(sound, at, gain, chance.between(0.1, 0.9));
        }
    }
}
