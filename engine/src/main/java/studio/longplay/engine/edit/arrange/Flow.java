package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Opens and closes time inside a scene: what follows in the scene moves, on every track, and so do
/// the scenes after it. All by whole frames.
///
/// The script flows by the parts that carry it, one after the other; time is added before or after
/// one of them, and taken from those that stand in what is closed:
///
/// ```
/// parts    |--A--|   |----B----|  |--C--|
/// closed            [   ]                   B's ripple becomes that much less
/// ```
///
/// Times are those before the edit, however often time is opened and closed in it.
final class Flow {
    private final Draft draft;
    private final FrameTimes frames;

    Flow(Draft draft) {
        this.draft = draft;
        this.frames = draft.frames();
    }

    /// Makes room: what stands at or after a time of its scene moves later; a part of the script
    /// that goes on over it is cut in two.
    void open(MediaTime at, MediaTime by) {
        open(at, by, Optional.empty());
    }

    /// Makes room inside of a part that itself stays.
    ///
    /// @param staying the part whose own place does not move, whenever it is
    void open(MediaTime at, MediaTime wanted, Optional<ClipKey> staying) {
        List<Board.SceneSpan> scenes = draft.board().scenes();
        MediaTime by = frames.ceiling(wanted);
        if (scenes.isEmpty() || by.ticks() <= 0) {
            return;
        }
        int scene = draft.ground().sceneAt(at);
        divide(scene, at);
        List<Board.Point> points = draft.ground().carrying(scene);
        int next = 0;
        while (next < points.size()
                && (!begins(points.get(next).at(), at) || isOf(points.get(next), staying))) {
            next++;
        }
        giveBack(points, next, by);
        int first = next;
        UnaryOperator<MediaTime> moved = time -> begins(time, at) ? by : MediaTime.ZERO;
        MediaTime after = points.isEmpty() ? MediaTime.ZERO : by;
        Optional<MediaTime> stays =
                Optional.of(first)
                        .filter(it -> it > 0 && isOf(points.get(it - 1), staying))
                        .map(it -> at(points, it - 1));
        UnaryOperator<MediaTime> ground =
                time ->
                        stays.isPresent() && !time.isAfter(stays.get())
                                ? MediaTime.ZERO
                                : moved.apply(time);
        settle(new Move(scene, moved, moved, ground, after), stays);
    }

    private static boolean isOf(Board.Point point, Optional<ClipKey> key) {
        return key.equals(Optional.of(new ClipKey(point.element(), point.role())));
    }

    /// What begins less than a frame before a place begins there.
    private boolean begins(MediaTime time, MediaTime at) {
        return time.isAfter(at.minus(frames.one()));
    }

    /// Time that was closed there is opened again first; so nothing is left of both.
    ///
    /// @param next number of the first point that moves
    private void giveBack(List<Board.Point> points, int next, MediaTime by) {
        MediaTime rest = by;
        if (next > 0) {
            ClipKey key = key(points.get(next - 1));
            ClipEdit before = draft.edit(key);
            MediaTime closed = MediaTime.ZERO.minus(before.ripple()).max(MediaTime.ZERO);
            MediaTime given = next < points.size() ? frames.floor(closed.min(by)) : by;
            draft.put(key, before.withRipple(before.ripple().plus(given)));
            rest = by.minus(given);
        }
        if (next < points.size() && rest.ticks() > 0) {
            ClipKey key = key(points.get(next));
            draft.put(key, draft.edit(key).withLead(draft.edit(key).lead().plus(rest)));
        }
    }

    private static ClipKey key(Board.Point point) {
        return new ClipKey(point.element(), point.role());
    }

    private void divide(int scene, MediaTime at) {
        for (Strip strip : draft.all()) {
            if (Strips.carries(strip) && strip.scene() == scene && strip.range().contains(at)) {
                Splits.split(draft, strip, at);
            }
        }
    }

