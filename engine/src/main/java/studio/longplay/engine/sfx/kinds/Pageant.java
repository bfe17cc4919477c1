package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.Resonances;
import studio.longplay.engine.sfx.craft.Resonances.Body;
import studio.longplay.engine.sfx.craft.Room;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Waves;

/// The trumpets, horns and drums that old plays call for: flourish, sennet, alarum, march.
public final class Pageant {
    private static final int HARMONICS = 12;
    private static final Body SKIN =
            new Body(
                    new double[] {1, 1.59, 2.14, 2.3, 2.65, 2.92},
                    new double[] {.16, .11, .08, .07, .05, .04},
                    new double[] {1, .6, .4, .35, .25, .2},
                    0.02);

    private Pageant() {}

    /// Three trumpets play a call on the natural harmonics.
    public static void flourish(Tape tape) {
        Chance chance = tape.chance();
        double root = chance.between(225, 245);
        int[] call =
                chance.happens(0.5)
                        ? new int[] {4, 4, 4, 5, 6, 5, 6, 8}
                        : new int[] {4, 5, 6, 6, 6, 8, 6, 8};
        double[] beats = {0.16, 0.16, 0.16, 0.34, 0.34, 0.17, 0.17, 1.0};
        int players = (int) Math.round(tape.dial("players"));
        double hard = Waves.blend(0.72, 1.12, tape.dial("brightness"));
        double stretch = tape.seconds() / 4;
        for (int player = 0; player < players; player++) {
            double at = 0.05 + chance.between(0, 0.015);
            double pan = players == 1 ? 0.5 : 0.3 + 0.4 * player / (players - 1);
            for (int note = 0; note < call.length; note++) {
                double hertz = root * call[note] / 4 * 2 * (1 + 0.0025 * chance.noise());
                int partner = player % 3 == 2 && call[note] > 4 ? call[note] - 1 : call[note];
                double played = hertz * partner / call[note];
                double seconds = beats[note] * stretch;
                brass(tape, new Blow(at, seconds * 0.94, played, 0.3, pan, hard));
                at += seconds + chance.between(-0.008, 0.008);
            }
        }
        new Room(1.7, 0.4).addTo(tape.channels(), 0.3);
    }

    /// A hunting horn: two long low tones.
    public static void horn(Tape tape) {
        Chance chance = tape.chance();
        double hertz = tape.dial("pitch") * chance.between(0.96, 1.04);
        double hard = Waves.blend(0.7, 1.12, tape.dial("brightness"));
        boolean ship = hertz < 110;
        brass(tape, new Blow(0.05, ship ? 2.6 : 0.75, hertz, 0.4, 0.5, hard));
        if (!ship) {
            brass(tape, new Blow(0.85, 1.5, hertz * 1.5, 0.45, 0.5, hard));
        }
        double space = tape.dial("space");
        new Room(Waves.sweep(0.6, 5, space), 0.5)
                .addTo(tape.channels(), Waves.blend(0.1, 0.7, space));
    }

    /// @param at when it begins, in seconds
    /// @param hard how hard it is blown, 1 as usual
    private record Blow(
            double at, double seconds, double hertz, double strength, double pan, double hard) {}

    /// The louder, the brighter: each harmonic grows with a higher power of the breath.
    private static void brass(Tape tape, Blow blow) {
        Chance chance = tape.chance();
        int first = Waves.samples(blow.at());
        int count = Waves.samples(blow.seconds());
        double turns = chance.between(0, 1);
        for (int i = 0; i < count; i++) {
            double time = (double) i / Waves.SAMPLE_RATE;
            double left = blow.seconds() - time;
            double breath = blow.hard() * Math.min(1, time / 0.045) * Math.min(1, left / 0.06);
            breath *= 0.86 + 0.14 * StrictMath.min(1, time / 0.3);
            double scoop = time < 0.05 ? -0.02 * (1 - time / 0.05) : 0;
            double shake = time > 0.35 ? 0.004 * Waves.sine(5.4 * time) : 0;
            turns += blow.hertz() * (1 + scoop + shake) / Waves.SAMPLE_RATE;
            double sum = 0;
            double strength = breath;
            for (int n = 1; n <= HARMONICS && n * blow.hertz() < 16_000; n++) {
                sum += strength * (n < 3 ? 0.75 : 1.4 / n) * Waves.sine(n * turns);
                strength *= Math.min(0.99, 0.5 + 0.43 * breath);
            }
            tape.add(first + i, blow.strength() * 0.3 * sum, blow.pan());
        }
    }

