package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.MediaProbe;
import studio.longplay.engine.media.SoundReader;
import studio.longplay.engine.mix.LoudnessMeter;
import studio.longplay.engine.mix.LoudnessReport;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.mix.check.AcxMeter;
import studio.longplay.engine.mix.check.AcxReport;
import studio.longplay.engine.mix.check.TargetCheck;
import studio.longplay.engine.mix.check.Verdict;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.List;

/// EBU R 128 figures of any file that has sound, and whether it meets a target.
public final class FileLoudness {
    private static final int BLOCK = 1 << 15;

    private FileLoudness() {}

    /// Reads the whole file once, at 48 kHz.
    ///
    /// @throws StudioFault if the file cannot be read or has no sound
    public static LoudnessReport of(Path file, JobContext context) throws StudioFault {
        try (SoundReader reader = SoundReader.open(file, SampleRate.HZ_48000)) {
            LoudnessMeter meter = new LoudnessMeter(SampleRate.HZ_48000, reader.channels());
            float[][] block = new float[reader.channels()][BLOCK];
            int count = reader.read(block, 0, BLOCK);
            while (count > 0) {
                context.checkCancelled();
                meter.process(block, 0, count);
                count = reader.read(block, 0, BLOCK);
            }
            return meter.report();
        }
    }

    /// What an audiobook shop looks at, at the file's own rate.
    ///
    /// @throws StudioFault if the file cannot be read or has no sound
    public static AcxReport acx(Path file, JobContext context) throws StudioFault {
        SampleRate rate =
                new MediaProbe()
                        .probe(file).sounds().stream()
                                .findFirst()
                                .map(sound -> new SampleRate(sound.sampleRateHz()))
                                .orElse(SampleRate.HZ_44100);
        try (SoundReader reader = SoundReader.open(file, rate)) {
            AcxMeter meter = new AcxMeter(rate, reader.channels());
            float[][] block = new float[reader.channels()][BLOCK];
            int count = reader.read(block, 0, BLOCK);
            while (count > 0) {
                context.checkCancelled();
                meter.process(block, 0, count);
                count = reader.read(block, 0, BLOCK);
            }
            return meter.report();
        }
    }

    /// Holds a file against a target.
    ///
    /// Where somebody speaks is not known of a file: a target that is anchored to speech is held
    /// against the whole.
    ///
    /// @throws StudioFault if the file cannot be read or has no sound
    public static List<Verdict> check(Path file, LoudnessTarget target, JobContext context)
            throws StudioFault {
        return switch (target.anchor()) {
            case RMS -> acx(file, context).verdicts();
            case PROGRAMME, SPEECH -> TargetCheck.of(of(file, context), target);
        };
    }
}
