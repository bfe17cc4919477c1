/// Bundled fonts, and text set in them as transparent images. It may use fault and the easel. Begin
/// reading at [Lettering].
@NullMarked
package studio.longplay.engine.picture.lettering;

import org.jspecify.annotations.NullMarked;
