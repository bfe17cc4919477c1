/// Files of the user's in the film: what they are, their sound and pictures brought to our rates,
/// their waveforms and thumbnails. It may use every room; only worker processes decode. Begin
/// reading at [Footage], [FootageReader] and [FootageArt].
@NullMarked
package studio.longplay.engine.render.footage;

import org.jspecify.annotations.NullMarked;
