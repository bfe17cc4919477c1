package studio.longplay.engine.project;

/// How far music and effects go down while somebody speaks.
///
/// @param musicDb 0 (not at all) to 60
/// @param effectsDb 0 (not at all) to 60
public record DuckingDepth(double musicDb, double effectsDb) {
    public static final DuckingDepth USUAL = new DuckingDepth(9, 3);

    public DuckingDepth {
        if (!(musicDb >= 0 && musicDb <= 60) || !(effectsDb >= 0 && effectsDb <= 60)) {
            throw new IllegalArgumentException("ducking depth is 0 to 60 dB");
        }
    }
}
