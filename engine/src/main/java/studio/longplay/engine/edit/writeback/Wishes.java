package studio.longplay.engine.edit.writeback;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.ScriptFormat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What of the timeline the text does not say yet, line by line.
final class Wishes {
    private static final int NAMED_WORDS = 8;

    private final Writing writing;
    private final Arrangement arrangement;
    private final Standings standings;
    private final Map<ElementId, LineFate> fates = new HashMap<>();
    private final Map<ElementId, SceneOrder> orders = new HashMap<>();
    private final List<Hunk> hunks = new ArrayList<>();
    private final List<Unwritten> unwritten = new ArrayList<>();

    Wishes(Writing writing) {
        this.writing = writing;
        this.arrangement = writing.project().arrangement();
        this.standings = new Standings(writing.board());
        writing.script().scenes().forEach(this::look);
        if (writing.script().format() == ScriptFormat.CAPTIONS) {
            hunks.forEach(hunk ->
                    refuse(
                            hunk,
                            "Captions have times of their own; save the script"
                                    + " as Fountain to write into it."));
            hunks.clear();
        }
    }

    private void look(Scene scene) {
        if (!standings.isLaid(scene)) {
            return;
        }
        List<Unit> units = standings.units(scene, arrangement);
        SceneOrder order = SceneOrder.of(units);
        orders.put(scene.id(), order);
        Set<Line> interrupted = new HashSet<>(SceneOrder.interrupted(units, standings));
        for (Line line : scene.lines()) {
            LineFate fate = fate(line);
            if (interrupted.contains(line)) {
                fate = new LineFate.Unwritable("Another line stands between its pieces.");
            }
            fates.put(line.id(), fate);
            wish(line, fate);
            if (order.moving().contains(line.id())) {
                hunk(Hunk.Kind.MOVED, line, moved(order, line));
            }
        }
    }

    private LineFate fate(Line line) {
        Voiced voiced = writing.voices().get(line.id());
        return voiced == null
                ? new LineFate.Whole()
                : LineFate.of(line, arrangement.of(Standings.key(line)), voiced);
    }

    private void wish(Line line, LineFate fate) {
        switch (fate) {
            case LineFate.Whole _ -> {}
            case LineFate.Gone gone -> hunk(Hunk.Kind.DELETED, line, gone.why());
            case LineFate.Cut cut -> hunk(Hunk.Kind.TRIMMED, line, trimmed(line, cut));
            case LineFate.Unwritable wrong -> unwritten.add(unwritten(line, wrong.why()));
        }
    }

    private void hunk(Hunk.Kind kind, Line line, String sentence) {
        hunks.add(
                new Hunk(
                        hunks.size(),
                        kind,
                        line.id(),
                        line.speaker().name(),
                        line.text(),
                        sentence,
                        List.of()));
    }

    private static Unwritten unwritten(Line line, String why) {
        return new Unwritten(line.id(), line.speaker().name(), line.text(), why);
    }

    /// Says why a hunk is none after all.
    void refuse(Hunk hunk, String why) {
        unwritten.add(new Unwritten(hunk.line(), hunk.speaker(), hunk.words(), why));
    }

    private static String trimmed(Line line, LineFate.Cut cut) {
        List<String> gone = new ArrayList<>();
        for (int word = 0; word < line.words().size(); word++) {
            if (!cut.kept().get(word)) {
                gone.add(line.words().get(word));
            }
        }
        String said = "No longer heard: " + quoted(gone);
        return cut.halved().isEmpty()
                ? said
                : said + "; cut in the middle, and kept whole: " + quoted(cut.halved());
    }

    private static String quoted(List<String> words) {
        boolean all = words.size() <= NAMED_WORDS;
        String named = String.join(" ", all ? words : words.subList(0, NAMED_WORDS));
        return "“" + named + (all ? "”" : " …” (" + words.size() + " words)");
    }

    private static String moved(SceneOrder order, Line line) {
        Unit before = null;
        for (Unit unit : order.wanted()) {
            if (unit.first().equals(line)) {
                break;
            }
            before = unit;
        }
        if (before == null) {
            return "It comes first in its scene now.";
        }
        Line last = before.lines().getLast();
        return "It comes after " + last.speaker().name() + ", " + quoted(last.words()) + ", now.";
    }

    Writing writing() {
        return writing;
    }

    Standings standings() {
        return standings;
    }

    List<Hunk> hunks() {
        return List.copyOf(hunks);
    }

    List<Unwritten> unwritten() {
        return List.copyOf(unwritten);
    }

    LineFate fate(ElementId line) {
        return fates.getOrDefault(line, new LineFate.Whole());
    }

    /// The order of a scene's lines; without any for a scene that is not laid out.
    SceneOrder order(Scene scene) {
        return orders.getOrDefault(scene.id(), new SceneOrder(List.of(), Set.of()));
    }
}
