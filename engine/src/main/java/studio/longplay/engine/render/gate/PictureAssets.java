package studio.longplay.engine.render.gate;

import studio.longplay.engine.render.lay.CueList;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Script;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// Pictures and films beside the script that it names. Backdrops that are drawn are ours.
final class PictureAssets {
    private static final Set<String> FILMS = Set.of("mp4", "mov", "mkv", "webm", "avi", "m4v");

    private PictureAssets() {}

    static Set<Asset> named(Script script, Path folder) {
        Set<Asset> assets = new LinkedHashSet<>();
        for (Cue.PictureCue cue : CueList.of(script.scenes(), Cue.PictureCue.class)) {
            String name = cue.subject();
            int dot = name.lastIndexOf('.');
            if (dot > 0 && isFile(folder, name)) {
                String suffix = name.substring(dot + 1).toLowerCase(Locale.ROOT);
                AssetKind kind = FILMS.contains(suffix) ? AssetKind.FILM : AssetKind.PICTURE;
                Asset own = new Asset(kind, name, name, "", "", Allowance.OWN);
                assets.addAll(MadeAssets.of(own, folder.resolve(name)));
            }
        }
        return assets;
    }

    private static boolean isFile(Path folder, String name) {
        try {
            return Files.isRegularFile(folder.resolve(name));
        } catch (InvalidPathException noName) {
            return false;
        }
    }
}
