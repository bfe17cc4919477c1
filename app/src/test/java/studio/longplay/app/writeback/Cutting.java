package studio.longplay.app.writeback;

import studio.longplay.engine.edit.writeback.ScriptProposal;
import studio.longplay.engine.edit.writeback.Voiced;
import studio.longplay.engine.edit.writeback.Writing;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.Edge;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.BoardMaker;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.UsualLengths;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Proposals for a play with one line out, one shortened, one moved and one that cannot be written;
/// worked out when a test says so.
final class Cutting implements WritingDesk {
    static final String PLAY =
            """
            Title: The Lighthouse

            INT. LIGHTHOUSE, THE STAIR - DUSK

            [[music: calm, 72 bpm, D minor]]

            NARRATOR
            For ninety years the lamp on Carrow Point had burned every night. Tonight, with the \
            mail boat still at sea, it was dark.

            TAM
            Mind the seventh step, Nell. It is the one that bites.

            [[sfx: thunder, far]]

            NELL
            You say that every night, Grandpa.

            TAM
            And every night you keep your toes.

            INT. LAMP ROOM - NIGHT

            IDA
            (out of breath)
            The oil is gone, Father. There is a crack right along the tank.

            TAM
            Steady, now. Then we burn what we have.

            NELL
            How many candles make a lighthouse?
            """;

    private static final UsualLengths USUAL = new UsualLengths();

    private final List<Runnable> waiting = new ArrayList<>();
    private final List<ScriptProposal> written = new ArrayList<>();
    private Runnable changed = () -> {};
    private Project project;
    private boolean closed;

    Cutting() {
        project = Project.of("The Lighthouse", "the-lighthouse.fountain", PLAY);
        cut();
    }

    /// Cuts the play.
    void cut() {
        List<Line> lines = script().lines();
        edit(lines.get(2), ClipEdit.NONE.withPieces(List.of()));
        edit(lines.get(0), pieces(Piece.WHOLE.withEnds(Edge.START, at(12))));
        edit(lines.get(5), pieces(Piece.WHOLE.shiftedBy(MediaTime.ofMillis(-6200))));
        Piece first = Piece.WHOLE.withEnds(at(4), Edge.END).shiftedBy(MediaTime.ofMillis(-3000));
        edit(lines.get(6), pieces(Piece.WHOLE.withEnds(Edge.START, at(3)), first));
    }

    private static Edge at(int word) {
        return Edge.at(MediaTime.ofMillis(345L * word));
    }

    private static ClipEdit pieces(Piece... pieces) {
        return ClipEdit.NONE.withPieces(List.of(pieces));
    }

    private void edit(Line line, ClipEdit edit) {
        project =
                project.withArrangement(
                        project.arrangement().with(new ClipKey(line.id(), ClipRole.LINE), edit));
    }

    void leaveAlone() {
        project = project.withArrangement(Arrangement.NONE);
    }

    private Script script() {
        return new ScriptParser().find(project.scriptText(), project.scriptFile()).orElseThrow();
    }

    private Writing writing() {
        Map<ElementId, Voiced> voices = new HashMap<>();
        for (Line line : script().lines()) {
            voices.put(line.id(), new Voiced(USUAL.of(line), USUAL.words(line), true));
        }
        Assembly assembly = new Assembly(Pacing.DEFAULT, PreviewState.RATE);
        return new Writing(
                project,
                script(),
                BoardMaker.of(
                        assembly.lay(script(), USUAL, project.arrangement()),
                        project.arrangement(),
                        PreviewState.RATE),
                voices,
                (text, arrangement, _) ->
                        BoardMaker.of(
                                assembly.lay(text, USUAL, arrangement),
                                arrangement,
                                PreviewState.RATE));
    }

    @Override
    public void whenChanged(Runnable then) {
        changed = then;
    }

    @Override
    public void propose(Optional<Set<Integer>> chosen, Consumer<ScriptProposal> done) {
        Writing writing = writing();
        waiting.add(() ->
                done.accept(
                        chosen.map(some -> ScriptProposal.of(writing, some))
                                .orElseGet(() -> ScriptProposal.of(writing))));
    }

    /// Works out what was asked for.
    void work() {
        List<Runnable> all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(Runnable::run);
    }

    void change() {
        changed.run();
    }

    void retitle() {
        project = project.withTitle("Another");
    }

    @Override
    public boolean write(ScriptProposal proposal) {
        if (!proposal.project().equals(project)) {
            return false;
        }
        written.add(proposal);
        project = proposal.edit().applyTo(project);
        return true;
    }

    List<ScriptProposal> written() {
        return written;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
