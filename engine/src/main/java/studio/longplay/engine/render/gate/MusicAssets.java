package studio.longplay.engine.render.gate;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.music.MusicRequest;
import studio.longplay.engine.music.score.Soundfont;
import studio.longplay.engine.render.lay.CueList;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Script;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The instruments of files that play the music; the composer's tunes and the synth are ours.
final class MusicAssets {
    private static final String SUFFIX = ".sf2";

    private MusicAssets() {}

    /// Those that the script's cues name.
    ///
    /// @param folder of the soundfonts that are called by their names
    static List<Asset> of(Script script, Path folder, FileDigests digests) throws StudioFault {
        Set<String> names = new LinkedHashSet<>();
        for (Cue.MusicCue cue : CueList.of(script.scenes(), Cue.MusicCue.class)) {
            MusicRequest.of(cue, 1, 0).played().soundfonts().values().stream()
                    .map(Soundfont::file)
                    .forEach(names::add);
        }
        List<Asset> assets = new ArrayList<>();
        for (String name : names) {
            Path file = folder.resolve(name.endsWith(SUFFIX) ? name : name + SUFFIX);
            if (Files.isRegularFile(file)) {
                String terms = SoundfontTerms.of(file);
                assets.add(
                        new Asset(
                                AssetKind.SOUNDFONT,
                                name,
                                name,
                                digests.of(file),
                                terms,
                                LicenceWords.of(terms)));
            }
        }
        return assets;
    }
}
