package studio.longplay.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.words.Words;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.ScriptChange;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.Edge;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class ScriptViewModelTest {
    private static final String PLAY =
            """
            INT. STAIR - DUSK

            [[sfx: thundr, far]]

            TAM
            Mind the step.

            NELL
            You say that every night.
            """;

    @TempDir Path folder;
    private Desk desk;

    private Desk open(String text) throws StudioFault {
        desk = new Desk(folder, text);
        return desk;
    }

    @AfterEach
    void close() throws StudioFault {
        desk.close();
    }

    @Test
    void aWordAtATimeIsAnEdit() throws Exception {
        open(PLAY);
        desk.page.click(PLAY.indexOf("Mind"));
        desk.page.type("Now mind ");
        desk.pause();
        desk.saved();
        assertThat(desk.project()).isEqualTo(PLAY.replace("Mind", "Now mind Mind"));
        assertThat(desk.edits()).hasSize(2);
        desk.session().undo();
        desk.saved();
        assertThat(desk.page.text).isEqualTo(PLAY.replace("Mind", "Now Mind"));
        assertThat(desk.model.text()).isEqualTo(desk.page.text);
        desk.session().undo();
        desk.saved();
        assertThat(desk.page.text).isEqualTo(PLAY);
        desk.session().redo();
        desk.saved();
        assertThat(desk.page.text).isEqualTo(PLAY.replace("Mind", "Now Mind"));
    }

    @Test
    void typingDeletingAndTypingElsewhereAreThreeEdits() throws Exception {
        open(PLAY);
        desk.page.click(PLAY.indexOf("step") + 4);
        desk.page.type("s");
        desk.page.backspace();
        desk.page.backspace();
        desk.page.click(0);
        desk.page.type("X");
        desk.model.handOver();
        desk.saved();
        assertThat(desk.edits()).hasSize(3);
        assertThat(desk.project()).isEqualTo("X" + PLAY.replace("step", "ste"));
    }

    @Test
    void aPauseEndsAnEditAndSoDoesANewLine() throws Exception {
        open(PLAY);
        desk.page.click(PLAY.length());
        desk.page.type("a");
        desk.pause();
        desk.page.type("b\nc");
        desk.pause();
        desk.saved();
        assertThat(desk.edits()).hasSize(4);
        assertThat(desk.project()).isEqualTo(PLAY + "ab\nc");
    }

    @Test
    void typedLettersGoBeforeWhatOthersDo() throws Exception {
        open(PLAY);
        desk.page.click(PLAY.indexOf("Mind"));
        desk.page.type("O");
        desk.session().apply(new Edit.Retitle("Another"));
        desk.saved();
        assertThat(desk.edits()).containsExactly("Change script", "Retitle");
        assertThat(desk.project()).contains("OMind");
    }

    @Test
    void lettersTypedWhileAnUndoIsOnItsWayStay() throws Exception {
        open(PLAY);
        desk.page.click(PLAY.indexOf("Mind"));
        desk.page.type("Oh, ");
        desk.pause();
        desk.saved();
        desk.page.click(desk.page.text.length());
        desk.session().undo();
        desk.page.type("The end.");
        desk.saved();
        desk.pause();
        desk.saved();
        assertThat(desk.page.text).isEqualTo(PLAY + "The end.");
        assertThat(desk.project()).isEqualTo(PLAY + "The end.");
    }

    @Test
    void whatAnotherChangesMovesTheTextAroundIt() throws Exception {
        open(PLAY);
        String renamed = PLAY.replace("TAM\n", "THOMAS\n");
        desk.session().apply(new Edit.ChangeScript(ScriptChange.between(PLAY, renamed)));
        desk.saved();
        assertThat(desk.page.text).isEqualTo(renamed);
        assertThat(desk.model.isRead()).isTrue();
    }

    @Test
    void theFilesOwnLineEndsStay() throws Exception {
        String file = PLAY.replace("\n", "\r\n");
        open(file);
        assertThat(desk.model.text()).isEqualTo(PLAY);
        desk.page.click(PLAY.indexOf("\n\nNELL"));
        desk.page.type("\nAnd the next.");
        desk.pause();
        desk.saved();
        assertThat(desk.project())
                .isEqualTo(file.replace("step.\r\n", "step.\r\nAnd the next.\r\n"));
    }

    @Test
    void anUnknownEffectIsToldWhereItStandsAndPutRight() throws Exception {
        open(PLAY);
        assertThat(desk.model.faults().countProperty().get()).isEqualTo(1);
        ScriptFault fault = desk.model.faults().all().getFirst();
        assertThat(fault.paragraph()).isEqualTo(2);
        assertThat(fault.bad()).isTrue();
        desk.model.faults().next();
        assertThat(desk.page.selected()).isEqualTo("[[sfx: thundr, far]]");
        desk.model.faults().fix();
        desk.saved();
        assertThat(desk.page.text).isEqualTo(PLAY.replace("thundr", "thunder"));
        assertThat(desk.project()).isEqualTo(desk.page.text);
        assertThat(desk.edits()).hasSize(1);
        assertThat(desk.model.faults().countProperty().get()).isZero();
        desk.session().undo();
        desk.saved();
        assertThat(desk.page.text).isEqualTo(PLAY);
        assertThat(desk.model.faults().countProperty().get()).isEqualTo(1);
    }

    @Test
    void aTextWithNothingToSpeakSaysSo() throws Exception {
        open("[[music: calm]]\n");
        assertThat(desk.model.faults().all().getFirst().warning().code()).isEqualTo("script.empty");
        desk.page.click(0);
        desk.page.type("TAM\nHello.\n\n");
        desk.pause();
        assertThat(desk.model.faults().countProperty().get()).isZero();
    }

    @Test
    void wordsAreFoundAndReplacedAsOneEdit() throws Exception {
        open(PLAY);
        SearchViewModel search = desk.model.search();
        search.begin("", true);
        search.wantedProperty().set("M");
        assertThat(search.hitsProperty().get().count()).isEqualTo(2);
        search.matchCaseProperty().set(true);
        search.wantedProperty().set("the");
        assertThat(search.hitsProperty().get().count()).isEqualTo(1);
        assertThat(desk.page.selected()).isEqualTo("the");
        search.wantedProperty().set("night");
        search.replacementProperty().set("day");
        search.replaceAll();
        desk.saved();
        assertThat(desk.project()).isEqualTo(PLAY.replace("night", "day"));
        assertThat(desk.edits()).hasSize(1);
        assertThat(search.hitsProperty().get().isEmpty()).isTrue();
    }

    @Test
    void theHitSelectedIsReplacedAndTheNextSelected() throws Exception {
        open(PLAY);
        SearchViewModel search = desk.model.search();
        search.begin("", true);
        search.matchCaseProperty().set(true);
        search.wantedProperty().set("e");
        search.replacementProperty().set("3");
        int first = desk.page.selectedFrom;
        search.replaceOne();
        assertThat(desk.page.text.charAt(first)).isEqualTo('3');
        assertThat(desk.page.selectedFrom).isGreaterThan(first);
        assertThat(desk.page.selected()).isEqualTo("e");
    }

    @Test
    void theCaretSelectsItsLineAndASelectionElsewhereIsShown() throws Exception {
        open(PLAY);
        desk.preview();
        Line nell = line(1);
        desk.page.click(PLAY.indexOf("You say"));
        assertThat(desk.session().selection().element()).contains(nell.id());
        assertThat(desk.page.shown).isEqualTo(-1);
        desk.session().selection().select(line(0).id());
        assertThat(desk.page.shown).isEqualTo(5);
    }

    @Test
    void aLineIsMarkedOnTheParagraphOfItsName() throws Exception {
        open(PLAY);
        desk.preview();
        ScriptMarks marks = desk.model.marksProperty().get();
        assertThat(marks.mark(4)).map(LineMark::state).contains(LineMark.State.SPOKEN);
        assertThat(marks.mark(5)).isEmpty();
        assertThat(marks.element(5)).contains(line(0).id());
    }

    @Test
    void aLineThatIsLongerThanItsPlaceIsMarked() throws Exception {
        open(PLAY);
        desk.preview();
        Piece cut = Piece.WHOLE.withEnds(Edge.START, Edge.at(MediaTime.ofMillis(500)));
        desk.states.arranged(
                Arrangement.NONE.with(
                        new ClipKey(line(0).id(), ClipRole.LINE),
                        ClipEdit.NONE.withPieces(List.of(cut))));
        desk.preview();
        LineMark mark = desk.model.marksProperty().get().mark(4).orElseThrow();
        assertThat(mark.state()).isEqualTo(LineMark.State.TOO_LONG);
        assertThat(MarkWords.of(mark, true, Words.of("script"))).endsWith("s · will not fit");
        assertThat(MarkWords.tip(mark, Words.of("script"))).contains("place of 0.5 s");
    }

    @Test
    void aLineThatIsEditedIsStaleUntilItIsSpoken() throws Exception {
        open(PLAY);
        desk.preview();
        desk.page.click(PLAY.indexOf("step"));
        desk.page.type("old ");
        desk.pause();
        desk.saved();
        desk.states.lines(line ->
                line.text().contains("old") ? PreviewLine.State.WAITING : PreviewLine.State.SPOKEN);
        desk.preview();
        ScriptMarks marks = desk.model.marksProperty().get();
        assertThat(marks.mark(4)).map(LineMark::state).contains(LineMark.State.STALE);
        assertThat(marks.mark(7)).map(LineMark::state).contains(LineMark.State.SPOKEN);
    }

    @Test
    void marksMoveWithTheParagraphsTypedAbove() throws Exception {
        open(PLAY);
        desk.preview();
        Optional<LineMark> nell = desk.model.marksProperty().get().mark(7);
        desk.page.click(PLAY.indexOf("\n\nTAM"));
        desk.page.type("\n\nAnd rain.");
        assertThat(desk.model.marksProperty().get().mark(9)).isEqualTo(nell).isPresent();
        desk.preview();
        assertThat(desk.model.marksProperty().get().mark(9)).isEqualTo(nell);
    }

    @Test
    void theLineAtTheCaretIsPlayedFromEndToEnd() throws Exception {
        open(PLAY);
        desk.states.lines(_ -> PreviewLine.State.WAITING);
        desk.preview();
        desk.page.click(PLAY.indexOf("You say"));
        desk.model.playLine();
        assertThat(desk.open.deck.isPlaying()).isFalse();
        desk.states.lines(_ -> PreviewLine.State.SPOKEN);
        desk.preview();
        assertThat(desk.open.deck.isPlaying()).isTrue();
        TimeRange range =
                HeardLine.range(line(1).id(), desk.session().previewProperty().get().orElseThrow())
                        .orElseThrow();
        assertThat(desk.open.deck.position).isEqualTo(range.start());
        assertThat(desk.open.deck.stop).contains(range.end());
        assertThat(desk.model.heardProperty().get()).contains(line(1).id());
    }

    @Test
    void zoomAndFollowingAreRemembered() throws Exception {
        open(PLAY);
        desk.model.zoomBy(2);
        desk.model.followProperty().set(false);
        ScriptMemory kept = ScriptMemory.of(Optional.of(new ScriptMemory(1.21, false, 7).json()));
        assertThat(kept).isEqualTo(new ScriptMemory(1.21, false, 7));
        assertThat(ScriptMemory.of(Optional.of("nonsense"))).isEqualTo(ScriptMemory.USUAL);
        assertThat(desk.model.zoomProperty().get()).isBetween(1.2, 1.22);
    }

    @Test
    void aPictureDroppedOnASpeechGoesBeforeItsName() throws Exception {
        open(PLAY);
        Path picture = Files.createFile(folder.resolve("stair.png"));
        desk.model.pictures().drop(picture, PLAY.indexOf("every night"));
        desk.until(() -> desk.page.text.contains("stair.png"));
        desk.saved();
        assertThat(desk.project())
                .isEqualTo(PLAY.replace("NELL\n", "[[picture: stair.png]]\n\nNELL\n"));
    }

    @Test
    void aPictureDroppedOnACueGoesBeforeThatCue() throws Exception {
        open(PLAY);
        Path picture = Files.createFile(folder.resolve("stair.png"));
        desk.model.pictures().drop(picture, PLAY.indexOf("thundr"));
        desk.until(() -> desk.page.text.contains("stair.png"));
        assertThat(desk.page.text)
                .startsWith("INT. STAIR - DUSK\n\n[[picture: stair.png]]\n\n[[sfx");
    }

    @Test
    void whatIsReplacedIsWhereTheTextHasItNow() throws Exception {
        open(PLAY);
        SearchViewModel search = desk.model.search();
        search.begin("", true);
        search.wantedProperty().set("night");
        search.replacementProperty().set("day");
        desk.page.click(0);
        desk.page.type("X");
        search.next();
        search.replaceOne();
        assertThat(desk.page.text).isEqualTo("X" + PLAY.replace("night", "day"));
    }

    @Test
    void theCaretStaysWithTheWordsTypedWhileAnUndoIsOnItsWay() throws Exception {
        open(PLAY);
        desk.page.click(PLAY.indexOf("Mind"));
        desk.page.type("Oh, ");
        desk.pause();
        desk.saved();
        desk.page.click(desk.page.text.length());
        desk.session().undo();
        desk.page.type("The ");
        desk.saved();
        desk.page.type("end.");
        assertThat(desk.page.text).isEqualTo(PLAY + "The end.");
        assertThat(desk.page.lastPlace).isEqualTo(ScriptPage.Place.KEPT);
    }

    private Line line(int number) {
        return desk.session().previewProperty().get().orElseThrow().script().lines().get(number);
    }
}
