/// Reading and writing sound, pictures and films; FFmpeg is reached only through `media.ffmpeg`. It
/// may use time, fault and jobs. Begin reading at [Sound], [Pixels] and `MediaProbe`.
@NullMarked
package studio.longplay.engine.media;

import org.jspecify.annotations.NullMarked;
