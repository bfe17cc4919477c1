package studio.longplay.app.voices;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import studio.longplay.engine.store.library.LibraryVoice;

import java.util.Map;
import java.util.function.UnaryOperator;

/// Where a user's picks are kept.
public interface PickShelf {
    ReadOnlyObjectProperty<VoicePicks> picksProperty();

    /// What was done with each voice in this home, by its id; empty where nobody counts.
    ReadOnlyObjectProperty<Map<String, LibraryVoice.Use>> usesProperty();

    /// Keeps changed picks.
    void change(UnaryOperator<VoicePicks> change);

    /// Picks that a property keeps, such as a section of the settings.
    static PickShelf in(ObjectProperty<VoicePicks> property) {
        ReadOnlyObjectWrapper<Map<String, LibraryVoice.Use>> none =
                new ReadOnlyObjectWrapper<>(Map.of());
        return new PickShelf() {
            @Override
            public ReadOnlyObjectProperty<VoicePicks> picksProperty() {
                return property;
            }

            @Override
            public ReadOnlyObjectProperty<Map<String, LibraryVoice.Use>> usesProperty() {
                return none;
            }

            @Override
            public void change(UnaryOperator<VoicePicks> change) {
                property.set(change.apply(property.get()));
            }
        };
    }
}
