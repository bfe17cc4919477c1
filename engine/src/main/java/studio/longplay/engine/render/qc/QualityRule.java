package studio.longplay.engine.render.qc;

import java.util.Arrays;
import java.util.Optional;

/// What a quality check looks for. How much is too much stands in [QualityLimits].
public enum QualityRule {
    /// Picture or sound is longer or shorter than was planned.
    FILM_LENGTH("film.length", "s"),
    /// Picture and sound do not end together.
    FILM_ENDS("film.ends", "s"),
    /// The sound's clock runs away from the picture's.
    FILM_DRIFT("film.drift", "s"),
    /// The sound begins before or after the picture.
    FILM_START("film.start", "s"),
    /// Pictures that last longer or shorter than the others.
    FILM_UNEVEN("film.uneven", "pictures"),
    /// Another frame rate than was planned.
    FILM_RATE("film.rate", ""),
    /// Another width or height than was planned.
    FILM_SIZE("film.size", ""),
    /// What the film says of its colours is not BT.709, or it says nothing.
    FILM_COLOUR("film.colour", ""),
    /// The film says that it is HDR.
    FILM_HDR("film.hdr", ""),
    /// Chapters that are missing, or begin elsewhere than was planned.
    FILM_CHAPTERS("film.chapters", "s"),
    /// There is no picture.
    PICTURE_MISSING("picture.missing", ""),
    /// Pictures that cannot be decoded, or not without errors.
    PICTURE_DAMAGED("picture.damaged", "pictures"),
    /// The picture is black where something should be seen.
    PICTURE_BLACK("picture.black", "s"),
    /// The picture stands still where the timeline says that it moves.
    PICTURE_FROZEN("picture.frozen", "s"),
    /// The picture stands still in a film of which no timeline is known.
    PICTURE_STILL("picture.still", "s"),
    /// The picture is one colour, and not black.
    PICTURE_PLAIN("picture.plain", "s"),
    /// There is no sound, or it is silent from end to end.
    SOUND_MISSING("sound.missing", ""),
    /// Sound that cannot be decoded.
    SOUND_DAMAGED("sound.damaged", "packets"),
    /// The times of the sound leap.
    SOUND_BREAKS("sound.breaks", "places"),
    /// Other channels or another sample rate than was planned.
    SOUND_FORM("sound.form", ""),
    /// Silence where the timeline has sound.
    SOUND_SILENT("sound.silent", "s"),
    /// Silence in a film of which no timeline is known.
    SOUND_PAUSE("sound.pause", "s"),
    /// A line that cannot be heard.
    SOUND_LINE("sound.line-silent", "dBFS"),
    /// One channel is silent though others are not.
    SOUND_ONE_SIDED("sound.one-sided", "dB"),
    /// Samples that stand at full scale one after the other.
    SOUND_CLIPPED("sound.clipped", "places"),
    /// How far the loudness may be from the target beyond what the target itself allows.
    SOUND_LOUDNESS("sound.loudness", "LU"),
    /// How far the true peak may be over the target's ceiling, or over 0 dBTP without a target.
    SOUND_TRUE_PEAK("sound.true-peak", "dB"),
    /// There are no captions though there should be.
    CAPTION_MISSING("caption.missing", ""),
    /// A caption that is gone before it can be read.
    CAPTION_FAST("caption.fast", "characters/s"),
    /// A caption that only flashes up.
    CAPTION_SHORT("caption.short", "s"),
    /// A caption that stays too long.
    CAPTION_LONG("caption.long", "s"),
    /// A line of a caption that is too long.
    CAPTION_WIDE("caption.wide", "characters"),
    /// A caption of too many lines.
    CAPTION_LINES("caption.lines", "lines"),
    /// A caption that begins before the one before it is gone.
    CAPTION_OVERLAP("caption.overlap", "s"),
    /// A caption after the end of the film.
    CAPTION_OUTSIDE("caption.outside", "s"),
    /// There are no flashes with beeps though sync was to be checked.
    SYNC_MISSING("sync.missing", ""),
    /// A flash and its beep are apart.
    SYNC_OFF("sync.off", "s");

    private final String code;
    private final String unit;

    QualityRule(String code, String unit) {
        this.code = code;
        this.unit = unit;
    }

    /// What its findings are called, and its name in the file of limits.
    public String code() {
        return code;
    }

    /// Of its limit; empty if it has none.
    public String unit() {
        return unit;
    }

    /// The rule of that code.
    public static Optional<QualityRule> find(String code) {
        return Arrays.stream(values()).filter(rule -> rule.code.equals(code)).findFirst();
    }
}
