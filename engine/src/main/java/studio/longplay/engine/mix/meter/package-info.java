/// Meters for the eye, which run beside playback: spectrum and correlation. It may use time, and
/// nothing else of the mix. Begin reading at [Spectrum], then [Correlation].
@NullMarked
package studio.longplay.engine.mix.meter;

import org.jspecify.annotations.NullMarked;
