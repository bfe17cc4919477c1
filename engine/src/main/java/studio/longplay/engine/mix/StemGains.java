package studio.longplay.engine.mix;

/// How far the user turned each stem up or down: faders behind the scene's own mix, so that moving
/// one masters the scenes again but mixes none.
///
/// A fader all the way down, at [#OFF_DB], is silence. All values -96 to 24 dB.
public record StemGains(double dialogueDb, double musicDb, double effectsDb, double ensembleDb) {
    /// The lowest place of a fader; there the stem is not heard at all.
    public static final double OFF_DB = -96;

    /// The highest place of a fader.
    public static final double HIGHEST_DB = 24;

    /// Every stem as it was mixed.
    public static final StemGains NONE = new StemGains(0, 0, 0, 0);

    public StemGains {
        check(dialogueDb);
        check(musicDb);
        check(effectsDb);
        check(ensembleDb);
    }

    private static void check(double gainDb) {
        if (!(gainDb >= OFF_DB && gainDb <= HIGHEST_DB)) {
            throw new IllegalArgumentException("a stem's gain is -96 to 24 dB: " + gainDb);
        }
    }

    public double of(Stem stem) {
        return switch (stem) {
            case DIALOGUE -> dialogueDb;
            case MUSIC -> musicDb;
            case EFFECTS -> effectsDb;
            case ENSEMBLE -> ensembleDb;
        };
    }

    /// Whether no fader stands anywhere but at 0 dB.
    public boolean isNone() {
        return dialogueDb == 0 && musicDb == 0 && effectsDb == 0 && ensembleDb == 0;
    }

    /// What a stem's samples are multiplied by; 0 for one that is off.
    public float factor(Stem stem) {
        return new Faders(0, this).factor(stem);
    }
}
