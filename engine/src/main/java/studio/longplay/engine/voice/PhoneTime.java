package studio.longplay.engine.voice;

/// When a speech sound sounds, half-open, in samples at 48 kHz from the take's start.
///
/// @param phone in X-SAMPA as MaryTTS writes American English (`A`, `@U`, `tS`), `_` for silence
public record PhoneTime(String phone, long startSample, long endSample) {}
