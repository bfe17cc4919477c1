package studio.longplay.engine.timeline;

import studio.longplay.engine.time.MediaTime;

/// What may stand on a track (OTIO `Composable`).
public sealed interface Composable permits Item, Transition {
    /// How much room it takes on its track. A transition lies over its neighbours and takes none.
    MediaTime duration();
}
