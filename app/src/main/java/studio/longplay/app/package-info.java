/// The program: its way in, and later its window. It may use the engine and ui-assets. Begin
/// reading at [Main].
@NullMarked
package studio.longplay.app;

import org.jspecify.annotations.NullMarked;
