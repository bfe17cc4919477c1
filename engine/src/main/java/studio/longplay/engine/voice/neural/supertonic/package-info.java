/// Supertonic: reads text in ten voices that speak every language it was taught. It may use what
/// its room may: time, fault, script, timeline, project, jobs, media, inference and store. Begin
/// reading at [Supertonic].
@NullMarked
package studio.longplay.engine.voice.neural.supertonic;

import org.jspecify.annotations.NullMarked;
