package studio.longplay.engine.edit.writeback;

import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The hunks that are to be written, by line.
final class Chosen {
    private final Wishes wishes;
    private final Set<ElementId> deleted = new HashSet<>();
    private final Set<ElementId> trimmed = new HashSet<>();
    private final Set<ElementId> moved = new HashSet<>();

    Chosen(Wishes wishes, Collection<Hunk> hunks) {
        this.wishes = wishes;
        for (Hunk hunk : hunks) {
            switch (hunk.kind()) {
                case DELETED -> deleted.add(hunk.line());
                case TRIMMED -> trimmed.add(hunk.line());
                case MOVED -> moved.add(hunk.line());
            }
        }
    }

    Wishes wishes() {
        return wishes;
    }

    boolean isDeleted(ElementId line) {
        return deleted.contains(line);
    }

    boolean isTrimmed(ElementId line) {
        return trimmed.contains(line);
    }

    /// @param line the first of those that are spoken together
    boolean isMoved(ElementId line) {
        return moved.contains(line);
    }

    /// The words of a line that stay.
    BitSet kept(Line line) {
        if (isTrimmed(line.id()) && wishes.fate(line.id()) instanceof LineFate.Cut cut) {
            return cut.kept();
        }
        BitSet all = new BitSet();
        all.set(0, isDeleted(line.id()) ? 0 : line.words().size());
        return all;
    }

    /// The lines of a scene in the order they will have in the text, with those that are deleted.
    List<Line> order(Scene scene) {
        List<Line> lines = new ArrayList<>(scene.lines());
        List<Unit> wanted = wishes.order(scene).wanted();
        for (Unit unit : wanted) {
            if (isMoved(unit.first().id())) {
                lines.removeAll(unit.lines());
            }
        }
        for (int at = 0; at < wanted.size(); at++) {
            Unit unit = wanted.get(at);
            if (isMoved(unit.first().id())) {
                lines.addAll(place(wanted, at, lines), unit.lines());
            }
        }
        return lines;
    }

    /// After the unit before, or before the first one that does not move.
    private int place(List<Unit> wanted, int at, List<Line> lines) {
        if (at > 0) {
            return lines.indexOf(wanted.get(at - 1).lines().getLast()) + 1;
        }
        return wanted.stream()
                .filter(unit -> !isMoved(unit.first().id()))
                .findFirst()
                .map(unit -> lines.indexOf(unit.first()))
                .orElse(0);
    }
}
