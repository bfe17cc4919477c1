package studio.longplay.engine.edit.writeback;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps lines as far from each other as they stood when the text was not changed. Where a line was
/// taken out with its time, the pause is the script's.
final class Spacing {
    /// What need not be kept.
    private static final MediaTime ABOUT = MediaTime.ofMillis(250);

    private final Chosen chosen;
    private final Writing writing;
    private final Script after;
    private final Map<ElementId, Line> before = new HashMap<>();
    private final Map<ElementId, Scene> sceneOf = new HashMap<>();
    private final Standings stood;

    /// @param now the id after by the id before
    Spacing(Chosen chosen, Script after, Map<ElementId, ElementId> now) {
        this.chosen = chosen;
        this.writing = chosen.wishes().writing();
        this.stood = chosen.wishes().standings();
        this.after = after;
        for (Scene scene : writing.script().scenes()) {
            for (Line line : scene.lines()) {
                ElementId id = now.get(line.id());
                if (id != null) {
                    before.put(id, line);
                    sceneOf.put(id, scene);
                }
            }
        }
    }

    Arrangement keep(Arrangement moved) {
        Standings stand = new Standings(writing.laying().lay(after, moved, voices()));
        Arrangement kept = withRoom(moved, stand);
        if (!kept.equals(moved)) {
            stand = new Standings(writing.laying().lay(after, kept, voices()));
        }
        for (Scene scene : after.scenes()) {
            List<Unit> units = stand.units(scene, kept);
            for (int at = 0; at < units.size(); at++) {
                MediaTime from = at == 0 ? stand.start(scene) : units.get(at - 1).end();
                MediaTime gap = units.get(at).start().minus(from);
                Optional<MediaTime> wanted =
                        at == 0 ? first(units.get(at)) : gap(units.get(at - 1), units.get(at));
                if (wanted.isPresent() && isFar(wanted.get(), gap)) {
                    ClipKey key = Standings.key(units.get(at).first());
                    ClipEdit edit = kept.of(key);
                    MediaTime by = wanted.get().minus(gap);
                    kept = kept.with(key, edit.withLead(edit.lead().plus(by)));
                }
            }
        }
        return kept;
    }

    /// Lines that were shifted and would now be cut off at the start of their scene, for what stood
    /// before them is gone, are shifted no more.
    private Arrangement withRoom(Arrangement moved, Standings stand) {
        Arrangement kept = moved;
        for (Map.Entry<ElementId, Line> line : before.entrySet()) {
            ElementId was = line.getValue().id();
            boolean changed = chosen.isTrimmed(was);
            MediaTime less = heard(stood.of(was)).minus(heard(stand.of(line.getKey())));
            if (!changed && less.isAfter(LineFate.NEARLY)) {
                ClipKey key = new ClipKey(line.getKey(), ClipRole.LINE);
                kept = kept.with(key, unshifted(kept.of(key)));
            }
        }
        return kept;
    }

    private static MediaTime heard(List<TimeRange> pieces) {
        return pieces.stream().map(TimeRange::duration).reduce(MediaTime.ZERO, MediaTime::plus);
    }

    private static ClipEdit unshifted(ClipEdit edit) {
        MediaTime first =
                edit.pieces().stream()
                        .map(Piece::shift)
                        .min(Comparator.naturalOrder())
                        .orElse(MediaTime.ZERO);
        return edit.withPieces(
                edit.pieces().stream()
                        .map(piece -> piece.shiftedBy(MediaTime.ZERO.minus(first)))
                        .toList());
    }

    private static boolean isFar(MediaTime one, MediaTime other) {
        return one.minus(other).isAfter(ABOUT) || other.minus(one).isAfter(ABOUT);
    }

    /// How lines are spoken, by their ids after.
    private Map<ElementId, Voiced> voices() {
        Map<ElementId, Voiced> voices = new HashMap<>();
        before.forEach((id, line) -> {
            boolean cut = chosen.isTrimmed(line.id());
            Voiced voiced = writing.voices().get(line.id());
            if (cut && chosen.wishes().fate(line.id()) instanceof LineFate.Cut fate) {
                voices.put(id, fate.left());
            } else if (voiced != null) {
                voices.put(id, voiced);
            }
        });
        return voices;
    }

    /// How long after its scene's start the first unit stood; empty if it is not to be kept.
    private Optional<MediaTime> first(Unit unit) {
        Optional<TimeRange> range = stood(unit);
        Line line = before.get(unit.first().id());
        Scene scene = sceneOf.get(unit.first().id());
        if (range.isEmpty() || line == null || scene == null) {
            return Optional.empty();
        }
        if (!isMoved(line) && isClosed(scene, Optional.empty(), line)) {
            return Optional.empty();
        }
        return Optional.of(range.get().start().minus(stood.start(scene)).max(MediaTime.ZERO));
    }

    /// How far apart two units stood; empty if it is not to be kept.
    private Optional<MediaTime> gap(Unit unit, Unit next) {
        Optional<TimeRange> one = stood(unit);
        Optional<TimeRange> other = stood(next);
        Line last = before.get(unit.lines().getLast().id());
        Line line = before.get(next.first().id());
        Scene scene = sceneOf.get(next.first().id());
        if (one.isEmpty() || other.isEmpty() || last == null || line == null || scene == null) {
            return Optional.empty();
        }
        boolean moved = isMoved(last) || isMoved(line);
        boolean elsewhere = !scene.lines().contains(last);
        if (elsewhere || (!moved && isClosed(scene, Optional.of(last), line))) {
            return Optional.empty();
        }
        MediaTime gap = other.get().start().minus(one.get().end());
        return Optional.of(moved ? gap.max(MediaTime.ZERO) : gap);
    }

    private boolean isMoved(Line line) {
        return chosen.isMoved(line.id());
    }

    /// Whether only lines stood between two that were taken out with their time, one at least.
    private boolean isClosed(Scene scene, Optional<Line> from, Line to) {
        List<Line> lines = scene.lines();
        int first = from.map(line -> lines.indexOf(line) + 1).orElse(0);
        int last = lines.indexOf(to);
        if (first >= last) {
            return false;
        }
        return lines.subList(first, last).stream()
                .allMatch(line -> chosen.isDeleted(line.id()) && !leavesTime(line));
    }

    private boolean leavesTime(Line line) {
        ClipEdit edit = writing.project().arrangement().of(Standings.key(line));
        Voiced voiced = writing.voices().get(line.id());
        MediaTime length = voiced == null ? MediaTime.ZERO : voiced.length();
        return edit.lead().plus(length).plus(edit.ripple()).isAfter(ABOUT);
    }

    /// Where the lines of a unit stood on the timeline.
    private Optional<TimeRange> stood(Unit unit) {
        MediaTime start = null;
        MediaTime end = MediaTime.ZERO;
        for (Line each : unit.lines()) {
            Line line = before.get(each.id());
            for (TimeRange range : line == null ? List.<TimeRange>of() : stood.of(line.id())) {
                start = start == null ? range.start() : start.min(range.start());
                end = end.max(range.end());
            }
        }
        return start == null ? Optional.empty() : Optional.of(TimeRange.between(start, end));
    }
}
