/// Kokoro: reads text in the voices that come with it. It may use what its room may: time, fault,
/// script, timeline, project, jobs, media, inference and store. Begin reading at [Kokoro].
@NullMarked
package studio.longplay.engine.voice.neural.kokoro;

import org.jspecify.annotations.NullMarked;
