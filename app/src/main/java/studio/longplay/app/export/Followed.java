package studio.longplay.app.export;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The values a page follows, all let go at once.
final class Followed implements AutoCloseable {
    private final List<Runnable> endings = new ArrayList<>();

    /// Shows a value now and whenever it changes.
    <T> void follow(ObservableValue<? extends T> value, Consumer<? super T> show) {
        ChangeListener<T> listener = (_, _, now) -> show.accept(now);
        value.addListener(listener);
        endings.add(() -> value.removeListener(listener));
        show.accept(value.getValue());
    }

    void atEnd(Runnable ending) {
        endings.add(ending);
    }

    @Override
    public void close() {
        endings.forEach(Runnable::run);
        endings.clear();
    }
}