    /// Field drums that march.
    public static void march(Tape tape) {
        Chance chance = tape.chance();
        double beat = tape.evenly(60 / tape.dial("pace"));
        double deep = Waves.sweep(1.8, 0.55, tape.dial("size"));
        int count = 0;
        for (double at = 0.04; at < tape.seconds() - 0.1; at += beat) {
            strokes(tape, at, chance.between(0.9, 1), deep * (count % 2 == 0 ? 92 : 100));
            if (count % 4 == 3) {
                for (int i = 1; i < 4; i++) {
                    strokes(tape, at + i * beat / 4, 0.4 + 0.12 * i, deep * 104);
                }
            } else if (count % 2 == 1) {
                strokes(tape, at + beat / 2, 0.5, deep * 102);
            }
            count++;
        }
        new Room(1.1, 0.5).addTo(tape.channels(), 0.22);
    }

    /// Every drummer of the company, none quite with the others.
    private static void strokes(Tape tape, double at, double strength, double hertz) {
        int players = (int) Math.round(tape.dial("players"));
        for (int player = 0; player < players; player++) {
            double late = player == 0 ? 0 : 0.022 * tape.chance().noise();
            double own = hertz * (1 + 0.05 * tape.chance().noise());
            stroke(tape, at + 0.01 + late, strength / StrictMath.sqrt(players), own);
        }
    }

    /// A roll that swells to a last stroke.
    public static void roll(Tape tape) {
        Chance chance = tape.chance();
        double swell = tape.dial("swell");
        double end = Math.max(0.2, tape.seconds() - 0.7);
        for (double at = 0.03; at < end; at += chance.between(0.036, 0.046)) {
            double place = at / end;
            double grown = Waves.blend(1, 0.12 + 0.88 * place * place, swell);
            snare(tape, at, grown * chance.between(0.7, 1));
        }
        snare(tape, end + 0.02, 1.5);
        stroke(tape, end + 0.02, 1, 96);
        new Room(0.9, 0.45).addTo(tape.channels(), 0.2);
    }

    /// Trumpet calls over hasty drums and clashing steel: the noise of battle off stage.
    public static void alarum(Tape tape) {
        Chance chance = tape.chance();
        double fierce = Waves.sweep(2.2, 0.55, tape.dial("density"));
        for (double at = 0.05; at < tape.seconds(); at += fierce * chance.between(0.2, 0.34)) {
            stroke(tape, at, chance.between(0.5, 1), chance.between(88, 108));
        }
        double calls = Waves.sweep(5, 0.9, tape.dial("trumpets"));
        for (double at = 0.1 + 0.1 * calls;
                at < tape.seconds();
                at += calls * chance.between(1, 1.6)) {
            double hertz = chance.between(440, 480) * (chance.happens(0.5) ? 1 : 1.25);
            for (int note = 0; note < 3; note++) {
                brass(tape, new Blow(at + note * 0.15, 0.13, hertz, 0.28, 0.35, 1));
            }
            brass(tape, new Blow(at + 0.45, 0.6, hertz * 1.25, 0.3, 0.35, 1));
        }
        double steel = tape.dial("steel");
        for (double at = 0.15; at < tape.seconds() && steel > 0.02; ) {
            Blades.clash(tape, at, steel * chance.between(0.4, 1.2));
            at += fierce * chance.between(0.2, 0.7);
        }
        new Room(1, 0.4).addTo(tape.channels(), 0.2);
    }

    private static void stroke(Tape tape, double at, double strength, double hertz) {
        Chance chance = tape.chance();
        double pan = chance.between(0.44, 0.56);
        tape.add(Resonances.of(hertz, SKIN, chance).strike(0.6, 40), at, 0.8 * strength, pan);
        tape.add(Grains.burst(chance, 900, 0.7, 0.0006, 0.008), at, 0.45 * strength, pan);
        tape.add(Grains.burst(chance, 2800, 0.5, 0.003, 0.03), at, 0.1 * strength, pan);
    }

    private static void snare(Tape tape, double at, double strength) {
        Chance chance = tape.chance();
        double snares = tape.dial("snare");
        double rattle = strength * Waves.blend(0.03, 1.1, snares);
        tape.add(Grains.burst(chance, 3300, 0.4, 0.0005, 0.028), at, rattle, 0.5);
        double hertz = Waves.sweep(105, 200, snares);
        double skin = strength * Waves.blend(0.7, 0.16, snares);
        tape.add(Resonances.of(hertz, SKIN, chance).strike(0.3, 20), at, skin, 0.5);
    }
}
