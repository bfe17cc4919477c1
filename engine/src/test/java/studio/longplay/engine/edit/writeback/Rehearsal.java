package studio.longplay.engine.edit.writeback;

import studio.longplay.engine.edit.arrange.Cuts;
import studio.longplay.engine.edit.arrange.Desk;
import studio.longplay.engine.edit.arrange.Places;
import studio.longplay.engine.edit.arrange.Trims;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.BoardMaker;
import studio.longplay.engine.render.lay.Lengths;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.Scripts;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// A project whose lines are spoken at 401.3 ms a word, and edits of its lines.
final class Rehearsal {
    static final FrameRate RATE = FrameRate.FPS_30;

    private final Script script;
    private Project project;
    private Board board;
    private boolean spoken = true;

    private Rehearsal(Project project) {
        this.project = project;
        this.script =
                new ScriptParser()
                        .find(project.scriptText(), project.scriptFile())
                        .orElseThrow(() -> new AssertionError(project.scriptText()));
        this.board = lay(script, project.arrangement(), Map.of());
    }

    static Rehearsal of(String file, String text) {
        return new Rehearsal(Project.of("Play", file, text));
    }

    static Rehearsal of(Project project) {
        return new Rehearsal(project);
    }

    Rehearsal unspoken() {
        spoken = false;
        return this;
    }

    Project project() {
        return project;
    }

    Script script() {
        return script;
    }

    Board board() {
        return board;
    }

    Writing writing() {
        Map<ElementId, Voiced> voices = new HashMap<>();
        for (Line line : script().lines()) {
            Lengths lengths = Scripts.lengths();
            voices.put(line.id(), new Voiced(lengths.of(line), lengths.words(line), spoken));
        }
        return new Writing(project, script(), board(), voices, Rehearsal::lay);
    }

    ScriptProposal proposal() {
        return ScriptProposal.of(writing());
    }

    private static Board lay(
            Script script, Arrangement arrangement, Map<ElementId, Voiced> voices) {
        Lengths usual = Scripts.lengths();
        Lengths lengths =
                new Lengths() {
                    @Override
                    public MediaTime of(Line line) {
                        Voiced voiced = voices.get(line.id());
                        return voiced == null ? usual.of(line) : voiced.length();
                    }

                    @Override
                    public List<TimeRange> words(Line line) {
                        Voiced voiced = voices.get(line.id());
                        return voiced == null ? usual.words(line) : voiced.words();
                    }

                    @Override
                    public MediaTime of(Cue.SoundCue cue) {
                        return usual.of(cue);
                    }
                };
        Assembly assembly = new Assembly(Pacing.DEFAULT, RATE);
        return BoardMaker.of(assembly.lay(script, lengths, arrangement), arrangement, RATE);
    }

    /// The first line that begins so.
    Line line(String beginning) {
        return script().lines().stream()
                .filter(line -> line.text().startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError(beginning));
    }

    ClipRef clip(Line line) {
        return new ClipRef.OfScript(new ClipKey(line.id(), ClipRole.LINE), 0);
    }

    Strip strip(Line line) {
        return board().strip(clip(line)).orElseThrow();
    }

    Rehearsal edit(Function<Desk, Arrangement> edit) {
        project = project.withArrangement(edit.apply(new Desk(board, project.arrangement())));
        board = lay(script, project.arrangement(), Map.of());
        return this;
    }

    Rehearsal lift(Line line) {
        return edit(desk -> Cuts.lift(desk, Set.of(clip(line))));
    }

    Rehearsal extract(Line line) {
        return edit(desk -> Cuts.extract(desk, Set.of(clip(line))));
    }

    /// Takes words out of a line, with their time or not.
    Rehearsal cutWords(Line line, int from, int to, boolean ripple) {
        MediaTime start = strip(line).start();
        List<TimeRange> words = Scripts.lengths().words(line);
        TimeRange range =
                TimeRange.between(
                        start.plus(words.get(from).start()), start.plus(words.get(to - 1).end()));
        return edit(desk -> ripple ? Cuts.extractRange(desk, range) : Cuts.liftRange(desk, range));
    }

    Rehearsal trim(Line line, MediaTime in, MediaTime out) {
        return edit(desk -> Trims.trim(desk, clip(line), in, out));
    }

    Rehearsal move(Line line, MediaTime by) {
        return edit(desk -> Places.move(desk, Set.of(clip(line)), by, 0, true));
    }

    /// The lines in the order they are heard.
    List<Line> heard() {
        Map<ElementId, TimeRange> starts = places();
        return script().lines().stream()
                .filter(line -> starts.containsKey(line.id()))
                .sorted(Comparator.comparing(line -> place(starts, line)))
                .toList();
    }

    private static MediaTime place(Map<ElementId, TimeRange> places, Line line) {
        return java.util.Objects.requireNonNull(places.get(line.id())).start();
    }

    /// Where each line that is heard stands.
    Map<ElementId, TimeRange> places() {
        Map<ElementId, TimeRange> places = new HashMap<>();
        for (Board.Row row : board().rows()) {
            for (Strip strip : row.strips()) {
                if (strip.ref() instanceof ClipRef.OfScript(ClipKey key, int _)
                        && key.role() == ClipRole.LINE) {
                    places.merge(key.element(), strip.range(), Rehearsal::both);
                }
            }
        }
        return places;
    }

    private static TimeRange both(TimeRange one, TimeRange other) {
        return TimeRange.between(one.start().min(other.start()), one.end().max(other.end()));
    }
}
