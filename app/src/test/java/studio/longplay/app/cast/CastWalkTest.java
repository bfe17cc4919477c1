package studio.longplay.app.cast;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.app.controls.OnFx.onFx;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.FakeAuditions;
import studio.longplay.assets.Assets;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.voicing.Mood;
import studio.longplay.engine.project.voicing.Turn;
import studio.longplay.engine.project.voicing.Voicing;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

@ExtendWith(ApplicationExtension.class)
@Tag("window")
class CastWalkTest {
    private final FakeAuditions auditions = new FakeAuditions();
    private Desk desk;
    private CastViewModel model;
    private CastView view;

    @Start
    void start(Stage stage) throws StudioFault, IOException {
        Look.loadFonts();
        desk = new Desk(Files.createTempDirectory("cast"), Desk.PLAY, FxThread.INSTANCE);
        model = new CastViewModel(desk.session, auditions);
        view = new CastView(model);
        stage.setScene(new Scene(view, 470, 700));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
    }

    @AfterEach
    void close() throws StudioFault {
        onFx(() -> {
            view.close();
            model.close();
        });
        desk.close();
    }

    private static void until(BooleanSupplier wanted) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, wanted::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String voiceOf(String key) {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000, () -> model.row(key).orElseThrow().voice().orElseThrow().id());
    }

    @Test
    void anotherVoiceIsHeardAndChosenByMouseAndUndone(FxRobot robot) throws TimeoutException {
        String before = voiceOf("NELL");
        robot.clickOn("#cast-voice-nell");
        robot.clickOn("#voice-tag-old");
        robot.clickOn("#voice-tag-woman");
        robot.clickOn("#voice-hear-ruth");
        assertThat(auditions.said).containsExactly("ruth: You say that every night, Grandpa.");
        robot.moveTo("#voice-hear-ruth");
        robot.clickOn("#voice-choose-ruth");
        until(() -> voiceOf("NELL").equals("ruth"));
        robot.clickOn("#voice-back");
        assertThat(robot.lookup("#voice-chooser").tryQuery()).isEmpty();
        onFx(desk.session::undo);
        until(() -> voiceOf("NELL").equals(before));
    }

    @Test
    void anotherVoiceIsChosenByKeyboardAlone(FxRobot robot) throws TimeoutException {
        ListView<?> list = robot.lookup("#cast-list").queryListView();
        onFx(() -> {
            list.requestFocus();
            list.getSelectionModel().select(0);
        });
        String key =
                WaitForAsyncUtils.waitForAsyncFx(
                        60_000, () -> model.selectedProperty().get().orElseThrow());
        robot.type(KeyCode.SPACE);
        assertThat(auditions.said).hasSize(1);
        robot.type(KeyCode.ENTER);
        robot.write("vic");
        robot.type(KeyCode.DOWN, KeyCode.SPACE);
        assertThat(auditions.said.getLast()).startsWith("victor: ");
        robot.type(KeyCode.ENTER);
        until(() -> voiceOf(key).equals("victor"));
        robot.type(KeyCode.ESCAPE);
        until(() -> list.isFocused());
    }

    @Test
    void aSpeakerIsRenamedInPlace(FxRobot robot) throws TimeoutException {
        onFx(() -> model.beginRename("NELL"));
        robot.write("Wren").type(KeyCode.ENTER);
        until(() -> desk.text().contains("WREN\nYou say"));
        onFx(() -> model.beginRename("WREN"));
        robot.write("Nobody").type(KeyCode.ESCAPE);
        assertThat(desk.text()).contains("WREN\nYou say");
    }

    @Test
    void aNameThatCannotBeIsRefusedInASentence(FxRobot robot) {
        onFx(() -> model.rename("NELL", "(softly)"));
        assertThat(robot.lookup(".lp-notice").tryQuery()).isPresent();
    }

    @Test
    void aScriptWithoutLinesSaysWhatToDo(FxRobot robot) throws TimeoutException {
        onFx(() ->
                desk.session.apply(
                        new studio.longplay.engine.edit.Edit.ReplaceScript(
                                "test.fountain", "INT. NOWHERE\n")));
        until(() -> robot.lookup(".lp-empty-title").tryQuery().isPresent());
    }

    private String aliasOf(String key) {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000, () -> model.row(key).orElseThrow().alias().orElse(""));
    }

    private String colourOf(String key) {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000, () -> model.row(key).orElseThrow().colour());
    }

    /// The row of that name in the list that hangs open.
    private static NodeQuery inList(FxRobot robot, String name) {
        return robot.lookup(".combo-box-popup .list-cell")
                .match((ListCell<?> cell) -> name.equals(cell.getText()));
    }

    @Test
    void aSpeakerIsSaidToBeAnotherByMouseAndThatIsUndone(FxRobot robot) throws TimeoutException {
        robot.clickOn("#cast-more-ida").clickOn("#cast-menu-alias");
        robot.clickOn("#cast-alias");
        until(() -> inList(robot, "NELL").tryQuery().isPresent());
        robot.clickOn((Node) inList(robot, "NELL").query());
        until(() -> !robot.lookup("#cast-alias-take").query().isDisabled());
        robot.clickOn("#cast-alias-take");
        until(() -> aliasOf("IDA").equals("NELL"));
        assertThat(voiceOf("IDA")).isEqualTo(voiceOf("NELL"));
        assertThat(desk.session.historyProperty().get().done().getLast().name())
                .isEqualTo("IDA is NELL");
        assertThat(model.candidates("NELL")).noneMatch(row -> row.key().equals("IDA"));
        onFx(desk.session::undo);
        until(() -> aliasOf("IDA").isEmpty());
    }

    @Test
    void aSpeakerIsSaidToBeAnotherByKeyboard(FxRobot robot) throws TimeoutException {
        onFx(() -> model.ask(Asked.What.ALIAS, "IDA"));
        robot.type(KeyCode.DOWN).type(KeyCode.TAB, KeyCode.SPACE);
        until(() -> !aliasOf("IDA").isEmpty());
        onFx(() -> model.ask(Asked.What.ALIAS, "IDA"));
        robot.type(KeyCode.TAB, KeyCode.TAB, KeyCode.SPACE);
        until(() -> aliasOf("IDA").isEmpty());
    }

    @Test
    void aSpeakerIsGivenAColourAndLosesItAgain(FxRobot robot) throws TimeoutException {
        String usual = colourOf("TAM");
        onFx(() -> model.ask(Asked.What.COLOUR, "TAM"));
        javafx.scene.control.ColorPicker picker = robot.lookup("#cast-colour").query();
        onFx(() -> picker.setValue(javafx.scene.paint.Color.web("#12ab34")));
        robot.clickOn("#cast-colour-take");
        until(() -> colourOf("TAM").equals("#12ab34"));
        assertThat(desk.session.historyProperty().get().done().getLast().name())
                .isEqualTo("Colour TAM");
        onFx(() -> model.ask(Asked.What.COLOUR, "TAM"));
        robot.clickOn("#cast-colour-usual");
        until(() -> colourOf("TAM").equals(usual));
    }

    @Test
    void escapeLeavesASpeakerAsTheyAre(FxRobot robot) {
        onFx(() -> model.ask(Asked.What.COLOUR, "TAM"));
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#cast-colour").tryQuery()).isEmpty();
        assertThat(desk.session.historyProperty().get().done()).isEmpty();
    }

    @Test
    void allVoicesAreAskedForFromTheChooser(FxRobot robot) {
        java.util.List<String> asked = new java.util.ArrayList<>();
        onFx(() -> model.browseWith(asked::add));
        robot.clickOn("#cast-voice-nell").clickOn("#voice-browse");
        assertThat(asked).containsExactly("NELL");
    }

    private Voicing voicing() {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> desk.session.project().voicing());
    }

    @Test
    void aWordIsSaidOtherwiseByKeyboardAndLeftByMouse(FxRobot robot) throws TimeoutException {
        robot.clickOn("#cast-words");
        until(() -> robot.lookup("#words-word").query().isFocused());
        robot.write("Nell").type(KeyCode.ENTER);
        until(() -> robot.lookup("#words-said").query().isFocused());
        robot.write("nehl").type(KeyCode.ENTER);
        until(() -> voicing().lexicon().equals(Map.of("nell", "nehl")));
        until(() -> robot.lookup("#words-remove-nell").tryQuery().isPresent());
        robot.clickOn("#words-remove-nell");
        until(() -> voicing().lexicon().isEmpty());
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#cast-list").tryQuery().isPresent());
    }

    @Test
    void aPauseIsSetByKeyboardAndLeftByMouse(FxRobot robot) throws TimeoutException {
        robot.clickOn("#cast-turns");
        until(() -> robot.lookup("#turns-value-mood-sad").tryQuery().isPresent());
        onFx(() -> robot.lookup("#turns-value-mood-sad").query().requestFocus());
        robot.type(KeyCode.PAGE_UP);
        until(() -> voicing().gaps().containsKey(Turn.in(Mood.SAD)));
        until(() -> robot.lookup("#turns-value-mood-sad").query().isFocused());
        until(() -> robot.lookup("#turns-reset-mood-sad").query().isVisible());
        robot.clickOn("#turns-reset-mood-sad");
        until(() -> voicing().gaps().isEmpty());
        robot.clickOn("#turns-back");
        until(() -> robot.lookup("#cast-list").tryQuery().isPresent());
    }
}
