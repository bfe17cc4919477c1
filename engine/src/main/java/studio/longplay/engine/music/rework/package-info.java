/// Changes written music: simpler, richer, shorter, longer, looped, in whole bars. It may use
/// `music.score` only. Begin reading at [Lengths], then [Density].
@NullMarked
package studio.longplay.engine.music.rework;

import org.jspecify.annotations.NullMarked;
