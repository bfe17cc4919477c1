package studio.longplay.engine.music.synth;

/// A sound that goes on as long as the note is held.
///
/// @param layer another wave an octave or more away, mixed in
/// @param players how many play in unison, spread from left to right
/// @param detuneCents how far apart they are, from the lowest to the highest
/// @param cutoffHz low-pass at full velocity, follows pitch by half
/// @param vibratoCents depth of the vibrato, which comes in after half a second
/// @param breath share of noise: bow, breath, key
record HeldTimbre(
        Wavetable wave,
        Layer layer,
        int players,
        double detuneCents,
        double width,
        double attackSeconds,
        double releaseSeconds,
        double cutoffHz,
        double vibratoCents,
        double breath,
        Body body,
        double gain) {

    /// A second oscillator of every player.
    ///
    /// @param ratio of its pitch to the note's
    record Layer(Wavetable wave, double ratio, double share) {}

    /// Without a second oscillator.
    HeldTimbre(
            Wavetable wave,
            int players,
            double detuneCents,
            double width,
            double attackSeconds,
            double releaseSeconds,
            double cutoffHz,
            double vibratoCents,
            double breath,
            Body body,
            double gain) {
        this(
                wave,
                new Layer(wave, 1, 0),
                players,
                detuneCents,
                width,
                attackSeconds,
                releaseSeconds,
                cutoffHz,
                vibratoCents,
                breath,
                body,
                gain);
    }
}
