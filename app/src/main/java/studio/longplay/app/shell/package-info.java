/// The window: its bars, its panels, its keys, and what is open in it. It may use every part of the
/// window and the engine; nothing but Main uses it. Begin reading at [StudioWindow].
@NullMarked
package studio.longplay.app.shell;

import org.jspecify.annotations.NullMarked;
