package studio.longplay.engine.mix;

/// All that is between a scene's stems and the sum that goes into the limiter.
///
/// @param gainDb the programme's gain
/// @param stems what the user added to it, stem by stem
public record Faders(double gainDb, StemGains stems) {
    /// Every stem at the programme's gain.
    public static Faders at(double gainDb) {
        return new Faders(gainDb, StemGains.NONE);
    }

    /// The factor of a stem. Where nothing was added it is that of the programme's gain to the bit.
    float factor(Stem stem) {
        double added = stems.of(stem);
        return added <= StemGains.OFF_DB ? 0 : (float) Decibels.toFactor(gainDb + added);
    }
}
