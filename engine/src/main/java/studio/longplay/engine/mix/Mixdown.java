package studio.longplay.engine.mix;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.project.desk.Room;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;

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
/// A scene that others follow can ring on: [#ring] also writes what its rooms give after its end,
/// and [RungScene] adds that to what follows.
///
/// Memory is constant whatever the length; nothing is allocated for a block.
public final class Mixdown {
    static final int BLOCK_SAMPLES = 2048;

    /// Samples that a room is heard after its scene at most, whatever room it is.
    public static final long LONGEST_RING = RoomRun.ringSamples(Room.LONGEST);

    /// How long a room is heard after what was sent to it, in samples.
    public static long ringSamples(Room room) {
        return RoomRun.ringSamples(room);
    }

    static final WavFormat FORMAT = WavFormat.float32(SampleRate.HZ_48000, Stem.CHANNELS);

    private static final int REPORT_EVERY_BLOCKS = 128;

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
        try (SceneRun run = new SceneRun(scene, false, levels, blockSamples)) {
            stems(run, scene, Optional.of(out), levels, context);
        }
    }

    /// Renders a scene whose rooms ring on after it, and what they give then.
    ///
    /// The last sample of the scene and the first of what spills over are neighbours: nothing
    /// steps. It dies away as the room does, until it is 90 dB down.
    ///
    /// @throws StudioFault as [#render(SceneMix, Path, Path, JobContext)]
    public void ring(SceneMix scene, RingFiles files, JobContext context) throws StudioFault {
        try (StripLevels levels =
                        files.strips().isPresent()
                                ? StripLevels.to(files.strips().get(), scene, blockSamples)
                                : StripLevels.off();
                SceneRun run = new SceneRun(scene, true, levels, blockSamples)) {
            stems(run, scene, files.stems(), levels, context);
            if (files.spill().isPresent()) {
                WavWriter.write(
                        files.spill().get(),
                        FORMAT,
                        writer -> {
                            SpillWriter spill = new SpillWriter(writer, blockSamples);
                            spill(run, scene, spill::write, context);
                        });
            }
        }
    }

    /// Only writes down what the strips measure.
    public void measure(SceneMix scene, Path strips, JobContext context) throws StudioFault {
        try (StripLevels levels = StripLevels.to(strips, scene, blockSamples);
                SceneRun run = new SceneRun(scene, false, levels, blockSamples)) {
            stems(run, scene, Optional.empty(), levels, context);
        }
    }

    /// Sends the scene's stems to whoever wants them, block by block.
    public void send(SceneMix scene, Sink sink, JobContext context) throws StudioFault {
        StripLevels levels = StripLevels.off();
        try (SceneRun run = new SceneRun(scene, false, levels, blockSamples)) {
            mix(run, levels, scene.lengthSamples(), sink, context);
        }
    }

    /// The same of a scene whose rooms ring on after it.
    ///
    /// @param after takes what they give then
    void send(SceneMix scene, Sink sink, Sink after, JobContext context) throws StudioFault {
        StripLevels levels = StripLevels.off();
        try (SceneRun run = new SceneRun(scene, true, levels, blockSamples)) {
            mix(run, levels, scene.lengthSamples(), sink, context);
            spill(run, scene, after, context);
        }
    }

    /// How many samples a scene's rooms are heard after it, at most.
    public static long ringSamples(SceneMix scene) {
        return scene.desk().sends() ? RoomRun.ringSamples(scene.desk().room()) : 0;
    }

    private void stems(
            SceneRun run,
            SceneMix scene,
            Optional<Path> out,
            StripLevels levels,
            JobContext context)
            throws StudioFault {
        long length = scene.lengthSamples();
        if (out.isEmpty()) {
            mix(run, levels, length, (_, _) -> {}, context);
            return;
        }
        WavWriter.write(
                out.get(),
                FORMAT,
                silent(scene),
                writer ->
                        mix(
                                run,
                                levels,
                                length,
                                (eight, count) -> writer.write(eight, 0, count),
                                context));
    }

    /// The channels of stems that nothing is on; at a desk that somebody touched, none for certain.
    private static BitSet silent(SceneMix scene) {
        BitSet silent = new BitSet();
        if (scene.desk().isPlain()) {
            silent.set(0, Stem.CHANNELS);
            for (MixClip clip : scene.clips()) {
                int left = clip.stem().leftChannel();
                silent.clear(left, left + 2);
            }
        }
        return silent;
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

    private void spill(SceneRun run, SceneMix scene, Sink sink, JobContext context)
            throws StudioFault {
        long end = scene.lengthSamples() + ringSamples(scene);
        for (long at = scene.lengthSamples(); at < end; at += blockSamples) {
            context.checkCancelled();
            int count = (int) Math.min(blockSamples, end - at);
            sink.accept(run.next(at, count), count);
        }
    }
}
