package studio.longplay.app.keys;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import studio.longplay.app.actions.KeyMap;
import studio.longplay.app.actions.Shortcut;

import java.util.List;

/// Listens for the keys that an action is to have. Keys that do something else already wait for the
/// user's word.
final class Recording {
    private final KeysViewModel viewModel;
    private final ReadOnlyObjectWrapper<Step> step =
            new ReadOnlyObjectWrapper<>(this, "step", new Step.Idle());

    /// What the user is asked.
    sealed interface Step {
        /// Nothing.
        record Idle() implements Step {}

        /// To press the keys that find actions.
        record Searching() implements Step {}

        /// To press the keys for an action.
        record Listening(KeyRow row) implements Step {}

        /// Whether an action gets keys that others have.
        record Conflict(KeyRow row, Shortcut keys, List<KeyRow> others) implements Step {}
    }

    Recording(KeysViewModel viewModel) {
        this.viewModel = viewModel;
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    void listenFor(KeyRow row) {
        step.set(new Step.Listening(row));
    }

    void search() {
        step.set(new Step.Searching());
    }

    void stop() {
        step.set(new Step.Idle());
    }

    /// Takes every key while it listens, Escape too: that stops it.
    void pressed(KeyEvent event) {
        boolean listens =
                switch (step.get()) {
                    case Step.Searching _, Step.Listening _ -> true;
                    case Step.Conflict _ -> event.getCode() == KeyCode.ESCAPE;
                    case Step.Idle _ -> false;
                };
        if (!listens) {
            return;
        }
        event.consume();
        if (event.getCode() == KeyCode.ESCAPE) {
            stop();
        } else {
            KeyMap.pressed(event).ifPresent(this::take);
        }
    }

    private void take(Shortcut keys) {
        switch (step.get()) {
            case Step.Searching _ -> {
                viewModel.pressedProperty().set(java.util.Optional.of(keys));
                stop();
            }
            case Step.Listening(KeyRow row) -> {
                List<KeyRow> others = viewModel.others(row, keys);
                if (others.isEmpty()) {
                    viewModel.add(row, keys);
                    stop();
                } else {
                    step.set(new Step.Conflict(row, keys, others));
                }
            }
            case Step.Idle _, Step.Conflict _ -> {}
        }
    }

    /// The action gets the keys, the others lose them.
    void takeOver() {
        if (step.get() instanceof Step.Conflict(KeyRow row, Shortcut keys, _)) {
            viewModel.add(row, keys);
        }
        stop();
    }
}
