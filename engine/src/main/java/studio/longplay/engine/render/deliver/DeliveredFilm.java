package studio.longplay.engine.render.deliver;

import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Path;
import java.util.Comparator;

/// Which file of a delivery is what was asked for: the film, or the programme where there are no
/// pictures.
public final class DeliveredFilm {
    private static final String USUAL = "film.mp4";

    private DeliveredFilm() {}

    /// As a folder's manifest says; `film.mp4` where there is none.
    ///
    /// @throws StudioFault if the manifest is there and cannot be read
    public static Path in(Path folder) throws StudioFault {
        return ManifestFile.find(folder)
                .map(manifest -> of(folder, manifest))
                .orElseGet(() -> folder.resolve(USUAL));
    }

    /// As a manifest says.
    public static Path of(Path folder, Manifest manifest) {
        return manifest.files().stream()
                .map(Manifest.FileEntry::name)
                .filter(name -> name.indexOf('/') < 0 && name.indexOf('.') > 0)
                .min(Comparator.comparing((String name) -> !name.startsWith("film.")))
                .map(folder::resolve)
                .orElseGet(() -> folder.resolve(USUAL));
    }
}
