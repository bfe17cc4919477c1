/// Exact media time: ticks, ranges, frame and sample rates. It uses nothing of ours. Begin reading
/// at [MediaTime].
@NullMarked
package studio.longplay.engine.time;

import org.jspecify.annotations.NullMarked;
