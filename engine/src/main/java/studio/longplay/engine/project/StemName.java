package studio.longplay.engine.project;

/// The stems a user can turn up and down: the four submixes of a film's sound.
public enum StemName {
    DIALOGUE,
    MUSIC,
    EFFECTS,
    /// Voices that sing or murmur together.
    ENSEMBLE
}
