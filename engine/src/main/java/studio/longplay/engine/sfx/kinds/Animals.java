package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Room;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Waves;

/// Beasts and birds that call: each a pitch that bends, and a mouth that opens and closes.
public final class Animals {
    private Animals() {}

    /// @param hertz where the pitch begins
    /// @param rise how far it rises in the middle, 1 not at all
    /// @param rough how much of it is hoarse
    /// @param mouthHz where the mouth resonates when wide open
    private record Call(double seconds, double hertz, double rise, double rough, double mouthHz) {}

    public static void dog(Tape tape) {
        Chance chance = tape.chance();
        double size = tape.dial("size");
        double anger = tape.dial("anger");
        double small = Waves.sweep(2.1, 0.6, size);
        int barks = (int) Math.round(tape.dial("barks"));
        double at = 0.05;
        double hertz = chance.between(225, 270) * small;
        for (int bark = 0; bark < barks; bark++) {
            double seconds = chance.between(0.13, 0.19) * StrictMath.sqrt(1.4 / small);
            double rough = Waves.blend(0.3, 1.1, anger);
            double own = hertz * chance.between(0.94, 1.06);
            call(tape, at, new Call(seconds, own, 1.9, rough, 800 * StrictMath.sqrt(small)));
            at += chance.between(0.3, 0.55) * Waves.blend(1.25, 0.75, anger);
        }
        if (anger > 0.7) {
            double growl = Math.min(0.9, tape.seconds() * 0.4);
            call(
                    tape,
                    Math.min(at, tape.seconds() * 0.7),
                    new Call(growl, 75 * small, 1.1, 1.3, 420));
        }
        new Room(0.9, 0.5).addTo(tape.channels(), 0.25);
    }

    public static void raven(Tape tape) {
        Chance chance = tape.chance();
        double pitch = Waves.sweep(0.6, 1.7, tape.dial("pitch"));
        int cries = (int) Math.round(tape.dial("cries"));
        double rough = Waves.blend(0.3, 1.5, tape.dial("hoarseness"));
        double at = 0.05;
        for (int cry = 0; cry < cries; cry++) {
            double hertz = chance.between(330, 380) * pitch;
            double seconds = chance.between(0.26, 0.36);
            call(tape, at, new Call(seconds, hertz, 1.25, rough, 1400 * StrictMath.sqrt(pitch)));
            at += chance.between(0.48, 0.65);
        }
        new Room(1.6, 0.5).addTo(tape.channels(), 0.3);
    }

    /// Long howls that rise and sink, each of the pack on a note of its own.
    public static void wolf(Tape tape) {
        Chance chance = tape.chance();
        int wolves = (int) Math.round(tape.dial("wolves"));
        double pitch = Waves.sweep(0.62, 1.6, tape.dial("pitch"));
        for (int wolf = 0; wolf < wolves; wolf++) {
            double late = wolf == 0 ? 0.05 : chance.between(0.1, 0.4) * tape.seconds();
            double seconds = Math.max(0.2, (tape.seconds() - late) * chance.between(0.7, 0.88));
            double hertz = chance.between(270, 330) * pitch * (1 + 0.13 * wolf);
            call(tape, late, new Call(seconds, hertz, chance.between(1.4, 1.8), 0.06, 880));
        }
        new Room(3.2, 0.5).addTo(tape.channels(), 0.55);
    }

    public static void rooster(Tape tape) {
        Chance chance = tape.chance();
        double pitch = Waves.sweep(0.7, 1.5, tape.dial("pitch"));
        double stretch = tape.seconds() / 2.6;
        double[] seconds = {0.14, 0.12, 0.3, 0.95};
        double[] notes = {1, 1.2, 1.5, 1.35};
        double at = 0.05;
        for (int note = 0; note < seconds.length; note++) {
            double long1 = seconds[note] * stretch;
            double hertz = 520 * pitch * notes[note] * chance.between(0.97, 1.03);
            double rough = Waves.blend(0.1, 0.9, tape.dial("hoarseness"));
            call(tape, at, new Call(long1, hertz, note == 3 ? 0.78 : 1.15, rough, 1500));
            at += long1 + 0.04 * stretch;
        }
        new Room(1.4, 0.5).addTo(tape.channels(), 0.25);
    }

    public static void gulls(Tape tape) {
        int gulls = (int) Math.round(tape.dial("gulls"));
        double pitch = Waves.sweep(0.7, 1.4, tape.dial("pitch"));
        double rest = Waves.sweep(4, 0.7, tape.dial("activity"));
        for (int gull = 0; gull < gulls; gull++) {
            Chance chance = tape.chance().branch();
            double at = gull == 0 ? 0.02 : chance.between(0, rest);
            while (at < tape.seconds()) {
                int cries = 1 + chance.below(5);
                for (int cry = 0; cry < cries; cry++) {
                    double hertz = chance.between(640, 860) * pitch;
                    double seconds = cries == 1 ? 0.7 : chance.between(0.2, 0.34);
                    call(tape, at, new Call(seconds, hertz, 1.45, 0.35, 2100));
                    at += seconds + chance.between(0.05, 0.14);
                }
                at += rest * chance.between(0.5, 1.6);
            }
        }
        new Room(1.8, 0.45).addTo(tape.channels(), 0.3);
    }