    /// Takes time out: what stands after a range moves earlier, into it. What stood in it is the
    /// caller's to cut, before. A range over several scenes is closed scene by scene.
    void close(TimeRange range) {
        List<Board.SceneSpan> scenes = draft.board().scenes();
        for (int number = 0; number < scenes.size(); number++) {
            TimeRange scene = scenes.get(number).range();
            MediaTime from = range.start().max(scene.start());
            MediaTime to = range.end().min(scene.end());
            if (from.isBefore(to)) {
                closeIn(number, scene, TimeRange.between(from, to));
            }
        }
    }

    private void closeIn(int number, TimeRange scene, TimeRange range) {
        List<Board.Point> points = draft.ground().carrying(number);
        if (points.isEmpty()) {
            return;
        }
        NavigableMap<MediaTime, MediaTime> ground = new TreeMap<>();
        MediaTime before = taken(range, at(points, 0));
        MediaTime moved = led(points.getFirst(), before);
        for (int i = 0; i < points.size(); i++) {
            ground.put(at(points, i), moved);
            MediaTime until = i + 1 < points.size() ? at(points, i + 1) : scene.end();
            MediaTime less = taken(range, until).minus(taken(range, at(points, i)));
            moved = moved.plus(gone(points.get(i), less));
        }
        MediaTime from = frames.nearest(range.start());
        TimeRange seen = TimeRange.between(from, frames.nearest(range.end()));
        settle(
                new Move(
                        number,
                        time -> wanted(ground, seen, time),
                        time -> taken(range, time),
                        time -> floor(ground, time),
                        moved));
    }

    /// What stands on a part of the script after the range goes with it.
    private MediaTime wanted(
            NavigableMap<MediaTime, MediaTime> ground, TimeRange range, MediaTime time) {
        Map.Entry<MediaTime, MediaTime> under = ground.floorEntry(time);
        return under != null && !under.getKey().isBefore(range.end())
                ? under.getValue()
                : frames.nearest(taken(range, time));
    }

    private static MediaTime floor(NavigableMap<MediaTime, MediaTime> moved, MediaTime time) {
        Map.Entry<MediaTime, MediaTime> entry = moved.floorEntry(time);
        return entry == null ? MediaTime.ZERO : entry.getValue();
    }

    /// @return how far a part moves whose lead changes: parts of the script begin on frames
    private MediaTime led(Board.Point point, MediaTime by) {
        ClipEdit before = draft.edit(key(point));
        change(point, before.withLead(before.lead().plus(by)));
        return frames.ceiling(before.lead().plus(by)).minus(frames.ceiling(before.lead()));
    }

    /// @return how far what follows a part moves whose ripple changes
    private MediaTime gone(Board.Point point, MediaTime by) {
        ClipEdit before = draft.edit(key(point));
        change(point, before.withRipple(before.ripple().plus(by)));
        MediaTime end = point.at().plus(lasting(point)).plus(before.ripple());
        return frames.ceiling(end.plus(by)).minus(frames.ceiling(end));
    }

    /// Until what follows it, in parts of frames: cues take whole ones, if any.
    private MediaTime lasting(Board.Point point) {
        return switch (point.role()) {
            case LINE, TITLE_CARD, CHAPTER_CARD -> draft.naturalLength(key(point));
            case MUSIC, EFFECT, PICTURE, SCENERY -> MediaTime.ZERO;
        };
    }

    private void change(Board.Point point, ClipEdit after) {
        if (!after.equals(draft.edit(key(point)))) {
            draft.put(key(point), after);
        }
    }

    /// How far something at a time moves when a range is closed: less than nothing.
    private static MediaTime taken(TimeRange range, MediaTime time) {
        MediaTime inside = time.min(range.end()).minus(range.start());
        return MediaTime.ZERO.minus(inside.max(MediaTime.ZERO));
    }

    /// Leaves a part to the script again, and what follows it where it comes then.
    void forget(ClipKey key) {
        ClipEdit before = draft.edit(key);
        draft.put(key, ClipEdit.NONE);
        Optional<Board.Point> point = draft.ground().point(key);
        if (point.isEmpty()) {
            return;
        }
        int scene = draft.ground().sceneAt(point.get().at());
        MediaTime own = MediaTime.ZERO.minus(before.lead());
        MediaTime after = own.minus(before.ripple());
        Map<ElementId, MediaTime> moved = new HashMap<>();
        MediaTime by = MediaTime.ZERO;
        for (Board.Point each : draft.ground().carrying(scene)) {
            boolean here = each.equals(point.get());
            moved.put(each.element(), here ? own : by);
            by = here ? after : by;
        }
        draft.ground()
                .move(scene, each -> moved.getOrDefault(each.element(), MediaTime.ZERO), after);
    }

