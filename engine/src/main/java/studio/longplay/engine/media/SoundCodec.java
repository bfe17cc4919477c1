package studio.longplay.engine.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a programme's sound is coded.
public enum SoundCodec {
    /// AAC LC: plays everywhere.
    AAC("AAC"),

    /// Opus (RFC 6716): better at the same size, for MKV and WebM.
    OPUS("Opus"),

    /// MPEG-1 layer III, for podcasts and audiobooks.
    MP3("MP3"),

    /// FLAC, lossless, 24 bits.
    FLAC("FLAC");

    private final String words;

    SoundCodec(String words) {
        this.words = words;
    }

    /// For a person to read.
    public String words() {
        return words;
    }

    /// What is typed for it: `aac`, `opus`, `mp3`, `flac`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it may go into a film: it is coded in stretches that join without a seam.
    public boolean fitsFilms() {
        return this == AAC || this == OPUS;
    }

    /// Finds a codec by its key, whatever the case.
    public static Optional<SoundCodec> find(String key) {
        return Arrays.stream(values())
                .filter(codec -> codec.key().equalsIgnoreCase(key.strip()))
                .findFirst();
    }
}
