package studio.longplay.engine.music.soundfont;

/// Numbers of the generators we follow, as the SoundFont standard lists them.
final class Generator {
    static final int CUTOFF = 8;
    static final int PAN = 17;
    static final int ATTACK = 34;
    static final int HOLD = 35;
    static final int DECAY = 36;
    static final int SUSTAIN = 37;
    static final int RELEASE = 38;
    static final int INSTRUMENT = 41;
    static final int KEYS = 43;
    static final int VELOCITIES = 44;
    static final int ATTENUATION = 48;
    static final int COARSE = 51;
    static final int FINE = 52;
    static final int SAMPLE = 53;
    static final int MODES = 54;
    static final int SCALE = 56;
    static final int ROOT_KEY = 58;

    private Generator() {}
}
