/// The face of the engine: what the window and the command line may call. It may use every room.
/// Begin reading at [Studio].
@NullMarked
package studio.longplay.engine;

import org.jspecify.annotations.NullMarked;
