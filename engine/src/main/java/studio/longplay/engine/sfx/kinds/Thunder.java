package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Room;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Waves;

/// Thunder, from the shape of its lightning.
///
/// Each piece of a crooked channel sends a shock wave that reaches the listener when its distance
/// says so and the duller the farther it came (Few 1969; Ribner and Roy, "Acoustics of thunder",
/// 1982): pieces that lie at one distance clap, those that lead away rumble.
public final class Thunder {
    private static final double METERS_A_SECOND = 343;
    private static final int BANDS = 14;
    private static final int PIECES = 900;

    private Thunder() {}

    public static void thunder(Tape tape) {
        Chance chance = tape.chance();
        double kilometers = tape.dial("distance");
        double strength = tape.dial("strength");
        double pace = tape.dial("pace");
        Strike strike = new Strike(tape, kilometers * 1000);
        int strokes = 1 + (int) Math.round(chance.between(1, 2) + 3 * pace * strength);
        double[][] x = strike.channel();
        double at = 0.12;
        for (int stroke = 0; stroke < strokes; stroke++) {
            double loud = stroke == 0 ? 1 : chance.between(0.25, 0.75);
            strike.sound(x, at, loud);
            at += Waves.sweep(0.42, 0.05, pace) * chance.between(0.5, 1.6);
        }
        strike.finish();
        double far = Math.min(1, kilometers / 8);
        new Room(Waves.blend(2.2, 4.5, far), 0.75)
                .addTo(tape.channels(), Waves.blend(0.12, 0.35, far));
    }

    /// The sound of one piece.
    ///
    /// @param distance in metres
    /// @param when it arrives, in seconds
    private record Wave(double distance, double when, double pan) {}

    /// One lightning, and the air it shakes.
    private static final class Strike {
        private final Tape tape;
        private final double meters;
        private final double roll;
        private final double waveSeconds;
        private final float[][][] bands;
        private final Chance chance;

        Strike(Tape tape, double meters) {
            this.tape = tape;
            this.meters = meters;
            this.roll = tape.dial("roll");
            double strength = tape.dial("strength");
            this.waveSeconds =
                    Waves.blend(0.0018, 0.0062, strength) * StrictMath.pow(1 + meters / 800, 0.3);
            this.chance = tape.chance().branch();
            this.bands = new float[BANDS][2][tape.length()];
        }

        /// A crooked way from the ground into the clouds and along them: distance and side.
        double[][] channel() {
            double[][] pieces = new double[PIECES][];
            double height = 0;
            double away = meters;
            double side = meters * 0.3 * chance.noise();
            double leanAway = Waves.blend(0.15, 1.5, roll) * chance.between(0.6, 1);
            double leanSide = chance.noise();
            double kinkAway = 0;
            double kinkSide = 0;
            double bendAway = 0;
            double goal = 1;
            double branch = 1;
            double step = Waves.blend(0.55, 1.9, roll) * tape.seconds() * METERS_A_SECOND / PIECES;
            for (int i = 0; i < PIECES; i++) {
                if (i % 45 == 0) {
                    bendAway = 1.3 * chance.noise();
                    goal = StrictMath.pow(chance.between(0.12, 1), 3.2);
                }
                if (i % 14 == 0) {
                    kinkAway = 1.3 * chance.noise();
                    kinkSide = 1.3 * chance.noise();
                }
                branch += 0.08 * (goal - branch);
                boolean cloud = height > Waves.blend(900, 2600, roll);
                height += step * (cloud ? 0.25 : 1.1);
                away += step * ((cloud ? 1.3 : 0.25) * leanAway + 0.45 * kinkAway + 0.6 * bendAway);
                side += step * (0.6 * leanSide + 0.8 * kinkSide + 0.3 * chance.noise());
                double distance = StrictMath.sqrt(height * height + away * away + side * side);
                pieces[i] =
                        new double[] {distance, side / distance, branch * chance.between(0.3, 1)};
            }
            return pieces;
        }

        void sound(double[][] pieces, double at, double loud) {
            double nearest = Double.MAX_VALUE;
            for (double[] piece : pieces) {
                nearest = Math.min(nearest, piece[0]);
            }
            for (double[] piece : pieces) {
                double when = at + (piece[0] - nearest) / METERS_A_SECOND;
                double nearer = Math.min(1, nearest / piece[0]);
                double late = StrictMath.exp(-(when - at) / (0.5 * tape.seconds()));
                Wave wave = new Wave(piece[0], when, Math.max(0, Math.min(1, 0.5 + 2 * piece[1])));
                add(wave, loud * piece[2] * nearer * late);
            }
        }

        /// An N-wave: pressure jumps up, falls through zero, and jumps back.
        private void add(Wave wave, double gain) {
            double place = StrictMath.log(wave.distance() / 150) / StrictMath.log(12_000.0 / 150);
            int band = (int) Math.max(0, Math.min(BANDS - 1, place * BANDS));
            int first = Waves.samples(wave.when());
            int count = Math.max(6, Waves.samples(waveSeconds * chance.betweenOctaves(0.28, 2.2)));
            double left = gain * Waves.sine(0.25 + wave.pan() * 0.25);
            double right = gain * Waves.sine(wave.pan() * 0.25);
            for (int i = 0; i < count && first + i < tape.length(); i++) {
                double value = 1 - 2.0 * (i + 0.5) / count;
                bands[band][0][first + i] += (float) (value * left);
                bands[band][1][first + i] += (float) (value * right);
            }
        }

        /// Air takes the high tones, the more the longer the way.
        void finish() {
            for (int band = 0; band < BANDS; band++) {
                double far = 150 * StrictMath.pow(12_000.0 / 150, (band + 0.5) / BANDS);
                double cutoff = Math.max(260, Math.min(12_000, 5.2e6 / far));
                for (int side = 0; side < 2; side++) {
                    Filter air = new Filter(cutoff, 0.55);
                    Filter more = new Filter(cutoff * 3, 0.6);
                    float[] out = tape.channels()[side];
                    float[] in = bands[band][side];
                    for (int i = 0; i < out.length; i++) {
                        out[i] += (float) (0.2 * more.low(air.low(in[i])));
                    }
                }
            }
        }
    }
}
