package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// What the user's clips stand on: where the parts of the script are, and where they will be once
/// an edit that opens or closes time is done.
///
/// Scenes begin on whole steps of 16 frames, so those after what an edit moves are known to within
/// one step only; inside a scene it is exact.
final class Ground {
    private final List<Board.SceneSpan> scenes;
    private final Map<ElementId, Integer> numbers = new HashMap<>();
    private final Map<ElementId, Board.Point> points = new HashMap<>();
    private final Map<ClipKey, Board.Point> clips = new HashMap<>();
    private final List<List<Board.Point>> carrying = new ArrayList<>();
    private final Map<ElementId, MediaTime> moved = new HashMap<>();
    private final MediaTime[] scenesMoved;
    private boolean isMoved;

    Ground(Board board) {
        scenes = board.scenes();
        scenesMoved = new MediaTime[scenes.size()];
        for (int number = 0; number < scenes.size(); number++) {
            numbers.put(scenes.get(number).scene(), number);
            carrying.add(new ArrayList<>());
            scenesMoved[number] = MediaTime.ZERO;
        }
        for (Board.Point point : board.anchors()) {
            points.putIfAbsent(point.element(), point);
            clips.put(new ClipKey(point.element(), point.role()), point);
            if (point.carries()) {
                carrying.get(number(point.scene())).add(point);
            }
        }
    }

    private int number(ElementId scene) {
        return numbers.getOrDefault(scene, 0);
    }

    /// The number of the scene at a time before the edit; the last at the end, 0 if there is none.
    int sceneAt(MediaTime time) {
        int low = 0;
        int high = scenes.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (scenes.get(middle).range().start().isAfter(time)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /// The parts of a scene that the script flows by, in order.
    List<Board.Point> carrying(int scene) {
        return carrying.get(scene);
    }

    Optional<Board.Point> point(ClipKey key) {
        return Optional.ofNullable(clips.get(key));
    }

    /// Moves the parts of a scene, and the scenes after it.
    ///
    /// @param after how far the scenes after it move
    void move(int scene, Function<Board.Point, MediaTime> by, MediaTime after) {
        isMoved = true;
        ElementId id = scenes.get(scene).scene();
        for (Board.Point point : points.values()) {
            if (point.scene().equals(id) && !point.element().equals(id)) {
                moved.merge(point.element(), by.apply(point), MediaTime::plus);
            }
        }
        for (int later = scene + 1; later < scenesMoved.length; later++) {
            scenesMoved[later] = scenesMoved[later].plus(after);
        }
    }

    /// Whether anything was moved.
    boolean isMoved() {
        return isMoved;
    }

    /// How far what an anchor names moves in such a [#move].
    MediaTime carried(Anchor anchor, int scene, UnaryOperator<MediaTime> by, MediaTime after) {
        if (anchor.isOfProgramme()) {
            return MediaTime.ZERO;
        }
        Board.Point point = points.get(anchor.element());
        int number = point == null ? number(anchor.scene()) : number(point.scene());
        if (number != scene) {
            return number > scene ? after : MediaTime.ZERO;
        }
        return point == null || point.element().equals(point.scene())
                ? MediaTime.ZERO
                : by.apply(point.at());
    }

    /// Where an anchored thing will stand; empty if neither its element nor its scene is there.
    Optional<MediaTime> of(Anchor anchor) {
        if (anchor.isOfProgramme()) {
            return Optional.of(anchor.offset().max(MediaTime.ZERO));
        }
        Board.Point point = points.get(anchor.element());
        if (point != null) {
            return Optional.of(now(point).plus(anchor.offset()).max(MediaTime.ZERO));
        }
        return Optional.ofNullable(numbers.get(anchor.scene()))
                .map(number -> start(number).plus(anchor.sceneOffset()).max(MediaTime.ZERO));
    }

    /// Where an anchored thing stood before the edit, seen or not.
    Optional<MediaTime> before(Anchor anchor) {
        if (anchor.isOfProgramme()) {
            return Optional.of(anchor.offset().max(MediaTime.ZERO));
        }
        Board.Point point = points.get(anchor.element());
        if (point != null) {
            return Optional.of(point.at().plus(anchor.offset()).max(MediaTime.ZERO));
        }
        return Optional.ofNullable(numbers.get(anchor.scene()))
                .map(number -> scenes.get(number).range().start().plus(anchor.sceneOffset()))
                .map(at -> at.max(MediaTime.ZERO));
    }

    /// The same place, by what is under it in the scene in which it stood before the edit.
    ///
    /// @param stood where it stood then
    Anchor onto(Anchor anchor, MediaTime stood) {
        if (anchor.isOfProgramme() || scenes.isEmpty()) {
            return anchor;
        }
        int number = sceneAt(stood);
        ElementId scene = scenes.get(number).scene();
        Board.Point under = points.get(anchor.element());
        boolean there = under != null ? under.scene().equals(scene) : anchor.scene().equals(scene);
        return there
                ? anchor
                : of(anchor)
                        .map(at -> anchor(number, at, point -> !point.at().isAfter(stood)))
                        .orElse(anchor);
    }

    private MediaTime now(Board.Point point) {
        return point.at()
                .plus(scenesMoved[number(point.scene())])
                .plus(moved.getOrDefault(point.element(), MediaTime.ZERO));
    }

    private MediaTime start(int scene) {
        return scenes.get(scene).range().start().plus(scenesMoved[scene]);
    }

    /// What something that will stand at a time is best anchored to: the last line of its scene
    /// that will have begun by then, or the scene. Never a cue: the first picture of a scene, for
    /// one, is seen from the scene's start, wherever its cue is.
    Anchor anchorAt(MediaTime time) {
        if (scenes.isEmpty()) {
            return Anchor.ofProgramme(time);
        }
        int number = 0;
        while (number + 1 < scenes.size() && !start(number + 1).isAfter(time)) {
            number++;
        }
        return anchor(number, time, point -> !now(point).isAfter(time));
    }

    private Anchor anchor(int number, MediaTime time, Predicate<Board.Point> isUnder) {
        ElementId scene = scenes.get(number).scene();
        ElementId element = scene;
        MediaTime start = start(number);
        for (Board.Point point : carrying.get(number)) {
            if (point.role() == ClipRole.LINE && isUnder.test(point)) {
                element = point.element();
                start = now(point);
            }
        }
        return new Anchor(element, time.minus(start), scene, time.minus(start(number)));
    }
}
