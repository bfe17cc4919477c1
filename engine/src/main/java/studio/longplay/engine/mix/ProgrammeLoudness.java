package studio.longplay.engine.mix;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavReader;

import java.nio.file.Path;
import java.util.List;

/// Measures sound files: one, or several heard one after the other.
public final class ProgrammeLoudness {
    private static final int BLOCK_SAMPLES = 8192;

    private ProgrammeLoudness() {}

    /// Measures the files as one programme, in constant memory.
    ///
    /// @param files WAV files of one rate and number of channels, at most 6
    /// @throws StudioFault `mix.formats-differ`, `mix.too-many-channels`, and the faults of reading
    public static LoudnessReport measure(List<Path> files, JobContext context) throws StudioFault {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no files to measure");
        }
        WavFormat format = formatOf(files.getFirst());
        LoudnessMeter meter = new LoudnessMeter(format.rate(), format.channels());
        float[][] block = new float[format.channels()][BLOCK_SAMPLES];
        for (Path file : files) {
            add(file, format, meter, block, context);
        }
        return meter.report();
    }

    private static WavFormat formatOf(Path file) throws StudioFault {
        try (WavReader reader = WavReader.open(file)) {
            if (reader.format().channels() > LoudnessMeter.MAX_CHANNELS) {
                throw new StudioFault.Media(
                        "mix.too-many-channels",
                        file + " has more channels than loudness is defined for here.",
                        "Measure its stems or its stereo mix instead.");
            }
            return reader.format();
        }
    }

    private static void add(
            Path file, WavFormat format, LoudnessMeter meter, float[][] block, JobContext context)
            throws StudioFault {
        try (WavReader reader = WavReader.open(file)) {
            if (!reader.format().rate().equals(format.rate())
                    || reader.format().channels() != format.channels()) {
                throw new StudioFault.Media(
                        "mix.formats-differ",
                        file + " has another rate or other channels than the files before it.",
                        "Measure it by itself.");
            }
            for (long at = 0; at < reader.length(); at += BLOCK_SAMPLES) {
                context.checkCancelled();
                context.progress(new Progress("loudness", at, reader.length()));
                meter.process(block, 0, reader.read(at, block, 0, BLOCK_SAMPLES));
            }
        }
    }
}
