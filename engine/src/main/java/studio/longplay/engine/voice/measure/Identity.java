package studio.longplay.engine.voice.measure;

import java.util.List;

/// Whether a speaker stays the same person over a programme.
///
/// @param firstToLast acoustic distance between the first and the last line
/// @param spread the voice's own: the mean distance of its lines from each other
/// @param lines that were measured
public record Identity(double firstToLast, double spread, int lines) {
    /// Two lines of one voice lie apart by up to this many spreads, just because their words
    /// differ.
    private static final double ORDINARY = 2;

    /// Compares a speaker's lines.
    ///
    /// @param profiles of the lines, in the order they are heard
    public static Identity of(List<AcousticProfile> profiles) {
        List<AcousticProfile> voiced =
                profiles.stream().filter(profile -> profile.pitchHz() > 0).toList();
        if (voiced.size() < 2) {
            return new Identity(0, 0, voiced.size());
        }
        return new Identity(
                AcousticProfile.distance(voiced.getFirst(), voiced.getLast()),
                AcousticProfile.spread(voiced),
                voiced.size());
    }

    /// Whether the last line is as near to the first as any lines of the voice are; also where
    /// there are too few lines to tell.
    public boolean holds() {
        return lines < 3 || firstToLast <= ORDINARY * spread;
    }
}
