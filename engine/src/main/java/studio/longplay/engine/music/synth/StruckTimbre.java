package studio.longplay.engine.music.synth;

/// A sound that is struck or plucked and rings.
///
/// @param ratios frequencies of its partials over the pitch
/// @param strengths strength of each partial at full velocity
/// @param seconds time in which the lowest partial of middle C falls by 60 dB
/// @param fallOff how much quicker each higher partial falls: its time is divided by
///   `ratio^fallOff`
/// @param softness how much of the upper partials a soft stroke loses, 0 none
/// @param attackSeconds how long the stroke takes
/// @param releaseSeconds how quick it is damped when let go, 0 if it rings on
/// @param width how far the pitches spread from left (low) to right (high), 0 to 1
/// @param knock strength of the noise of the stroke
@SuppressWarnings("ArrayRecordComponent") // tables of constants, read once a note
record StruckTimbre(
        double[] ratios,
        double[] strengths,
        double seconds,
        double fallOff,
        double softness,
        double attackSeconds,
        double releaseSeconds,
        double width,
        double knock,
        double gain) {}
