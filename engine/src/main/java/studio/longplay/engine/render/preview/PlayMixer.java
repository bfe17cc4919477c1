package studio.longplay.engine.render.preview;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.mix.RunningMeter;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.mix.StemGains;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.time.SampleRate;

import java.util.Arrays;
import java.util.List;

/// From the stems to what goes out: faders and the programme's gain, mute, the limiter, the
/// loudness of listening. Measures on the way. Belongs to one thread; allocates nothing for a
/// block.
final class PlayMixer {
    private static final int BLOCK = PlayHead.BLOCK_SAMPLES;
    private static final double FAST_SPEED = 2;
    private static final double FAST_GAIN_DB = -12;
    private static final double LOWEST_VOLUME_DB = -60;
    private static final float ABSURD = 1e6f;

    private final List<Strip> strips = Arrays.stream(Stem.values()).map(Strip::new).toList();
    private final PlayRamp volume = new PlayRamp(BLOCK, 1);
    private final PlayLimiter limiter = new PlayLimiter(LoudnessTarget.STREAMING.ceilingDbtp());
    private final float[][] stereo = new float[2][BLOCK];
    private final float[] peaks = new float[Stem.CHANNELS + 2];
    private final PlayMeters meters;
    private RunningMeter meter = new RunningMeter(SampleRate.HZ_48000);

    /// What one stem passes through.
    private static final class Strip {
        private final Stem stem;
        private final PlayRamp fader = new PlayRamp(BLOCK, 1);
        private final PlayRamp mute = new PlayRamp(BLOCK, 1);

        Strip(Stem stem) {
            this.stem = stem;
        }
    }

    PlayMixer(PlayMeters meters) {
        this.meters = meters;
    }

    /// How many samples later sound comes out.
    int latencySamples() {
        return limiter.latencySamples();
    }

    /// Playing begins anew: so does what is measured over all of it.
    void restart() {
        meter = new RunningMeter(SampleRate.HZ_48000);
    }

    /// Goes to what is wanted.
    ///
    /// @param atOnce nothing is heard, so nothing need be smooth
    void aim(PlayWish wish, boolean atOnce) {
        PreviewState state = wish.state();
        for (Strip strip : strips) {
            strip.mute.aim(wish.heard().contains(strip.stem) ? 1 : 0);
            strip.fader.aim(state == null ? 1 : factor(state, strip.stem));
        }
        double fastDb = Math.abs(wish.motion().speed()) > FAST_SPEED ? FAST_GAIN_DB : 0;
        boolean off = wish.volumeDb() <= LOWEST_VOLUME_DB;
        volume.aim(off ? 0 : (float) PlayRamp.factorOf(wish.volumeDb() + fastDb));
        limiter.aim(ceilingDbtp(state));
        if (atOnce) {
            volume.arrive();
            for (Strip strip : strips) {
                strip.mute.arrive();
                strip.fader.arrive();
            }
        }
    }

    private static float factor(PreviewState state, Stem stem) {
        MixSettings mix = state.project().mix();
        double gainDb = mix.gainDb(name(stem));
        boolean off = gainDb <= StemGains.OFF_DB;
        return off ? 0 : (float) PlayRamp.factorOf(gainDb + state.gainDb());
    }

    private static StemName name(Stem stem) {
        return switch (stem) {
            case DIALOGUE -> StemName.DIALOGUE;
            case MUSIC -> StemName.MUSIC;
            case EFFECTS -> StemName.EFFECTS;
            case ENSEMBLE -> StemName.ENSEMBLE;
        };
    }

    private static double ceilingDbtp(@Nullable PreviewState state) {
        String name = state == null ? "" : state.project().mix().loudnessTarget();
        return LoudnessTarget.named(name).orElse(LoudnessTarget.STREAMING).ceilingDbtp();
    }

    /// Mixes one block.
    ///
    /// @param stems eight channels, changed on the way
    /// @param end the sample after what comes out, counted as the sink does
    /// @return left and right; they belong to this mixer and change with the next block
    float[][] mix(float[][] stems, long end) {
        Arrays.fill(stereo[0], 0f);
        Arrays.fill(stereo[1], 0f);
        for (int i = 0; i < strips.size(); i++) {
            add(stems, strips.get(i));
        }
        limiter.process(stereo);
        meter.process(stereo, 0, BLOCK);
        peaks[Stem.CHANNELS] = highest(stereo[0]);
        peaks[Stem.CHANNELS + 1] = highest(stereo[1]);
        meters.add(end, peaks, meter);
        float[] gains = volume.next(BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            stereo[0][i] *= gains[i];
            stereo[1][i] *= gains[i];
        }
        return stereo;
    }

    private void add(float[][] stems, Strip strip) {
        float[] fader = strip.fader.next(BLOCK);
        float[] mute = strip.mute.next(BLOCK);
        for (int side = 0; side < 2; side++) {
            int channel = strip.stem.leftChannel() + side;
            float[] samples = stems[channel];
            for (int i = 0; i < BLOCK; i++) {
                samples[i] *= fader[i];
            }
            peaks[channel] = highest(samples);
            // What is not a number would stay in the limiter and the meters for good.
            boolean sound = peaks[channel] < ABSURD;
            peaks[channel] = sound ? peaks[channel] : 0;
            float[] out = stereo[side];
            for (int i = 0; sound && i < BLOCK; i++) {
                out[i] += samples[i] * mute[i];
            }
        }
    }

    private static float highest(float[] samples) {
        float highest = 0;
        for (float sample : samples) {
            highest = Math.max(highest, Math.abs(sample));
        }
        return highest;
    }
}
