package studio.longplay.engine.mix;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.mix.desk.GainVertex;
import studio.longplay.engine.mix.desk.StripChain;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.time.SampleRate;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// One strip while a scene is mixed: its inserts, its fader and pan, which may move by themselves,
/// and how much of it goes to the room.
final class StripRun {
    private final StripChain chain;
    private final boolean rides;
    private final @Nullable LevelRide gain;
    private final @Nullable LevelRide left;
    private final @Nullable LevelRide right;
    private final @Nullable LevelRide send;
    private final double stillGain;
    private final double[] stillSides;
    private final float stillSend;
    private final double[] factors;

    /// @param longest samples that are processed at once
    StripRun(SceneStrip strip, int longest) {
        Strip knobs = strip.strip();
        Rides moving = strip.rides();
        this.chain = new StripChain(knobs, SampleRate.HZ_48000);
        this.gain = ride(moving.gain(), StripRun::factorOften);
        this.left = ride(moving.pan(), GainVertex::leftFactor);
        this.right = ride(moving.pan(), pan -> GainVertex.leftFactor(-pan));
        this.send = ride(moving.send(), StripRun::factorOften);
        this.rides = gain != null || left != null;
        this.stillGain = factor(knobs.gainDb());
        this.stillSides =
                new double[] {
                    GainVertex.leftFactor(knobs.pan()), GainVertex.leftFactor(-knobs.pan())
                };
        this.stillSend = (float) factor(knobs.reverbSendDb());
        this.factors = new double[longest];
    }

    private static @Nullable LevelRide ride(List<LevelKey> keys, DoubleUnaryOperator factor) {
        return keys.isEmpty() ? null : new LevelRide(keys, factor);
    }

    private static double factor(double gainDb) {
        return gainDb <= Strip.OFF_DB ? 0 : Decibels.toFactor(gainDb);
    }

    private static double factorOften(double gainDb) {
        return gainDb <= Strip.OFF_DB ? 0 : Decibels.toFactorOften(gainDb);
    }

    /// Sends a stretch through the strip.
    ///
    /// @param at the scene's sample that stands at `offset`
    void process(float[][] stereo, int offset, int count, long at) {
        if (!rides) {
            chain.process(stereo, offset, count);
            return;
        }
        chain.insert(stereo, offset, count);
        LevelRide level = gain;
        if (level != null) {
            level.fill(at, count, factors);
            multiply(stereo[0], offset, count);
            multiply(stereo[1], offset, count);
        }
        for (int side = 0; side < 2; side++) {
            LevelRide place = side == 0 ? left : right;
            double still = (level == null ? stillGain : 1) * (place == null ? stillSides[side] : 1);
            if (place != null) {
                place.fill(at, count, factors);
                multiply(stereo[side], offset, count);
            }
            for (int i = offset; still != 1 && i < offset + count; i++) {
                stereo[side][i] = (float) (stereo[side][i] * still);
            }
        }
    }

    private void multiply(float[] samples, int offset, int count) {
        for (int i = 0; i < count; i++) {
            samples[offset + i] = (float) (samples[offset + i] * factors[i]);
        }
    }

    /// Adds what goes to the room of a block that begins at the scene's sample `at`.
    ///
    /// @param share of it, as a factor
    void send(float[][] stereo, float[][] to, float share, int count, long at) {
        LevelRide moving = send;
        if (moving != null) {
            moving.fill(at, count, factors);
        }
        float still = stillSend * share;
        for (int side = 0; side < 2; side++) {
            float[] from = stereo[side];
            float[] out = to[side];
            if (moving == null) {
                for (int i = 0; still != 0 && i < count; i++) {
                    out[i] += from[i] * still;
                }
                continue;
            }
            for (int i = 0; i < count; i++) {
                out[i] += (float) (from[i] * factors[i] * share);
            }
        }
    }

    StripChain chain() {
        return chain;
    }
}
