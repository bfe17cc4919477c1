package studio.longplay.app.cli;

import studio.longplay.engine.inference.bundle.InstalledBundle;

import java.nio.file.Path;
import java.util.List;

/// A file that a model made, for programs.
///
/// @param with the bundle's name
/// @param commercial whether its licence lets what it made be sold
record ModelMade(
        String file,
        String with,
        String licence,
        boolean commercial,
        List<ModelFallback> fallbacks) {
    static ModelMade of(Path file, InstalledBundle bundle, List<ModelFallback> fallbacks) {
        return new ModelMade(
                file.toString(),
                bundle.name(),
                bundle.card().licence(),
                bundle.card().commercial(),
                fallbacks);
    }
}
