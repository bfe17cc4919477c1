package studio.longplay.engine.music.score;

/// Who plays a note; how each sounds is written in `music.synth`.
public enum Instrument {
    STRINGS,
    CHOIR,
    GLASS_PAD,
    DRONE,
    FELT_PIANO,
    ELECTRIC_KEYS,
    HARP,
    BELLS,
    MARIMBA,
    PIZZICATO,
    SOFT_BASS,
    BOWED_BASS,
    PLUCKED_BASS,
    FLUTE,
    SOLO_STRINGS,
    LOW_DRUM,
    SOFT_KICK,
    SHAKER,
    BRUSH,
    WOODBLOCK,
    SWELL
}
