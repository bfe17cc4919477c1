/// The one door to FFmpeg: no type of its libraries leaves this package, and its owner thread opens
/// and closes everything. It may use media, time, fault and jobs. Begin reading at [SegmentWriter]
/// and [FilmJoiner].
@NullMarked
package studio.longplay.engine.media.ffmpeg;

import org.jspecify.annotations.NullMarked;
