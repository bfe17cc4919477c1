package studio.longplay.app.preview;

import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.actions.Action;

import java.util.function.Consumer;

/// Knows whether the key of an action is held down.
final class HeldKey implements AutoCloseable {
    private final Action action;
    private final Consumer<Boolean> told;
    private final Node where;
    private final EventHandler<KeyEvent> pressed = this::pressed;
    private final EventHandler<KeyEvent> released = this::released;
    private final ChangeListener<Scene> moved = (_, before, now) -> move(before, now);
    private @Nullable KeyCode held;

    /// @param where a node in the window whose keys are heard
    /// @param told hears when it goes down, and when it is up again
    HeldKey(Action action, Node where, Consumer<Boolean> told) {
        this.action = action;
        this.told = told;
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
        if (action.keys().stream().anyMatch(keys -> keys.match(key))) {
            hold(key.getCode());
        }
    }

    private void released(KeyEvent key) {
        if (key.getCode() == held) {
            hold(null);
        }
    }

    private void hold(@Nullable KeyCode code) {
        if (held != code) {
            held = code;
            told.accept(code != null);
        }
    }

    @Override
    public void close() {
        where.sceneProperty().removeListener(moved);
        move(where.getScene(), null);
    }
}
