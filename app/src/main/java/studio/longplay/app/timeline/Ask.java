package studio.longplay.app.timeline;

import studio.longplay.engine.project.arrange.Board;

/// Something the timeline asks the user in a small card.
public sealed interface Ask {
    /// How fast the selected clips run.
    record OfSpeed() implements Ask {}

    /// What a marker is called, and its colour.
    record OfMark(Board.Mark mark) implements Ask {}
}
