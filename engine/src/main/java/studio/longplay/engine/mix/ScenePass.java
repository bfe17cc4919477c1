package studio.longplay.engine.mix;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.mix.desk.StripChain;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.Arrays;

/// Sends one scene through: its stems at their gains, added up, through the master strip, and
/// limited where a ceiling is given.
///
/// What comes out has exactly the scene's length and place: the limiter's lateness is taken out.
final class ScenePass {
    private static final int BLOCK_SAMPLES = 4096;

    private final float[][] stems = new float[Stem.CHANNELS][BLOCK_SAMPLES];
    private final float[][] stereo = new float[2][BLOCK_SAMPLES];
    private final JobContext context;

    ScenePass(JobContext context) {
        this.context = context;
    }

    /// Takes the scene's sound, block by block.
    interface Sink {
        void accept(float[][] stereo, int offset, int count) throws StudioFault;
    }

    /// The stems at their gains, added up, before the limiter.
    ///
    /// @return the samples that passed
    long sum(Path sceneStems, Faders faders, Sink sink) throws StudioFault {
        return send(sceneStems, faders, null, sink);
    }

    /// The same after a fresh limiter.
    ///
    /// @return the samples that passed
    long limited(Path sceneStems, Faders faders, double ceilingDbtp, Sink sink) throws StudioFault {
        return send(sceneStems, faders, new Limiter(SampleRate.HZ_48000, 2, ceilingDbtp), sink);
    }

    private long send(Path sceneStems, Faders faders, @Nullable Limiter limiter, Sink sink)
            throws StudioFault {
        boolean passes = faders.hasMaster();
        StripChain master = new StripChain(faders.master(), SampleRate.HZ_48000);
        float gain = (float) Decibels.toFactor(faders.gainDb());
        Faders before = passes ? faders.withGainDb(0) : faders;
        try (StemReader reader = StemReader.open(sceneStems, before)) {
            long late = limiter == null ? 0 : limiter.latencySamples();
            for (long at = 0; at < reader.length() + late; at += BLOCK_SAMPLES) {
                context.checkCancelled();
                int count = (int) Math.min(BLOCK_SAMPLES, reader.length() + late - at);
                int read = reader.read(at, stems, count);
                StemReader.sum(stems, stereo, read);
                Arrays.fill(stereo[0], read, count, 0f);
                Arrays.fill(stereo[1], read, count, 0f);
                if (passes) {
                    master.process(stereo, 0, read);
                    multiply(gain, read);
                }
                if (limiter != null) {
                    limiter.process(stereo, 0, count);
                }
                int early = Math.clamp(late - at, 0, count);
                if (count > early) {
                    sink.accept(stereo, early, count - early);
                }
            }
            return reader.length();
        }
    }

    private void multiply(float gain, int count) {
        for (float[] side : stereo) {
            for (int i = 0; i < count; i++) {
                side[i] *= gain;
            }
        }
    }
}
