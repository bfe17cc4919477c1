package studio.longplay.engine.mix;

import java.util.Arrays;
import java.util.Optional;

/// How delivered stems are written. The mix beside them is always a WAV of 24 bits.
public enum StemFormat {
    /// 32-bit float: the stems add up to the mix before its master chain to the last bit.
    WAV_FLOAT("wav", "wav"),
    /// 24 bits with dither; RF64 past 4 GB.
    WAV_24("wav24", "wav"),
    /// 24 bits with dither, packed without loss, about half as long.
    FLAC("flac", "flac");

    private final String word;
    private final String suffix;

    StemFormat(String word, String suffix) {
        this.word = word;
        this.suffix = suffix;
    }

    /// Its name on the command line.
    public String word() {
        return word;
    }

    /// What its files end in.
    public String suffix() {
        return suffix;
    }

    /// The format of that name.
    public static Optional<StemFormat> named(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    /// The name of a stem's delivered file: `dialogue.wav`.
    public String fileName(Stem stem) {
        String name = stem.fileName();
        return name.substring(0, name.lastIndexOf('.') + 1) + suffix;
    }
}
