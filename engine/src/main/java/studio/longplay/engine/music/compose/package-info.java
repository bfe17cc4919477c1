/// Turns a wish into a score: tempo and form, harmony, then one part after the other. It may use
/// `music.score` only. Begin reading at [Composition], then [Harmony] and [MelodyPart].
@NullMarked
package studio.longplay.engine.music.compose;

import org.jspecify.annotations.NullMarked;
