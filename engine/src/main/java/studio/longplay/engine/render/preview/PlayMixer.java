package studio.longplay.engine.render.preview;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.mix.RunningMeter;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.mix.StemGains;
import studio.longplay.engine.mix.desk.GainVertex;
import studio.longplay.engine.mix.desk.StripChain;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.time.SampleRate;

import java.util.Arrays;
import java.util.List;

/// From the stems to what goes out: faders and the programme's gain, mute, the master strip, the
/// limiter, the loudness of listening. Measures on the way. Belongs to one thread; allocates
/// nothing for a block.
final class PlayMixer {
    private static final int BLOCK = PlayHead.BLOCK_SAMPLES;
    private static final double FAST_SPEED = 2;
    private static final double FAST_GAIN_DB = -12;
    private static final double LOWEST_VOLUME_DB = -60;
    private static final float ABSURD = 1e6f;

    private final List<Bus> buses = Arrays.stream(Stem.values()).map(Bus::new).toList();
    private final PlayRamp gain = new PlayRamp(BLOCK, 1);
    private final PlayRamp volume = new PlayRamp(BLOCK, 1);
    private final PlayLimiter limiter = new PlayLimiter(LoudnessTarget.STREAMING.ceilingDbtp());
    private final float[][] stereo = new float[2][BLOCK];
    private final float[] peaks = new float[Stem.CHANNELS + 2];
    private final PlayClicks clicks = new PlayClicks(limiter.latencySamples());
    private final PlayMeters meters;
    private StripChain master = new StripChain(Strip.PLAIN, SampleRate.HZ_48000);
    private Strip masterKnobs = Strip.PLAIN;
    private boolean passesMaster;
    private float behindMaster = 1;
    private boolean aimed;
    private @Nullable MixSettings aimedMix;
    private double aimedGainDb;
    private final RunningMeter meter = new RunningMeter(SampleRate.HZ_48000);

    /// What one stem passes through.
    private static final class Bus {
        private final Stem stem;
        private final PlayRamp[] faders = {new PlayRamp(BLOCK, 1), new PlayRamp(BLOCK, 1)};
        private final PlayRamp mute = new PlayRamp(BLOCK, 1);

        Bus(Stem stem) {
            this.stem = stem;
        }
    }

    PlayMixer(PlayMeters meters) {
        this.meters = meters;
    }

    /// What is heard beside the programme.
    PlayClicks clicks() {
        return clicks;
    }

    /// How many samples later sound comes out.
    int latencySamples() {
        return limiter.latencySamples();
    }

    /// Playing begins anew: so does what is measured over all of it.
    void restart() {
        meter.restart();
    }

    /// Goes to what is wanted.
    ///
    /// @param atOnce nothing is heard, so nothing need be smooth
    void aim(PlayWish wish, boolean atOnce) {
        aimDesk(wish.state());
        for (Bus bus : buses) {
            bus.mute.aim(wish.heard().contains(bus.stem) ? 1 : 0);
        }
        double fastDb = Math.abs(wish.motion().speed()) > FAST_SPEED ? FAST_GAIN_DB : 0;
        boolean off = wish.volumeDb() <= LOWEST_VOLUME_DB;
        volume.aim(off ? 0 : (float) PlayRamp.factorOf(wish.volumeDb() + fastDb));
        if (atOnce) {
            volume.arrive();
            for (Bus bus : buses) {
                bus.mute.arrive();
                bus.faders[0].arrive();
                bus.faders[1].arrive();
            }
            gain.arrive();
        }
    }

    /// Most wishes are about another place and not about the desk: then nothing is reckoned anew.
    private void aimDesk(@Nullable PreviewState state) {
        MixSettings mix = state == null ? null : state.project().mix();
        double gainDb = state == null ? 0 : state.gainDb();
        if (aimed && mix == aimedMix && gainDb == aimedGainDb) {
            return;
        }
        aimed = true;
        aimedMix = mix;
        aimedGainDb = gainDb;
        aimMaster(state);
        float programme = state == null ? 1 : (float) PlayRamp.factorOf(gainDb);
        behindMaster = passesMaster ? programme : 1;
        gain.aim(behindMaster);
        for (Bus bus : buses) {
            for (int side = 0; side < 2; side++) {
                bus.faders[side].aim(state == null ? 1 : factor(state, bus.stem, side));
            }
        }
        limiter.aim(ceilingDbtp(state));
    }

    /// The factor of a side of a stem: all that is behind a scene's mix, mute and pan of its bus
    /// included. A master strip hears the stems before the programme's gain.
    private float factor(PreviewState state, Stem stem, int side) {
        Strip knobs = state.project().mix().strip(new StripRef.OfBus(name(stem)));
        if (knobs.muted() || knobs.gainDb() <= StemGains.OFF_DB) {
            return 0;
        }
        double programmeDb = passesMaster ? 0 : state.gainDb();
        double place =
                knobs.pan() == 0
                        ? 1
                        : GainVertex.leftFactor(side == 0 ? knobs.pan() : -knobs.pan());
        return (float) (PlayRamp.factorOf(knobs.gainDb() + programmeDb) * place);
    }

    /// Another master strip begins in silence; one whose fader alone was moved goes there.
    private void aimMaster(@Nullable PreviewState state) {
        Strip wanted =
                state == null
                        ? Strip.PLAIN
                        : state.project().mix().strip(new StripRef.Master()).sounding();
        if (!wanted.withGainDb(0).withPan(0).equals(masterKnobs.withGainDb(0).withPan(0))) {
            master = new StripChain(wanted, SampleRate.HZ_48000);
        } else if (!wanted.equals(masterKnobs)) {
            master.aim(wanted.gainDb(), wanted.pan());
        }
        masterKnobs = wanted;
        passesMaster = !wanted.isTransparent();
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
        for (int i = 0; i < buses.size(); i++) {
            add(stems, buses.get(i));
        }
        double masterDb = 0;
        if (passesMaster) {
            master.process(stereo, 0, BLOCK);
            masterDb = master.takeGateDb() + master.takeDeEsserDb() + master.takeCompressorDb();
        }
        multiply(stereo, gain.next(BLOCK));
        limiter.process(stereo);
        meter.process(stereo, 0, BLOCK);
        peaks[Stem.CHANNELS] = highest(stereo[0]);
        peaks[Stem.CHANNELS + 1] = highest(stereo[1]);
        meters.add(end, peaks, meter, masterDb, limiter.takeReductionDb());
        clicks.mix(stereo, BLOCK);
        multiply(stereo, volume.next(BLOCK));
        return stereo;
    }

    private static void multiply(float[][] stereo, float[] factors) {
        for (float[] side : stereo) {
            for (int i = 0; i < BLOCK; i++) {
                side[i] *= factors[i];
            }
        }
    }

    private void add(float[][] stems, Bus bus) {
        float[] mute = bus.mute.next(BLOCK);
        for (int side = 0; side < 2; side++) {
            int channel = bus.stem.leftChannel() + side;
            float[] samples = stems[channel];
            float[] fader = bus.faders[side].next(BLOCK);
            for (int i = 0; i < BLOCK; i++) {
                samples[i] *= fader[i];
            }
            // The meter shows what is delivered, wherever the programme's gain is added.
            peaks[channel] = highest(samples) * behindMaster;
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
