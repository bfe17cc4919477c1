package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.Headroom;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.ManifestFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a film takes on the disk, at most: in its delivery folder, and in the store.
final class DiskNeed {
    /// Four float stereo stems and a 24-bit mix.
    private static final int FOLDER_BYTES_PER_SAMPLE = 4 * 2 * 4 + 2 * 3;

    /// Eight channels of stems, a stereo mix and the takes they are of.
    private static final int STORE_BYTES_PER_SAMPLE = 8 * 4 + 2 * 4 + 2 * 4 + 4;

    /// Eight channels of stems and a stereo mix.
    private static final int MIXED_BYTES_PER_SAMPLE = 8 * 4 + 2 * 4;

    /// The bit rate is what the encoder aims at; full moving grain takes more.
    private static final double SLACK = 1.25;

    private DiskNeed() {}

    static long inFolder(ExportPreset preset, long samples) {
        return film(preset, samples) + stems(samples);
    }

    static long stems(long samples) {
        return samples * FOLDER_BYTES_PER_SAMPLE;
    }

    static long inStore(ExportPreset preset, long samples) {
        return film(preset, samples) + samples * STORE_BYTES_PER_SAMPLE;
    }

    static long film(ExportPreset preset, long samples) {
        long bitRate = preset.bitRate() + preset.audioBitRate();
        return (long) (samples / 48_000.0 * bitRate / 8 * SLACK);
    }

    /// What the store does not have yet of a programme whose takes are made.
    ///
    /// @param samples of scenes that are not mixed
    /// @param frames of segments that are not drawn
    record Missing(long samples, long frames) {}

    private static long inStore(ExportPreset preset, Missing missing) {
        long drawn = missing.frames() * 48_000 * preset.rate().denominator();
        return film(preset, drawn / preset.rate().numerator())
                + missing.samples() * MIXED_BYTES_PER_SAMPLE;
    }

    /// Refuses to begin what could not be finished. What an earlier delivery takes in the folder
    /// counts as room: either it stays as it is, or the new files take its place.
    ///
    /// @param samples of the whole programme
    /// @throws StudioFault.Resource `disk.full` with both figures
    static void require(ExportPreset preset, long samples, Missing missing, Path folder, Path store)
            throws StudioFault {
        long there =
                ManifestFile.find(folder)
                        .map(manifest ->
                                manifest.files().stream()
                                        .mapToLong(Manifest.FileEntry::bytes)
                                        .sum())
                        .orElse(0L);
        long inFolder = Math.max(0, inFolder(preset, samples) - there);
        long inStore = inStore(preset, missing);
        if (onOneDisk(folder, store)) {
            Headroom.at(folder).requireDisk(inFolder + inStore, folder);
        } else {
            Headroom.at(folder).requireDisk(inFolder, folder);
            Headroom.at(store).requireDisk(inStore, store);
        }
    }

    private static boolean onOneDisk(Path folder, Path store) throws StudioFault {
        try {
            return Files.getFileStore(there(folder)).equals(Files.getFileStore(there(store)));
        } catch (IOException e) {
            throw new StudioFault.Resource(
                    "disk.unreadable",
                    "The disks of " + folder + " and " + store + " cannot be told apart.",
                    "Check that the disks are connected and that you may read them.",
                    e);
        }
    }

    /// The folder or the nearest one above it that exists.
    private static Path there(Path folder) {
        Path there = folder.toAbsolutePath().normalize();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }
}
