/// Mixing a scene's clips into stems, measuring loudness, and delivering to a target under a
/// true-peak ceiling. It may use time, fault, script, timeline, project, jobs and media. Begin
/// reading at [Mixdown], then [Delivery].
@NullMarked
package studio.longplay.engine.mix;

import org.jspecify.annotations.NullMarked;
