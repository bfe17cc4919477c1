package studio.longplay.app.script;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.render.lay.Placed.PlacedLine;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.Optional;

/// Which line is heard at a time. Asked once per frame: as long as the line lasts it only compares.
final class HeardLine {
    private @Nullable PreviewState known;
    private MediaTime from = MediaTime.ZERO;
    private MediaTime to = MediaTime.ZERO;
    private Optional<ElementId> line = Optional.empty();

    /// The line that is heard; empty between lines. States are told apart by identity: two are
    /// never made equal, and comparing them would cost more than it saves.
    @SuppressWarnings("ReferenceEquality")
    Optional<ElementId> at(MediaTime time, PreviewState state) {
        boolean same = state == known && !time.isBefore(from) && time.isBefore(to);
        if (!same) {
            known = state;
            find(time, state);
        }
        return line;
    }

    private void find(MediaTime time, PreviewState state) {
        from = time;
        to = time;
        line = Optional.empty();
        Optional<PreviewScene> scene = state.sceneAt(time);
        if (scene.isEmpty()) {
            return;
        }
        for (PlacedLine placed : scene.get().layout().lines()) {
            TimeRange range = in(scene.get(), placed);
            if (!time.isBefore(range.start()) && time.isBefore(range.end())) {
                from = range.start();
                to = range.end();
                line = Optional.of(placed.line().id());
                return;
            }
        }
    }

    /// When a line is heard in the programme; empty if it is not in it.
    static Optional<TimeRange> range(ElementId line, PreviewState state) {
        for (PreviewScene scene : state.scenes()) {
            for (PlacedLine placed : scene.layout().lines()) {
                if (placed.line().id().equals(line)) {
                    return Optional.of(in(scene, placed));
                }
            }
        }
        return Optional.empty();
    }

    private static TimeRange in(PreviewScene scene, PlacedLine placed) {
        return new TimeRange(scene.start().plus(placed.range().start()), placed.range().duration());
    }
}
