package studio.longplay.engine.timeline;

import studio.longplay.engine.time.MediaTime;

/// What takes room on a track (OTIO `Item`).
public sealed interface Item extends Composable permits Clip, Gap {
    /// The stretch of it that begins `offset` after its start.
    ///
    /// @throws IllegalArgumentException if that stretch is not inside it
    Item part(MediaTime offset, MediaTime duration);

    /// How much could still be shown before its start.
    MediaTime roomBefore();

    /// How much could still be shown after its end.
    MediaTime roomAfter();

    /// With its start moved by `in` and its end by `out`; later is positive.
    ///
    /// @throws IllegalArgumentException if nothing of it or more than there is would be left
    Item withEnds(MediaTime in, MediaTime out);
}
