package studio.longplay.engine.render;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.SilentFiles;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The digests of silent sound files, kept in the store: a film in which nobody sings has a stem of
/// that length and name every time.
final class KeptSilence implements SilentFiles {
    private static final String MAKER = "silence.sha256";
    private static final String VERSION = "1";

    private final ArtifactStore store;

    KeptSilence(ArtifactStore store) {
        this.store = store;
    }

    @Override
    public String sha256(String head, long zeros, Unknown unknown) throws StudioFault {
        Recipe recipe = new Recipe(MAKER, VERSION, Map.of("head", head, "zeros", zeros), List.of());
        Optional<Artifact> kept = store.find(recipe.key());
        if (kept.isPresent()) {
            return read(kept.get().file());
        }
        String made = unknown.sha256();
        Artifact _ = store.put(recipe, "sha256", part -> Files.writeString(part, made));
        return made;
    }

    private static String read(Path file) throws StudioFault {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }
}
