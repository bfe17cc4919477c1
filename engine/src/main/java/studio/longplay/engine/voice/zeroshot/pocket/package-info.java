/// Pocket TTS: reads text in the voice of ten seconds of somebody's speech. It may use what its
/// room may: time, fault, script, timeline, project, jobs, media, inference and store. Begin
/// reading at [PocketTts].
@NullMarked
package studio.longplay.engine.voice.zeroshot.pocket;

import org.jspecify.annotations.NullMarked;
