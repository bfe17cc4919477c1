package studio.longplay.engine.mix;

/// How music and effects make room for speech. Lengths are samples at 48 kHz.
///
/// @param musicDepthDb how far music goes down, as a positive number
/// @param effectsDepthDb how far effects go down, as a positive number
/// @param ensembleDepthDb how far the ensemble goes down for dialogue, as a positive number
/// @param attackSamples how long going down takes; it ends at the first word's first sample
/// @param releaseSamples how long coming back takes, from the last word's end on
/// @param bridgeSamples pauses in speech shorter than this do not bring the level back
public record Ducking(
        double musicDepthDb,
        double effectsDepthDb,
        double ensembleDepthDb,
        long attackSamples,
        long releaseSamples,
        long bridgeSamples) {
    /// Music 9 dB down in 0.4 s, back in 1.2 s, over pauses of 2.5 s; effects 6 dB.
    ///
    /// A bed that lies 4 LU under the dialogue by itself is then 13 LU under it while somebody
    /// speaks.
    public static final Ducking DEFAULT = new Ducking(9, 6, 0, 19_200, 57_600, 120_000);

    /// No change at all.
    public static final Ducking NONE = new Ducking(0, 0, 0, 0, 0, 0);

    public Ducking {
        if (!(musicDepthDb >= 0 && musicDepthDb <= 120)
                || !(effectsDepthDb >= 0 && effectsDepthDb <= 120)
                || !(ensembleDepthDb >= 0 && ensembleDepthDb <= 120)) {
            throw new IllegalArgumentException("ducking depth is 0 to 120 dB");
        }
        if (attackSamples < 0 || releaseSamples < 0 || bridgeSamples < 0) {
            throw new IllegalArgumentException("ducking times are not negative");
        }
    }

    /// That leaves the ensemble as it is.
    public Ducking(
            double musicDepthDb,
            double effectsDepthDb,
            long attackSamples,
            long releaseSamples,
            long bridgeSamples) {
        this(musicDepthDb, effectsDepthDb, 0, attackSamples, releaseSamples, bridgeSamples);
    }

    /// How far effects that go on, such as rain or a crowd, go down: as far as music, or effects if
    /// those go farther; not at all if effects do not.
    public double bedDepthDb() {
        return effectsDepthDb == 0 ? 0 : Math.max(effectsDepthDb, musicDepthDb);
    }

    /// How far a stem goes down; dialogue stays.
    public double depthDb(Stem stem) {
        return switch (stem) {
            case DIALOGUE -> 0;
            case MUSIC -> musicDepthDb;
            case EFFECTS -> effectsDepthDb;
            case ENSEMBLE -> ensembleDepthDb;
        };
    }
}
