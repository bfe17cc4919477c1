/// The one bridge between the engine's threads and the window's thread, and what views follow
/// values with. It may use the engine's jobs room and nothing else of ours. Begin reading at
/// [FxThread].
@NullMarked
package studio.longplay.app.fx;

import org.jspecify.annotations.NullMarked;
