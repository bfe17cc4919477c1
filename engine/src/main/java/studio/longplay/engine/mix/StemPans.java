package studio.longplay.engine.mix;

/// How far the user moved each stem to a side, behind the scene's own mix: -1 (left) to 1 (right),
/// 0 leaves it as it was mixed.
public record StemPans(double dialogue, double music, double effects, double ensemble) {
    /// Every stem as it was mixed.
    public static final StemPans NONE = new StemPans(0, 0, 0, 0);

    public StemPans {
        check(dialogue);
        check(music);
        check(effects);
        check(ensemble);
    }

    private static void check(double pan) {
        if (!(pan >= -1 && pan <= 1)) {
            throw new IllegalArgumentException("a stem's pan is -1 to 1: " + pan);
        }
    }

    public double of(Stem stem) {
        return switch (stem) {
            case DIALOGUE -> dialogue;
            case MUSIC -> music;
            case EFFECTS -> effects;
            case ENSEMBLE -> ensemble;
        };
    }
}
