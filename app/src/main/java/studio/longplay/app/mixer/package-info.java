/// The levels of the stems: meters, faders, ducking, loudness. It may use session, words, controls
/// and the engine. Begin reading at [MixerViewModel].
@NullMarked
package studio.longplay.app.mixer;

import org.jspecify.annotations.NullMarked;
