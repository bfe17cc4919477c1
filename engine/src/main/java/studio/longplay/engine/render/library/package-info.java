/// Feeds the library: tells it of every take that is made, finds out how good takes are, and finds
/// those nobody told it of. It may use what its room, render, may use. Begin reading at
/// [LibraryDesk].
@NullMarked
package studio.longplay.engine.render.library;

import org.jspecify.annotations.NullMarked;
