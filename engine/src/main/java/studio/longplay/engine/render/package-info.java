/// From a script to a delivered film: the one path, and the records that name its steps. It may use
/// every room but edit and inference. Begin reading at [Export].
@NullMarked
package studio.longplay.engine.render;

import org.jspecify.annotations.NullMarked;
