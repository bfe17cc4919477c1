package studio.longplay.app.cast;

import studio.longplay.engine.project.voicing.Turn;

/// A gap between lines.
///
/// @param name of the two speakers, the mood, or of whom else it is
/// @param seconds how long it is; below zero lines overlap
/// @param set whether the author set it
record TurnRow(Turn turn, String name, double seconds, boolean set) {}
