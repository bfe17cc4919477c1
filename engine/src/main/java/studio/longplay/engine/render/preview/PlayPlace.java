package studio.longplay.engine.render.preview;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;

import java.util.List;
import java.util.Optional;

/// Finds a place of one state again in another: the same words, though the time is another.
final class PlayPlace {
    private PlayPlace() {}

    /// Where the words heard at a time in one state are in another.
    ///
    /// The place is kept from the start of the last line before it that both have, in the scene
    /// both have; where there is no such scene the time stays, and never passes the end.
    static MediaTime moved(PreviewState from, PreviewState to, MediaTime time) {
        Optional<PreviewScene> before = from.sceneAt(time);
        if (before.isEmpty()) {
            return time.isBefore(from.duration()) || time.equals(MediaTime.ZERO)
                    ? time.min(to.duration())
                    : to.duration();
        }
        PreviewScene after = sameScene(before.get(), from, to);
        if (after == null) {
            return time.min(to.duration());
        }
        MediaTime offset =
                within(before.get().layout(), after.layout(), time.minus(before.get().start()));
        return after.start().plus(offset.min(after.layout().duration()));
    }

    private static @Nullable PreviewScene sameScene(
            PreviewScene scene, PreviewState from, PreviewState to) {
        ElementId id = scene.layout().scene().id();
        List<PreviewScene> all = to.scenes();
        if (scene.number() < all.size()) {
            PreviewScene likely = all.get(scene.number());
            if (likely.layout().scene().id().equals(id)) {
                return likely;
            }
        }
        for (PreviewScene each : all) {
            if (each.layout().scene().id().equals(id)) {
                return each;
            }
        }
        return all.size() == from.scenes().size() ? all.get(scene.number()) : null;
    }

    private static MediaTime within(SceneLayout before, SceneLayout after, MediaTime offset) {
        if (before.lines().equals(after.lines())) {
            return offset;
        }
        Placed.PlacedLine anchor = null;
        Placed.PlacedLine found = null;
        for (Placed.PlacedLine line : before.lines()) {
            if (!line.range().start().isAfter(offset)) {
                Placed.PlacedLine same = line(after, line.line().id());
                anchor = same == null ? anchor : line;
                found = same == null ? found : same;
            }
        }
        return anchor == null || found == null ? offset : from(anchor, found, offset);
    }

    /// In the line: as far into it, at most to its end; after it: as long after its end.
    private static MediaTime from(
            Placed.PlacedLine anchor, Placed.PlacedLine found, MediaTime offset) {
        MediaTime into = offset.minus(anchor.range().start());
        MediaTime length = anchor.range().duration();
        return into.isBefore(length)
                ? found.range().start().plus(into.min(found.range().duration()))
                : found.end().plus(into.minus(length));
    }

    private static Placed.@Nullable PlacedLine line(SceneLayout layout, ElementId id) {
        for (Placed.PlacedLine line : layout.lines()) {
            if (line.line().id().equals(id)) {
                return line;
            }
        }
        return null;
    }
}
