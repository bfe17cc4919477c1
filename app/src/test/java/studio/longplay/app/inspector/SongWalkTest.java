package studio.longplay.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.app.controls.OnFx.onFx;

import javafx.scene.Node;
import javafx.scene.Scene;
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

import studio.longplay.app.cast.Desk;
import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.lay.CueList;
import studio.longplay.engine.script.Cue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

@ExtendWith(ApplicationExtension.class)
@Tag("window")
class SongWalkTest {
    static final String SONG =
            """
            Title: The Water

            EXT. SHORE - EVENING

            [[song: calm, G major, 76 bpm, 3/4, melody "R h, D4 q, G4 q, G4 q, A4 q, B4 h."]]

            CLARA
            ~The water is wide

            [[song: stop]]

            [[ensemble: duet]]

            TAM
            She sang.
            """;

    private Desk desk;
    private InspectorViewModel model;
    private InspectorView view;

    @Start
    void start(Stage stage) throws StudioFault, IOException {
        Look.loadFonts();
        desk = new Desk(Files.createTempDirectory("song"), SONG, FxThread.INSTANCE);
        model = new InspectorViewModel(desk.session, FxThread.INSTANCE);
        view = new InspectorView(model);
        stage.setScene(new Scene(view, 330, 1000));
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

    private void until(BooleanSupplier wanted) throws TimeoutException {
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, wanted::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void untilText(String wanted) throws TimeoutException {
        until(() -> desk.text().contains(wanted));
    }

    private void selectSong() {
        onFx(() ->
                desk.session
                        .selection()
                        .select(
                                CueList.of(desk.now().script().scenes(), Cue.SongCue.class)
                                        .getFirst()
                                        .id()));
    }

    @Test
    void notesAreMovedByKeysAndStandInTheScript(FxRobot robot) throws TimeoutException {
        selectSong();
        Node roll = robot.lookup("#inspector-song-roll").query();
        onFx(roll::requestFocus);
        robot.type(KeyCode.RIGHT).type(KeyCode.UP, 2);
        untilText("melody \"R h, E4 q, G4 q, G4 q, A4 q, B4 h.\"");
        robot.type(KeyCode.RIGHT).type(KeyCode.ADD);
        untilText("melody \"R h, E4 q, G4 q., G4 q, A4 q, B4 h.\"");
        robot.type(KeyCode.DELETE);
        untilText("melody \"R h, E4 q, G4 q, A4 q, B4 h.\"");
        onFx(desk.session::undo);
        untilText("melody \"R h, E4 q, G4 q., G4 q, A4 q, B4 h.\"");
    }

    @Test
    void aNoteIsDraggedUp(FxRobot robot) throws TimeoutException {
        selectSong();
        SongRoll roll = robot.lookup("#inspector-song-roll").queryAs(SongRoll.class);
        var note = roll.placeOf(1);
        robot.drag(roll.localToScreen(note).getX(), roll.localToScreen(note).getY())
                .moveBy(0, -roll.pixels(1))
                .moveBy(0, -roll.pixels(1))
                .drop();
        untilText("melody \"R h, E4 q,");
    }

    @Test
    void notesAreTypedAndWhatIsNoneIsRefused(FxRobot robot) throws TimeoutException {
        selectSong();
        TextField notes = robot.lookup("#inspector-song-notes").queryAs(TextField.class);
        onFx(() -> notes.setText("C4 h, x"));
        robot.clickOn(notes).type(KeyCode.ENTER);
        until(() -> robot.lookup(".lp-notice").tryQuery().isPresent());
        assertThat(desk.text()).contains("melody \"R h, D4 q");
        onFx(() -> notes.setText("C4 h, ~D4 h"));
        robot.clickOn(notes).type(KeyCode.ENTER);
        untilText("melody \"C4 h, ~D4 h\"");
    }

    @Test
    void theSongIsComposedAgainWithoutNotes(FxRobot robot) throws TimeoutException {
        selectSong();
        robot.clickOn("#inspector-song-compose");
        untilText("[[song: calm, G major, 76 bpm, 3/4]]");
        robot.clickOn("#inspector-song-compose");
        untilText("[[song: calm, G major, 76 bpm, 3/4, tune 2]]");
    }

    @Test
    void wordsAreJoinedAndAGroupIsSetRowByRow(FxRobot robot) throws TimeoutException {
        selectSong();
        Node joined = robot.lookup("#inspector-song-joined").query();
        onFx(joined::requestFocus);
        robot.type(KeyCode.DOWN);
        untilText("[[song: calm, G major, 76 bpm, 3/4, legato, melody \"R h, D4 q,");
        robot.type(KeyCode.UP);
        untilText("[[song: calm, G major, 76 bpm, 3/4, melody \"R h, D4 q,");
        onFx(() ->
                desk.session
                        .selection()
                        .select(
                                CueList.of(desk.now().script().scenes(), Cue.EnsembleCue.class)
                                        .getFirst()
                                        .id()));
        onFx(() -> robot.lookup("#inspector-ensemble-layering").query().requestFocus());
        robot.type(KeyCode.UP);
        untilText("[[ensemble: duet of 2, octaves]]");
        onFx(() -> robot.lookup("#inspector-ensemble-spread").query().requestFocus());
        robot.type(KeyCode.LEFT, 5);
        untilText("[[ensemble: duet of 2, octaves, spread 0.5]]");
        onFx(() -> robot.lookup("#inspector-ensemble-people").query().requestFocus());
        robot.type(KeyCode.PAGE_UP);
        untilText("[[ensemble: duet of 6, octaves, spread 0.5]]");
    }
}
