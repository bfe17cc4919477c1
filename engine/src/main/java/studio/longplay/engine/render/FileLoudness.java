package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.SoundReader;
import studio.longplay.engine.mix.LoudnessMeter;
import studio.longplay.engine.mix.LoudnessReport;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;

/// EBU R 128 figures of any file that has sound.
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
}
