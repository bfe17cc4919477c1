package studio.longplay.engine.project;

/// The stems a user can turn up and down; the ensemble is their sum.
public enum StemName {
    DIALOGUE,
    MUSIC,
    EFFECTS
}
