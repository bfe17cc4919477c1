package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;

/// What an edit looks at, and what it changes.
///
/// Every edit gives the next arrangement; the same one where nothing can be done. An edit that asks
/// for more than there is does as much as it can. Clips on locked tracks stay as they are.
///
/// @param board the timeline as it stands with `arrangement`
public record Desk(Board board, Arrangement arrangement) {}
