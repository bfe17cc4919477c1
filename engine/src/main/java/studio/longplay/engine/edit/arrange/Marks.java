package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.UserMarker;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Marker;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The edits of markers: they stand on the script and go with it.
public final class Marks {
    private Marks() {}

    /// Puts a marker at a time.
    ///
    /// ```
    /// before:  [  A  ][  B  ]
    /// after:   [  A  ][  B  ]
    ///             ^ name
    /// ```
    ///
    /// OTIO: a `Marker` with that colour and a `marked_range`.
    ///
    /// @param length zero for a point
    public static Arrangement add(
            Desk desk, String name, Marker.Colour colour, MediaTime at, MediaTime length) {
        Draft draft = new Draft(desk);
        Anchor anchor = draft.ground().anchorAt(at);
        UserMarker marker =
                new UserMarker(draft.names().fresh("marker"), name, colour, anchor, length);
        return desk.arrangement().with(marker);
    }

    /// Gives a marker another name, colour and length.
    ///
    /// ```
    /// before:  [  A  ][  B  ]        after:  [  A  ][  B  ]
    ///             ^ name                         ^--^ other
    /// ```
    ///
    /// OTIO: the `Marker` is replaced by one that begins where it began.
    public static Arrangement change(
            Desk desk, String id, String name, Marker.Colour colour, MediaTime length) {
        return changed(desk, id, it -> new UserMarker(it.id(), name, colour, it.anchor(), length));
    }

    /// Puts a marker elsewhere.
    ///
    /// ```
    /// before:  [  A  ][  B  ]        after:  [  A  ][  B  ]
    ///             ^ name                               ^ name
    /// ```
    ///
    /// OTIO: the start of its `marked_range` changes.
    public static Arrangement move(Desk desk, String id, MediaTime to) {
        return changed(desk, id, it -> at(it, new Ground(desk.board()).anchorAt(to)));
    }

    /// Takes a marker away.
    ///
    /// ```
    /// before:  [  A  ][  B  ]        after:  [  A  ][  B  ]
    ///             ^ name
    /// ```
    ///
    /// OTIO: the `Marker` is removed.
    public static Arrangement remove(Desk desk, String id) {
        Map<String, UserMarker> fewer = new LinkedHashMap<>(desk.arrangement().markers());
        fewer.remove(id);
        return desk.arrangement().withMarkers(fewer);
    }

    private static Arrangement changed(Desk desk, String id, UnaryOperator<UserMarker> change) {
        UserMarker marker = desk.arrangement().markers().get(id);
        return marker == null ? desk.arrangement() : desk.arrangement().with(change.apply(marker));
    }

    static UserMarker at(UserMarker marker, Anchor anchor) {
        return new UserMarker(marker.id(), marker.name(), marker.colour(), anchor, marker.length());
    }
}
