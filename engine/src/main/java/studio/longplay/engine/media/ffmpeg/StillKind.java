package studio.longplay.engine.media.ffmpeg;

import java.util.Optional;

/// The kinds of still we read, told by a file's first bytes and never by its name.
enum StillKind {
    PNG("png_pipe", "\u0089PNG\r\n"),
    JPEG("jpeg_pipe", "\u00FF\u00D8\u00FF"),
    GIF("gif", "GIF8"),
    BMP("bmp_pipe", "BM"),
    TIFF_LITTLE("tiff_pipe", "II*\0"),
    TIFF_BIG("tiff_pipe", "MM\0*"),
    WEBP("webp_pipe", "RIFF????WEBP"),
    AVIF("mov", "????ftypavif"),
    HEIF("mov", "????ftypmif1"),
    HEIC("mov", "????ftypheic");

    /// How many bytes tell.
    static final int TELLING_BYTES = 12;

    private final String format;
    private final String pattern;

    StillKind(String format, String pattern) {
        this.format = format;
        this.pattern = pattern;
    }

    /// FFmpeg's name of the format.
    String format() {
        return format;
    }

    static Optional<StillKind> of(byte[] firstBytes) {
        for (StillKind kind : values()) {
            if (kind.matches(firstBytes)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private boolean matches(byte[] bytes) {
        if (bytes.length < pattern.length()) {
            return false;
        }
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) != '?' && pattern.charAt(i) != (bytes[i] & 255)) {
                return false;
            }
        }
        return true;
    }
}
