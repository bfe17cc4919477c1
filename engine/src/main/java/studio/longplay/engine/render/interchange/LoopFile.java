package studio.longplay.engine.render.interchange;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A sound again and again without a gap, as our mix repeats it.
final class LoopFile {
    private static final int BLOCK = 1 << 14;

    private LoopFile() {}

    /// @throws StudioFault if the sound cannot be read or the file cannot be written
    static void write(Path sound, MediaTime length, Path file) throws StudioFault {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new StudioFault.Resource(
                    "interchange.unwritable",
                    file + " cannot be written: " + e.getMessage() + ".",
                    "Check that there is room on the disk and that you may write there.",
                    e);
        }
        try (WavReader reader = WavReader.open(sound)) {
            long wanted = length.toSamplesFloor(SampleRate.HZ_48000);
            float[][] block = new float[reader.format().channels()][BLOCK];
            WavWriter.write(
                    file,
                    reader.format(),
                    writer -> {
                        long done = 0;
                        while (done < wanted && reader.length() > 0) {
                            int most = (int) Math.min(BLOCK, wanted - done);
                            int read = reader.read(done % reader.length(), block, 0, most);
                            writer.write(block, 0, read);
                            done += read;
                        }
                    });
        }
    }
}
