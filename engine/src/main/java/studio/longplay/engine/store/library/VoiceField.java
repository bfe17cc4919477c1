package studio.longplay.engine.store.library;

/// What voices can be narrowed by: the values of one are alternatives to each other.
public enum VoiceField {
    /// BCP 47 tags.
    LANGUAGE,
    ENGINE,
    PROVIDER
}
