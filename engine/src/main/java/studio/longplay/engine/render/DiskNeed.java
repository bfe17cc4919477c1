package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.Headroom;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.ManifestFile;

import java.nio.file.Path;

/// What a film takes on the disk, at most: in its delivery folder, and in the store.
final class DiskNeed {
    /// Four float stereo stems and a 24-bit mix.
    private static final int FOLDER_BYTES_PER_SAMPLE = 4 * 2 * 4 + 2 * 3;

    /// Eight channels of stems, a stereo mix and the takes they are of.
    private static final int STORE_BYTES_PER_SAMPLE = 8 * 4 + 2 * 4 + 2 * 4 + 4;

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

    /// Refuses to begin what could not be finished. What an earlier delivery takes in the folder
    /// counts as room: either it stays as it is, or the new files take its place.
    ///
    /// @throws StudioFault.Resource `disk.full` with both figures
    static void require(ExportPreset preset, long samples, Path folder) throws StudioFault {
        long there =
                ManifestFile.find(folder)
                        .map(manifest ->
                                manifest.files().stream()
                                        .mapToLong(Manifest.FileEntry::bytes)
                                        .sum())
                        .orElse(0L);
        long needed = Math.max(0, inFolder(preset, samples) - there);
        Headroom.at(folder).requireDisk(needed, folder);
    }
}
