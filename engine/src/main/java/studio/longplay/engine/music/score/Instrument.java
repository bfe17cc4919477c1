package studio.longplay.engine.music.score;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Who plays a note; how each sounds is written in `music.synth`.
public enum Instrument {
    STRINGS,
    CHOIR,
    GLASS_PAD,
    DRONE,
    FELT_PIANO,
    ELECTRIC_KEYS,
    HARP,
    BELLS,
    MARIMBA,
    PIZZICATO,
    SOFT_BASS,
    BOWED_BASS,
    PLUCKED_BASS,
    FLUTE,
    SOLO_STRINGS,
    LOW_DRUM,
    SOFT_KICK,
    SHAKER,
    BRUSH,
    WOODBLOCK,
    SWELL,
    VIOLIN,
    HORN,
    ORGAN,
    NYLON_GUITAR,
    STEEL_GUITAR,
    BASS_GUITAR,
    SYNTH_PAD,
    SYNTH_LEAD,
    SYNTH_BASS,
    SYNTH_PLUCK,
    KICK,
    SNARE,
    HAT,
    OPEN_HAT,
    TOM,
    RIDE,
    CRASH,
    FRAME_DRUM;

    private static final List<Instrument> DRUMS =
            List.of(
                    LOW_DRUM,
                    SOFT_KICK,
                    SHAKER,
                    BRUSH,
                    WOODBLOCK,
                    SWELL,
                    KICK,
                    SNARE,
                    HAT,
                    OPEN_HAT,
                    TOM,
                    RIDE,
                    CRASH,
                    FRAME_DRUM);

    /// The English word, in small letters: `felt piano`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// Whether it has no pitch that a tune could be played with.
    public boolean isDrum() {
        return DRUMS.contains(this);
    }

    /// The instruments that a pitched stem can be given to.
    public static List<Instrument> pitched() {
        return Arrays.stream(values()).filter(each -> !each.isDrum() && each != DRONE).toList();
    }

    /// The pitched instrument of a word, if there is one.
    public static Optional<Instrument> of(String word) {
        return pitched().stream().filter(each -> each.word().equals(word)).findFirst();
    }
}
