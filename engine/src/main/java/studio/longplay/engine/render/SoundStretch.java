package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.SampleSource;
import studio.longplay.engine.media.SoundFilePlan;
import studio.longplay.engine.media.SoundFileWriter;

import java.nio.file.Path;

/// A stretch of a programme's sound as a file, written block by block.
///
/// @param sound stereo at 48 kHz
/// @param from its first sample
/// @param samples how many; it is silent before the programme's beginning and after its end
record SoundStretch(SampleSource sound, long from, long samples) {
    private static final int BLOCK = 1 << 14;

    void write(Path file, SoundFilePlan plan, JobContext context) throws StudioFault {
        try (SoundFileWriter writer = SoundFileWriter.create(file, plan)) {
            float[][] block = new float[2][BLOCK];
            for (long done = 0; done < samples; done += BLOCK) {
                context.checkCancelled();
                context.progress(new Progress("sound", done, samples));
                int count = (int) Math.min(BLOCK, samples - done);
                sound.read(from + done, block, 0, count);
                writer.write(block, 0, count);
            }
            writer.keep();
        }
    }
}
