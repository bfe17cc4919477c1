package studio.longplay.engine.render.preview;

import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.timeline.Treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a scene looks like without what the user did to its pictures: no fades, no keyed values, no
/// transitions of their own. Cuts, places and speeds stay, so that the same moment is seen.
public final class Untreated {
    private Untreated() {}

    /// The same programme, one scene of which is untreated; for its pictures only.
    public static PreviewState of(PreviewState state, int scene) {
        List<PreviewScene> scenes = new ArrayList<>(state.scenes());
        PreviewScene treated = scenes.get(scene);
        scenes.set(scene, treated.withLayout(layout(treated.layout())));
        return state.withScenes(scenes);
    }

    private static SceneLayout layout(SceneLayout treated) {
        return new SceneLayout(
                treated.scene(),
                treated.chapterTitle(),
                treated.duration(),
                treated.cards().stream()
                        .map(card ->
                                new Placed.PlacedCard(
                                        card.card(), card.range(), slices(card.slices())))
                        .toList(),
                treated.lines(),
                treated.music(),
                treated.sounds(),
                treated.pictures().stream()
                        .map(picture ->
                                new Placed.PlacedPicture(
                                        picture.cue(), picture.range(), slices(picture.slices())))
                        .toList(),
                new Placed.PlacedScenery(
                        treated.scenery().range(), slices(treated.scenery().slices())),
                treated.userClips().stream()
                        .map(clip ->
                                new Placed.PlacedUser(
                                        clip.clip(),
                                        clip.level(),
                                        clip.kind(),
                                        slice(clip.slice())))
                        .toList());
    }

    private static List<Slice> slices(List<Slice> treated) {
        return treated.stream().map(Untreated::slice).toList();
    }

    private static Slice slice(Slice treated) {
        Treatment speed =
                new Treatment(
                        Treatment.NONE.fadeIn(),
                        Treatment.NONE.fadeOut(),
                        treated.treatment().speed(),
                        Map.of(),
                        Optional.empty(),
                        treated.treatment().disabled());
        return new Slice(treated.range(), treated.sourceStart(), speed);
    }
}
