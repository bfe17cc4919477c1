/// VITS: reads letters, or the words of a dictionary that came with it, in one or several voices.
/// It may use what its room may: time, fault, script, timeline, project, jobs, media, inference and
/// store. Begin reading at [Vits].
@NullMarked
package studio.longplay.engine.voice.neural.vits;

import org.jspecify.annotations.NullMarked;
