package studio.longplay.engine.picture.lettering;

/// A bundled font file, in the order in which they are asked for a character.
enum FontFace {
    SANS("Studio Sans", "Inter-Regular.otf"),
    SANS_STRONG("Studio Sans", "Inter-SemiBold.otf"),
    SERIF("Studio Serif", "EBGaramond12-Regular.otf"),
    ARABIC("Studio Arabic", "NotoSansArabic-Regular.ttf"),
    ARABIC_STRONG("Studio Arabic", "NotoSansArabic-Bold.ttf"),
    HEBREW("Studio Hebrew", "NotoSansHebrew-Regular.ttf"),
    HEBREW_STRONG("Studio Hebrew", "NotoSansHebrew-Bold.ttf"),
    DEVANAGARI("Studio Devanagari", "NotoSansDevanagari-Regular.ttf"),
    DEVANAGARI_STRONG("Studio Devanagari", "NotoSansDevanagari-Bold.ttf"),
    HANGUL("Studio Hangul", "NanumGothicCoding.ttf"),
    IDEOGRAPHS("Studio Ideographs", "DroidSansFallbackFull.ttf"),
    EMOJI("Studio Emoji", "NotoColorEmoji.ttf");

    /// Our own names, so that a system font of the real name can never step in.
    final String family;

    final String file;

    FontFace(String family, String file) {
        this.family = family;
        this.file = file;
    }

    /// Whether it is meant for a character, as well as having it: the Korean font's Chinese
    /// characters are few.
    boolean serves(int codePoint) {
        return this != HANGUL
                || (codePoint >= 0xAC00 && codePoint <= 0xD7FF)
                || (codePoint >= 0x1100 && codePoint <= 0x11FF)
                || (codePoint >= 0x3130 && codePoint <= 0x318F);
    }
}
