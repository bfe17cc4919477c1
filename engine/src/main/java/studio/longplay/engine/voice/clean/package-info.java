/// Cleaning of recorded speech: noise out of it, and where in it somebody speaks. It may use what
/// the voice room may. Begin reading at [Cleaner] and [SpeechFinder].
@NullMarked
package studio.longplay.engine.voice.clean;

import org.jspecify.annotations.NullMarked;
