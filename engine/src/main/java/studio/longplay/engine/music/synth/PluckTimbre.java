package studio.longplay.engine.music.synth;

/// A plucked string: Karplus and Strong's loop, with a body.
///
/// @param seconds time in which the lowest partial of middle C falls by 60 dB
/// @param dullness how quickly the upper partials die, 0.02 (steel) to 0.5 (gut)
/// @param place where it is plucked, as a share of the string
/// @param softness how dark a soft stroke is, 0 none
/// @param strings how many sound together, a little out of tune
/// @param releaseSeconds how quick it is damped when let go, 0 if it rings on
record PluckTimbre(
        double seconds,
        double dullness,
        double place,
        double softness,
        int strings,
        double releaseSeconds,
        double width,
        Body body,
        double gain) {}
