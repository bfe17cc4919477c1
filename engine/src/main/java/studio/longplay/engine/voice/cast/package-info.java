/// What casting knows: names and titles, who is like whom, and variants of voices. It may use what
/// the voice room may. Begin reading at [Variants].
@NullMarked
package studio.longplay.engine.voice.cast;

import org.jspecify.annotations.NullMarked;
