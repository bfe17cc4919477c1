package studio.longplay.engine.music.synth;

/// A sound that goes on as long as the note is held.
///
/// @param detuneCents how far apart the players of the group are, from the lowest to the highest
/// @param players how many play in unison, spread from left to right
/// @param cutoffHz low-pass at full velocity, follows pitch by half
/// @param vibratoCents depth of the vibrato, which comes in after half a second
/// @param breath share of noise
record HeldTimbre(
        Wavetable wave,
        int players,
        double detuneCents,
        double width,
        double attackSeconds,
        double releaseSeconds,
        double cutoffHz,
        double vibratoCents,
        double breath,
        double gain) {}
