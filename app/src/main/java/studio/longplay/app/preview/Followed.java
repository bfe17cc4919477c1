package studio.longplay.app.preview;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Values that a view follows until it is closed.
final class Followed implements AutoCloseable {
    private final List<Runnable> undone = new ArrayList<>();

    /// Tells the value now and whenever it changes.
    <T> void now(ObservableValue<T> value, Consumer<? super T> then) {
        ChangeListener<T> listener = (_, _, next) -> then.accept(next);
        value.addListener(listener);
        undone.add(() -> value.removeListener(listener));
        then.accept(value.getValue());
    }

    @Override
    public void close() {
        undone.forEach(Runnable::run);
        undone.clear();
    }
}
