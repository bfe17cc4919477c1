package studio.longplay.app.export;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.deliver.DeliveredFilm;
import studio.longplay.engine.render.deliver.Manifest;

import java.nio.file.Path;

/// How far the export is.
public sealed interface ExportState {
    /// Nothing was asked for yet.
    record Idle() implements ExportState {}

    /// It works.
    record Running() implements ExportState {}

    /// It was asked to stop and winds up.
    record Stopping() implements ExportState {}

    /// The user stopped it.
    record Cancelled() implements ExportState {}

    /// It could not go on.
    record Failed(StudioFault fault) implements ExportState {}

    /// The film is there.
    record Finished(Manifest manifest, Path folder) implements ExportState {
        /// The film's file, or the programme's where there are no pictures.
        public Path film() {
            return DeliveredFilm.of(folder, manifest);
        }

        /// The report's file.
        public Path report() {
            return folder.resolve("report.html");
        }

        /// What the delivery takes on the disk.
        public long bytes() {
            return manifest.files().stream().mapToLong(Manifest.FileEntry::bytes).sum();
        }
    }

    /// Whether work is going on.
    default boolean isBusy() {
        return this instanceof Running || this instanceof Stopping;
    }

    /// Whether it can go on where it stopped.
    default boolean isResumable() {
        return this instanceof Cancelled || this instanceof Failed;
    }
}
