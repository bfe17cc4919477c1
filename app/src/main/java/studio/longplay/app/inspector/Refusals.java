package studio.longplay.app.inspector;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import studio.longplay.app.words.Words;

import java.util.Optional;

/// What could not be written into the script, said where it was tried. The controls are told to go
/// back to what the script says.
final class Refusals {
    private final Words words;
    private final ReadOnlyObjectWrapper<Optional<String>> sentence =
            new ReadOnlyObjectWrapper<>(this, "sentence", Optional.empty());
    private Runnable goBack = () -> {};

    Refusals(Words words) {
        this.words = words;
    }

    ReadOnlyObjectProperty<Optional<String>> sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /// Has the controls show again what is so.
    void whenRefused(Runnable then) {
        goBack = then;
    }

    void refuse(String key) {
        sentence.set(Optional.of(words.get(key)));
        goBack.run();
    }

    void clear() {
        sentence.set(Optional.empty());
    }
}
