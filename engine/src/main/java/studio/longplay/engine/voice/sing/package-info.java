/// Sings: spoken lines become sung ones by notes, a vocoder and the manners of singers. It may use
/// what the voice room may use. Begin reading at [Singing], then [Performance] and [Vocoder].
@NullMarked
package studio.longplay.engine.voice.sing;

import org.jspecify.annotations.NullMarked;
