package studio.longplay.engine.mix;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The five files of a delivery while they are written: published together or not at all.
final class DeliveryFiles implements AutoCloseable {
    private final List<StemFile> writers = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final float[][] pair = new float[2][];

    /// @param folder that is there; it is not made, for its disk may just have been unplugged
    /// @param blockSamples the most that is written at once
    /// @param length that each will have
    DeliveryFiles(Path folder, StemNotes notes, int blockSamples, StemLength length)
            throws StudioFault {
        boolean opened = false;
        try {
            for (Stem stem : Stem.values()) {
                String file = notes.format().fileName(stem);
                String name = stem.name().toLowerCase(Locale.ROOT);
                names.add(file);
                writers.add(
                        StemFile.create(folder.resolve(file), name, notes, blockSamples, length));
            }
            names.add(StemWriter.MIX_FILE_NAME);
            writers.add(StemFile.mix(folder.resolve(StemWriter.MIX_FILE_NAME), notes, length));
            opened = true;
        } finally {
            if (!opened) {
                close();
            }
        }
    }

    /// Appends a block to each file: the eight channels of the stems, the two of the mix.
    ///
    /// @param scene that they are of
    /// @param at scene-local number of its first sample
    void write(StemReader scene, float[][] stems, float[][] mix, int count, long at)
            throws StudioFault {
        for (Stem stem : Stem.values()) {
            pair[0] = stems[stem.leftChannel()];
            pair[1] = stems[stem.leftChannel() + 1];
            StemFile writer = writers.get(stem.leftChannel() / 2);
            if (scene.isHeard(stem)) {
                writer.write(pair, count, at);
            } else {
                writer.silence(pair, count, at);
            }
        }
        writers.getLast().write(mix, count, at);
    }

    /// How many halvings more it would take for no stem to pass full scale.
    int missingHalvings() {
        int most = 0;
        for (StemFile writer : writers) {
            most = Math.max(most, writer.missingHalvings());
        }
        return most;
    }

    /// Says that all is written, and waits until the disk has it. Closing still gives it up.
    ///
    /// @return by their names the SHA-256 of the files that need not be read for it
    Map<String, String> complete() throws StudioFault {
        Map<String, String> digests = new LinkedHashMap<>();
        for (int i = 0; i < writers.size(); i++) {
            String name = names.get(i);
            writers.get(i).complete().ifPresent(digest -> digests.put(name, digest));
        }
        return digests;
    }

    /// Says that closing publishes the files.
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
