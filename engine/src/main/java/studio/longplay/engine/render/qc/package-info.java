/// The quality check of a finished film: it is read back as its audience will, and held against one
/// file of limits. It may use media, mix, picture, store, time, fault, jobs and `render.lay`. Begin
/// reading at [FilmQuality], and at [QualityReport] for what it says.
@NullMarked
package studio.longplay.engine.render.qc;

import org.jspecify.annotations.NullMarked;
