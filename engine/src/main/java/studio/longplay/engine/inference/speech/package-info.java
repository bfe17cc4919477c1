/// What small models say of speech, or do to it: where it is, how good it sounds, and how it sounds
/// without its noise. It may use inference, fault and jobs. Begin reading at [VoiceActivity],
/// [Denoiser] and [SpeechQuality].
@NullMarked
package studio.longplay.engine.inference.speech;

import org.jspecify.annotations.NullMarked;
