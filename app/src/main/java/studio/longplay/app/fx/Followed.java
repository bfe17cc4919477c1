package studio.longplay.app.fx;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The values that a view follows, all let go at once when it closes. Used on the window's thread.
public final class Followed implements AutoCloseable {
    private final List<Runnable> endings = new ArrayList<>();

    /// Shows a value now and whenever it changes.
    public <T> void follow(ObservableValue<? extends T> value, Consumer<? super T> show) {
        ChangeListener<T> listener = (_, _, now) -> show.accept(now);
        value.addListener(listener);
        endings.add(() -> value.removeListener(listener));
        show.accept(value.getValue());
    }

    /// Has something done when this closes.
    public void atEnd(Runnable ending) {
        endings.add(ending);
    }

    @Override
    public void close() {
        endings.forEach(Runnable::run);
        endings.clear();
    }
}
