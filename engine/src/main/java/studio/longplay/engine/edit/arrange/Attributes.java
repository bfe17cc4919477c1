package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.timeline.Property;

import java.util.EnumSet;
import java.util.Set;

/// What of a treatment is taken over by another clip.
///
/// @param properties those whose curves are
/// @param fades whether its fades are
/// @param speed whether its speed is
public record Attributes(Set<Property> properties, boolean fades, boolean speed) {
    public Attributes {
        properties = Set.copyOf(properties);
    }

    /// All there are.
    public static Attributes all() {
        return new Attributes(EnumSet.allOf(Property.class), true, true);
    }
}
