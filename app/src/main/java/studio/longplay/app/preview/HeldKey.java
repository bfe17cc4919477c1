package studio.longplay.app.preview;

import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.actions.Action;

/// Knows whether the key that stops is held down: with it, the keys that play step single frames.
final class StopKey implements AutoCloseable {
    private final PreviewViewModel model;
    private final Action stop;
    private final Node where;
    private final EventHandler<KeyEvent> pressed = this::pressed;
    private final EventHandler<KeyEvent> released = this::released;
    private final ChangeListener<Scene> moved = (_, before, now) -> move(before, now);
    private @Nullable KeyCode held;

    /// @param where a node in the window whose keys are heard
    StopKey(PreviewViewModel model, Action stop, Node where) {
        this.model = model;
        this.stop = stop;
        this.where = where;
        where.sceneProperty().addListener(moved);
        move(null, where.getScene());
    }

    private void move(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
            before.removeEventFilter(KeyEvent.KEY_RELEASED, released);
        }
        if (now != null) {
            now.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
            now.addEventFilter(KeyEvent.KEY_RELEASED, released);
        }
        hold(null);
    }

    private void pressed(KeyEvent key) {
        if (stop.keys().stream().anyMatch(keys -> keys.match(key))) {
            hold(key.getCode());
        }
    }

    private void released(KeyEvent key) {
        if (key.getCode() == held) {
            hold(null);
        }
    }

    private void hold(@Nullable KeyCode code) {
        held = code;
        model.holdStop(code != null);
    }

    @Override
    public void close() {
        where.sceneProperty().removeListener(moved);
        move(where.getScene(), null);
    }
}
