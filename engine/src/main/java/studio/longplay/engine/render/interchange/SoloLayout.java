package studio.longplay.engine.render.interchange;

import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.List;
import java.util.Optional;

/// A scene with one of its pictures alone, longer by what transitions need, under the names, the
/// cards and the scene's own fades. Laid over each other by a dissolve, two such scenes make the
/// same pictures as the whole one: what lies above is the same in both.
///
/// @param range of the picture in the scene, what was added included
record SoloLayout(SceneLayout layout, TimeRange range) {
    /// The scene of a strip.
    ///
    /// @param scene the strip's
    /// @param sceneStart in the programme
    /// @return empty if the strip is no picture of the script
    static Optional<SoloLayout> of(
            SceneLayout scene,
            MediaTime sceneStart,
            ClipKey key,
            Strip strip,
            StripMedia.Handles handles) {
        TimeRange local = strip.range().shiftedBy(MediaTime.ZERO.minus(sceneStart));
        MediaTime before = handles.before().min(local.start());
        TimeRange range =
                TimeRange.between(
                        local.start().minus(before),
                        local.end().plus(handles.after()).min(scene.duration()));
        var treatment = strip.treatment().withCrossing(Optional.empty());
        MediaTime source =
                treatment.speed().isHeld()
                        ? strip.sourceStart()
                        : strip.sourceStart().minus(treatment.speed().sourceOf(before));
        Slice slice = new Slice(range, source, treatment);
        return with(scene, key, slice).map(layout -> new SoloLayout(layout, range));
    }

    private static Optional<SceneLayout> with(SceneLayout scene, ClipKey key, Slice slice) {
        if (key.role() == ClipRole.SCENERY) {
            Placed.PlacedScenery alone = new Placed.PlacedScenery(slice.range(), List.of(slice));
            return Optional.of(only(scene, List.of(), alone));
        }
        Placed.PlacedScenery none = new Placed.PlacedScenery(scene.scenery().range(), List.of());
        return scene.pictures().stream()
                .filter(picture -> picture.cue().id().equals(key.element()))
                .findFirst()
                .map(picture ->
                        new Placed.PlacedPicture(picture.cue(), slice.range(), List.of(slice)))
                .map(alone -> only(scene, List.of(alone), none));
    }

    private static SceneLayout only(
            SceneLayout scene, List<Placed.PlacedPicture> pictures, Placed.PlacedScenery scenery) {
        return new SceneLayout(
                scene.scene(),
                scene.chapterTitle(),
                scene.duration(),
                scene.cards(),
                scene.lines(),
                scene.music(),
                scene.sounds(),
                pictures,
                scenery,
                List.of());
    }
}
