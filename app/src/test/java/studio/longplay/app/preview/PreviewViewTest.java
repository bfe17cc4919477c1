package studio.longplay.app.preview;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.app.controls.OnFx.onFx;

import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.FakeDeck;
import studio.longplay.assets.Assets;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

@ExtendWith(ApplicationExtension.class)
@Tag("window")
class PreviewViewTest {
    private final FakeDeck deck = new FakeDeck();
    private final FlatPainter painter = new FlatPainter();
    private OpenFilm open;
    private PreviewViewModel model;
    private PreviewView view;
    private Stage window;

    @Start
    void start(Stage stage) throws StudioFault, IOException {
        Look.loadFonts();
        window = stage;
        open = new OpenFilm(Files.createTempDirectory("preview"), deck, FxThread.INSTANCE);
        model =
                new PreviewViewModel(
                        open.session,
                        Optional.empty(),
                        new PreviewViewModel.Painters(() -> painter, () -> painter),
                        FxThread.INSTANCE);
        Actions actions = KeysOfOurs.actions();
        PreviewActions.register(actions, model);
        view = new PreviewView(model, actions);
        stage.setScene(new Scene(view, 980, 640));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.getScene()
                .addEventHandler(
                        KeyEvent.KEY_PRESSED,
                        key ->
                                actions.all().stream()
                                        .filter(each -> isFor(each.keys(), key))
                                        .findFirst()
                                        .ifPresent(action -> action.runIfEnabled()));
        stage.show();
        open.publish(Films.play());
    }

    private static boolean isFor(
            java.util.List<javafx.scene.input.KeyCombination> keys, KeyEvent event) {
        return keys.stream().anyMatch(each -> each.match(event));
    }

    @AfterEach
    void close() throws StudioFault {
        onFx(() -> {
            view.close();
            model.close();
        });
        open.close();
    }

    private static void until(BooleanSupplier wanted) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, wanted::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T extends Node> T node(FxRobot robot, String id, Class<T> type) {
        return robot.lookup("#" + id).queryAs(type);
    }

    private long frame() {
        return deck.position.toFramesFloor(PreviewState.RATE);
    }

    @Test
    void thePictureIsPaintedAtExactlyTheSizeItIsShown(FxRobot robot) throws TimeoutException {
        ImageView picture = node(robot, "preview-picture", ImageView.class);
        until(() -> picture.getImage() != null);
        until(() -> picture.getImage().getWidth() == picture.getFitWidth());
        assertThat(picture.getImage().getHeight()).isEqualTo(picture.getFitHeight());
        assertThat(picture.getLayoutX()).isEqualTo(Math.rint(picture.getLayoutX()));
        double before = picture.getFitWidth();
        onFx(() -> {
            window.setWidth(720);
            window.setHeight(500);
        });
        until(() -> picture.getImage().getWidth() < before);
        until(() -> picture.getImage().getWidth() == picture.getFitWidth());
        assertThat(painter.painted.getLast())
                .contains((int) picture.getFitWidth() + "x" + (int) picture.getFitHeight());
    }

    @Test
    void aPictureThatIsOnlyNearTheFrameSaysSoUntilTheFrameIsThere(FxRobot robot)
            throws TimeoutException {
        Label near = node(robot, "preview-near", Label.class);
        ImageView picture = node(robot, "preview-picture", ImageView.class);
        until(() -> picture.getImage() != null && !near.isVisible());
        painter.slow = new CountDownLatch(1);
        onFx(() -> model.transport().seek(MediaTime.ofSeconds(3)));
        until(near::isVisible);
        assertThat(near.getText()).isNotBlank();
        Bounds seen = picture.getBoundsInParent();
        assertThat(seen.contains(near.getBoundsInParent())).isTrue();
        painter.slow.countDown();
        until(() -> !near.isVisible());
    }

    @Test
    void theTimeIsDrawnAgainWhereverThePlayheadGoes(FxRobot robot) throws TimeoutException {
        Node label = robot.lookup("#preview-timecode .lp-timecode").query();
        for (int second : new int[] {1, 3, 2, 0, 4}) {
            onFx(() -> model.transport().seek(MediaTime.ofSeconds(second)));
            until(() -> shown(label).startsWith("00:00:0" + second));
        }
    }

