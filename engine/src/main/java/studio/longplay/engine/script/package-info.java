/// The written script: chapters, scenes, lines, speakers, cues, and reading and writing them. It
/// may use time and fault. Begin reading at [Script], then [ScriptParser].
@NullMarked
package studio.longplay.engine.script;

import org.jspecify.annotations.NullMarked;
