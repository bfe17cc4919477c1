package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.Resonances;
import studio.longplay.engine.sfx.craft.Room;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Waves;

/// Blades that meet, slide and part.
///
/// A blade is a bar free at both ends, held at one: its tones lie as the squares of odd numbers
/// (Fletcher and Rossing, "The Physics of Musical Instruments"), with twists between them.
public final class Blades {
    private static final int BENDS = 12;

    private Blades() {}

    public static void swords(Tape tape) {
        Chance chance = tape.chance();
        double every = 60 / tape.dial("pace");
        double at = 0.04;
        while (at < tape.seconds() - 0.1) {
            clash(tape, at, chance.between(0.55, 1));
            at +=
                    every
                            * (chance.happens(0.25)
                                    ? chance.between(0.35, 0.5)
                                    : chance.between(0.75, 1.4));
        }
        new Room(0.8, 0.35).addTo(tape.channels(), 0.2);
    }

    static void clash(Tape tape, double at, double strength) {
        Chance chance = tape.chance();
        double weight = tape.dial("weight", 0.45);
        double ring = tape.dial("ring", 0.4);
        double pan = chance.between(0.32, 0.68);
        for (int blade = 0; blade < 2; blade++) {
            double base = Waves.sweep(430, 190, weight) * chance.between(0.85, 1.2);
            Resonances steel = blade(chance, base, ring);
            double[] push = Grains.rattle(chance, 0.004, 4, (int) Waves.blend(3, 7, weight));
            double side = pan + (blade == 0 ? -0.06 : 0.06);
            tape.add(steel.played(push, 0.5 + ring), at + blade * 0.0015, 0.34 * strength, side);
        }
        tape.add(Grains.burst(chance, 5200, 0.45, 0.0002, 0.005), at, 0.75 * strength, pan);
        tape.add(Grains.burst(chance, 1500, 0.6, 0.0004, 0.007), at, 0.3 * strength * weight, pan);
        if (chance.happens(tape.dial("scrape", 0.3))) {
            scrape(tape, at + 0.012, strength, pan);
        }
    }

    private static Resonances blade(Chance chance, double base, double ring) {
        double[] hertz = new double[BENDS * 2];
        double[] seconds = new double[hertz.length];
        double[] strengths = new double[hertz.length];
        for (int i = 0; i < BENDS; i++) {
            double odd = (2 * i + 3) / 3.0;
            hertz[2 * i] = base * odd * odd * (1 + 0.012 * chance.noise());
            hertz[2 * i + 1] = base * 3.1 * (i + 1) * (1 + 0.03 * chance.noise());
            for (int k = 2 * i; k < 2 * i + 2; k++) {
                double dull = StrictMath.sqrt(900 / (900 + hertz[k]));
                seconds[k] = Waves.sweep(0.07, 0.9, ring) * dull * chance.between(0.6, 1.4);
                double low = StrictMath.pow(hertz[k] / (hertz[k] + 2200), 1.5);
                strengths[k] = low * chance.between(0.2, 1) * (chance.happens(0.5) ? 1 : -1);
            }
        }
        return new Resonances(hertz, seconds, strengths);
    }

    /// Edge along edge: a hiss that climbs as the free part gets shorter, and rings with the steel.
    private static void scrape(Tape tape, double at, double strength, double pan) {
        Chance chance = tape.chance();
        double seconds = chance.between(0.12, 0.3);
        double[] piece = new double[Waves.samples(seconds)];
        Filter hiss = new Filter(4000, 2.5);
        Resonances steel = blade(chance, chance.between(260, 420), 0.3);
        double from = chance.between(2600, 3800);
        double to = chance.between(5200, 8500);
        double grain = 0;
        for (int i = 0; i < piece.length; i++) {
            double place = (double) i / piece.length;
            if (i % 32 == 0) {
                hiss.tune(Waves.sweep(from, to, place), 2.5);
            }
            grain = chance.happens(0.03) ? chance.noise() : grain * 0.8;
            double rub = hiss.band(0.3 * chance.noise() + grain);
            piece[i] = Waves.arch(0.04 + 0.94 * place) * (rub + 0.5 * steel.next(0.25 * rub));
        }
        tape.add(piece, at, 0.5 * strength, pan);
    }
}
