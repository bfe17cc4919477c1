package studio.longplay.app.session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import studio.longplay.engine.script.ElementId;

import java.util.Optional;

/// What is selected, everywhere at once: the script, the timeline and the inspector show one thing.
///
/// It is an element of the script: a line, a cue or a scene. A clip on the timeline is selected by
/// the element it is made from.
public final class Selection {
    private final ReadOnlyObjectWrapper<Optional<ElementId>> element =
            new ReadOnlyObjectWrapper<>(this, "element", Optional.empty());

    public ReadOnlyObjectProperty<Optional<ElementId>> elementProperty() {
        return element.getReadOnlyProperty();
    }

    public Optional<ElementId> element() {
        return element.get();
    }

    public void select(ElementId chosen) {
        if (!element.get().equals(Optional.of(chosen))) {
            element.set(Optional.of(chosen));
        }
    }

    public void clear() {
        element.set(Optional.empty());
    }
}
