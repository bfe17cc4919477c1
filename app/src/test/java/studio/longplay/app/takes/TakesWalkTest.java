package studio.longplay.app.takes;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.app.controls.OnFx.onFx;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.Edge;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.time.MediaTime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

@Tag("media")
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class TakesWalkTest {
    private static final String LINE = "Mind";

    private TakesDesk desk;
    private TakesView view;
    private List<Path> recordings = List.of();

    @Start
    void start(Stage stage) throws StudioFault, IOException {
        Look.loadFonts();
        desk = new TakesDesk(Files.createTempDirectory("takes"), FxThread.INSTANCE);
        view = new TakesView(desk.model, () -> recordings);
        stage.setScene(new Scene(view, 330, 900));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
    }

    @AfterEach
    void close() throws StudioFault {
        onFx(() -> {
            view.close();
            try {
                desk.close();
            } catch (StudioFault fault) {
                throw new IllegalStateException(fault);
            }
        });
        assertThat(desk.bugs).isEmpty();
    }

    private void until(BooleanSupplier wanted) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(60_000, wanted::getAsBoolean));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void select() throws TimeoutException {
        until(desk::isRead);
        onFx(() -> desk.session.selection().select(desk.line(LINE).id()));
        until(() -> row(0).sound().isPresent());
    }

    private TakeRow row(int number) {
        return desk.model.rowsProperty().get().get(number);
    }

    private boolean made(int rows) {
        return desk.model.rowsProperty().get().size() == rows
                && desk.model.rowsProperty().get().stream()
                        .allMatch(row -> row.sound().isPresent());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    @Test
    void withoutALineItSaysWhatToDo(FxRobot robot) throws TimeoutException {
        until(desk::isRead);
        assertThat(robot.lookup(".lp-empty-title").queryAs(Label.class).getText())
                .isEqualTo("No line selected");
    }

    @Test
    void theLineAsWrittenIsTheFirstTakeWithLengthAndQuality(FxRobot robot) throws TimeoutException {
        select();
        assertThat(text(robot, "#takes-length-written")).matches("\\d\\.\\d s");
        assertThat(Integer.parseInt(text(robot, "#takes-quality-written"))).isBetween(50, 100);
        Node card = robot.lookup("#takes-card-written").query();
        assertThat(card.getAccessibleRole()).isEqualTo(AccessibleRole.LIST_ITEM);
        assertThat(card.getAccessibleText())
                .startsWith("As written")
                .contains("quality")
                .contains("chosen");
    }

    @Test
    void aNewTakeIsMadeHeardAndChosenByMouse(FxRobot robot) throws TimeoutException {
        select();
        until(() -> desk.spoken(LINE).isSpoken());
        Path before = desk.spoken(LINE).take().orElseThrow().artifact().file();
        robot.clickOn("#takes-new");
        until(() -> made(2));
        until(() -> desk.takes(LINE).chosen().equals("take-1"));
        until(() -> desk.model.heardProperty().get().isPresent());
        until(() ->
                desk.spoken(LINE).isSpoken()
                        && !desk.spoken(LINE)
                                .take()
                                .orElseThrow()
                                .artifact()
                                .file()
                                .equals(before));
        assertThat(desk.spoken(LINE).take().orElseThrow().artifact().file())
                .isEqualTo(row(1).sound().orElseThrow().file());
        assertThat(desk.edits()).containsExactly("New take");
        robot.clickOn("#takes-choose-written");
        until(() -> desk.takes(LINE).chosen().isEmpty());
        onFx(desk.session::undo);
        until(() -> desk.takes(LINE).chosen().equals("take-1"));
        onFx(desk.session::undo);
        until(() -> made(1));
    }

    @Test
    void theListIsWorkedByKeysAlone(FxRobot robot) throws TimeoutException {
        select();
        onFx(view::focusTakes);
        robot.type(KeyCode.N).type(KeyCode.N);
        until(() -> made(3) && desk.takes(LINE).kept().size() == 2);
        assertThat(desk.takes(LINE).kept())
                .extracting(take -> ((TakeSource.Spoken) take.source()).seed())
                .containsExactly(1, 2);
        until(() -> desk.model.heardProperty().get().isPresent());
        robot.type(KeyCode.ESCAPE);
        until(() -> desk.model.heardProperty().get().isEmpty());
        robot.type(KeyCode.UP).type(KeyCode.ENTER);
        until(() -> desk.takes(LINE).chosen().equals("take-1"));
        robot.type(KeyCode.S);
        until(() -> desk.takes(LINE).find("take-1").orElseThrow().starred());
        robot.type(KeyCode.SPACE);
        until(() -> desk.model.heardProperty().get().isPresent());
        robot.type(KeyCode.SPACE);
        until(() -> desk.model.heardProperty().get().isEmpty());
        robot.type(KeyCode.F2);
        robot.write("softer, s n").type(KeyCode.ENTER);
        until(() -> desk.takes(LINE).find("take-1").orElseThrow().note().equals("softer, s n"));
        assertThat(desk.takes(LINE).kept()).hasSize(2);
        robot.type(KeyCode.DELETE);
        until(() -> desk.takes(LINE).kept().size() == 1);
        assertThat(desk.takes(LINE).chosen()).isEmpty();
        assertThat(desk.edits())
                .containsExactly(
                        "New take",
                        "New take",
                        "Choose take",
                        "Star take",
                        "Note on take",
                        "Remove take");
        onFx(desk.session::undo);
        until(() -> desk.takes(LINE).kept().size() == 2);
        assertThat(robot.lookup("#takes-note-take-1").queryAs(TextField.class).getText())
                .isEqualTo("softer, s n");
    }

    @Test
    void twoTakesAreComparedInTurn(FxRobot robot) throws TimeoutException {
        select();
        onFx(view::focusTakes);
        robot.type(KeyCode.N);
        until(() -> made(2));
        robot.type(KeyCode.ESCAPE);
        robot.type(KeyCode.X);
        until(() -> heard().filter(TakePlayer.Heard::isCompared).isPresent());
        assertThat(heard().orElseThrow().now()).isEqualTo("take-1");
        assertThat(text(robot, "#takes-compare-a")).isEqualTo("A · Take 1");
        robot.type(KeyCode.X);
        assertThat(heard().orElseThrow().now()).isEmpty();
        robot.clickOn("#takes-compare");
        assertThat(heard().orElseThrow().now()).isEqualTo("take-1");
        robot.clickOn("#takes-compare-stop");
        assertThat(heard()).isEmpty();
    }

    private java.util.Optional<TakePlayer.Heard> heard() {
        return desk.model.heardProperty().get();
    }

    @Test
    void aTakeInAnotherVoiceIsHeardBeforeItIsKept(FxRobot robot) throws TimeoutException {
        select();
        robot.clickOn("#takes-with");
        @SuppressWarnings("unchecked")
        ComboBox<String> voices = robot.lookup("#takes-form-voice").queryAs(ComboBox.class);
        String other = voices.getItems().get(3);
        onFx(() -> voices.setValue(other));
        onFx(() -> robot.lookup("#takes-form-rate").queryAs(Slider.class).requestFocus());
        robot.type(KeyCode.PAGE_UP);
        until(() -> text(robot, "#takes-form-length").startsWith("About"));
        robot.clickOn("#takes-form-hear");
        until(() -> heard().filter(now -> now.now().equals(Proposal.ID)).isPresent());
        assertThat(desk.takes(LINE).kept()).isEmpty();
        robot.clickOn("#takes-form-keep");
        until(() -> desk.takes(LINE).kept().size() == 1);
        TakeSource.Spoken kept = (TakeSource.Spoken) desk.takes(LINE).kept().getFirst().source();
        assertThat(kept.voice()).isEqualTo(other);
        assertThat(kept.manner().rate()).isEqualTo(1.1);
        until(() -> made(2));
        assertThat(row(1).sound().orElseThrow().length().ticks())
                .isNotEqualTo(row(0).sound().orElseThrow().length().ticks());
        assertThat(robot.lookup("#takes-form").query().isVisible()).isFalse();
    }

    @Test
    void aRecordingBecomesATake(FxRobot robot) throws TimeoutException, IOException {
        select();
        Path wav = Files.createTempDirectory("recordings").resolve("grandpa.wav");
        Files.copy(row(0).sound().orElseThrow().file(), wav);
        recordings = List.of(wav);
        robot.clickOn("#takes-import");
        until(() -> made(2) && desk.takes(LINE).kept().size() == 1);
        assertThat(desk.takes(LINE).kept().getFirst().source())
                .isInstanceOf(TakeSource.Recorded.class);
        assertThat(row(1).what()).isEqualTo("Recording · grandpa.wav");
        assertThat(row(1).sound().orElseThrow().fallback()).isEmpty();
        assertThat(row(1).sound().orElseThrow().confidence().orElseThrow()).isBetween(0.0, 1.0);
        until(() -> text(robot, "#takes-length-take-1").contains("% sure of the words"));
        until(() -> desk.spoken(LINE).take().filter(take -> take.isRecorded()).isPresent());
    }

    @Test
    void whatIsNoRecordingIsRefusedWithASentence(FxRobot robot)
            throws TimeoutException, IOException {
        select();
        Path text = Files.createTempDirectory("recordings").resolve("letter.wav");
        Files.writeString(text, "Dear Nell");
        recordings = List.of(text);
        robot.clickOn("#takes-import");
        until(() -> robot.lookup(".lp-notice.lp-bad").tryQuery().isPresent());
        assertThat(desk.takes(LINE).kept()).isEmpty();
    }

    @Test
    void severalLinesGetATakeEachInOneEdit(FxRobot robot) throws TimeoutException {
        select();
        List<ClipRef> clips =
                desk.now().script().lines().stream()
                        .map(line ->
                                (ClipRef)
                                        new ClipRef.OfScript(
                                                new ClipKey(line.id(), ClipRole.LINE), 0))
                        .toList();
        onFx(() -> desk.session.selection().selectClips(clips));
        robot.clickOn("#takes-new-several");
        until(() -> desk.session.project().voicing().takes().size() == 3);
        assertThat(desk.edits()).containsExactly("New take for 3 lines");
        onFx(desk.session::undo);
        until(() -> desk.session.project().voicing().takes().isEmpty());
    }

    @Test
    void everyControlHasWordsForScreenReaders(FxRobot robot) throws TimeoutException {
        select();
        robot.clickOn("#takes-new");
        until(() -> made(2));
        robot.clickOn("#takes-with");
        Set<Node> controls =
                robot.lookup((Node node) -> node.isFocusTraversable() && node.isVisible())
                        .queryAll();
        assertThat(controls).hasSizeGreaterThan(12);
        for (Node control : controls) {
            boolean named =
                    control.getAccessibleText() != null
                            || (control instanceof Labeled labeled && !labeled.getText().isEmpty());
            assertThat(named).as(control.toString()).isTrue();
        }
    }

    @Test
    void aTakeLongerThanItsPlaceSaysSo(FxRobot robot) throws TimeoutException {
        select();
        assertThat(row(0).isTooLong()).isFalse();
        onFx(() -> {
            Arrangement before = desk.session.project().arrangement();
            Piece second = Piece.WHOLE.withEnds(Edge.START, Edge.at(MediaTime.ofSeconds(1)));
            Arrangement tight =
                    before.with(
                            new ClipKey(desk.line(LINE).id(), ClipRole.LINE),
                            ClipEdit.NONE.withPieces(List.of(second)));
            desk.session.apply(Edit.Arrange.of("Trim", before, tight));
        });
        until(() -> row(0).isTooLong());
        until(() ->
                robot.lookup(".take-trouble").queryAllAs(Label.class).stream()
                        .anyMatch(label -> label.getText().startsWith("Will not fit")));
        onFx(() -> desk.model.compose(true));
        until(() -> text(robot, "#takes-form-too-long").contains("in a place of 1.0 s"));
    }
}
