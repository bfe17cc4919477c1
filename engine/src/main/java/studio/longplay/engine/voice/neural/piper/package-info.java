/// Piper: reads text in one or several voices of a language. It may use what its room may: time,
/// fault, script, timeline, project, jobs, media, inference and store. Begin reading at [Piper].
@NullMarked
package studio.longplay.engine.voice.neural.piper;

import org.jspecify.annotations.NullMarked;