    private static MediaTime at(List<Board.Point> points, int index) {
        return points.get(index).at();
    }

    /// How time moves in a scene.
    ///
    /// @param wanted how far what stands at a time is to move, by whole frames
    /// @param pieces the same for the pieces of lines, which may stand anywhere
    /// @param ground how far a part of the script at a time moves
    /// @param after how far the scenes after it move
    private record Move(
            int scene,
            UnaryOperator<MediaTime> wanted,
            UnaryOperator<MediaTime> pieces,
            UnaryOperator<MediaTime> ground,
            MediaTime after) {
        /// @param in the scene it stands in
        MediaTime of(MediaTime time, int in) {
            return in == scene ? wanted.apply(time) : in > scene ? after : MediaTime.ZERO;
        }
    }

    private void settle(Move move) {
        settle(move, Optional.empty());
    }

    /// Pieces of the script, the user's clips and markers move by as much as what they stand on
    /// does not.
    ///
    /// @param stays a part that does not move though its pieces may
    private void settle(Move move, Optional<MediaTime> stays) {
        for (Strip strip : draft.all()) {
            switch (strip.ref()) {
                case ClipRef.OfScript(ClipKey key, _) -> {
                    if (Strips.carries(strip) && strip.scene() == move.scene()) {
                        piece(strip, key, move, stays);
                    }
                }
                case ClipRef.OfUser(String id) -> {
                    if (draft.isFree(strip)) {
                        UserClip clip = draft.clip(id);
                        Anchor anchor = moved(clip.anchor(), strip.start(), move);
                        draft.put(clip.withAnchor(anchor));
                    }
                }
            }
        }
        for (UserClip clip : Unseen.of(draft)) {
            Anchor old = draft.before().userClips().getOrDefault(clip.id(), clip).anchor();
            draft.ground()
                    .before(old)
                    .ifPresent(at -> draft.put(clip.withAnchor(moved(clip.anchor(), at, move))));
        }
        for (Board.Mark mark : draft.board().marks()) {
            // As it is by now: several clips that are taken out move it several times.
            draft.markers()
                    .computeIfPresent(
                            mark.marker().id(),
                            (_, it) ->
                                    Marks.at(it, moved(it.anchor(), mark.range().start(), move)));
        }
        draft.ground().move(move.scene(), point -> move.ground().apply(point.at()), move.after());
    }

    private void piece(Strip strip, ClipKey key, Move move, Optional<MediaTime> stays) {
        Optional<Board.Point> point = draft.ground().point(key);
        if (point.isPresent()) {
            MediaTime at = point.get().at();
            boolean still = stays.isPresent() && !at.isAfter(stays.get());
            MediaTime carried = still ? MediaTime.ZERO : move.pieces().apply(at);
            MediaTime by = move.pieces().apply(strip.start()).minus(carried);
            if (by.ticks() != 0) {
                draft.nudge(strip.ref(), by);
            }
        }
    }

    /// What has come to stand in another scene than the one it goes with goes with that from now
    /// on: how far one scene moves against another is known to within the steps of the grid only.
    private Anchor moved(Anchor old, MediaTime start, Move move) {
        Anchor anchor = draft.ground().onto(old, start);
        MediaTime wanted = move.of(start, draft.ground().sceneAt(start));
        MediaTime carried =
                draft.ground().carried(anchor, move.scene(), move.ground(), move.after());
        Anchor byScene = new Anchor(anchor.scene(), MediaTime.ZERO, anchor.scene(), MediaTime.ZERO);
        MediaTime sceneCarried =
                draft.ground().carried(byScene, move.scene(), move.ground(), move.after());
        return new Anchor(
                anchor.element(),
                anchor.offset().plus(wanted.minus(carried)),
                anchor.scene(),
                anchor.sceneOffset().plus(wanted.minus(sceneCarried)));
    }
}
