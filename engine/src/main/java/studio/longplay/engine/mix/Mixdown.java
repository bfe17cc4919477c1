package studio.longplay.engine.mix;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;

/// Mixes one scene into its four stems.
///
/// The result is one float WAV of eight channels ([Stem] order, left and right of each), of exactly
/// the scene's length. Clips are placed, panned and faded, and pass the strips of their sources;
/// dialogue then passes a high-pass at 80 Hz; music, effects and ensemble are ducked under speech;
/// the stems pass the strips of their buses. No programme gain and no limiter: that is [Delivery].
/// The bytes depend on the scene and its files alone.
///
/// ```
/// clips --+--------------------> stem --> high-pass, ducking --> bus strip --+--> out
///         +-> source strip --+-->  ^                                 |       ^
///                            +-> room                                +-> room
/// ```
///
/// Memory is constant whatever the length; nothing is allocated for a block.
public final class Mixdown {
    static final int BLOCK_SAMPLES = 4096;
    private static final int REPORT_EVERY_BLOCKS = 64;

    private final int blockSamples;

    public Mixdown() {
        this(BLOCK_SAMPLES);
    }

    /// In other blocks, which make no difference.
    Mixdown(int blockSamples) {
        this.blockSamples = blockSamples;
    }

    /// Takes a scene's stems, block by block.
    @FunctionalInterface
    public interface Sink {
        void accept(float[][] eight, int count) throws StudioFault;
    }

    /// Renders the scene into `out`.
    ///
    /// @throws StudioFault `mix.clip-...` if a clip's file does not fit, `wav.missing`,
    ///   `wav.damaged`, `disk.full` and the other faults of reading and writing WAV
    public void render(SceneMix scene, Path out, JobContext context) throws StudioFault {
        render(scene, out, StripLevels.off(), context);
    }

    /// The same, and writes down what the strips measure, see [StripLog].
    ///
    /// @throws StudioFault as the other, and `mix.strips-unwritable`
    public void render(SceneMix scene, Path out, Path strips, JobContext context)
            throws StudioFault {
        try (StripLevels levels = StripLevels.to(strips, scene, blockSamples)) {
            render(scene, out, levels, context);
        }
    }

    private void render(SceneMix scene, Path out, StripLevels levels, JobContext context)
            throws StudioFault {
        WavFormat format = WavFormat.float32(SampleRate.HZ_48000, Stem.CHANNELS);
        try (SceneRun run = new SceneRun(scene, levels, blockSamples)) {
            WavWriter.write(
                    out,
                    format,
                    writer ->
                            mix(
                                    run,
                                    levels,
                                    scene.lengthSamples(),
                                    (eight, count) -> writer.write(eight, 0, count),
                                    context));
        }
    }

    /// Only writes down what the strips measure.
    public void measure(SceneMix scene, Path strips, JobContext context) throws StudioFault {
        try (StripLevels levels = StripLevels.to(strips, scene, blockSamples);
                SceneRun run = new SceneRun(scene, levels, blockSamples)) {
            mix(run, levels, scene.lengthSamples(), (_, _) -> {}, context);
        }
    }

    /// Sends the scene's stems to whoever wants them, block by block.
    public void send(SceneMix scene, Sink sink, JobContext context) throws StudioFault {
        StripLevels levels = StripLevels.off();
        try (SceneRun run = new SceneRun(scene, levels, blockSamples)) {
            mix(run, levels, scene.lengthSamples(), sink, context);
        }
    }

    private void mix(SceneRun run, StripLevels levels, long length, Sink sink, JobContext context)
            throws StudioFault {
        long blocks = 0;
        for (long at = 0; at < length; at += blockSamples) {
            context.checkCancelled();
            int count = (int) Math.min(blockSamples, length - at);
            float[][] stems = run.next(at, count);
            levels.flush(at + count, at + count == length);
            sink.accept(stems, count);
            if (++blocks % REPORT_EVERY_BLOCKS == 0) {
                context.progress(new Progress("mix", at + count, length));
            }
        }
        context.progress(new Progress("mix", length, length));
    }
}
