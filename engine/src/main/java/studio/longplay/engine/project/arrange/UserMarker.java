package studio.longplay.engine.project.arrange;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Marker;

/// A marker of the user's, which goes with the script.
///
/// @param id names it for ever
/// @param length zero for a point
public record UserMarker(
        String id, String name, Marker.Colour colour, Anchor anchor, MediaTime length) {}
