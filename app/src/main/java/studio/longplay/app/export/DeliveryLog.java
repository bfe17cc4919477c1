package studio.longplay.app.export;

import studio.longplay.engine.render.deliver.DeliveredFilm;
import studio.longplay.engine.render.deliver.Manifest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The deliveries that were made from this window, the newest first.
///
/// @param entries one for each folder: a later delivery there takes the place of the earlier
public record DeliveryLog(List<Entry> entries) {
    /// What the section is called in the settings.
    public static final String SECTION = "deliveries";

    public static final DeliveryLog NONE = new DeliveryLog(List.of());

    private static final int MOST = 200;

    public DeliveryLog {
        entries = List.copyOf(entries);
    }

    /// One delivery as it was when it was finished.
    ///
    /// @param projectId of the project it was made from
    /// @param folder absolute
    /// @param film name of its file in the folder
    /// @param preset name of the preset
    /// @param size as people say it, for example `1920 × 1080`; empty for sound alone
    /// @param madeAt ISO 8601, UTC
    /// @param milliseconds how long it plays
    /// @param tookMillis how long it was made
    /// @param bytes what it takes on the disk
    public record Entry(
            String projectId,
            String title,
            String folder,
            String film,
            String preset,
            String size,
            String madeAt,
            long milliseconds,
            long tookMillis,
            long bytes) {
        private static final long SAMPLES_PER_MILLISECOND = 48;

        static Entry of(ExportState.Finished done, ExportRequest asked) {
            Manifest manifest = done.manifest();
            Manifest.PresetFacts preset = manifest.preset();
            boolean pictures = asked.settings().preset().kind().hasPicture();
            return new Entry(
                    asked.project().id().value(),
                    manifest.title(),
                    done.folder().toString(),
                    done.folder().relativize(done.film()).toString(),
                    preset.name(),
                    pictures ? preset.width() + " × " + preset.height() : "",
                    manifest.run().madeAt(),
                    manifest.film().samples() / SAMPLES_PER_MILLISECOND,
                    manifest.run().wallMillis(),
                    done.bytes());
        }

        /// One that was not made in this window.
        ///
        /// @param folder absolute
        /// @param projectId empty if it is not known
        static Entry of(Manifest manifest, Path folder, String projectId) {
            Manifest.PresetFacts preset = manifest.preset();
            return new Entry(
                    projectId,
                    manifest.title(),
                    folder.toString(),
                    folder.relativize(DeliveredFilm.of(folder, manifest)).toString(),
                    preset.name(),
                    preset.width() > 0 ? preset.width() + " × " + preset.height() : "",
                    manifest.run().madeAt(),
                    manifest.film().samples() / SAMPLES_PER_MILLISECOND,
                    manifest.run().wallMillis(),
                    manifest.files().stream().mapToLong(Manifest.FileEntry::bytes).sum());
        }

        Path path() {
            return Path.of(folder);
        }

        Path filmPath() {
            return path().resolve(film);
        }
    }

    DeliveryLog with(Entry newest) {
        List<Entry> all = new ArrayList<>();
        all.add(newest);
        entries.stream().filter(entry -> !entry.folder().equals(newest.folder())).forEach(all::add);
        return new DeliveryLog(all.subList(0, Math.min(MOST, all.size())));
    }

    /// Without one; its folder stays as it is.
    DeliveryLog without(Entry gone) {
        return new DeliveryLog(entries.stream().filter(entry -> !entry.equals(gone)).toList());
    }
}
