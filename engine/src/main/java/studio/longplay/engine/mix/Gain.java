package studio.longplay.engine.mix;

/// The gain a programme is delivered with.
///
/// @param gainDb applied to every stem and before the limiter; whole hundredths of a decibel unless
///   kept from before
/// @param integratedLufs what the target's anchor then measures of the delivered programme;
///   negative infinity for silence
/// @param kept whether the earlier gain still served
public record Gain(double gainDb, double integratedLufs, boolean kept) {
    /// Whether the programme comes out at the target; false for silence, and for sound so full of
    /// peaks that no gain can reach the target under the ceiling.
    public boolean reaches(LoudnessTarget target) {
        return Math.abs(integratedLufs - target.lufs()) <= 0.1;
    }
}
