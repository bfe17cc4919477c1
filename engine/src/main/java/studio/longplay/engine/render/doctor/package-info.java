/// Tries everything a film depends on, for real, and packs what helps somebody who is asked for
/// help. It may use every room of the engine that it tries. Begin reading at [Doctor].
@NullMarked
package studio.longplay.engine.render.doctor;

import org.jspecify.annotations.NullMarked;
