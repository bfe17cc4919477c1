package studio.longplay.engine.project.desk;

/// How the other buses make room for speech.
///
/// Music and effects go down for everybody who speaks or sings, the ensemble only for dialogue.
///
/// @param musicDb 0 (not at all) to 60
/// @param effectsDb 0 (not at all) to 60
/// @param ensembleDb 0 (not at all) to 60
/// @param attackMs 0 to 5000: how long going down takes; it is over at the first word
/// @param releaseMs 0 to 10000: how long coming back takes
/// @param bridgeMs 0 to 60000: shorter pauses do not bring the level back
public record DuckingSettings(
        double musicDb,
        double effectsDb,
        double ensembleDb,
        double attackMs,
        double releaseMs,
        double bridgeMs) {
    /// Music 9 dB down in 0.4 s, back in 1.2 s, over pauses of 2.5 s; effects 6 dB, and those that
    /// go on, such as rain or a crowd, as far as music.
    public static final DuckingSettings USUAL = new DuckingSettings(9, 6, 0, 400, 1200, 2500);

    public DuckingSettings {
        Ranges.check("ducking of music", musicDb, 0, 60);
        Ranges.check("ducking of effects", effectsDb, 0, 60);
        Ranges.check("ducking of the ensemble", ensembleDb, 0, 60);
        Ranges.check("ducking's attack", attackMs, 0, 5000);
        Ranges.check("ducking's release", releaseMs, 0, 10_000);
        Ranges.check("ducking's bridge", bridgeMs, 0, 60_000);
    }

    /// The usual times, and the ensemble stays.
    public static DuckingSettings of(double musicDb, double effectsDb) {
        return USUAL.withDepths(musicDb, effectsDb, 0);
    }

    public DuckingSettings withDepths(
            double newMusicDb, double newEffectsDb, double newEnsembleDb) {
        return new DuckingSettings(
                newMusicDb, newEffectsDb, newEnsembleDb, attackMs, releaseMs, bridgeMs);
    }

    public DuckingSettings withTimes(double newAttackMs, double newReleaseMs, double newBridgeMs) {
        return new DuckingSettings(
                musicDb, effectsDb, ensembleDb, newAttackMs, newReleaseMs, newBridgeMs);
    }
}
