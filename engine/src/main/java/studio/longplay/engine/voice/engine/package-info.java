/// Programs that turn phrases into sound, behind one small interface; the only package that knows
/// MaryTTS and FreeTTS. It may use what the voice room may. Begin reading at [SpeechEngine].
@NullMarked
package studio.longplay.engine.voice.engine;

import org.jspecify.annotations.NullMarked;
