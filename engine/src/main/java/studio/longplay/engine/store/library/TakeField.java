package studio.longplay.engine.store.library;

/// What takes can be narrowed by: the values of one are alternatives to each other.
public enum TakeField {
    VOICE,
    SPEAKER,
    PROJECT,
    ENGINE
}
