package studio.longplay.engine.media.ffmpeg;

/// Names of four letters that MP4 calls its boxes and codecs by, as FFmpeg counts them.
final class FourLetters {
    private FourLetters() {}

    static int of(String name) {
        return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
    }
}