    public static void cattle(Tape tape) {
        Chance chance = tape.chance();
        double size = tape.dial("size");
        double rough = Waves.blend(0.05, 0.6, tape.dial("hoarseness"));
        int calls = (int) Math.round(tape.dial("calls"));
        double each = tape.seconds() / calls;
        for (int i = 0; i < calls; i++) {
            double hertz = Waves.sweep(340, 92, size) * chance.between(0.92, 1.08);
            double seconds = each * chance.between(0.55, 0.8);
            double mouth = Waves.sweep(1250, 520, size);
            double shake = Waves.blend(0.35, 0.02, size);
            call(tape, i * each + 0.05, new Call(seconds, hertz, 1.22, rough + shake, mouth));
        }
        new Room(1.5, 0.5).addTo(tape.channels(), 0.25);
    }

    public static void cat(Tape tape) {
        Chance chance = tape.chance();
        double pitch = Waves.sweep(0.65, 1.6, tape.dial("pitch"));
        double anger = tape.dial("anger");
        int calls = (int) Math.round(tape.dial("calls"));
        double each = tape.seconds() / calls;
        for (int i = 0; i < calls; i++) {
            double hertz = chance.between(460, 560) * pitch;
            double rise = Waves.blend(1.5, 1.12, anger);
            double seconds = each * chance.between(0.5, 0.75) * Waves.blend(1, 1.25, anger);
            double rough = Waves.blend(0.02, 0.8, anger);
            call(tape, i * each + 0.05, new Call(seconds, hertz, rise, rough, 1350));
        }
        new Room(0.6, 0.5).addTo(tape.channels(), 0.18);
    }

    public static void frogs(Tape tape) {
        int frogs = (int) Math.round(tape.dial("frogs"));
        double pitch = Waves.sweep(0.35, 2.2, tape.dial("pitch"));
        double every = Waves.sweep(2.4, 0.5, tape.dial("activity"));
        for (int frog = 0; frog < frogs; frog++) {
            Chance chance = tape.chance().branch();
            double own = every * chance.between(0.75, 1.4);
            double hertz = chance.between(800, 1250) * pitch;
            double pan = chance.between(0.05, 0.95);
            double gain = 0.3 * chance.between(0.15, 1);
            for (double at = chance.between(0, own); at < tape.seconds(); at += own) {
                croak(tape, new double[] {at, hertz, gain, pan}, 5 + chance.below(4));
                at += 0.1 * own * chance.noise();
            }
        }
        Birds.breeze(tape, 0.008);
        new Room(1.2, 0.5).addTo(tape.channels(), 0.15);
    }

    private static void croak(Tape tape, double[] frog, int pulses) {
        for (int pulse = 0; pulse < pulses; pulse++) {
            int first = Waves.samples(frog[0] + pulse * 0.026);
            for (int i = 0; i < 1100; i++) {
                double place = i / 1100.0;
                double level = StrictMath.exp(-5 * place) * Math.min(1, i / 60.0);
                double turns = frog[1] * (1 + 0.05 * pulse) * i / Waves.SAMPLE_RATE;
                double wave = Waves.sine(turns) + 0.4 * Waves.sine(2.02 * turns);
                tape.add(first + i, frog[2] * level * wave, frog[3]);
            }
        }
    }

    private static void call(Tape tape, double at, Call call) {
        Chance chance = tape.chance();
        Filter mouth = new Filter(call.mouthHz(), 3);
        Filter nose = new Filter(call.mouthHz() * 2.3, 4);
        Filter chest = new Filter(call.hertz() * 1.4, 1.2);
        Filter lips = new Filter(Math.min(9000, call.mouthHz() * 4.5), 0.6);
        double pan = 0.5 + 0.2 * chance.noise();
        int first = Waves.samples(at);
        int count = Waves.samples(call.seconds());
        double turns = 0;
        double hoarse = 0;
        for (int i = 0; i < count; i++) {
            double place = (double) i / count;
            double open = StrictMath.sqrt(Waves.arch(0.02 + 0.96 * place));
            if (i % 64 == 0) {
                mouth.tune(call.mouthHz() * (0.55 + 0.45 * open), 3);
            }
            hoarse += 0.05 * (chance.noise() - hoarse);
            double bend = 1 + (call.rise() - 1) * Waves.arch(StrictMath.pow(place, 0.7));
            turns += call.hertz() * bend * (1 + call.rough() * hoarse) / Waves.SAMPLE_RATE;
            double saw = 2 * (turns - Math.floor(turns)) - 1;
            double source = saw + call.rough() * chance.noise() * 0.5;
            double sound = mouth.band(source) + 0.5 * nose.band(source) + 0.6 * chest.band(source);
            double edge = Math.min(1, Math.min(i, count - i) / 700.0);
            double level = edge * StrictMath.pow(Math.max(1e-9, Waves.arch(place)), 0.7);
            tape.add(first + i, 0.5 * level * lips.low(sound), pan);
        }
    }
}
