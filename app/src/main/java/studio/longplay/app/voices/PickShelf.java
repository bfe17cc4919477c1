package studio.longplay.app.voices;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

import java.util.function.UnaryOperator;

/// Where a user's picks are kept.
public interface PickShelf {
    ReadOnlyObjectProperty<VoicePicks> picksProperty();

    /// Keeps changed picks.
    void change(UnaryOperator<VoicePicks> change);

    /// Picks that a property keeps, such as a section of the settings.
    static PickShelf in(ObjectProperty<VoicePicks> property) {
        return new PickShelf() {
            @Override
            public ReadOnlyObjectProperty<VoicePicks> picksProperty() {
                return property;
            }

            @Override
            public void change(UnaryOperator<VoicePicks> change) {
                property.set(change.apply(property.get()));
            }
        };
    }
}
