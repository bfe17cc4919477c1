package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.ChapterMark;
import studio.longplay.engine.media.SampleSource;
import studio.longplay.engine.media.SoundFilePlan;
import studio.longplay.engine.media.SoundFileWriter;
import studio.longplay.engine.mix.check.AcxMeter;
import studio.longplay.engine.mix.check.AcxReport;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Path;
import java.util.Arrays;

/// A chapter of an audiobook as a file of its own: mono, with room tone of a fixed length before
/// the first sound and after the last, and as loud as ACX asks ("Audio Submission Requirements").
///
/// ```
/// | 0.75 s room tone | first sound ... last sound | 2 s room tone |
/// ```
///
/// The room tone is noise at -75 dB under all of it, lower than any voice's own room, so that
/// pauses are not the digital silence that listeners take for the end.
final class ChapterFile {
    /// Of the MP3, constant.
    static final int BITS_PER_SECOND = 192_000;

    private static final SampleRate RATE = SampleRate.HZ_48000;
    private static final int BLOCK = 1 << 14;
    private static final double HEAD_SECONDS = 0.75;
    private static final double TAIL_SECONDS = 2;
    private static final double LEVEL_DB = -20.5;
    private static final double LEVEL_ROOM_DB = 1.5;

    /// Half a decibel under the limit: what MP3 makes of a peak may be higher.
    private static final double HIGHEST_PEAK_DB = -3.5;

    private static final double NOISE = StrictMath.pow(10, -75 / 20.0) * StrictMath.sqrt(3);
    private static final long MULTIPLIER = 6_364_136_223_846_793_005L;
    private static final long INCREMENT = 1_442_695_040_888_963_407L;

    private final SampleSource sound;
    private final long from;
    private final long samples;
    private long noise = 1;

    /// @param sound stereo at 48 kHz
    ChapterFile(SampleSource sound, ChapterMark chapter) {
        this.sound = sound;
        this.from = chapter.range().start().toSamplesFloor(RATE);
        this.samples = chapter.range().end().toSamplesFloor(RATE) - from;
    }

    /// All of a programme as one chapter.
    static ChapterMark whole(String title, long samples) {
        return new ChapterMark(
                new TimeRange(MediaTime.ZERO, MediaTime.ofSamples(samples, RATE)), title);
    }

    void write(Path file, SoundFilePlan plan, JobContext context) throws StudioFault {
        AcxReport report = measure(context);
        long first = Math.min(samples, Math.round(report.headSeconds() * RATE.hertz()));
        long last = Math.max(first, samples - Math.round(report.tailSeconds() * RATE.hertz()));
        double gain = StrictMath.pow(10, gainDb(report) / 20);
        try (SoundFileWriter writer = SoundFileWriter.create(file, plan)) {
            float[][] block = new float[2][BLOCK];
            room(writer, block, Math.round(HEAD_SECONDS * RATE.hertz()));
            for (long at = first; at < last; at += BLOCK) {
                context.checkCancelled();
                int count = (int) Math.min(BLOCK, last - at);
                sound.read(from + at, block, 0, count);
                mono(block, count, gain);
                overRoom(block, count);
                writer.write(block, 0, count);
            }
            room(writer, block, Math.round(TAIL_SECONDS * RATE.hertz()));
            writer.keep();
        }
    }

    private AcxReport measure(JobContext context) throws StudioFault {
        AcxMeter meter = new AcxMeter(RATE, 1);
        float[][] block = new float[2][BLOCK];
        for (long at = 0; at < samples; at += BLOCK) {
            context.checkCancelled();
            int count = (int) Math.min(BLOCK, samples - at);
            sound.read(from + at, block, 0, count);
            mono(block, count, 1);
            meter.process(block, 0, count);
        }
        return meter.report();
    }

    /// What brings a chapter back that is too loud or too soft by itself; its pauses at head and
    /// tail count in the level, so it is only brought near the middle.
    private static double gainDb(AcxReport report) {
        if (!Double.isFinite(report.rmsDb())) {
            return 0;
        }
        double away = LEVEL_DB - report.rmsDb();
        double wanted = Math.abs(away) > LEVEL_ROOM_DB ? away : 0;
        return Math.min(wanted, HIGHEST_PEAK_DB - report.peakDb());
    }

    private static void mono(float[][] block, int count, double gain) {
        for (int i = 0; i < count; i++) {
            block[0][i] = (float) ((block[0][i] + block[1][i]) * 0.5 * gain);
        }
    }

    private void room(SoundFileWriter writer, float[][] block, long length) throws StudioFault {
        for (long done = 0; done < length; done += BLOCK) {
            int count = (int) Math.min(BLOCK, length - done);
            Arrays.fill(block[0], 0, count, 0);
            overRoom(block, count);
            writer.write(block, 0, count);
        }
    }

    private void overRoom(float[][] block, int count) {
        for (int i = 0; i < count; i++) {
            noise = noise * MULTIPLIER + INCREMENT;
            block[0][i] += (float) ((noise >> 40) / (double) (1 << 23) * NOISE);
        }
    }
}
