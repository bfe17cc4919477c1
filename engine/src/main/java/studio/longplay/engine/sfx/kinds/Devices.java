package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.Resonances;
import studio.longplay.engine.sfx.craft.Resonances.Body;
import studio.longplay.engine.sfx.craft.Room;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Waves;

/// Small machines: clock, telephone, typewriter, click, alarm.
public final class Devices {
    private static final Body TICK =
            new Body(
                    new double[] {1, 1.83, 2.71, 4.2},
                    new double[] {.008, .006, .004, .003},
                    new double[] {1, .7, .5, .3},
                    0.01);
    private static final Body GONG =
            new Body(
                    new double[] {1, 2.02, 2.83, 4.1, 5.6},
                    new double[] {.35, .22, .16, .09, .05},
                    new double[] {.7, 1, .6, .4, .2},
                    0.004);
    private static final Body KEY =
            new Body(
                    new double[] {1, 1.6, 2.9, 4.7, 7.1},
                    new double[] {.014, .012, .008, .006, .004},
                    new double[] {1, .8, .7, .5, .3},
                    0.05);

    private Devices() {}

    public static void clock(Tape tape) {
        Chance chance = tape.chance();
        double every = tape.evenly(1.0) / 2;
        double tick = chance.between(1900, 2300);
        boolean back = false;
        for (double at = 0.1; at < tape.seconds(); at += every) {
            double hertz = back ? tick * 0.84 : tick;
            tape.add(Resonances.of(hertz, TICK, chance).strike(0.08, 5), at, 0.8, 0.5);
            tape.add(Resonances.of(hertz * 0.21, TICK, chance).strike(0.1, 12), at, 0.5, 0.5);
            tape.add(Grains.burst(chance, 5000, 1, 0.0002, 0.001), at, 0.25, 0.5);
            back = !back;
        }
        new Room(0.35, 0.5).addTo(tape.channels(), 0.1);
    }

    /// An old telephone: a hammer between two gongs, twenty strokes a second, then a rest.
    public static void telephone(Tape tape) {
        Chance chance = tape.chance();
        double low = chance.between(1080, 1220);
        double every = tape.evenly(2.6);
        for (double ring = 0.05; ring < tape.seconds(); ring += every) {
            boolean second = false;
            for (double at = ring; at < ring + 1.5; at += 0.05) {
                double hertz = second ? low * 1.19 : low;
                double[] stroke = Resonances.of(hertz, GONG, chance).strike(0.9, 6);
                tape.add(stroke, at, 0.2 * chance.between(0.85, 1), second ? 0.54 : 0.46);
                second = !second;
            }
        }
        new Room(0.4, 0.5).addTo(tape.channels(), 0.12);
    }

    /// Keys in bursts, the bell at the margin, and the carriage.
    public static void typewriter(Tape tape) {
        Chance chance = tape.chance();
        double at = 0.05;
        int untilBell = 14 + chance.below(8);
        while (at < tape.seconds() - 0.2) {
            type(tape, at, chance.between(0.75, 1));
            at += chance.happens(0.14) ? chance.between(0.25, 0.5) : chance.between(0.085, 0.17);
            if (--untilBell == 0) {
                tape.add(Resonances.of(2350, GONG, chance).strike(1.2, 5), at, 0.18, 0.7);
                carriage(tape, at + 0.35);
                untilBell = 26;
                at += 1.15;
            }
        }
    }

    private static void type(Tape tape, double at, double strength) {
        Chance chance = tape.chance();
        double hertz = chance.between(650, 900);
        tape.add(Resonances.of(hertz, KEY, chance).strike(0.12, 9), at, 0.7 * strength, 0.5);
        tape.add(Grains.burst(chance, 3600, 0.8, 0.0002, 0.003), at, 0.6 * strength, 0.5);
        tape.add(Grains.burst(chance, 240, 0.9, 0.001, 0.01), at, 0.4 * strength, 0.5);
        tape.add(Grains.burst(chance, 2300, 1.2, 0.0002, 0.002), at + 0.045, 0.2 * strength, 0.5);
    }

    private static void carriage(Tape tape, double at) {
        Chance chance = tape.chance();
        for (int tooth = 0; tooth < 32; tooth++) {
            double when = at + tooth * 0.013;
            double pan = 0.7 - 0.4 * tooth / 32;
            tape.add(Grains.burst(chance, 2800, 1.5, 0.0002, 0.0015), when, 0.2, pan);
        }
        type(tape, at + 0.44, 1.1);
    }

    public static void click(Tape tape) {
        Chance chance = tape.chance();
        double hertz = chance.between(1700, 2300);
        tape.add(Resonances.of(hertz, TICK, chance).strike(0.08, 5), 0.01, 0.8, 0.5);
        tape.add(Grains.burst(chance, 4200, 1, 0.0002, 0.0012), 0.01, 0.4, 0.5);
        tape.add(Resonances.of(hertz * 1.15, TICK, chance).strike(0.08, 5), 0.075, 0.4, 0.5);
    }

    /// Two tones in turn.
    public static void alarm(Tape tape) {
        double every = tape.evenly(0.5);
        double turns = 0;
        for (int i = 0; i < tape.length(); i++) {
            double place = i / (every * Waves.SAMPLE_RATE);
            double within = place - Math.floor(place);
            turns += (within < 0.5 ? 960 : 770) / (double) Waves.SAMPLE_RATE;
            double half = within < 0.5 ? within * 2 : within * 2 - 1;
            double edge = Math.min(1, Math.min(half, 1 - half) * 60);
            double wave =
                    Waves.sine(turns) + 0.3 * Waves.sine(3 * turns) + 0.12 * Waves.sine(5 * turns);
            tape.add(i, 0.4 * edge * wave, 0.5);
        }
    }
}
