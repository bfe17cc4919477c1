/// What is said in the user's recordings, as captions, text and scripts. It may use all rooms, as
/// the render room may. Begin reading at [TranscriptDesk].
@NullMarked
package studio.longplay.engine.render.transcript;

import org.jspecify.annotations.NullMarked;
