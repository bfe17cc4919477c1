package studio.longplay.engine.render.lay;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.UserMarker;
import studio.longplay.engine.render.lay.SceneClips.Clip;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.ScriptPart;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Draws up the timeline as it stands: a programme and the arrangement it was laid out with become
/// tracks with clips, and a list of what has no place.
///
/// Pure. Ten thousand clips take some milliseconds.
public final class BoardMaker {
    private final Programme programme;
    private final Arrangement arrangement;
    private final FrameRate rate;
    private final BoardRows rows = new BoardRows();
    private final BoardLosses losses;
    private final List<Board.SceneSpan> scenes = new ArrayList<>();
    private final List<Board.Point> anchors = new ArrayList<>();
    private final Set<ClipKey> known = new HashSet<>();

    private BoardMaker(
            Programme programme,
            Arrangement arrangement,
            FrameRate rate,
            Predicate<ElementId> isMade) {
        this.programme = programme;
        this.arrangement = arrangement;
        this.rate = rate;
        this.losses = new BoardLosses(isMade);
    }

    /// The board of a programme that is spoken.
    ///
    /// @param programme laid out with that arrangement
    /// @param rate the one it was laid out at
    public static Board of(Programme programme, Arrangement arrangement, FrameRate rate) {
        return of(programme, arrangement, rate, _ -> true);
    }

    /// The board of a programme some lines of which are not spoken yet.
    ///
    /// @param isMade whether the length of a line is known and not reckoned; of others it is not
    ///   said what does not fit in
    public static Board of(
            Programme programme,
            Arrangement arrangement,
            FrameRate rate,
            Predicate<ElementId> isMade) {
        return new BoardMaker(programme, arrangement, rate, isMade).make();
    }

    private Board make() {
        MediaTime start = MediaTime.ZERO;
        for (int number = 0; number < programme.scenes().size(); number++) {
            SceneLayout layout = programme.scenes().get(number);
            TimeRange range = new TimeRange(start, layout.duration());
            scenes.add(new Board.SceneSpan(layout.scene().id(), range));
            take(layout, number, start);
            start = range.end();
        }
        losses.gone(arrangement, known);
        Landmarks landmarks = Landmarks.of(programme.scenes());
        OwnClips own = OwnClips.of(arrangement, landmarks, rate);
        losses.own(own);
        anchors.sort(Comparator.comparing(Board.Point::at));
        List<Board.Mark> marks = marks(landmarks);
        return new Board(
                rate,
                scenes,
                rows.all(arrangement, OwnStrips.byTrack(own, arrangement, scenes)),
                anchors,
                marks,
                losses.all());
    }

    private void take(SceneLayout layout, int number, MediaTime start) {
        ElementId scene = layout.scene().id();
        Set<ElementId> between = between(layout.scene().parts());
        anchors.add(new Board.Point(scene, ClipRole.SCENERY, scene, start, false));
        List<Board.Point> points = new ArrayList<>();
        for (Clip clip : SceneClips.of(layout, arrangement, rate).all()) {
            known.add(clip.key());
            rows.add(clip, new BoardRows.At(layout, number, start), arrangement.of(clip.key()));
            losses.script(clip, ClipNames.of(clip.placed(), layout, number));
            if (clip.key().role() != ClipRole.SCENERY) {
                MediaTime at = clip.natural().range().start();
                points.add(
                        new Board.Point(
                                clip.key().element(),
                                clip.key().role(),
                                scene,
                                start.plus(at),
                                carries(clip, between)));
            }
        }
        Map<ElementId, Integer> order = order(layout.scene().parts());
        points.sort(Comparator.comparing(point -> order.getOrDefault(point.element(), -1)));
        anchors.addAll(flowing(points));
    }

    /// A cue that stands after a line that is read after it, for that interrupts the line before
    /// both, moves nothing: time flows by what stands in the order of the text.
    private static List<Board.Point> flowing(List<Board.Point> points) {
        List<Board.Point> flowing = new ArrayList<>();
        Optional<MediaTime> first = Optional.empty();
        for (Board.Point point : points.reversed()) {
            boolean late = first.filter(point.at()::isAfter).isPresent();
            flowing.addFirst(late ? still(point) : point);
            if (point.role() == ClipRole.LINE) {
                first = first.map(point.at()::min).or(() -> Optional.of(point.at()));
            }
        }
        return flowing;
    }

    private static Board.Point still(Board.Point point) {
        return new Board.Point(point.element(), point.role(), point.scene(), point.at(), false);
    }

    /// Where in the scene's text things stand: where several begin at once, the one that is read
    /// first comes first.
    private static Map<ElementId, Integer> order(List<ScriptPart> parts) {
        Map<ElementId, Integer> order = new HashMap<>();
        for (ScriptPart part : parts) {
            order.put(part.id(), order.size());
            if (part instanceof Line line) {
                line.cues().forEach(inside -> order.put(inside.cue().id(), order.size()));
            }
        }
        return order;
    }

    private static boolean carries(Clip clip, Set<ElementId> between) {
        return switch (clip.placed()) {
            case Placed.PlacedLine _, Placed.PlacedCard _ -> true;
            // The scene's first picture stands at its start, wherever its cue does.
            case Placed.PlacedPicture picture ->
                    picture.range().start().ticks() > 0 && between.contains(picture.cue().id());
            case Placed.PlacedMusic music -> between.contains(music.cue().id());
            case Placed.PlacedSound sound ->
                    between.contains(sound.cue().id()) && !SoundCues.waits(sound.cue());
            case Placed.PlacedScenery _, Placed.PlacedUser _ -> false;
        };
    }

    /// The cues that stand between lines, not in one.
    private static Set<ElementId> between(List<ScriptPart> parts) {
        Set<ElementId> between = new HashSet<>();
        for (ScriptPart part : parts) {
            if (part instanceof Cue cue) {
                between.add(cue.id());
            }
        }
        return between;
    }

    private List<Board.Mark> marks(Landmarks landmarks) {
        List<Board.Mark> marks = new ArrayList<>();
        for (UserMarker marker : arrangement.markers().values()) {
            Optional<MediaTime> at = landmarks.of(marker.anchor());
            if (at.isPresent()) {
                marks.add(new Board.Mark(marker, new TimeRange(at.get(), marker.length())));
            } else {
                losses.marker(marker);
            }
        }
        marks.sort(Comparator.comparing(mark -> mark.range().start()));
        return marks;
    }
}
