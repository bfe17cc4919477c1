/// The door to Skija: loading it, and drawing into memory that is ours. It may use fault and media.
/// Begin reading at [Easel].
@NullMarked
package studio.longplay.engine.picture.easel;

import org.jspecify.annotations.NullMarked;
