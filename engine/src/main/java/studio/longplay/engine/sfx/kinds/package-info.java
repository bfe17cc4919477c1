/// The generators, grouped by where their sounds belong; each paints on a tape what its parameters
/// say. It may use `sfx.craft` only. Begin reading at [Generator], then [Weather] and [Doors].
@NullMarked
package studio.longplay.engine.sfx.kinds;

import org.jspecify.annotations.NullMarked;
