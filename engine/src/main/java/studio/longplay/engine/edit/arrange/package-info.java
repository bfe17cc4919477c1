/// The edits of the timeline, under the names every editor knows: pure functions from how it stands
/// to what the user then wants. It may use what the edit room may: time, script, timeline and
/// project. Begin reading at [Desk] and [Trims].
@NullMarked
package studio.longplay.engine.edit.arrange;

import org.jspecify.annotations.NullMarked;
