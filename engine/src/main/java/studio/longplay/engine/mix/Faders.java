package studio.longplay.engine.mix;

import studio.longplay.engine.mix.desk.GainVertex;
import studio.longplay.engine.project.desk.Strip;

/// All that is between a scene's stems and what goes into the limiter.
///
/// @param gainDb the programme's gain
/// @param stems what the user added to it, stem by stem
/// @param pans where the user moved the stems
/// @param master the strip that the sum of the stems passes, at the level the stems were mixed and
///   before the programme's gain, so that another loudness is not another sound
public record Faders(double gainDb, StemGains stems, StemPans pans, Strip master) {
    /// In the middle, and with a master nobody touched.
    public Faders(double gainDb, StemGains stems) {
        this(gainDb, stems, StemPans.NONE, Strip.PLAIN);
    }

    /// Every stem at the programme's gain.
    public static Faders at(double gainDb) {
        return new Faders(gainDb, StemGains.NONE);
    }

    /// The same at another gain of the programme.
    public Faders withGainDb(double newGainDb) {
        return new Faders(newGainDb, stems, pans, master);
    }

    /// Whether the master strip changes anything.
    boolean hasMaster() {
        return !master.isTransparent();
    }

    /// The factor of a stem in the middle. Where nothing was added it is that of the programme's
    /// gain to the bit.
    float factor(Stem stem) {
        double added = stems.of(stem);
        return added <= StemGains.OFF_DB ? 0 : (float) Decibels.toFactor(gainDb + added);
    }

    /// The factor of a side of a stem.
    ///
    /// @param side 0 left, 1 right
    float factor(Stem stem, int side) {
        double pan = pans.of(stem);
        return pan == 0
                ? factor(stem)
                : (float) (factor(stem) * GainVertex.leftFactor(side == 0 ? pan : -pan));
    }
}
