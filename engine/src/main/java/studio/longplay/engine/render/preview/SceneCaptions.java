package studio.longplay.engine.render.preview;

import studio.longplay.engine.picture.Caption;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.make.CaptionTrack;
import studio.longplay.engine.time.TimeRange;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The captions of all scenes, composed when a scene's are first asked for.
///
/// Breaking a whole play into captions takes over half a second, and after an edit all but one
/// scene have the captions they had. Safe for use by several threads.
final class SceneCaptions extends AbstractList<List<Caption>> {
    private static final int KEPT = 4000;

    private final List<SceneLayout> scenes;
    private final Map<Spoken, List<Caption>> known;

    /// All that a scene's captions are a function of.
    private record Spoken(List<Words> lines) {
        private record Words(String text, String speaker, List<TimeRange> words, boolean whole) {}

        static Spoken of(SceneLayout scene) {
            return new Spoken(scene.lines().stream().map(Spoken::words).toList());
        }

        private static Words words(Placed.PlacedLine placed) {
            return new Words(
                    placed.line().text(),
                    placed.line().speaker().name(),
                    placed.words(),
                    placed.isWhole());
        }
    }

    private SceneCaptions(List<SceneLayout> scenes, Map<Spoken, List<Caption>> known) {
        this.scenes = scenes;
        this.known = known;
    }

    /// Captions of these scenes, before anything is known.
    static SceneCaptions none() {
        return new SceneCaptions(List.of(), new ConcurrentHashMap<>());
    }

    /// Those of other scenes, with what was composed for these.
    SceneCaptions with(List<SceneLayout> others) {
        Map<Spoken, List<Caption>> kept = known.size() > KEPT ? new ConcurrentHashMap<>() : known;
        return new SceneCaptions(others, kept);
    }

    @Override
    public List<Caption> get(int scene) {
        SceneLayout layout = scenes.get(scene);
        Spoken spoken = Spoken.of(layout);
        List<Caption> composed = known.get(spoken);
        if (composed == null) {
            composed = CaptionTrack.of(layout, PreviewState.RATE);
            known.put(spoken, composed);
        }
        return composed;
    }

    @Override
    public int size() {
        return scenes.size();
    }
}
