package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.Machine;
import studio.longplay.engine.media.SoundCodec;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.ManifestFile;
import studio.longplay.engine.render.preset.PresetKind;

import java.nio.file.Path;

/// What a film likely takes on the disk: in its delivery folder, and in the store. A guess, as long
/// as no film like it was made on this machine; then within a tenth.
final class DiskNeed {
    /// Eight channels of stems and a stereo mix.
    static final int MIXED_BYTES_PER_SAMPLE = 8 * 4 + 2 * 4;

    private static final double SAMPLES_PER_SECOND = 48_000;
    private static final int BITS_PER_BYTE = 8;
    private static final int LOSSLESS_BITS_PER_SECOND = 1_600_000;
    private static final int CHAPTER_FILE_BITS_PER_SECOND = 192_000;

    /// Tables, captions, chapters, manifest and report, a minute of film.
    private static final double TABLE_BYTES_PER_SECOND = 1200;

    private final ExportPreset preset;
    private final Speeds speeds;

    /// @param speeds what films took on this machine, empty if there was none
    DiskNeed(ExportPreset preset, Speeds speeds) {
        this.preset = preset;
        this.speeds = speeds;
    }

    /// @param stems that are delivered beside it
    long inFolder(long samples, StemNeed stems) {
        return film(samples) + stems.bytes(samples);
    }

    /// @param kept how much of its sound
    long inStore(long samples, StoredSound kept) {
        double seconds = samples / SAMPLES_PER_SECOND;
        long pictures = preset.kind().hasPicture() ? speeds.madePictureBytes(preset, seconds) : 0;
        return pictures + sound(seconds) + (long) (samples * kept.bytesPerSample());
    }

    /// The film, or what is delivered in its place.
    long film(long samples) {
        double seconds = samples / SAMPLES_PER_SECOND;
        long pictures = preset.kind().hasPicture() ? speeds.filmPictureBytes(preset, seconds) : 0;
        return pictures + sound(seconds) + (long) (seconds * TABLE_BYTES_PER_SECOND);
    }

    private long sound(double seconds) {
        double bits =
                preset.sound().codec() == SoundCodec.FLAC
                        ? LOSSLESS_BITS_PER_SECOND
                        : preset.audioBitRate();
        double more = preset.kind() == PresetKind.AUDIOBOOK ? CHAPTER_FILE_BITS_PER_SECOND : 0;
        return (long) (seconds * (bits + more) / BITS_PER_BYTE);
    }

    /// What the store does not have yet of a programme whose takes are made.
    ///
    /// @param samples of scenes that are not mixed
    /// @param frames of segments that are not drawn
    record Missing(long samples, long frames) {
        private boolean isNothing() {
            return samples == 0 && frames == 0;
        }
    }

    private long inStore(Missing missing) {
        double drawn =
                (double) missing.frames() * preset.rate().denominator() / preset.rate().numerator();
        double mixed = missing.samples() / SAMPLES_PER_SECOND;
        return speeds.filmPictureBytes(preset, drawn)
                + sound(mixed)
                + missing.samples() * MIXED_BYTES_PER_SAMPLE;
    }

    /// Refuses to begin what could not be finished. An earlier delivery stays until the new film is
    /// whole and takes its place, so what it takes is no room, but where nothing is missing and its
    /// files stay as they are.
    ///
    /// @param samples of the whole programme
    /// @param stems that are delivered beside the film
    /// @throws StudioFault.Resource `disk.full` with both figures
    void require(long samples, StemNeed stems, Missing missing, Path folder, Path store)
            throws StudioFault {
        long there = missing.isNothing() ? delivered(folder) : 0;
        double margin = speeds.margin(preset);
        long inFolder = Math.max(0, (long) (inFolder(samples, stems) * margin) - there);
        long inStore = (long) (inStore(missing) * margin);
        new RoomNeeded(inFolder, inStore).require(folder, store, Machine::freeBytes);
    }

    /// What an earlier delivery takes in its folder, in bytes.
    static long delivered(Path folder) throws StudioFault {
        return ManifestFile.find(folder)
                .map(manifest ->
                        manifest.files().stream().mapToLong(Manifest.FileEntry::bytes).sum())
                .orElse(0L);
    }
}
