/// Pictures of one track as the user treated them: moved, faded, run at another speed, and taking
/// over from each other. It may use fault, time, timeline, media and the picture's stage. Begin
/// reading at [Showing] and [RowCel].
@NullMarked
package studio.longplay.engine.picture.row;

import org.jspecify.annotations.NullMarked;
