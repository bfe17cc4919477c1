package studio.longplay.engine.mix;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavFormat.Encoding;
import studio.longplay.engine.media.WavInfo;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.time.SampleRate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The five files of a delivery while they are written: published together or not at all.
final class DeliveryFiles implements AutoCloseable {
    private static final WavFormat STEM = WavFormat.float32(SampleRate.HZ_48000, 2);
    private static final WavFormat MIX = new WavFormat(SampleRate.HZ_48000, 2, Encoding.PCM_24);

    private final List<WavWriter> writers = new ArrayList<>();
    private final float[][] pair = new float[2][];

    /// @param comment what each file says of itself; nothing if empty
    DeliveryFiles(Path folder, String comment) throws StudioFault {
        boolean opened = false;
        try {
            Files.createDirectories(folder);
            for (Stem stem : Stem.values()) {
                begin(folder.resolve(stem.fileName()), STEM, comment);
            }
            begin(folder.resolve(StemWriter.MIX_FILE_NAME), MIX, comment);
            opened = true;
        } catch (IOException e) {
            throw new StudioFault.Resource(
                    "mix.folder-unwritable",
                    "The folder " + folder + " could not be made.",
                    "Choose another folder or free its name.",
                    e);
        } finally {
            if (!opened) {
                close();
            }
        }
    }

    private void begin(Path file, WavFormat format, String comment) throws StudioFault {
        WavWriter writer = WavWriter.create(file, format);
        if (!comment.isEmpty()) {
            writer.chunk(WavInfo.CHUNK, WavInfo.comment(comment));
        }
        writer.discard();
        writers.add(writer);
    }

    /// Appends a block to each file: the eight channels of the stems, the two of the mix.
    void write(float[][] stems, float[][] mix, int count) throws StudioFault {
        for (Stem stem : Stem.values()) {
            pair[0] = stems[stem.leftChannel()];
            pair[1] = stems[stem.leftChannel() + 1];
            writers.get(stem.leftChannel() / 2).write(pair, 0, count);
        }
        writers.getLast().write(mix, 0, count);
    }

    /// Says that all is written: closing then publishes the files.
    void keep() {
        writers.forEach(WavWriter::keep);
    }

    /// Closes every file even if one fails, and reports the first failure.
    @Override
    public void close() throws StudioFault {
        StudioFault first = null;
        for (WavWriter writer : writers) {
            first = closed(writer, first);
        }
        if (first != null) {
            throw first;
        }
    }

    private static @Nullable StudioFault closed(WavWriter writer, @Nullable StudioFault first) {
        try {
            writer.close();
            return first;
        } catch (StudioFault e) {
            if (first == null) {
                return e;
            }
            first.addSuppressed(e);
            return first;
        }
    }
}
