package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Wander;
import studio.longplay.engine.sfx.craft.Waves;

/// Motors: a car that runs, and one that passes.
///
/// After Baldan, Lachambre, Delle Monache and Boussard, "Physically informed car engine sound
/// synthesis" (2015): uneven cylinders fire into a pipe that reflects, beside intake and gears.
public final class Engines {
    private static final int CYLINDERS = 4;
    private static final int CONTROL = 32;
    private static final double PASSING_METERS = 7;
    private static final double SOUND_METERS_A_SECOND = 343;

    private Engines() {}

    /// A car that idles and works, as heard from beside it.
    public static void engine(Tape tape) {
        Chance chance = tape.chance();
        Motor motor = new Motor(chance);
        Wander throttle = new Wander(chance.seed(), 0.6);
        Wander hunt = new Wander(chance.seed(), 2.5);
        for (int i = 0; i < tape.length(); i++) {
            double load = throttle.next();
            double turnsPerMinute = 900 + 1500 * load * load + 90 * hunt.next();
            double sound = motor.next(turnsPerMinute, 0.45 + 0.55 * load);
            tape.add(i, sound, 0.5);
            tape.channels()[1][i] += (float) (0.12 * motor.clatter());
        }
    }

    /// A car comes, passes from one side to the other, and goes: louder, then lower.
    public static void passing(Tape tape) {
        Chance chance = tape.chance();
        Motor motor = new Motor(chance);
        Filter tyres = new Filter(900, 0.5);
        Filter air = new Filter(4000, 0.7);
        double speed = chance.between(15, 21);
        boolean leftward = chance.happens(0.5);
        for (int i = 0; i < tape.length(); i++) {
            double meters = speed * ((double) i / Waves.SAMPLE_RATE - tape.seconds() / 2);
            double distance = StrictMath.sqrt(meters * meters + PASSING_METERS * PASSING_METERS);
            double toward = -meters / distance;
            double shift = SOUND_METERS_A_SECOND / (SOUND_METERS_A_SECOND - speed * toward);
            if (i % CONTROL == 0) {
                air.tune(700 + 28_000 / distance, 0.7);
                tyres.tune(820 * shift, 0.5);
            }
            double sound = 0.7 * motor.next(2300 * shift, 0.7) + 0.5 * tyres.band(chance.noise());
            double pan = 0.5 + 0.45 * meters / distance;
            double near = PASSING_METERS / distance;
            tape.add(i, near * air.low(sound), leftward ? 1 - pan : pan);
        }
    }

    /// Four cylinders, a pipe and a gear train.
    private static final class Motor {
        private final Chance chance;
        private final double[] strength = new double[CYLINDERS];
        private final double[] pipe = new double[256];
        private final double[] box = new double[640];
        private final Filter wall = new Filter(1400, 0.7);
        private final Filter muffler = new Filter(1100, 0.7);
        private final Filter intake = new Filter(950, 0.9);
        private final Filter rumble = new Filter(110, 0.7);
        private final Filter body = new Filter(270, 1.1);
        private final Filter shell = new Filter(680, 1.0);
        private final Filter metal = new Filter(2600, 2.5);
        private double crank;
        private double cycle = 1;
        private double clatter;
        private double before;
        private int pipePlace;
        private int boxPlace;

        Motor(Chance chance) {
            this.chance = chance;
            for (int i = 0; i < CYLINDERS; i++) {
                strength[i] = chance.between(0.75, 1.1);
            }
        }

        double clatter() {
            return clatter;
        }

        double next(double turnsPerMinute, double load) {
            crank += turnsPerMinute / 120 / Waves.SAMPLE_RATE;
            if (crank >= 1) {
                crank -= 1;
                cycle = 1 + 0.1 * chance.noise();
            }
            double place = crank * CYLINDERS;
            int cylinder = (int) place % CYLINDERS;
            double stroke = place - Math.floor(place);
            double push = burn(stroke);
            double noise = chance.noise();
            double pulse = push * strength[cylinder] * cycle;
            double gas = pulse * (1 + 0.4 * noise * load);
            double exhaust = muffler.low(reflected(gas * load));
            double kick = (pulse - before) * 24 * (0.4 + 0.6 * load);
            before = pulse;
            double throb = body.band(kick) + 0.8 * shell.band(kick);
            double sucked = intake.band(noise) * (0.15 + push) * load;
            double valve = stroke < 0.02 ? noise : 0;
            clatter = metal.band(valve + 0.05 * noise);
            return 0.3 * rumble.high(exhaust) + 0.8 * throb + 0.35 * sucked + 0.25 * clatter;
        }

        /// Pressure over a stroke: it bursts and dies away.
        private static double burn(double stroke) {
            double rest = Math.max(0, 1 - Math.max(0, stroke - 0.06) / 0.45);
            return Math.min(1, stroke / 0.06) * rest * rest;
        }

        /// The pipe and the silencer's box, both open at the end: what comes back is turned over.
        private double reflected(double gas) {
            double back = pipe[pipePlace];
            double chamber = box[boxPlace];
            double sound = gas - 0.55 * wall.low(back) - 0.3 * chamber;
            pipe[pipePlace] = sound;
            box[boxPlace] = sound;
            pipePlace = pipePlace + 1 == pipe.length ? 0 : pipePlace + 1;
            boxPlace = boxPlace + 1 == box.length ? 0 : boxPlace + 1;
            return sound;
        }
    }
}
