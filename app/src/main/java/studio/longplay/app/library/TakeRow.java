package studio.longplay.app.library;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import studio.longplay.engine.store.library.LibraryTake;

import java.util.Optional;

/// A place of what was found; its take is read when somebody looks.
final class TakeRow {
    private final int place;
    private final ReadOnlyObjectWrapper<Optional<LibraryTake>> take =
            new ReadOnlyObjectWrapper<>(this, "take", Optional.empty());

    TakeRow(int place) {
        this.place = place;
    }

    /// 0 for the first found.
    int place() {
        return place;
    }

    /// Empty until it is read.
    ReadOnlyObjectProperty<Optional<LibraryTake>> takeProperty() {
        return take.getReadOnlyProperty();
    }

    void read(LibraryTake now) {
        take.set(Optional.of(now));
    }
}
