/// The library: all takes ever made in a home and all voices there, found within a moment and kept
/// in order by their user. It may use what its room, store, may use. Begin reading at [Library],
/// then [LibraryChange].
@NullMarked
package studio.longplay.engine.store.library;

import org.jspecify.annotations.NullMarked;
