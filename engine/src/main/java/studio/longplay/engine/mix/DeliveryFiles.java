package studio.longplay.engine.mix;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The five files of a delivery while they are written: published together or not at all.
final class DeliveryFiles implements AutoCloseable {
    private final List<StemFile> writers = new ArrayList<>();
    private final float[][] pair = new float[2][];

    /// @param blockSamples the most that is written at once
    DeliveryFiles(Path folder, StemNotes notes, int blockSamples) throws StudioFault {
        boolean opened = false;
        try {
            Files.createDirectories(folder);
            for (Stem stem : Stem.values()) {
                Path file = folder.resolve(notes.format().fileName(stem));
                String name = stem.name().toLowerCase(Locale.ROOT);
                writers.add(StemFile.create(file, name, notes, blockSamples));
            }
            writers.add(StemFile.mix(folder.resolve(StemWriter.MIX_FILE_NAME), notes));
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

    /// Appends a block to each file: the eight channels of the stems, the two of the mix.
    ///
    /// @param at scene-local number of its first sample
    void write(float[][] stems, float[][] mix, int count, long at) throws StudioFault {
        for (Stem stem : Stem.values()) {
            pair[0] = stems[stem.leftChannel()];
            pair[1] = stems[stem.leftChannel() + 1];
            writers.get(stem.leftChannel() / 2).write(pair, count, at);
        }
        writers.getLast().write(mix, count, at);
    }

    /// Says that all is written: closing then publishes the files.
    void keep() {
        writers.forEach(StemFile::keep);
    }

    /// Closes every file even if one fails, and reports the first failure.
    @Override
    public void close() throws StudioFault {
        StudioFault first = null;
        for (StemFile writer : writers) {
            first = closed(writer, first);
        }
        if (first != null) {
            throw first;
        }
    }

    private static @Nullable StudioFault closed(StemFile writer, @Nullable StudioFault first) {
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
