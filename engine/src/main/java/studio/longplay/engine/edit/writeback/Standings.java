package studio.longplay.engine.edit.writeback;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where the lines of a script stand on a timeline.
final class Standings {
    private final Map<ElementId, List<TimeRange>> heard = new HashMap<>();
    private final Map<ElementId, MediaTime> scenes = new HashMap<>();
    private final Map<ElementId, MediaTime> natural = new HashMap<>();

    Standings(Board board) {
        for (Board.Row row : board.rows()) {
            for (Strip strip : row.strips()) {
                if (strip.ref() instanceof ClipRef.OfScript(ClipKey key, int _)
                        && key.role() == ClipRole.LINE) {
                    heard.computeIfAbsent(key.element(), _ -> new ArrayList<>()).add(strip.range());
                }
            }
        }
        board.scenes().forEach(scene -> scenes.put(scene.scene(), scene.range().start()));
        for (Board.Point point : board.anchors()) {
            if (point.role() == ClipRole.LINE) {
                natural.put(point.element(), point.at());
            }
        }
    }

    /// The pieces of a line, none if nothing of it stands.
    List<TimeRange> of(ElementId line) {
        return heard.getOrDefault(line, List.of());
    }

    /// Where a line would begin by itself; the start of the programme if it is not laid out.
    MediaTime natural(ElementId line) {
        return natural.getOrDefault(line, MediaTime.ZERO);
    }

    boolean isLaid(Scene scene) {
        return scenes.containsKey(scene.id());
    }

    MediaTime start(Scene scene) {
        return scenes.getOrDefault(scene.id(), MediaTime.ZERO);
    }

    /// The lines of a scene that stand somewhere, in the order of the script.
    List<Unit> units(Scene scene, Arrangement arrangement) {
        List<Unit> units = new ArrayList<>();
        for (Line line : scene.lines()) {
            if (!of(line.id()).isEmpty()) {
                boolean together = line.dual() && !units.isEmpty();
                List<Line> lines = new ArrayList<>();
                if (together) {
                    lines.addAll(units.removeLast().lines());
                }
                lines.add(line);
                units.add(unit(lines, arrangement));
            }
        }
        return units;
    }

    private Unit unit(List<Line> lines, Arrangement arrangement) {
        List<TimeRange> all = lines.stream().flatMap(line -> of(line.id()).stream()).toList();
        MediaTime start = all.getFirst().start();
        MediaTime end = all.getFirst().end();
        for (TimeRange range : all) {
            start = start.min(range.start());
            end = end.max(range.end());
        }
        boolean moved =
                lines.stream()
                        .flatMap(line -> arrangement.of(key(line)).pieces().stream())
                        .anyMatch(piece -> piece.shift().ticks() != 0);
        return new Unit(lines, start, end, moved);
    }

    static ClipKey key(Line line) {
        return new ClipKey(line.id(), ClipRole.LINE);
    }
}
