package studio.longplay.engine.mix;

import studio.longplay.engine.project.desk.Room;
import studio.longplay.engine.project.desk.StripRef;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// The mixing desk as one scene hears it: only strips that do something.
///
/// @param sources strips of speakers, tracks and rows
/// @param buses strips of stems
/// @param room that all sends go to
public record SceneDesk(Map<StripRef, SceneStrip> sources, Map<Stem, SceneStrip> buses, Room room) {
    /// Clips go straight to their stems.
    public static final SceneDesk PLAIN = new SceneDesk(Map.of(), Map.of(), Room.USUAL);

    public SceneDesk {
        sources = Collections.unmodifiableMap(new TreeMap<>(sources));
        EnumMap<Stem, SceneStrip> sorted = new EnumMap<>(Stem.class);
        sorted.putAll(buses);
        buses = Collections.unmodifiableMap(sorted);
    }

    /// Whether no strip does anything.
    public boolean isPlain() {
        return sources.isEmpty() && buses.isEmpty();
    }

    /// Whether anything goes to the room.
    public boolean sends() {
        return sources.values().stream().anyMatch(SceneStrip::sends)
                || buses.values().stream().anyMatch(SceneStrip::sends);
    }

    /// Without the dynamics of the buses, which hear all their sources together: so what single
    /// sources give to a bus can be added up.
    public SceneDesk withoutBusDynamics() {
        Map<Stem, SceneStrip> linear = new EnumMap<>(Stem.class);
        buses.forEach((stem, strip) -> linear.put(stem, strip.withoutDynamics()));
        return new SceneDesk(sources, linear, room);
    }
}