    /// What its skin draws, which a label that is never laid out again leaves as it was.
    private static String shown(Node label) {
        return ((javafx.scene.text.Text) label.lookup(".text")).getText();
    }

    @Test
    void theWheelGoesNearerAndThePictureIsPaintedLarger(FxRobot robot) throws TimeoutException {
        ImageView picture = node(robot, "preview-picture", ImageView.class);
        until(() -> picture.getImage() != null);
        until(() -> picture.getImage().getWidth() == picture.getFitWidth());
        double before = picture.getFitWidth();
        Node room = robot.lookup("#preview-room").query();
        onFx(() -> room.fireEvent(scroll(room, 300)));
        assertThat(picture.getFitWidth()).isGreaterThan(1.5 * before);
        until(() -> Math.abs(picture.getImage().getWidth() - picture.getFitWidth()) < 4);
        double left = picture.getLayoutX();
        robot.drag(room).moveBy(60, 0).release(javafx.scene.input.MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(picture.getLayoutX()).isGreaterThan(left + 40);
        robot.push(KeyCode.ALT, KeyCode.DIGIT0);
        until(() -> picture.getFitWidth() == before);
    }

    private static ScrollEvent scroll(Node at, double up) {
        Bounds bounds = at.getLayoutBounds();
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                bounds.getCenterX(),
                bounds.getCenterY(),
                0,
                0,
                false,
                true,
                false,
                false,
                false,
                false,
                0,
                up,
                0,
                up,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    @Test
    void theKeysThatPlayStepFramesWhileTheOneThatStopsIsHeld(FxRobot robot) {
        robot.press(KeyCode.K);
        robot.type(KeyCode.L, 3);
        robot.type(KeyCode.J);
        assertThat(frame()).isEqualTo(2);
        assertThat(deck.speed).isZero();
        robot.release(KeyCode.K);
        robot.type(KeyCode.L);
        assertThat(deck.speed).isEqualTo(1);
    }

    @Test
    void buttonsMoveAndPlay(FxRobot robot) {
        robot.clickOn("#preview-toggle");
        assertThat(deck.speed).isEqualTo(1);
        assertThat(node(robot, "preview-toggle", Node.class).getAccessibleText())
                .isEqualTo("Pause");
        robot.clickOn("#preview-toggle");
        assertThat(deck.speed).isZero();
        robot.clickOn("#preview-frame-on");
        robot.clickOn("#preview-frame-on");
        robot.clickOn("#preview-frame-back");
        assertThat(frame()).isEqualTo(1);
        robot.clickOn("#preview-end");
        assertThat(deck.position).isEqualTo(Films.play().duration());
        robot.clickOn("#preview-start");
        assertThat(deck.position).isEqualTo(MediaTime.ZERO);
        robot.clickOn("#preview-loop");
        assertThat(deck.looped).isPresent();
    }

    @Test
    void keysDoTheSame(FxRobot robot) {
        robot.clickOn("#preview-room");
        robot.type(KeyCode.L, KeyCode.L);
        assertThat(deck.speed).isEqualTo(2);
        assertThat(node(robot, "preview-speed", Label.class).getText()).isEqualTo("2×");
        robot.type(KeyCode.J);
        assertThat(deck.speed).isEqualTo(-1);
        robot.type(KeyCode.K);
        assertThat(deck.speed).isZero();
        robot.type(KeyCode.I);
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertThat(frame()).isEqualTo(60);
        robot.type(KeyCode.O);
        assertThat(model.transport().markOutProperty().get()).contains(MediaTime.ofSeconds(2));
        robot.press(KeyCode.ALT).type(KeyCode.X).release(KeyCode.ALT);
        assertThat(model.transport().markOutProperty().get()).isEmpty();
        robot.type(KeyCode.C);
        assertThat(model.aids().captionsProperty().get()).isFalse();
        robot.press(KeyCode.SHIFT).type(KeyCode.M).release(KeyCode.SHIFT);
        assertThat(deck.volumeDb).isEqualTo(Listening.OFF_DB);
    }

    @Test
    void aTypedTimeIsGoneToAndNonsenseIsNot(FxRobot robot) {
        robot.clickOn("#preview-timecode");
        TextField field = node(robot, "preview-timecode-field", TextField.class);
        assertThat(field.isFocused()).isTrue();
        onFx(() -> field.setText("soon"));
        robot.type(KeyCode.ENTER);
        assertThat(field.isVisible()).isTrue();
        assertThat(frame()).isZero();
        onFx(() -> field.setText("0:05"));
        robot.type(KeyCode.ENTER);
        assertThat(field.isVisible()).isFalse();
        assertThat(frame()).isEqualTo(150);
        robot.clickOn("#preview-timecode");
        robot.type(KeyCode.ESCAPE);
        assertThat(field.isVisible()).isFalse();
    }

    @Test
    void theScrubLineSeeks(FxRobot robot) {
        Node line = node(robot, "preview-scrub", Node.class);
        double width = line.getLayoutBounds().getWidth();
        robot.clickOn(line.localToScreen(width / 2, 7));
        double half = Films.play().duration().ticks() / 2.0;
        assertThat(deck.position.ticks() / half).isBetween(0.99, 1.01);
        robot.drag(line.localToScreen(width / 2, 7)).dropTo(line.localToScreen(width / 4, 7));
        assertThat(deck.position.ticks() / half).isBetween(0.49, 0.51);
    }

    @Test
    void volumeIsTurned(FxRobot robot) {
        Slider slider = node(robot, "preview-volume", Slider.class);
        onFx(() -> slider.setValue(0.5));
        assertThat(deck.volumeDb).isBetween(-12.1, -12.0);
        robot.clickOn("#preview-mute");
        assertThat(deck.volumeDb).isEqualTo(Listening.OFF_DB);
        robot.clickOn("#preview-mute");
        assertThat(deck.volumeDb).isBetween(-12.1, -12.0);
    }

    @Test
    void aPictureThatCannotBePaintedSaysSoInThePicture(FxRobot robot) throws TimeoutException {
        painter.fault =
                Optional.of(
                        new StudioFault.Input(
                                "script.image-missing", "There is no a.png.", "Bring it back."));
        onFx(() -> model.transport().seek(MediaTime.ofSeconds(1)));
        until(() -> robot.lookup("#preview-fault").tryQuery().isPresent());
        assertThat(node(robot, "preview-fault", Node.class).getAccessibleText())
                .isEqualTo("There is no a.png. Bring it back.");
        painter.fault = Optional.empty();
        robot.clickOn("#preview-retry");
        until(() -> robot.lookup("#preview-fault").tryQuery().isEmpty());
    }

    @Test
    void anEmptyProgrammeSaysWhatToDo(FxRobot robot) throws TimeoutException {
        assertThat(node(robot, "preview-empty", Node.class).isVisible()).isFalse();
        open.publish(Films.empty());
        until(() -> node(robot, "preview-empty", Node.class).isVisible());
        assertThat(node(robot, "preview-toggle", Node.class).isDisabled()).isTrue();
    }

    @Test
    void thePictureFillsTheScreenUntilEscape(FxRobot robot) throws TimeoutException {
        Scene below = node(robot, "preview-room", Node.class).getScene();
        onFx(() -> {
            below.getPreferences().setReducedMotion(true);
            below.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        });
        robot.clickOn("#preview-room");
        robot.type(KeyCode.F11);
        until(() -> robot.lookup("#screen-picture").tryQuery().isPresent());
        Scene screen = node(robot, "screen-picture", Node.class).getScene();
        assertThat(screen.getPreferences().isReducedMotion()).isTrue();
        assertThat(screen.getNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        onFx(() -> below.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT));
        ImageView whole = node(robot, "screen-picture", ImageView.class);
        until(() -> whole.getImage() != null && whole.getImage().getWidth() > 1500);
        assertThat(node(robot, "screen-bar", Node.class).isVisible()).isTrue();
        until(() -> !node(robot, "screen-bar", Node.class).isVisible());
        robot.type(KeyCode.SPACE);
        assertThat(deck.speed).isEqualTo(1);
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#screen-picture").tryQuery().isEmpty());
        assertThat(model.aids().fullScreenProperty().get()).isFalse();
        ImageView picture = node(robot, "preview-picture", ImageView.class);
        until(() -> picture.getImage().getWidth() == picture.getFitWidth());
    }
}
