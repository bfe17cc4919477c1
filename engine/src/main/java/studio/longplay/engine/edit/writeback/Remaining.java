package studio.longplay.engine.edit.writeback;

import studio.longplay.engine.edit.Reanchoring;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserMarker;
import studio.longplay.engine.script.ElementFollowing;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.time.MediaTime;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is left of an arrangement when the text says a part of it.
final class Remaining {
    private final Chosen chosen;
    private final Writing writing;
    private final Standings standings;
    private final Map<ElementId, ElementId> survivors = new HashMap<>();
    private Arrangement now;

    private Remaining(Chosen chosen) {
        this.chosen = chosen;
        this.writing = chosen.wishes().writing();
        this.standings = chosen.wishes().standings();
        this.now = writing.project().arrangement();
    }

    /// By the ids of the script after, with everything where it stood, about.
    ///
    /// @param after the text with the hunks in it, read
    /// @param lines which line of it each line is
    static Arrangement of(Chosen chosen, Script after, Map<ElementId, ElementId> lines) {
        Remaining remaining = new Remaining(chosen);
        remaining.writing.script().scenes().forEach(remaining::settle);
        remaining.moveAnchors();
        ElementFollowing following = remaining.following(after, lines);
        Arrangement moved = Reanchoring.moved(remaining.now, following);
        return new Spacing(chosen, after, following.moved()).keep(moved);
    }

    private void settle(Scene scene) {
        SceneOrder order = chosen.wishes().order(scene);
        Map<ElementId, Unit> units = new HashMap<>();
        order.wanted().forEach(unit -> unit.lines().forEach(line -> units.put(line.id(), unit)));
        Line survivor = null;
        for (Line line : scene.lines()) {
            Unit unit = units.get(line.id());
            if (chosen.isDeleted(line.id())) {
                put(line, ClipEdit.NONE);
                if (survivor != null) {
                    survivors.put(line.id(), survivor.id());
                }
                continue;
            }
            survivor = line;
            boolean moves = unit != null && chosen.isMoved(unit.first().id());
            boolean strays = unit != null && order.moving().contains(unit.first().id()) && !moves;
            if (chosen.isTrimmed(line.id())
                    && chosen.wishes().fate(line.id()) instanceof LineFate.Cut cut) {
                put(line, moves ? whole(line, cut) : trimmed(line, cut, strays));
            } else if (unit != null && moves) {
                put(line, unmoved(line, unit));
            }
        }
        survivor = null;
        for (Line line : scene.lines().reversed()) {
            if (!chosen.isDeleted(line.id())) {
                survivor = line;
            } else if (survivor != null) {
                survivors.putIfAbsent(line.id(), survivor.id());
            }
        }
    }

    private void put(Line line, ClipEdit edit) {
        now = now.with(Standings.key(line), edit);
    }

    private ClipEdit edit(Line line) {
        return now.of(Standings.key(line));
    }

    private MediaTime length(Line line) {
        Voiced voiced = writing.voices().get(line.id());
        return voiced == null ? MediaTime.ZERO : voiced.length();
    }

    private ClipEdit whole(Line line, LineFate.Cut cut) {
        Piece piece = Piece.WHOLE.with(cut.treatment());
        return ClipEdit.NONE.withPieces(List.of(piece)).withGroup(edit(line).group());
    }

    /// What follows stays where it is: the time that the words took is in the script now.
    private ClipEdit trimmed(Line line, LineFate.Cut cut, boolean strays) {
        ClipEdit edit = edit(line);
        MediaTime taken = length(line).minus(cut.left().length());
        boolean shifts = strays || cut.start().isBefore(MediaTime.ZERO);
        MediaTime shift = shifts ? cut.start() : MediaTime.ZERO;
        MediaTime later = cut.start().minus(shift);
        Piece piece = Piece.WHOLE.with(cut.treatment()).shiftedBy(shift);
        return new ClipEdit(
                List.of(piece),
                edit.lead().plus(later),
                edit.ripple().plus(taken).minus(later),
                edit.group());
    }

    private ClipEdit unmoved(Line line, Unit unit) {
        ClipEdit edit = edit(line);
        MediaTime by = shift(unit.first());
        return ClipEdit.NONE
                .withPieces(
                        edit.pieces().stream()
                                .map(piece -> piece.shiftedBy(MediaTime.ZERO.minus(by)))
                                .toList())
                .withGroup(edit.group());
    }

    private MediaTime shift(Line line) {
        return writing.project().arrangement().of(Standings.key(line)).pieces().stream()
                .min(Comparator.comparing(piece -> piece.in().in(length(line)).plus(piece.shift())))
                .map(Piece::shift)
                .orElse(MediaTime.ZERO);
    }

    /// What stood by a line that is deleted stands by one beside it.
    private void moveAnchors() {
        Map<String, UserClip> clips = new HashMap<>();
        now.userClips().forEach((id, clip) -> clips.put(id, clip.withAnchor(moved(clip.anchor()))));
        Map<String, UserMarker> markers = new HashMap<>();
        now.markers()
                .forEach((id, mark) ->
                        markers.put(
                                id,
                                new UserMarker(
                                        id,
                                        mark.name(),
                                        mark.colour(),
                                        moved(mark.anchor()),
                                        mark.length())));
        now = now.withUserClips(clips).withMarkers(markers);
    }

    private Anchor moved(Anchor anchor) {
        ElementId survivor = survivors.get(anchor.element());
        if (survivor == null) {
            return anchor;
        }
        MediaTime apart = standings.natural(anchor.element()).minus(standings.natural(survivor));
        return new Anchor(
                survivor, anchor.offset().plus(apart), anchor.scene(), anchor.sceneOffset());
    }

    /// What is known of lines goes before what can be seen of two texts.
    private ElementFollowing following(Script after, Map<ElementId, ElementId> lines) {
        ElementFollowing seen = ElementFollowing.of(writing.script(), after);
        Map<ElementId, ElementId> moved = new HashMap<>(seen.moved());
        writing.script().lines().forEach(line -> moved.remove(line.id()));
        Set<ElementId> used = new HashSet<>(moved.values());
        moved.putAll(lines);
        used.addAll(lines.values());
        for (Line line : writing.script().lines()) {
            ElementId guess = seen.moved().get(line.id());
            if (guess != null && !chosen.isDeleted(line.id()) && !moved.containsKey(line.id())) {
                if (used.add(guess)) {
                    moved.put(line.id(), guess);
                }
            }
        }
        return new ElementFollowing(moved, seen.arrived());
    }

    /// Whether a line has edits of its pieces that the text does not say.
    static boolean keepsPieces(Chosen chosen, Line line) {
        ClipKey key = Standings.key(line);
        ClipEdit edit = chosen.wishes().writing().project().arrangement().of(key);
        return !chosen.isDeleted(line.id())
                && !chosen.isTrimmed(line.id())
                && !edit.pieces().equals(ClipEdit.NONE.pieces());
    }
}
