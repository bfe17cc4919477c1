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
    private static final Body CASE =
            new Body(
                    new double[] {1, 1.7, 2.6, 3.9},
                    new double[] {.04, .03, .016, .008},
                    new double[] {1, .6, .4, .2},
                    0.02);
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
        double every = tape.evenly(120 / tape.dial("pace")) / 2;
        double size = tape.dial("size");
        double tick = chance.between(1900, 2300) * Waves.sweep(2.2, 0.5, size);
        double body = Waves.blend(0.05, 1.1, size);
        boolean back = false;
        for (double at = 0.1; at < tape.seconds(); at += every) {
            double hertz = back ? tick * 0.84 : tick;
            tape.add(Resonances.of(hertz, TICK, chance).strike(0.08, 5), at, 0.8, 0.5);
            tape.add(Resonances.of(hertz * 0.21, CASE, chance).strike(0.2, 12), at, body, 0.5);
            tape.add(Grains.burst(chance, 5000, 1, 0.0002, 0.001), at, 0.25, 0.5);
            back = !back;
        }
        double space = tape.dial("space");
        new Room(Waves.sweep(0.3, 4, space), 0.45)
                .addTo(tape.channels(), Waves.blend(0.08, 0.5, space));
    }

    /// An old telephone: a hammer between two gongs, twenty strokes a second, then a rest.
    public static void telephone(Tape tape) {
        Chance chance = tape.chance();
        double low = chance.between(1080, 1220) * Waves.sweep(0.65, 1.6, tape.dial("pitch"));
        double stroke = Waves.sweep(0.085, 0.032, tape.dial("pace"));
        double every = tape.evenly(1.5 + Waves.sweep(0.25, 3.2, tape.dial("rest")));
        for (double ring = 0.05; ring < tape.seconds(); ring += every) {
            boolean second = false;
            for (double at = ring; at < ring + 1.5; at += stroke) {
                double hertz = second ? low * 1.19 : low;
                double[] gong = Resonances.of(hertz, GONG, chance).strike(0.9, 6);
                tape.add(gong, at, 0.2 * chance.between(0.85, 1), second ? 0.54 : 0.46);
                second = !second;
            }
        }
        new Room(0.4, 0.5).addTo(tape.channels(), 0.12);
    }

    /// Keys in bursts, the bell at the margin, and the carriage.
    public static void typewriter(Tape tape) {
        Chance chance = tape.chance();
        double at = 0.05;
        double beat = 60 / tape.dial("pace");
        double bell = tape.dial("bell");
        int line = bell < 0.02 ? Integer.MAX_VALUE : (int) Waves.sweep(60, 9, bell);
        int untilBell = bell < 0.02 ? line : 2 + chance.below(line);
        while (at < tape.seconds() - 0.05) {
            type(tape, at, chance.between(0.7, 1));
            boolean thinks = chance.happens(0.12);
            at += beat * (thinks ? chance.between(1.6, 3.2) : chance.between(0.55, 1.05));
            if (--untilBell == 0) {
                tape.add(Resonances.of(2350, GONG, chance).strike(1.2, 5), at, 0.18, 0.7);
                carriage(tape, at + 0.35);
                untilBell = line;
                at += 1.15;
            }
        }
        new Room(0.45, 0.35).addTo(tape.channels(), 0.2);
    }

    private static void type(Tape tape, double at, double strength) {
        Chance chance = tape.chance();
        double weight = tape.dial("weight");
        double hertz = chance.between(650, 900) * Waves.sweep(2.4, 0.9, weight);
        double pan = 0.5 + 0.06 * chance.noise();
        int soft = (int) Waves.blend(22, 8, weight);
        double knock = Waves.blend(0.3, 0.7, weight) * strength;
        tape.add(Resonances.of(hertz, KEY, chance).strike(0.12, soft), at, knock, pan);
        double snap = Waves.blend(0.25, 1.5, weight) * strength;
        tape.add(Grains.burst(chance, 5200, 0.5, 0.0002, 0.004), at, snap, pan);
        tape.add(Grains.burst(chance, 3000, 0.4, 0.002, 0.012), at, 0.35 * snap, pan);
        tape.add(Grains.burst(chance, 240, 0.9, 0.001, 0.01), at, 0.4 * weight * strength, pan);
        double back = at + chance.between(0.04, 0.07);
        tape.add(Grains.burst(chance, 3300, 0.9, 0.0002, 0.002), back, 0.3 * strength, pan);
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
        double size = tape.dial("size");
        double hard = tape.dial("hardness");
        double release = tape.dial("release");
        double hertz = chance.between(1700, 2300) * Waves.sweep(1.7, 0.5, size);
        int soft = (int) Waves.sweep(40, 3, hard);
        tape.add(Resonances.of(hertz, TICK, chance).strike(0.08, soft), 0.01, 0.8, 0.5);
        tape.add(Resonances.of(hertz * 0.3, CASE, chance).strike(0.1, 14), 0.01, size, 0.5);
        tape.add(Grains.burst(chance, 4600, 0.8, 0.0002, 0.0012), 0.01, 0.7 * hard, 0.5);
        double back = 0.01 + Waves.blend(0.05, 0.11, size);
        double[] spring = Resonances.of(hertz * 1.15, TICK, chance).strike(0.08, soft);
        tape.add(spring, back, 0.8 * release, 0.5);
        tape.add(Grains.burst(chance, 5200, 0.8, 0.0002, 0.001), back, 0.4 * hard * release, 0.5);
    }

    /// Two tones in turn, or one that glides between them.
    public static void alarm(Tape tape) {
        double every = tape.evenly(120 / tape.dial("pace"));
        double glide = tape.dial("glide");
        double harsh = tape.dial("harshness");
        double high = 960 * Waves.sweep(0.5, 2, tape.dial("pitch"));
        double low = high * Waves.blend(0.8, 0.5, glide);
        double own = tape.chance().between(0.985, 1.015);
        double turns = 0;
        for (int i = 0; i < tape.length(); i++) {
            double place = i / (every * Waves.SAMPLE_RATE);
            double within = place - Math.floor(place);
            double stepped = within < 0.5 ? high : low;
            double gliding = low + (high - low) * (0.5 - 0.5 * Waves.sine(within + 0.25));
            turns += own * Waves.blend(stepped, gliding, glide) / Waves.SAMPLE_RATE;
            double half = within < 0.5 ? within * 2 : within * 2 - 1;
            double edge = Math.min(1, Math.min(half, 1 - half) * 60);
            edge = Waves.blend(edge, 1, glide);
            double wave =
                    Waves.sine(turns)
                            + (0.1 + 0.6 * harsh) * Waves.sine(3 * turns)
                            + (0.03 + 0.5 * harsh) * Waves.sine(5 * turns)
                            + 0.35 * harsh * Waves.sine(7 * turns);
            tape.add(i, 0.4 * edge * wave, 0.5);
        }
        new Room(0.7, 0.4).addTo(tape.channels(), 0.1);
    }
}
