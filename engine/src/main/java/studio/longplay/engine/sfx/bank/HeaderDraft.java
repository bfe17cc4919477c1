package studio.longplay.engine.sfx.bank;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// A header while it is read.
final class HeaderDraft {
    private static final int LONGEST_WORDS = 2000;

    private final Set<String> words = new LinkedHashSet<>();
    private String format;
    private String by = "";
    private String licence = "";
    private int rateHz;
    private int channels;
    private long samples;

    HeaderDraft(String format) {
        this.format = format;
    }

    void format(String name) {
        format = name;
    }

    void shape(int hertz, int channelCount) {
        rateHz = hertz;
        channels = channelCount;
    }

    int channels() {
        return channels;
    }

    void samples(long count) {
        samples = Math.max(0, count);
    }

    void words(String text) {
        String plain = plain(text);
        if (!plain.isEmpty()) {
            words.add(plain);
        }
    }

    void by(String name) {
        by = by.isEmpty() ? plain(name) : by;
    }

    void licence(String text) {
        licence = licence.isEmpty() ? plain(text) : licence;
    }

    /// Takes a field by the name that Vorbis comments give it.
    void field(String name, String value) {
        switch (name.toUpperCase(Locale.ROOT)) {
            case "TITLE", "DESCRIPTION", "COMMENT", "GENRE", "KEYWORDS", "CATEGORY" -> words(value);
            case "ARTIST", "PERFORMER", "ORGANIZATION", "AUTHOR" -> by(value);
            case "LICENSE", "LICENCE", "COPYRIGHT" -> licence(value);
            default -> {}
        }
    }

    SoundHeader done() throws BadHeader {
        if (rateHz <= 0 || channels <= 0) {
            throw new BadHeader("it does not say how it is to be played");
        }
        String all = String.join(" ", words);
        String some = all.length() > LONGEST_WORDS ? all.substring(0, LONGEST_WORDS) : all;
        return new SoundHeader(format, rateHz, channels, samples, some, by, licence);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\uFFFD]+", " ").strip();
    }
}
