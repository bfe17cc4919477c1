package studio.longplay.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.cast.Desk;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.Edge;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.render.lay.CueList;
import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.CueNote;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

class InspectorViewModelTest {
    @TempDir Path folder;

    private final LinkedBlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private Desk desk;
    private InspectorViewModel model;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(folder, Desk.PLAY, ui::add);
        until(() -> desk.session.previewProperty().get().isPresent());
        model = new InspectorViewModel(desk.session, ui::add);
    }

    @AfterEach
    void close() throws StudioFault {
        model.close();
        desk.close();
    }

    private void until(BooleanSupplier wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Runnable task = ui.poll(20, TimeUnit.MILLISECONDS);
            if (task != null) {
                task.run();
            }
        }
    }

    private void untilText(String wanted) throws InterruptedException {
        until(() -> desk.text().contains(wanted));
        until(() -> desk.now().script().text().equals(desk.text()));
    }

    private LineFacts line() {
        return model.line().factsProperty().get().orElseThrow();
    }

    private CueFacts cue() {
        return model.cue().factsProperty().get().orElseThrow();
    }

    private <C extends Cue> C select(Class<C> kind, int number) {
        C cue = CueList.of(desk.now().script().scenes(), kind).get(number);
        desk.session.selection().select(cue.id());
        return cue;
    }

    @Test
    void nothingIsShownWhileNothingIsSelected() {
        assertThat(model.line().factsProperty().get()).isEmpty();
        assertThat(model.cue().factsProperty().get()).isEmpty();
        assertThat(model.scene().factsProperty().get()).isEmpty();
    }

    @Test
    void theTabFollowsWhatIsSelected() {
        desk.session.selection().select(desk.line("Mind").id());
        assertThat(model.tabProperty().get()).isEqualTo(InspectorTab.LINE);
        select(Cue.MusicCue.class, 0);
        assertThat(model.tabProperty().get()).isEqualTo(InspectorTab.CUE);
        desk.session.selection().select(desk.now().script().scenes().get(1).id());
        assertThat(model.tabProperty().get()).isEqualTo(InspectorTab.SCENE);
        assertThat(model.scene().factsProperty().get().orElseThrow().heading())
                .isEqualTo("INT. LAMP ROOM - NIGHT");
    }

    @Test
    void aLineSaysWhereItIsAndHowLong() {
        desk.session.selection().select(desk.line("You say").id());
        LineFacts now = line();
        assertThat(now.voice()).isPresent();
        assertThat(now.range()).isPresent();
        assertThat(now.wordsPerMinute()).isBetween(90, 260);
        assertThat(now.gap().orElseThrow())
                .isBetween(MediaTime.ofMillis(480), MediaTime.ofMillis(560));
        assertThat(now.manner()).isEqualTo(LineManner.NEUTRAL);
        assertThat(now.warnings()).isEmpty();
    }

    @Test
    void aRateIsWrittenIntoTheScriptAndUndone() throws InterruptedException {
        desk.session.selection().select(desk.line("Mind").id());
        model.line().setRate(0.96);
        untilText("TAM\n[[voice: rate 0.96]] Mind the seventh step");
        until(() -> line().manner().rate() == 0.96);
        model.line().setPitch(0.5);
        untilText("[[voice: rate 0.96, pitch +0.5]] Mind");
        assertThat(desk.session.historyProperty().get().project().scriptText())
                .isEqualTo(desk.text());
        desk.session.undo();
        untilText("[[voice: rate 0.96]] Mind");
        desk.session.undo();
        until(() -> desk.text().equals(Desk.PLAY));
    }

    @Test
    void backAtRestTheCueGoesFromTheScript() throws InterruptedException {
        desk.session.selection().select(desk.line("How many").id());
        assertThat(line().manner().known()).isEqualTo("whisper");
        model.line().reset();
        untilText("NELL\nHow many candles");
        until(() -> line().manner().isNeutral());
    }

    @Test
    void aPauseBeforeALineIsChangedWhereItStands() throws InterruptedException {
        desk.session.selection().select(desk.line("We have").id());
        assertThat(line().pause()).isEqualTo(MediaTime.ofMillis(1500));
        model.line().setPause(2.5);
        untilText("[[pause: 2.5s]]\n\nCROWD");
    }

    @Test
    void twoChangesInARowAreBothWritten() throws InterruptedException {
        desk.session.selection().select(desk.line("Mind").id());
        model.line().setRate(1.3);
        model.line().setRate(1.2);
        model.line().setCharacter("hall");
        model.line().setRate(1.1);
        untilText("TAM\n[[voice: hall, rate 1.1]] Mind");
    }

    @Test
    void aPauseThatCannotStandIsRefusedWithASentence() throws InterruptedException {
        String play = "NELL\nHark.\n(softly)\nHark again.\n";
        desk.session.apply(
                new studio.longplay.engine.edit.Edit.ReplaceScript("test.fountain", play));
        untilText(play);
        desk.session.selection().select(desk.line("Hark again").id());
        model.line().setPause(1);
        assertThat(model.refusedProperty().get().orElseThrow()).contains("pause");
        assertThat(desk.text()).isEqualTo(play);
        desk.session.selection().clear();
        assertThat(model.refusedProperty().get()).isEmpty();
    }

    @Test
    void musicIsChangedMoodByMood() throws InterruptedException {
        select(Cue.MusicCue.class, 1);
        model.cue().setMood("dark", true);
        untilText("[[music: tense, dark, 92 bpm, D minor]]");
        until(() -> ((Cue.MusicCue) cue().cue()).moods().size() == 2);
        model.cue().setMood("tense", false);
        untilText("[[music: dark, 92 bpm, D minor]]");
        until(() -> ((Cue.MusicCue) cue().cue()).moods().size() == 1);
        model.cue().setKey("");
        untilText("[[music: dark, 92 bpm]]");
        until(() -> ((Cue.MusicCue) cue().cue()).key().isEmpty());
        model.cue().setTempo(0);
        untilText("[[music: dark]]");
    }

    @Test
    void aSoundComesFromElsewhereAndLoopsNoMore() throws InterruptedException {
        select(Cue.SoundCue.class, 0);
        assertThat(CueViewModel.loops((Cue.SoundCue) cue().cue())).isTrue();
        model.cue().setModifier(CueViewModel.DISTANCES, "near");
        untilText("[[sfx: ocean, loop, near]]");
        until(() -> CueNote.text(cue().cue()).endsWith("near"));
        model.cue().setLoops(false);
        untilText("[[sfx: ocean, near]]");
        until(() -> CueNote.text(cue().cue()).equals("ocean, near"));
        model.cue().setSoundLength(2.5);
        untilText("[[sfx: ocean, near, 2.5s]]");
    }

    @Test
    void aSoundThatIsNotThereIsFixed() throws InterruptedException {
        select(Cue.SoundCue.class, 3);
        assertThat(cue().warnings()).isNotEmpty();
        assertThat(model.cue().fix().orElseThrow().meant()).isEqualTo("bell");
        model.cue().applyFix();
        untilText("[[sfx: bell, near]]");
        until(() -> cue().warnings().isEmpty());
    }

    @Test
    void anUnknownCueBecomesWhatWasMeant() throws InterruptedException {
        select(Cue.UnknownCue.class, 0);
        assertThat(cue().warnings()).hasSize(1);
        model.cue().applyFix();
        untilText("[[music: hopeful]]");
    }

    @Test
    void pictureChapterAndPauseAreChangedInPlace() throws InterruptedException {
        select(Cue.PictureCue.class, 0);
        model.cue().setSubject("storm over the sea");
        untilText("[[picture: storm over the sea | slow push in]]");
        select(Cue.PictureCue.class, 1);
        model.cue().setMove("still");
        untilText("[[picture: storm clouds over the sea | still]]");
        select(Cue.ChapterCue.class, 0);
        model.cue().setTitle("Dawn");
        untilText("[[chapter: Dawn]]");
        select(Cue.PauseCue.class, 0);
        model.cue().setPause(3);
        untilText("[[pause: 3s]]");
        select(Cue.PictureCue.class, 2);
        model.cue().setSubject("a ]] b");
        assertThat(model.refusedProperty().get()).isPresent();
    }

    @Test
    void aCueIsTakenOut() throws InterruptedException {
        select(Cue.PauseCue.class, 0);
        model.cue().remove();
        untilText("what we have.\n\nCROWD");
        until(() -> model.cue().factsProperty().get().isEmpty());
    }

    @Test
    void aVoiceCueLeadsToItsLine() {
        select(Cue.VoiceCue.class, 0);
        assertThat(cue().line().orElseThrow().text()).startsWith("How many");
        model.cue().showLine();
        assertThat(model.tabProperty().get()).isEqualTo(InspectorTab.LINE);
    }

    @Test
    void aHeadingIsWrittenAnewAndTheSceneStaysSelected() throws InterruptedException {
        desk.session.selection().select(desk.now().script().scenes().get(1).id());
        model.scene().setHeading("INT. THE LAMP ROOM - MIDNIGHT");
        untilText("INT. THE LAMP ROOM - MIDNIGHT\n");
        until(() ->
                model.scene()
                        .factsProperty()
                        .get()
                        .filter(now -> now.heading().endsWith("MIDNIGHT"))
                        .isPresent());
        model.scene().setHeading("");
        assertThat(model.refusedProperty().get()).isPresent();
    }

    @Test
    void aSceneCountsItsLinesAndWhatFailed() throws InterruptedException {
        desk.session.selection().select(desk.now().script().scenes().get(1).id());
        desk.lines(line ->
                line.speaker().key().equals("IDA")
                        ? PreviewLine.State.FAILED
                        : PreviewLine.State.SPOKEN);
        until(() -> model.scene().factsProperty().get().orElseThrow().failed() == 1);
        SceneFacts now = model.scene().factsProperty().get().orElseThrow();
        assertThat(now.lines()).isEqualTo(4);
        assertThat(now.spoken()).isEqualTo(3);
        assertThat(now.speakers())
                .extracting(speaker -> speaker.key())
                .containsExactly("IDA", "TAM", "CROWD", "NELL");
        assertThat(now.cues()).hasSize(6);
        model.scene().play();
        assertThat(desk.deck.isPlaying()).isTrue();
        assertThat(desk.deck.stop).isEqualTo(Optional.of(now.range().orElseThrow().end()));
    }

    @Test
    void aLineWithAPlaceOfItsOwnSaysWhetherItWillFit() throws InterruptedException {
        Line first = desk.now().script().lines().getFirst();
        desk.session.selection().select(first.id());
        until(() -> model.line().factsProperty().get().isPresent());
        assertThat(line().fit().slot()).isEmpty();
        Arrangement before = desk.session.project().arrangement();
        Piece second = Piece.WHOLE.withEnds(Edge.START, Edge.at(MediaTime.ofSeconds(1)));
        Arrangement tight =
                before.with(
                        new ClipKey(first.id(), ClipRole.LINE),
                        ClipEdit.NONE.withPieces(List.of(second)));
        desk.session.apply(Edit.Arrange.of("Trim", before, tight));
        until(() -> line().fit().slot().isPresent());
        assertThat(line().fit().fits()).isFalse();
        assertThat(line().fit().isMade()).isFalse();
        assertThat(line().fit().rateToFit()).isBetween(4.0, 12.0);
    }
}
