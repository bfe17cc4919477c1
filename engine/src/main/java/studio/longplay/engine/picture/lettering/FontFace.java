package studio.longplay.engine.picture.lettering;

/// A bundled font file, in the order in which they are asked for a character.
enum FontFace {
    SANS("Studio Sans", "Inter-Regular.otf"),
    SANS_STRONG("Studio Sans", "Inter-SemiBold.otf"),
    SERIF("Studio Serif", "EBGaramond12-Regular.otf"),
    SERIF_ITALIC("Studio Serif", "EBGaramond12-Italic.otf"),
    ARABIC("Studio Arabic", "NotoSansArabic-Regular.ttf"),
    ARABIC_STRONG("Studio Arabic", "NotoSansArabic-Bold.ttf"),
    HEBREW("Studio Hebrew", "NotoSansHebrew-Regular.ttf"),
    HEBREW_STRONG("Studio Hebrew", "NotoSansHebrew-Bold.ttf"),
    DEVANAGARI("Studio Devanagari", "NotoSansDevanagari-Regular.ttf"),
    DEVANAGARI_STRONG("Studio Devanagari", "NotoSansDevanagari-Bold.ttf"),
    IDEOGRAPHS("Studio Ideographs", "DroidSansFallbackFull.ttf"),
    EMOJI("Studio Emoji", "NotoColorEmoji.ttf");

    /// Our own names, so that a system font of the real name can never step in.
    final String family;

    final String file;

    FontFace(String family, String file) {
        this.family = family;
        this.file = file;
    }
}
