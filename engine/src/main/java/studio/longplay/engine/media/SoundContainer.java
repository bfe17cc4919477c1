package studio.longplay.engine.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kind of a file of sound alone.
public enum SoundContainer {
    /// AAC in MP4, for podcasts: chapters, tags, cover.
    M4A("M4A", SoundCodec.AAC),

    /// AAC in MP4 that players know as a book: they keep the place in it.
    M4B("M4B audiobook", SoundCodec.AAC),

    /// Constant bit rate, with chapters in ID3v2.
    MP3("MP3", SoundCodec.MP3),

    /// Lossless, 24 bits.
    FLAC("FLAC", SoundCodec.FLAC),

    /// Opus in Ogg; it carries no cover.
    OPUS("Opus", SoundCodec.OPUS);

    private final String words;
    private final SoundCodec codec;

    SoundContainer(String words, SoundCodec codec) {
        this.words = words;
        this.codec = codec;
    }

    /// For a person to read.
    public String words() {
        return words;
    }

    public SoundCodec codec() {
        return codec;
    }

    /// What its files' names end in, without the dot; also what is typed for it.
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it shows a picture.
    public boolean takesCover() {
        return this != OPUS;
    }

    /// Finds a kind by its extension, whatever the case.
    public static Optional<SoundContainer> find(String extension) {
        return Arrays.stream(values())
                .filter(kind -> kind.extension().equalsIgnoreCase(extension.strip()))
                .findFirst();
    }
}
