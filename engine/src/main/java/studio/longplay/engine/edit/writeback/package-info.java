/// Writes what was done to lines on the timeline into the script's text. It may use what the edit
/// room may: time, script, timeline and project. Begin reading at [ScriptProposal] and [LineFate].
@NullMarked
package studio.longplay.engine.edit.writeback;

import org.jspecify.annotations.NullMarked;
