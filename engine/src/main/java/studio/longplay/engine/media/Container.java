package studio.longplay.engine.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kind of file a film is.
public enum Container {
    /// ISO/IEC 14496-14: plays everywhere.
    MP4("MP4"),

    /// QuickTime, for editors on a Mac.
    MOV("MOV"),

    /// Matroska: takes every codec; its clock counts milliseconds, see [#exactClock()].
    MKV("MKV"),

    /// The part of Matroska that browsers play: AV1 and Opus.
    WEBM("WebM");

    private final String words;

    Container(String words) {
        this.words = words;
    }

    /// For a person to read.
    public String words() {
        return words;
    }

    /// What its files' names end in, without the dot; also what is typed for it.
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether every frame and every packet of sound has its exact time in the file. Matroska
    /// rounds each to a millisecond, on its own: the error does not add up, and the frame rate
    /// stands beside it.
    public boolean exactClock() {
        return this == MP4 || this == MOV;
    }

    /// Why these codecs do not go into this container, and what would do; empty if they do.
    public Optional<String> refusal(VideoCodec pictures, SoundCodec sound) {
        if (!sound.fitsFilms()) {
            return Optional.of(
                    sound.words()
                            + " is for files of sound alone: a film takes AAC (MP4, MOV, MKV) or"
                            + " Opus (MKV, WebM).");
        }
        return switch (this) {
            case MP4 -> refusalOfOpus(sound);
            case MOV ->
                    pictures == VideoCodec.AV1
                            ? Optional.of(
                                    "MOV has no place for AV1 that QuickTime knows: choose MP4 or"
                                            + " MKV for AV1, or HEVC for MOV.")
                            : refusalOfOpus(sound);
            case MKV -> Optional.empty();
            case WEBM -> refusalByBrowsers(pictures, sound);
        };
    }

    private Optional<String> refusalOfOpus(SoundCodec sound) {
        return sound == SoundCodec.OPUS
                ? Optional.of(
                        "Few players play Opus in "
                                + words
                                + ": choose AAC, or MKV or WebM for Opus.")
                : Optional.empty();
    }

    private static Optional<String> refusalByBrowsers(VideoCodec pictures, SoundCodec sound) {
        if (pictures != VideoCodec.AV1) {
            return Optional.of(
                    "WebM does not take "
                            + pictures.words()
                            + ": choose AV1 for WebM, or MKV or MP4 for "
                            + pictures.words()
                            + ".");
        }
        return sound == SoundCodec.OPUS
                ? Optional.empty()
                : Optional.of(
                        "WebM does not take "
                                + sound.words()
                                + ": choose Opus for WebM, or MKV or MP4 for "
                                + sound.words()
                                + ".");
    }

    /// The sound that goes with it where none was chosen.
    public SoundCodec usualSound() {
        return this == WEBM ? SoundCodec.OPUS : SoundCodec.AAC;
    }

    /// Finds a container by its extension, whatever the case.
    public static Optional<Container> find(String extension) {
        return Arrays.stream(values())
                .filter(container -> container.extension().equalsIgnoreCase(extension.strip()))
                .findFirst();
    }
}
