/// The takes of a line: making one to hear it before it is kept, comparing, choosing, importing
/// what was recorded, and saying beforehand how long a line will be. Being part of render it may
/// use every room. Begin reading at [TakeDesk], then [TakeEdits].
@NullMarked
package studio.longplay.engine.render.takes;

import org.jspecify.annotations.NullMarked;
