package studio.longplay.engine.mix;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Mixes one scene into its four stems.
///
/// The result is one float WAV of eight channels ([Stem] order, left and right of each), of exactly
/// the scene's length. Clips are placed, panned and faded; dialogue then passes a high-pass at 80
/// Hz; music and effects are ducked under speech. No programme gain and no limiter: that is
/// [Delivery]. The bytes depend on the scene and its files alone.
///
/// Memory is constant whatever the length; nothing is allocated for a block.
public final class Mixdown {
    static final int BLOCK_SAMPLES = 4096;
    private static final double DIALOGUE_CUTOFF_HZ = 80;
    private static final int REPORT_EVERY_BLOCKS = 64;

    /// Renders the scene into `out`.
    ///
    /// @throws StudioFault `mix.clip-...` if a clip's file does not fit, `wav.missing`,
    ///   `wav.damaged`, `disk.full` and the other faults of reading and writing WAV
    public void render(SceneMix scene, Path out, JobContext context) throws StudioFault {
        WavFormat format = WavFormat.float32(SampleRate.HZ_48000, Stem.CHANNELS);
        try (Playing playing = new Playing(scene)) {
            WavWriter.write(out, format, writer -> mixBlocks(scene, playing, writer, context));
        }
    }

    private static void mixBlocks(
            SceneMix scene, Playing playing, WavWriter writer, JobContext context)
            throws StudioFault {
        float[][] stems = new float[Stem.CHANNELS][BLOCK_SAMPLES];
        Strips strips = new Strips(scene);
        long blocks = 0;
        for (long at = 0; at < scene.lengthSamples(); at += BLOCK_SAMPLES) {
            context.checkCancelled();
            int count = (int) Math.min(BLOCK_SAMPLES, scene.lengthSamples() - at);
            for (float[] channel : stems) {
                Arrays.fill(channel, 0, count, 0f);
            }
            playing.addTo(stems, at, count);
            strips.apply(stems, at, count);
            writer.write(stems, 0, count);
            if (++blocks % REPORT_EVERY_BLOCKS == 0) {
                context.progress(new Progress("mix", at + count, scene.lengthSamples()));
            }
        }
        context.progress(new Progress("mix", scene.lengthSamples(), scene.lengthSamples()));
    }

    /// The clips that sound now; each is opened when its time comes and closed when it is over.
    private static final class Playing implements AutoCloseable {
        private final List<ClipSource> coming = new ArrayList<>();
        private final List<ClipSource> sounding = new ArrayList<>();
        private final ClipScratch scratch = new ClipScratch(BLOCK_SAMPLES);
        private int next;

        /// Looks at every file first, so that a missing one is known before anything is written.
        Playing(SceneMix scene) throws StudioFault {
            FadeCurves curves = FadeCurves.reckoned();
            for (MixClip clip : scene.clips()) {
                coming.add(ClipSource.of(clip, curves, scene.lengthSamples()));
            }
            coming.sort(Comparator.comparingLong(ClipSource::start));
        }

        void addTo(float[][] stems, long at, int count) throws StudioFault {
            while (next < coming.size() && coming.get(next).start() < at + count) {
                sounding.add(coming.get(next++));
            }
            for (int i = 0; i < sounding.size(); i++) {
                sounding.get(i).addTo(stems, at, count, scratch);
            }
            for (int i = sounding.size() - 1; i >= 0; i--) {
                if (sounding.get(i).end() <= at + count) {
                    sounding.remove(i).close();
                }
            }
        }

        @Override
        public void close() throws StudioFault {
            for (ClipSource clip : sounding) {
                clip.close();
            }
        }
    }

    /// What happens to the stems after their clips are added.
    private static final class Strips {
        private final HighPass[] dialogue = {
            new HighPass(DIALOGUE_CUTOFF_HZ, SampleRate.HZ_48000.hertz()),
            new HighPass(DIALOGUE_CUTOFF_HZ, SampleRate.HZ_48000.hertz())
        };
        private final Ducker ducker;
        private final Curve music;
        private final Curve effects;
        private final double[] progress = new double[BLOCK_SAMPLES];

        Strips(SceneMix scene) {
            this.ducker = new Ducker(scene.speech(), scene.ducking());
            this.music = Curve.ducking(scene.ducking().musicDepthDb());
            this.effects = Curve.ducking(scene.ducking().effectsDepthDb());
        }

        void apply(float[][] stems, long at, int count) {
            dialogue[0].filter(stems[Stem.DIALOGUE.leftChannel()], count);
            dialogue[1].filter(stems[Stem.DIALOGUE.leftChannel() + 1], count);
            if (ducker.progress(at, count, progress)) {
                duck(stems, Stem.MUSIC.leftChannel(), music, count);
                duck(stems, Stem.EFFECTS.leftChannel(), effects, count);
            }
        }

        private void duck(float[][] stems, int leftChannel, Curve curve, int count) {
            float[] left = stems[leftChannel];
            float[] right = stems[leftChannel + 1];
            for (int i = 0; i < count; i++) {
                double gain = curve.at(progress[i]);
                left[i] = (float) (left[i] * gain);
                right[i] = (float) (right[i] * gain);
            }
        }
    }
}
