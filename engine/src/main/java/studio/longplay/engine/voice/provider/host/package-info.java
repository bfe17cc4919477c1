/// Voices of programs that the user installed: espeak-ng and flite, run as processes, never linked.
/// It may use what the voice room may. Begin reading at [EspeakProvider], then [EspeakEngine].
@NullMarked
package studio.longplay.engine.voice.provider.host;

import org.jspecify.annotations.NullMarked;
