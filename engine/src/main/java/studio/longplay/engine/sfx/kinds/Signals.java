package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.Room;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Waves;

/// What programs say without words.
public final class Signals {
    private static final double[] UPWARDS = {1, 1.26, 1.498, 2, 2.52, 2.997};

    private Signals() {}

    /// A key of glass or rubber.
    public static void tap(Tape tape) {
        Chance chance = tape.chance();
        double hertz = Waves.sweep(420, 3200, tape.dial("pitch")) * chance.between(0.97, 1.03);
        double soft = tape.dial("softness");
        double fall = Waves.sweep(0.004, 0.022, soft);
        tape.add(Grains.drop(hertz * 1.15, hertz, 0.004, fall), 0.005, 0.7, 0.5);
        double snap = Waves.blend(0.6, 0.02, soft);
        tape.add(Grains.burst(chance, 5200, 0.7, 0.0001, 0.001), 0.005, snap, 0.5);
        tape.add(Grains.burst(chance, hertz * 0.6, 1, 0.0008, 0.004), 0.005, 0.3, 0.5);
    }

    /// Tones that rise: done, or somebody writes.
    public static void confirm(Tape tape) {
        play(tape, 1);
    }

    /// Tones that fall: no.
    public static void error(Tape tape) {
        play(tape, -1);
    }

    private static void play(Tape tape, int direction) {
        Chance chance = tape.chance();
        int notes = (int) Math.round(tape.dial("notes"));
        double root = Waves.sweep(300, 1250, tape.dial("pitch")) * chance.between(0.98, 1.02);
        double bright = tape.dial("brightness");
        double every = Math.min(0.16, 0.8 * tape.seconds() / (notes + 2));
        for (int note = 0; note < notes; note++) {
            int step = direction > 0 ? note : notes - 1 - note;
            double own = direction > 0 ? UPWARDS[step] : 1 + 0.0595 * 2 * step;
            double hertz = root * own * (direction > 0 ? 1 : 0.6);
            double at = 0.01 + note * every;
            double fall = note == notes - 1 ? 0.12 : 0.07;
            double pan = 0.5 + 0.08 * chance.noise();
            tape.add(Grains.drop(hertz, hertz, 1, fall), at, 0.6, pan);
            double second = direction > 0 ? 2 : 3;
            double[] over = Grains.drop(hertz * second, hertz * second, 1, fall * 0.6);
            tape.add(over, at, 0.4 * bright, pan);
            double[] glass = Grains.drop(hertz * 4.07, hertz * 4.07, 1, fall * 0.25);
            tape.add(glass, at, 0.25 * bright, pan);
            tape.add(Grains.burst(chance, hertz * 3, 1, 0.0003, 0.003), at, 0.2 * bright, pan);
        }
        new Room(0.7, 0.3).addTo(tape.channels(), 0.15);
    }
}
