package studio.longplay.app.firstrun;

import javafx.beans.property.Property;

import java.util.List;

/// One of a few values that the settings keep, by name.
///
/// @param names as the words of the settings have them, lower case
/// @param value used and kept as soon as it is set
public record Choice(List<String> names, Property<String> value) {
    public Choice {
        names = List.copyOf(names);
    }
}
