package studio.longplay.app.preview;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.controls.Look;
import studio.longplay.app.words.Words;

import java.util.List;

/// The picture alone on the screen, with the bar over it while the mouse moves.
final class FullScreen {
    private static final Duration HIDDEN_AFTER = Duration.seconds(2);

    private final PreviewViewModel model;
    private final Actions actions;
    private final Words words;
    private final Node home;
    private final PauseTransition resting = new PauseTransition(HIDDEN_AFTER);
    private @Nullable Shown shown;

    private record Shown(Stage stage, PictureRoom room, PlayBar bar, List<HeldKey> heldKeys) {}

    /// @param home whose window it covers
    FullScreen(PreviewViewModel model, Actions actions, Words words, Node home) {
        this.model = model;
        this.actions = actions;
        this.words = words;
        this.home = home;
        resting.setOnFinished(_ -> rest());
    }

    boolean isOn() {
        return shown != null;
    }

    void enter() {
        Stage stage = new Stage(StageStyle.UNDECORATED);
        PictureRoom room = new PictureRoom(model, words, "screen", 0);
        PlayBar bar = new PlayBar(model, actions, words, "screen");
        bar.setMaxHeight(Region.USE_PREF_SIZE);
        bar.getStyleClass().add("preview-over");
        StackPane.setAlignment(bar, Pos.BOTTOM_CENTER);
        StackPane root = new StackPane(room, bar);
        root.getStyleClass().add("preview-screen");
        Rectangle2D whole = screen();
        Scene scene = new Scene(root, whole.getWidth(), whole.getHeight());
        Scene below = home.getScene();
        if (below != null) {
            Look.follow(scene, below);
            stage.initOwner(below.getWindow());
        }
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::dispatch);
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, _ -> wake());
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> wake());
        stage.setScene(scene);
        stage.setX(whole.getMinX());
        stage.setY(whole.getMinY());
        stage.setTitle(words.get("screen"));
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreen(true);
        stage.setOnHidden(_ -> model.aids().fullScreenProperty().set(false));
        shown = new Shown(stage, room, bar, PreviewView.heldKeys(model, actions, root));
        stage.show();
        room.attach();
        wake();
    }

    /// The screen on which the window has its middle, or another one where there is one; what a
    /// desktop without full screen shows.
    private Rectangle2D screen() {
        Window window = home.getScene() == null ? null : home.getScene().getWindow();
        Screen screen = Screen.getPrimary();
        if (window != null) {
            double x = window.getX() + window.getWidth() / 2;
            double y = window.getY() + window.getHeight() / 2;
            screen = Screen.getScreensForRectangle(x, y, 1, 1).stream().findFirst().orElse(screen);
        }
        return (model.aids().otherScreenProperty().get() ? other(screen) : screen).getBounds();
    }

    private static Screen other(Screen than) {
        return Screen.getScreens().stream()
                .filter(each -> !each.equals(than))
                .findFirst()
                .orElse(than);
    }

    private void dispatch(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            model.aids().fullScreenProperty().set(false);
            return;
        }
        actions.all().stream()
                .filter(each -> each.keys().stream().anyMatch(keys -> keys.match(key)))
                .findFirst()
                .ifPresent(found -> {
                    key.consume();
                    found.runIfEnabled();
                });
    }

    private void wake() {
        Shown on = shown;
        if (on != null) {
            on.bar().setVisible(true);
            on.stage().getScene().setCursor(Cursor.DEFAULT);
            resting.playFromStart();
        }
    }

    private void rest() {
        Shown on = shown;
        if (on == null) {
            return;
        }
        if (on.bar().isHover()) {
            resting.playFromStart();
        } else {
            on.bar().setVisible(false);
            on.stage().getScene().setCursor(Cursor.NONE);
        }
    }

    void leave() {
        Shown on = shown;
        shown = null;
        resting.stop();
        if (on != null) {
            on.room().close();
            on.bar().close();
            on.heldKeys().forEach(HeldKey::close);
            on.stage().setOnHidden(null);
            on.stage().close();
        }
    }
}
