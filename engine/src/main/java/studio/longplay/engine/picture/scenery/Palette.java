package studio.longplay.engine.picture.scenery;

import java.util.Locale;

/// The colours of a mood or an hour, `0xRRGGBB`; places take all their colours from one of these.
enum Palette {
    CALM(0x4A7BA6, 0x98C0D4, 0xEDE3CC, 0xFFF1D2, 0x8CAEB8, 0x27423F, 0xE8C27A),
    JOYFUL(0x2C80C4, 0x83C3E8, 0xFFEFC4, 0xFFF8DC, 0x86B79C, 0x275436, 0xFFD25E),
    HOPEFUL(0x3A6AA6, 0x9BB4D6, 0xFFD8A6, 0xFFEFC6, 0x8F9DB8, 0x28363F, 0xFFC872),
    WARM(0x70402F, 0xC68453, 0xF8CB8C, 0xFFE5B4, 0xAD7453, 0x331B14, 0xFFB45C),
    SAD(0x364456, 0x627587, 0xA2AFB6, 0xD7E0E4, 0x70838F, 0x1E2831, 0x9FB7C6),
    TENSE(0x16181E, 0x3A363B, 0x80563F, 0xE27D47, 0x473F40, 0x0C0B0E, 0xD9532F),
    DARK(0x04060B, 0x0D1520, 0x203040, 0x93ABC2, 0x15202B, 0x030406, 0x5F7F9A),
    MYSTERIOUS(0x13152F, 0x33315D, 0x6D6A98, 0xBDB6E6, 0x474777, 0x0E1023, 0x8FD0D8),
    EPIC(0x1C2748, 0x7A5B6E, 0xF3A457, 0xFFDD9A, 0x675470, 0x17121C, 0xFFB347),
    STORM(0x182028, 0x3A4751, 0x73807F, 0xCBD8DC, 0x3E4A52, 0x0B0F13, 0x9FB4BE),
    DAWN(0x2B4270, 0xA6849E, 0xFBC8A3, 0xFFE9CB, 0x8A7C98, 0x221F33, 0xFFB98A),
    DAY(0x3F7DB8, 0x93C3E2, 0xF2EAD6, 0xFFF6E0, 0x8DB0B4, 0x2A4A3C, 0xF0CB80),
    DUSK(0x1B2145, 0x6A4772, 0xEA8E60, 0xFFCB86, 0x5A4466, 0x13101C, 0xFFA560),
    NIGHT(0x030717, 0x0B1632, 0x22345C, 0xDEE8FF, 0x14213E, 0x03060D, 0xFFD48A);

    /// The sky from its top to the horizon.
    final int skyTop;

    final int skyMiddle;
    final int skyLow;

    /// Sun, moon, or the light in a room.
    final int light;

    /// What is far away.
    final int far;

    /// What is near, the silhouettes.
    final int near;

    /// Lamps, windows, embers.
    final int accent;

    /// @param rgb the colours in the order of the fields
    Palette(int... rgb) {
        skyTop = rgb[0];
        skyMiddle = rgb[1];
        skyLow = rgb[2];
        light = rgb[3];
        far = rgb[4];
        near = rgb[5];
        accent = rgb[6];
    }

    /// The palette of this name in any case; calm for a name that is none.
    static Palette named(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        for (Palette palette : values()) {
            if (palette.name().equals(wanted)) {
                return palette;
            }
        }
        return CALM;
    }

    /// Whether lamps are lit and stars may be seen.
    boolean isDark() {
        return switch (this) {
            case DARK, NIGHT, MYSTERIOUS, TENSE, STORM, DUSK, EPIC -> true;
            case CALM, JOYFUL, HOPEFUL, WARM, SAD, DAWN, DAY -> false;
        };
    }

    /// Whether stars are out.
    boolean isStarry() {
        return this == DARK || this == NIGHT || this == MYSTERIOUS;
    }
}
