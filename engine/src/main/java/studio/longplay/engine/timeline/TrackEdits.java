package studio.longplay.engine.timeline;

import studio.longplay.engine.time.MediaTime;

import java.util.List;

/// The edits every editor knows, under OTIO's names (`editAlgorithm.h`), as functions from a track
/// to a track.
///
/// An edit that asks for more than there is does as much of it as it can: nothing ever shows media
/// that does not exist, and no item becomes shorter than one tick. A transition whose cut an edit
/// opens, or whose neighbours become too short for it, goes. Gaps that meet become one. Each edit
/// costs a pass or two over the items.
public final class TrackEdits {
    private static final MediaTime SHORTEST = new MediaTime(1);

    private TrackEdits() {}

    /// Puts an item in at a time; what stood there and after moves along.
    ///
    /// ```
    /// before:  [   A   ][  B  ]          at: v
    ///               v
    /// after:   [ A ][ X ][ A][  B  ]
    /// ```
    ///
    /// Past the end of the track a gap fills the way to it.
    public static Track insert(Track track, MediaTime at, Item item) {
        ItemList items = ItemList.of(track);
        items.insert(items.cutAt(at), item);
        return items.onto(track);
    }

    /// Puts an item over what is there; nothing else moves.
    ///
    /// ```
    /// before:  [   A   ][   B   ]
    ///                v
    /// after:   [  A ][  X  ][ B ]
    /// ```
    public static Track overwrite(Track track, MediaTime at, Item item) {
        ItemList items = ItemList.of(track);
        int first = items.cutAt(at);
        int end = items.cutAt(at.plus(item.duration()));
        items.replace(first, end, List.of(item));
        return items.onto(track);
    }

    /// Cuts the item at a time in two that show what it showed.
    ///
    /// ```
    /// before:  [     A     ][  B  ]
    ///                v
    /// after:   [  A  ][  A ][  B  ]
    /// ```
    public static Track slice(Track track, MediaTime at) {
        if (track.indexAt(at).isEmpty()) {
            return track;
        }
        ItemList items = ItemList.of(track);
        items.cutAt(at);
        return items.onto(track);
    }

    /// Takes an item out and leaves a gap in its place.
    ///
    /// ```
    /// before:  [  A  ][  B  ][  C  ]
    /// after:   [  A  ]       [  C  ]
    /// ```
    public static Track remove(Track track, int index) {
        ItemList items = ItemList.of(track);
        Item item = items.item(index);
        items.set(index, new Gap(item.duration()));
        items.dropTransitionsBeside(index);
        return items.onto(track);
    }

    /// Takes an item out and closes up.
    ///
    /// ```
    /// before:  [  A  ][  B  ][  C  ]
    /// after:   [  A  ][  C  ]
    /// ```
    public static Track extract(Track track, int index) {
        ItemList items = ItemList.of(track);
        items.item(index);
        int now = items.dropTransitionsBeside(index);
        items.replace(now, now + 1, List.of());
        return items.onto(track);
    }

    /// Moves an item's ends without moving any other item: room it gives up becomes gap, room it
    /// takes must be gap (or the end of the track).
    ///
    /// ```
    /// before:  [  A  ][    B    ][ C ]
    ///                   in: -->
    /// after:   [  A  ]   [   B  ][ C ]
    /// ```
    ///
    /// @param where the item's index
    /// @param in how far its start moves, later being positive
    /// @param out how far its end moves
    public static Track trim(Track track, int where, MediaTime in, MediaTime out) {
        ItemList items = ItemList.of(track);
        Item item = items.item(where);
        int index = where;
        if (!out.equals(MediaTime.ZERO)) {
            items.dropTransitionAfter(index);
        }
        if (!in.equals(MediaTime.ZERO)) {
            index = items.dropTransitionBefore(index);
        }
        MediaTime start =
                clamp(
                        in,
                        negated(item.roomBefore().min(items.gapBefore(index))),
                        item.duration().minus(SHORTEST));
        MediaTime end =
                clamp(
                        out,
                        SHORTEST.minus(item.duration().minus(start)),
                        item.roomAfter().min(items.gapAfter(index)));
        items.set(index, item.withEnds(start, end));
        items.lengthenGapAfter(index, negated(end));
        items.lengthenGapBefore(index, start);
        return items.onto(track);
    }

    /// Moves an item's ends; everything after it moves along.
    ///
    /// ```
    /// before:  [  A  ][    B    ][ C ]
    ///                    out: <--
    /// after:   [  A  ][   B  ][ C ]
    /// ```
    public static Track ripple(Track track, int index, MediaTime in, MediaTime out) {
        ItemList items = ItemList.of(track);
        Item item = items.item(index);
        MediaTime start = clamp(in, negated(item.roomBefore()), item.duration().minus(SHORTEST));
        MediaTime end = clamp(out, SHORTEST.minus(item.duration().minus(start)), item.roomAfter());
        items.set(index, item.withEnds(start, end));
        return items.onto(track);
    }

    /// Moves the cut between an item and the one after it; the rest stays.
    ///
    /// ```
    /// before:  [   A   ][    B    ][ C ]
    ///               by: -->
    /// after:   [     A    ][   B  ][ C ]
    /// ```
    public static Track roll(Track track, int index, MediaTime by) {
        ItemList items = ItemList.of(track);
        Item left = items.item(index);
        int after = items.next(index);
        if (after < 0) {
            return track;
        }
        Item right = items.item(after);
        MediaTime least = negated(right.roomBefore().min(left.duration().minus(SHORTEST)));
        MediaTime moved = clamp(by, least, left.roomAfter().min(right.duration().minus(SHORTEST)));
        items.set(index, left.withEnds(MediaTime.ZERO, moved));
        items.set(after, right.withEnds(moved, MediaTime.ZERO));
        return items.onto(track);
    }

    /// Shows another part of the same media; nothing on the track moves.
    ///
    /// ```
    /// before:  [  A  ][ 3 4 5 6 ][  C  ]      media: 0 1 2 3 4 5 6 7 8
    ///                   by: -->
    /// after:   [  A  ][ 5 6 7 8 ][  C  ]
    /// ```
    public static Track slip(Track track, int index, MediaTime by) {
        ItemList items = ItemList.of(track);
        Item item = items.item(index);
        MediaTime moved = clamp(by, negated(item.roomBefore()), item.roomAfter());
        items.set(index, item.withEnds(moved, moved));
        return items.onto(track);
    }

    /// Moves an item between its neighbours, which give and take the room; it shows what it showed.
    ///
    /// ```
    /// before:  [   A   ][  B  ][   C   ]
    ///                    by: -->
    /// after:   [     A    ][  B  ][ C  ]
    /// ```
    ///
    /// An item that is first or last on its track stays.
    public static Track slide(Track track, int index, MediaTime by) {
        ItemList items = ItemList.of(track);
        int before = items.previous(index);
        int after = items.next(index);
        if (before < 0 || after < 0) {
            return track;
        }
        Item left = items.item(before);
        Item right = items.item(after);
        MediaTime least = negated(right.roomBefore().min(left.duration().minus(SHORTEST)));
        MediaTime moved = clamp(by, least, left.roomAfter().min(right.duration().minus(SHORTEST)));
        items.set(before, left.withEnds(MediaTime.ZERO, moved));
        items.set(after, right.withEnds(moved, MediaTime.ZERO));
        return items.onto(track);
    }

    private static MediaTime clamp(MediaTime value, MediaTime least, MediaTime most) {
        return value.max(least).min(most);
    }

    private static MediaTime negated(MediaTime time) {
        return MediaTime.ZERO.minus(time);
    }
}
