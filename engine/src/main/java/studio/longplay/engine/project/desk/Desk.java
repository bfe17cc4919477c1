package studio.longplay.engine.project.desk;

import studio.longplay.engine.project.arrange.Anchor;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// The mixing desk of a project.
///
/// ```
/// speaker, track, row --strip--> routing --> bus --high-pass, ducking--strip--> fader --+--> master
///        \--send--> room --return of the same routing--^                          ...    strip
/// ```
///
/// @param strips those that somebody touched; the master has no lanes, sends and mute
public record Desk(Map<StripRef, Strip> strips, Routing routing, Room room) {
    /// Nobody touched it: everything sounds as it did before there was a desk.
    public static final Desk PLAIN = new Desk(Map.of(), Routing.USUAL, Room.USUAL);

    public Desk {
        TreeMap<StripRef, Strip> touched = new TreeMap<>(strips);
        touched.computeIfPresent(
                new StripRef.Master(),
                (_, master) ->
                        master.withLanes(List.of())
                                .withReverbSendDb(Strip.OFF_DB)
                                .withMuted(false));
        touched.values().removeIf(Strip.PLAIN::equals);
        strips = Collections.unmodifiableMap(touched);
    }

    /// The knobs of a strip.
    public Strip strip(StripRef ref) {
        return strips.getOrDefault(ref, Strip.PLAIN);
    }

    /// Whether two strips stand alike and go the same way.
    public boolean isLike(StripRef one, StripRef other) {
        return strip(one).sounding().equals(strip(other).sounding())
                && routing.row(one).equals(routing.row(other));
    }

    public Desk with(StripRef ref, Strip strip) {
        TreeMap<StripRef, Strip> changed = new TreeMap<>(strips);
        changed.put(ref, strip);
        return new Desk(changed, routing, room);
    }

    public Desk withRouting(Routing newRouting) {
        return new Desk(strips, newRouting, room);
    }

    public Desk withRoom(Room newRoom) {
        return new Desk(strips, routing, newRoom);
    }

    /// Where keys of lanes are anchored.
    public List<Anchor> anchors() {
        return strips.values().stream()
                .flatMap(strip -> strip.lanes().stream())
                .flatMap(lane -> lane.keys().stream())
                .map(AutomationKey::at)
                .toList();
    }

    /// With the keys of lanes at other places.
    public Desk withAnchors(UnaryOperator<Anchor> change) {
        TreeMap<StripRef, Strip> changed = new TreeMap<>(strips);
        changed.replaceAll((_, strip) ->
                strip.withLanes(
                        strip.lanes().stream().map(lane -> lane.withAnchors(change)).toList()));
        return new Desk(changed, routing, room);
    }
}
