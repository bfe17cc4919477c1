package studio.longplay.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.app.controls.OnFx.onFx;

import javafx.scene.Node;
import javafx.scene.Scene;
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

import studio.longplay.app.cast.Desk;
import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.render.lay.CueList;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Ease;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Treatment;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

@ExtendWith(ApplicationExtension.class)
@Tag("window")
class InspectorWalkTest {
    private Desk desk;
    private InspectorViewModel model;
    private InspectorView view;

    @Start
    void start(Stage stage) throws StudioFault, IOException {
        Look.loadFonts();
        desk = new Desk(Files.createTempDirectory("inspector"), Desk.PLAY, FxThread.INSTANCE);
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
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, wanted::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void untilText(String wanted) throws TimeoutException {
        until(() -> desk.text().contains(wanted));
    }

    private void select(ElementId id) {
        onFx(() -> desk.session.selection().select(id));
    }

    private <C extends Cue> void select(Class<C> kind, int number) {
        select(CueList.of(desk.now().script().scenes(), kind).get(number).id());
    }

    @Test
    void draggingTheRateMakesOneCueAndOneUndoTakesItBack(FxRobot robot) throws TimeoutException {
        select(desk.line("Mind").id());
        Slider rate = robot.lookup("#inspector-rate").queryAs(Slider.class);
        Node thumb = rate.lookup(".thumb");
        robot.drag(thumb).moveBy(-30, 0).moveBy(-10, 0).drop();
        untilText("TAM\n[[voice: rate 0.");
        onFx(desk.session::undo);
        until(() -> desk.text().equals(Desk.PLAY));
        until(() -> rate.getValue() == 1);
    }

    @Test
    void arrowKeysHeldDownArriveAtTheLastValue(FxRobot robot) throws TimeoutException {
        select(desk.line("Mind").id());
        Slider pitch = robot.lookup("#inspector-pitch").queryAs(Slider.class);
        onFx(pitch::requestFocus);
        robot.type(KeyCode.RIGHT, 4);
        untilText("[[voice: pitch +2]] Mind");
        robot.type(KeyCode.DELETE);
        until(() -> desk.text().equals(Desk.PLAY));
    }

    @Test
    void aMoodIsTurnedOnByMouse(FxRobot robot) throws TimeoutException {
        select(Cue.MusicCue.class, 1);
        robot.clickOn("#inspector-mood-dark");
        untilText("[[music: tense, dark, 92 bpm, D minor]]");
    }

    @Test
    void theFixOfASoundIsOneClick(FxRobot robot) throws TimeoutException {
        select(Cue.SoundCue.class, 3);
        robot.clickOn("#inspector-cue-fix");
        untilText("[[sfx: bell, near]]");
        until(() -> robot.lookup("#inspector-cue-fix").tryQuery().isEmpty());
    }

    @Test
    void aHeadingThatIsNoneIsRefusedAndComesBack(FxRobot robot) throws TimeoutException {
        select(desk.now().script().scenes().get(1).id());
        TextField heading = robot.lookup("#inspector-heading").queryAs(TextField.class);
        robot.clickOn(heading);
        onFx(heading::clear);
        robot.type(KeyCode.ENTER);
        until(() -> robot.lookup(".lp-notice").tryQuery().isPresent());
        assertThat(heading.getText()).isEqualTo("INT. LAMP ROOM - NIGHT");
        onFx(heading::selectAll);
        robot.write("INT. CELLAR - NIGHT").type(KeyCode.ENTER);
        untilText("INT. CELLAR - NIGHT\n\n[[picture: storm");
    }

    @Test
    void tabsShowTheRestOfWhatIsSelected(FxRobot robot) {
        select(desk.line("You say").id());
        assertThat(robot.lookup("#inspector-line-length").queryAs(Label.class).getText())
                .endsWith("s");
        robot.clickOn("#tab-scene");
        assertThat(robot.lookup("#inspector-heading").tryQuery()).isPresent();
        robot.clickOn("#tab-cue");
        assertThat(robot.lookup(".lp-empty-title").queryAs(Label.class).getText())
                .isEqualTo("No cue selected");
    }

    private void placeAndSelect(ClipRef... clips) throws TimeoutException {
        Arrangement own = ClipBoards.arrangement();
        onFx(() ->
                desk.session
                        .arranging()
                        .apply(
                                "Place",
                                (_, now) ->
                                        now.withTracks(own.tracks()).withUserClips(own.userClips()),
                                () -> {}));
        until(() -> desk.now().board().strip(ClipBoards.RED).isPresent());
        onFx(() -> {
            desk.session.transport().seek(MediaTime.ofSeconds(3));
            desk.session.selection().selectClips(List.of(clips));
        });
    }

    private Treatment treatment(String id) {
        return desk.session.project().arrangement().userClips().get(id).treatment();
    }

    @Test
    void draggingTheOpacityOfTwoClipsIsOneEdit(FxRobot robot) throws TimeoutException {
        placeAndSelect(ClipBoards.RED, ClipBoards.WORDS);
        Slider opacity = robot.lookup("#inspector-clip-opacity").queryAs(Slider.class);
        robot.drag(opacity.lookup(".thumb")).moveBy(-40, 0).moveBy(-10, 0).drop();
        until(() -> !treatment("words").isNone());
        assertThat(treatment("red")).isEqualTo(treatment("words"));
        assertThat(desk.session.historyProperty().get().done().getLast().name())
                .isEqualTo("Set opacity of 2 clips");
        onFx(desk.session::undo);
        until(() -> treatment("red").isNone() && treatment("words").isNone());
        until(() -> opacity.getValue() == 1);
    }

    @Test
    void keysAreSetByKeyboardAlone(FxRobot robot) throws TimeoutException {
        placeAndSelect(ClipBoards.RED);
        onFx(() -> robot.lookup("#inspector-clip-opacity-key").query().requestFocus());
        robot.type(KeyCode.SPACE);
        until(() -> treatment("red").curves().containsKey(Property.OPACITY));
        onFx(() -> desk.session.transport().seek(MediaTime.ofSeconds(5)));
        onFx(() -> robot.lookup("#inspector-clip-opacity").query().requestFocus());
        robot.type(KeyCode.PAGE_DOWN);
        until(() -> treatment("red").curves().get(Property.OPACITY).keys().size() == 2);
        Node graph = robot.lookup("#inspector-clip-opacity-curve").query();
        until(graph::isVisible);
        onFx(graph::requestFocus);
        robot.type(KeyCode.E);
        until(() ->
                treatment("red").curves().get(Property.OPACITY).keys().stream()
                        .anyMatch(key -> key.ease() == Ease.HOLD));
        onFx(() -> robot.lookup("#inspector-clip-opacity-previous").query().requestFocus());
        robot.type(KeyCode.SPACE);
        assertThat(desk.session.transport().position()).isEqualTo(MediaTime.ofSeconds(3));
    }

    @Test
    void wordsAndLengthAreTyped(FxRobot robot) throws TimeoutException {
        placeAndSelect(ClipBoards.WORDS);
        TextField title = robot.lookup("#inspector-clip-title").queryAs(TextField.class);
        robot.clickOn(title);
        onFx(title::selectAll);
        robot.write("Dawn").type(KeyCode.ENTER);
        until(() -> words().equals(new ClipSource.OfTitle("Dawn", "")));
        TextField length = robot.lookup("#inspector-clip-length").queryAs(TextField.class);
        onFx(() -> {
            length.requestFocus();
            length.setText("3s");
        });
        robot.type(KeyCode.ENTER);
        until(() -> length.getText().equals("00:00:03:00"));
    }

    private ClipSource words() {
        return desk.session.project().arrangement().userClips().get("words").source();
    }

    @Test
    void everyControlOfAClipHasWordsForScreenReaders(FxRobot robot) throws TimeoutException {
        placeAndSelect(ClipBoards.RED);
        Set<Node> controls =
                robot.lookup((Node node) -> node.isFocusTraversable() && node.isVisible())
                        .queryAll();
        assertThat(controls).hasSizeGreaterThan(30);
        for (Node control : controls) {
            boolean named =
                    control.getAccessibleText() != null
                            || (control instanceof Labeled labeled && !labeled.getText().isEmpty());
            assertThat(named).as(control.toString()).isTrue();
        }
    }
}
