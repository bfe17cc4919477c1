package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserMarker;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Opens and closes time inside a scene: what follows in the scene moves, on every track, and so do
/// the scenes after it.
///
/// The script flows by the parts that carry it, one after the other; time is added before or after
/// one of them, and taken from those that stand in what is closed:
///
/// ```
/// parts    |--A--|   |----B----|  |--C--|
/// closed            [   ]                   B's ripple becomes that much less
/// ```
final class Flow {
    private final Draft draft;

    Flow(Draft draft) {
        this.draft = draft;
    }

    /// Makes room: what stands at or after a time of its scene moves later.
    void open(MediaTime at, MediaTime by) {
        Optional<Board.SceneSpan> scene = draft.board().sceneAt(at);
        if (scene.isEmpty() || by.ticks() <= 0) {
            return;
        }
        ElementId id = scene.get().scene();
        divide(id, at, by);
        List<Board.Point> points = carrying(id);
        Optional<Board.Point> next =
                points.stream().filter(point -> !point.at().isBefore(at)).findFirst();
        if (next.isPresent()) {
            change(next.get(), edit -> edit.withLead(edit.lead().plus(by)));
        } else if (!points.isEmpty()) {
            change(points.getLast(), edit -> edit.withRipple(edit.ripple().plus(by)));
        }
        moveOwn(scene.get(), time -> time.isBefore(at) ? MediaTime.ZERO : by);
    }

    /// A part that goes on over the place is cut in two, and its rest moves with what follows.
    private void divide(ElementId scene, MediaTime at, MediaTime by) {
        for (Strip strip : List.copyOf(draft.all())) {
            if (carries(strip)
                    && isIn(scene, strip)
                    && strip.start().isBefore(at)
                    && strip.end().isAfter(at)) {
                Splits.split(draft, strip, at).ifPresent(half -> draft.nudge(half, by));
            }
        }
    }

    /// Whether what follows it in the script stands after it.
    static boolean carries(Strip strip) {
        return strip.track() instanceof TrackRef.Dialogue
                || strip.track() instanceof TrackRef.Cards;
    }

    private boolean isIn(ElementId scene, Strip strip) {
        return draft.board().scenes().get(strip.scene()).scene().equals(scene);
    }

    /// Takes time out: what stands after a range moves earlier, into it. What stood in it is the
    /// caller's to cut. A range over several scenes is closed scene by scene.
    void close(TimeRange range) {
        for (Board.SceneSpan scene : draft.board().scenes()) {
            MediaTime from = range.start().max(scene.range().start());
            MediaTime to = range.end().min(scene.range().end());
            if (from.isBefore(to)) {
                closeIn(scene, TimeRange.between(from, to));
            }
        }
    }

    private void closeIn(Board.SceneSpan scene, TimeRange range) {
        List<Board.Point> points = carrying(scene.scene());
        if (!points.isEmpty()) {
            MediaTime before = overlap(range, scene.range().start(), points.getFirst().at());
            change(points.getFirst(), edit -> edit.withLead(edit.lead().minus(before)));
        }
        for (int i = 0; i < points.size(); i++) {
            MediaTime until = i + 1 < points.size() ? points.get(i + 1).at() : scene.range().end();
            MediaTime taken = overlap(range, points.get(i).at(), until);
            change(points.get(i), edit -> edit.withRipple(edit.ripple().minus(taken)));
        }
        MediaTime sceneStart = scene.range().start();
        moveOwn(scene, time -> MediaTime.ZERO.minus(overlap(range, sceneStart, time)));
    }

    private static MediaTime overlap(TimeRange range, MediaTime from, MediaTime to) {
        MediaTime length = range.end().min(to).minus(range.start().max(from));
        return length.max(MediaTime.ZERO);
    }

    /// The parts of a scene that the script flows by, in order; one for each time.
    private List<Board.Point> carrying(ElementId scene) {
        List<Board.Point> points = new ArrayList<>();
        for (Board.Point point : draft.board().anchors()) {
            if (point.carries() && point.scene().equals(scene)) {
                points.add(point);
            }
        }
        return points;
    }

    private void change(Board.Point point, UnaryOperator<ClipEdit> edit) {
        ClipKey key = new ClipKey(point.element(), point.role());
        draft.put(key, edit.apply(draft.edit(key)));
    }

    /// The user's clips and markers of the scene move by as much as what they stand on does not.
    ///
    /// @param moved how far something at a time moves
    private void moveOwn(Board.SceneSpan scene, UnaryOperator<MediaTime> moved) {
        for (Strip strip : draft.all()) {
            if (strip.ref() instanceof ClipRef.OfUser(String id)
                    && scene.range().contains(strip.start())
                    && draft.arrangement().userClips().containsKey(id)
                    && !draft.rowOf(strip).locked()) {
                UserClip clip = draft.clip(id);
                draft.put(clip.withAnchor(moved(clip.anchor(), strip.start(), moved)));
            }
        }
        for (Board.Mark mark : draft.board().marks()) {
            // As it is by now: several clips that are taken out move it several times.
            UserMarker marker = draft.arrangement().markers().get(mark.marker().id());
            if (marker != null && scene.range().contains(mark.range().start())) {
                Anchor anchor = moved(marker.anchor(), mark.range().start(), moved);
                draft.set(draft.arrangement().with(Marks.at(marker, anchor)));
            }
        }
    }

    private Anchor moved(Anchor anchor, MediaTime start, UnaryOperator<MediaTime> moved) {
        MediaTime wanted = moved.apply(start);
        MediaTime carried =
                draft.board().anchors().stream()
                        .filter(point -> point.element().equals(anchor.element()))
                        .findFirst()
                        .map(point -> moved.apply(point.at()))
                        .orElse(MediaTime.ZERO);
        return new Anchor(
                anchor.element(),
                anchor.offset().plus(wanted.minus(carried)),
                anchor.scene(),
                anchor.sceneOffset().plus(wanted));
    }
}
