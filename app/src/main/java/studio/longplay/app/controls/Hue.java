package studio.longplay.app.controls;

import java.util.Locale;

/// Which stem, kind of track or speaker a thing belongs to, told by colour, everywhere the same.
public enum Hue {
    /// Spoken lines.
    DIALOGUE,
    /// Music.
    MUSIC,
    /// Sound effects.
    EFFECTS,
    /// Sung ensemble.
    ENSEMBLE,
    /// Captions.
    CAPTIONS,
    /// Pictures.
    PICTURE,
    /// The sum of all sound.
    MIX,
    /// First speaker of a script.
    SPEAKER_1,
    /// Second speaker.
    SPEAKER_2,
    /// Third speaker.
    SPEAKER_3,
    /// Fourth speaker.
    SPEAKER_4,
    /// Fifth speaker.
    SPEAKER_5,
    /// Sixth speaker.
    SPEAKER_6,
    /// Seventh speaker.
    SPEAKER_7,
    /// Eighth speaker.
    SPEAKER_8;

    /// How many speakers are told apart by hue.
    public static final int SPEAKERS = 8;

    /// How a hue is used.
    public enum Shade {
        /// Dots, bars, meters.
        BASE(""),
        /// Names in that hue.
        TEXT("-text"),
        /// Behind things of that hue; translucent.
        SOFT("-soft"),
        /// Fill of a clip; white text stands on it.
        CLIP("-clip"),
        /// Waveform on a clip.
        WAVE("-wave");

        private final String ending;

        Shade(String ending) {
            this.ending = ending;
        }
    }

    /// The hue of a speaker by the order of appearance from 0; after [#SPEAKERS] they begin again.
    public static Hue ofSpeaker(int order) {
        return switch (Math.floorMod(order, SPEAKERS)) {
            case 0 -> SPEAKER_1;
            case 1 -> SPEAKER_2;
            case 2 -> SPEAKER_3;
            case 3 -> SPEAKER_4;
            case 4 -> SPEAKER_5;
            case 5 -> SPEAKER_6;
            case 6 -> SPEAKER_7;
            default -> SPEAKER_8;
        };
    }

    /// The colour's name in style sheets, as `-lp-dialogue-text`.
    public String css(Shade shade) {
        return "-lp-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + shade.ending;
    }
}
