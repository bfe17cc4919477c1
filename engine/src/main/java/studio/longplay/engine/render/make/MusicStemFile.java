package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.Sound;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.music.Orchestra;
import studio.longplay.engine.music.score.MusicManner;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Score;
import studio.longplay.engine.music.score.StemManner;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;

/// The stems of a piece in one file: a stereo pair each, in the order of [MusicStem].
final class MusicStemFile {
    private static final int STEMS = MusicStem.values().length;
    private static final int BLOCK = 8192;

    private MusicStemFile() {}

    static void write(Orchestra orchestra, Score score, Path part, JobContext context)
            throws StudioFault {
        WavFormat format = WavFormat.float32(SampleRate.HZ_48000, 2 * STEMS);
        float[][] flat = new float[2 * STEMS][];
        WavWriter.write(
                part,
                format,
                writer ->
                        orchestra.perform(
                                score.withAllStems(),
                                (stems, count) -> {
                                    for (int i = 0; i < flat.length; i++) {
                                        flat[i] = stems[i / 2][i % 2];
                                    }
                                    writer.write(flat, 0, count);
                                },
                                context));
    }

    /// The sum of the stems at these levels. It is brought to its level in the mix by what all of
    /// them together would be, so that muting one makes no other louder.
    static void sum(Path stems, MusicManner levels, Path part, JobContext context)
            throws StudioFault {
        float[] gains = gains(levels);
        try (WavReader reader = WavReader.open(stems)) {
            int length = Math.toIntExact(reader.length());
            float[][] heard = new float[2][length];
            float[][] all = new float[2][length];
            float[][] block = new float[2 * STEMS][BLOCK];
            for (int at = 0; at < length; ) {
                int count = reader.read(at, block, 0, Math.min(BLOCK, length - at));
                context.checkCancelled();
                for (int i = 0; i < block.length; i++) {
                    add(block[i], count, 1, all[i % 2], at);
                    add(block[i], count, gains[i / 2], heard[i % 2], at);
                }
                at += count;
            }
            SoundFile.write(
                    new Sound(SampleRate.HZ_48000, heard),
                    new Sound(SampleRate.HZ_48000, all),
                    Stem.MUSIC,
                    part);
        }
    }

    private static void add(float[] from, int count, float gain, float[] to, int at) {
        for (int k = 0; k < count; k++) {
            to[at + k] += from[k] * gain;
        }
    }

    private static float[] gains(MusicManner levels) {
        float[] gains = new float[STEMS];
        for (MusicStem stem : MusicStem.values()) {
            StemManner manner = levels.stem(stem);
            double gain = manner.muted() ? 0 : StrictMath.pow(10, manner.gainDb() / 20);
            gains[stem.ordinal()] = (float) gain;
        }
        return gains;
    }
}
