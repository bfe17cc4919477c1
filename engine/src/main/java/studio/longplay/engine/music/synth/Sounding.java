package studio.longplay.engine.music.synth;

/// What a voice needs to know of its note.
///
/// @param velocity 0 to 1
/// @param holdSamples how long it is held, at 48 kHz
/// @param seed decides its small deviations
record Sounding(int midi, double velocity, long holdSamples, long seed) {}
