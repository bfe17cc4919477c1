package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.Room;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Wander;
import studio.longplay.engine.sfx.craft.Waves;
import studio.longplay.engine.sfx.craft.WideNoise;

/// Guns, cannon, explosions and fireworks.
public final class Battles {
    private static final int CONTROL = 32;

    private Battles() {}

    /// Shots: the crack, the body, the echo of the place.
    public static void gunshot(Tape tape) {
        Chance chance = tape.chance();
        double space = tape.dial("space");
        int shots = (int) Math.round(tape.dial("shots"));
        double room = Math.max(0.2, tape.seconds() - 1.6);
        for (int shot = 0; shot < shots; shot++) {
            double at = 0.02 + (shot == 0 ? 0 : room * shot / shots * chance.between(0.85, 1.1));
            shot(tape, chance, at);
            for (int echo = 0; echo < 5; echo++) {
                double late = Waves.sweep(0.05, 0.28, space) * (echo + chance.between(0.6, 1.4));
                double gain = 0.3 * space / (1 + echo);
                double[] answer = Grains.burst(chance, 900, 0.5, 0.006, 0.05 + 0.06 * space);
                tape.add(answer, at + late, gain, chance.between(0.05, 0.95));
            }
        }
        duller(tape, tape.dial("distance"));
        new Room(Waves.sweep(0.5, 4, space), 0.5)
                .addTo(tape.channels(), Waves.blend(0.08, 0.4, space));
    }

    private static void shot(Tape tape, Chance chance, double at) {
        double large = tape.dial("calibre");
        double low = Waves.sweep(1.5, 0.6, large);
        tape.add(Grains.burst(chance, 3200 * low, 0.3, 0.00008, 0.006), at, 1.2, 0.5);
        double body = Waves.sweep(0.022, 0.075, large);
        tape.add(Grains.burst(chance, 520 * low, 0.45, 0.0004, body), at, 1.1, 0.5);
        for (int side = 0; side < 2; side++) {
            double[] blast = Grains.burst(chance, 1500 * low, 0.35, 0.002, body * 2);
            tape.add(blast, at + 0.003, 0.25, side);
        }
        tape.add(
                Grains.drop(170 * low, 55 * low, 0.02, 0.05),
                at,
                Waves.blend(0.4, 1.2, large),
                0.5);
    }

    /// Air and ground take the high tones of what comes from far.
    private static void duller(Tape tape, double meters) {
        double cutoff = Math.max(260, Math.min(19_000, 380_000 / meters));
        for (float[] channel : tape.channels()) {
            Filter air = new Filter(cutoff, 0.6);
            for (int i = 0; i < channel.length; i++) {
                channel[i] = (float) air.low(channel[i]);
            }
        }
    }

    public static void explosion(Tape tape) {
        double size = Waves.sweep(0.35, 1.5, tape.dial("size"));
        blast(tape, size, 0);
        debris(tape, tape.dial("debris"), size);
        duller(tape, tape.dial("distance") * 0.4);
        new Room(2.6, 0.65).addTo(tape.channels(), 0.22);
    }

    /// Duller and shorter than explosions, and nothing falls.
    public static void cannon(Tape tape) {
        Chance chance = tape.chance();
        int shots = (int) Math.round(tape.dial("shots"));
        double room = Math.max(0.2, tape.seconds() - 2.5);
        for (int shot = 0; shot < shots; shot++) {
            double at = shot == 0 ? 0 : room * shot / shots * chance.between(0.85, 1.1);
            blast(tape, Waves.sweep(0.35, 0.9, tape.dial("size")) * chance.between(0.9, 1.1), at);
        }
        duller(tape, tape.dial("distance") * 0.35);
        new Room(2.8, 0.6).addTo(tape.channels(), 0.32);
    }

    /// A shock that steepens, then a burning cloud that rolls and darkens.
    private static void blast(Tape tape, double size, double at) {
        Chance chance = tape.chance().branch();
        WideNoise noise = new WideNoise(chance, 0.5);
        Filter[] body = {new Filter(4000, 0.7), new Filter(4000, 0.7)};
        Wander roll = new Wander(chance.seed(), 9);
        double level = 1;
        double bright = 1;
        double keep = Waves.fall(0.6 * size);
        double duller = Waves.fall(0.12 * size);
        int first = Waves.samples(at);
        int count = Math.min(tape.length() - first, Waves.samples(5 * size));
        for (int i = 0; i < count; i++) {
            if (i % CONTROL == 0) {
                for (int side = 0; side < 2; side++) {
                    body[side].tune(95 + 6500 * StrictMath.sqrt(size) * bright, 0.6);
                }
            }
            noise.pink();
            double rise = Math.min(1, i / 50.0);
            double uneven = 0.45 + 0.9 * roll.next();
            for (int side = 0; side < 2; side++) {
                double sound = 3.6 * rise * level * uneven * body[side].low(noise.of(side));
                tape.channels()[side][first + i] += (float) Waves.soft(sound);
            }
            level *= keep;
            bright *= duller;
        }
        double deep = 62 / StrictMath.sqrt(size);
        tape.add(Grains.drop(deep * 2.4, deep * 0.6, 0.09, 0.32 * size), at, 0.9, 0.5);
    }

    private static void debris(Tape tape, double much, double size) {
        Chance chance = tape.chance();
        int pieces = (int) (240 * much * StrictMath.sqrt(size));
        for (int piece = 0; piece < pieces; piece++) {
            double at = 0.25 + 0.2 * size + chance.gapSeconds(1.2);
            double hertz = chance.betweenOctaves(260, 5200);
            double gain = 0.3 * StrictMath.pow(chance.between(0, 1), 4) * StrictMath.exp(-0.5 * at);
            double fall = chance.between(0.002, 0.014);
            double pan = chance.between(0.05, 0.95);
            tape.add(Grains.burst(chance, hertz, 1.6, 0.0003, fall), at, gain, pan);
        }
    }

    /// Rockets that whistle up, burst, and rain down crackling.
    public static void fireworks(Tape tape) {
        Chance chance = tape.chance();
        double size = tape.dial("size");
        double rate = Waves.sweep(0.25, 2.2, tape.dial("density"));
        double crackle = tape.dial("crackle");
        double at = 0;
        while (at < tape.seconds()) {
            double pan = chance.between(0.1, 0.9);
            double hertz = chance.between(1500, 2600);
            double climb = chance.between(0.5, 0.9);
            double[] rocket = Grains.chirp(hertz, hertz * 1.7, climb);
            tape.add(rocket, at, 0.05, pan);
            tape.add(Grains.burst(chance, 2500, 0.6, climb, 0.03), at, 0.05, pan);
            double burst = at + climb;
            double deep = Waves.sweep(190, 75, size) * chance.between(0.85, 1.2);
            tape.add(Grains.drop(deep * 1.8, deep, 0.04, 0.09), burst, 0.9, pan);
            tape.add(Grains.burst(chance, deep * 7, 0.4, 0.0006, 0.06), burst, 0.7, pan);
            int sparks = (int) (160 * crackle);
            for (int i = 0; i < sparks; i++) {
                double late = burst + 0.15 + chance.gapSeconds(1.6);
                double[] snap = Grains.burst(chance, chance.between(2600, 8000), 1, 0.0001, 0.002);
                tape.add(snap, late, 0.16 * chance.between(0.1, 1), pan + 0.15 * chance.noise());
            }
            at += chance.gapSeconds(rate) + 0.15;
        }
        new Room(2.4, 0.55).addTo(tape.channels(), 0.35);
    }
}
