package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Motor;
import studio.longplay.engine.sfx.craft.PinkNoise;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Wander;
import studio.longplay.engine.sfx.craft.Waves;

/// Motors: one that runs, and a car that passes.
public final class Engines {
    private static final int CONTROL = 32;
    private static final double SOUND_METERS_A_SECOND = 343;

    private Engines() {}

    private static Motor motor(Tape tape, double roughness) {
        return new Motor(
                tape.chance().branch(),
                new Motor.Build((int) Math.round(tape.dial("cylinders")), roughness));
    }

    /// An engine as heard from beside it: the exhaust on one side, the block on the other.
    public static void engine(Tape tape) {
        Chance chance = tape.chance();
        double rough = tape.dial("roughness");
        Motor motor = motor(tape, rough);
        Throttle throttle = new Throttle(tape, chance);
        for (int i = 0; i < tape.length(); i++) {
            throttle.next();
            motor.next(throttle.turnsPerMinute, throttle.load);
            double exhaust = motor.exhaust();
            double block = motor.block();
            double intake = motor.intake();
            tape.channels()[0][i] += (float) (exhaust + 0.4 * block + 0.35 * intake);
            tape.channels()[1][i] += (float) (0.55 * motor.exhaustLate() + 0.9 * block + intake);
        }
    }

    /// A foot on the pedal, and an engine that takes its time to follow.
    private static final class Throttle {
        private final double idle;
        private final double usual;
        private final double revving;
        private final double steadyLoad;
        private final Wander hunt;
        private final Wander foot;
        private final Chance chance;
        private double untilBlip;
        private double blip;
        private double turnsPerMinute;
        private double load;

        Throttle(Tape tape, Chance chance) {
            usual = tape.dial("speed");
            idle = Math.min(usual, 700);
            revving = tape.dial("revving");
            steadyLoad = tape.dial("load");
            hunt = new Wander(chance.seed(), 2.2);
            foot = new Wander(chance.seed(), 0.5);
            this.chance = chance.branch();
            turnsPerMinute = usual;
            untilBlip = 0.4 * Waves.SAMPLE_RATE;
        }

        void next() {
            if (untilBlip-- <= 0) {
                blip = blip > 0 ? 0 : chance.between(0.5, 1);
                double seconds = blip > 0 ? chance.between(0.35, 0.9) : chance.between(0.9, 2.2);
                untilBlip = seconds * Waves.SAMPLE_RATE;
            }
            double pedal = foot.next();
            double strength = Math.max(0, revving - 0.35) / 0.65;
            double wanted =
                    usual * (1 + revving * 0.5 * (pedal - 0.5))
                            + strength * blip * (1.1 * usual + 900);
            wanted += (0.006 + 0.012 * idle / turnsPerMinute) * usual * (hunt.next() - 0.5);
            double pace = wanted > turnsPerMinute ? 0.35 : 0.8;
            turnsPerMinute += (wanted - turnsPerMinute) / (pace * Waves.SAMPLE_RATE);
            double pulling = (wanted - turnsPerMinute) / usual;
            double goal = steadyLoad + revving * 0.3 * (pedal - 0.5) + 1.2 * pulling;
            load += (Math.max(0, Math.min(1, goal)) - load) * 0.002;
        }
    }

    /// A car comes, passes from one side to the other, and goes: louder, then lower.
    public static void passing(Tape tape) {
        Chance chance = tape.chance();
        Motor motor = motor(tape, 0.3);
        double speed = tape.dial("speed") / 3.6 * chance.between(0.95, 1.05);
        double near = tape.dial("distance");
        double wet = tape.dial("wet");
        double turns = 1300 + 26 * tape.dial("speed");
        Road road = new Road(chance.branch(), wet, speed);
        Filter air = new Filter(4000, 0.7);
        boolean leftward = chance.happens(0.5);
        for (int i = 0; i < tape.length(); i++) {
            double meters = speed * ((double) i / Waves.SAMPLE_RATE - tape.seconds() / 2);
            double distance = StrictMath.sqrt(meters * meters + near * near);
            double toward = -meters / distance;
            double shift = SOUND_METERS_A_SECOND / (SOUND_METERS_A_SECOND - speed * toward);
            if (i % CONTROL == 0) {
                air.tune(900 + 60_000 / distance, 0.6);
                road.tune(shift);
            }
            motor.next(turns * shift, 0.5);
            double sound = 0.3 * (motor.exhaust() + 0.5 * motor.block()) + road.next();
            double pan = 0.5 + 0.46 * meters / distance;
            tape.add(i, near / distance * air.low(sound), leftward ? 1 - pan : pan);
        }
    }

    /// Tyres: the tread's roar, and the hiss of water.
    private static final class Road {
        private final Chance chance;
        private final PinkNoise pink;
        private final Filter tread = new Filter(850, 0.6);
        private final Filter body = new Filter(240, 0.7);
        private final Filter hiss = new Filter(5200, 0.5);
        private final double wet;
        private final double strength;

        Road(Chance chance, double wet, double speed) {
            this.chance = chance;
            this.pink = new PinkNoise(chance.branch());
            this.wet = wet;
            this.strength = speed / 17;
        }

        void tune(double shift) {
            tread.tune(850 * shift, 0.6);
            body.tune(240 * shift, 0.7);
        }

        double next() {
            double white = chance.noise();
            double dry = 0.55 * tread.band(white) + 0.5 * body.band(pink.next());
            return strength * (dry + wet * 0.9 * hiss.band(white));
        }
    }
}
