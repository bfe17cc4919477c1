package studio.longplay.engine.script;

import studio.longplay.engine.time.MediaTime;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Writes a cue as the note it is read from, as a person would: `[[music: tense, 92 bpm, D
/// minor]]`.
public final class CueNote {
    /// Enough decimals of a second to find the same tick again.
    private static final int DECIMALS = 12;

    private CueNote() {}

    /// The whole note, under the usual word for its kind.
    public static String of(Cue cue) {
        return of(kind(cue), cue);
    }

    /// The whole note.
    ///
    /// @param kind the word before the colon, of the words that mean the cue's kind
    public static String of(String kind, Cue cue) {
        String text = text(cue);
        return "[[" + kind + ": " + text + (text.endsWith("]") ? " ]]" : "]]");
    }

    /// The usual word before the colon.
    public static String kind(Cue cue) {
        return switch (cue) {
            case Cue.MusicCue _ -> "music";
            case Cue.SoundCue _ -> "sfx";
            case Cue.PictureCue _ -> "picture";
            case Cue.VoiceCue _ -> "voice";
            case Cue.PauseCue _ -> "pause";
            case Cue.SongCue _ -> "song";
            case Cue.EnsembleCue _ -> "ensemble";
            case Cue.ChapterCue _ -> "chapter";
            case Cue.UnknownCue unknown -> unknown.kind();
        };
    }

    /// The words after the colon: `whisper, rate 0.9, pitch +0.5`.
    public static String text(Cue cue) {
        return switch (cue) {
            case Cue.MusicCue music -> music(music);
            case Cue.SoundCue sound -> sound(sound);
            case Cue.PictureCue picture ->
                    picture.subject() + (picture.move().isEmpty() ? "" : " | " + picture.move());
            case Cue.VoiceCue voice -> voice(voice);
            case Cue.PauseCue pause -> seconds(pause.length());
            case Cue.SongCue song -> song(song);
            case Cue.EnsembleCue ensemble -> ensemble(ensemble);
            case Cue.ChapterCue chapter -> chapter.title();
            case Cue.UnknownCue unknown -> unknown.text();
        };
    }

    private static String music(Cue.MusicCue cue) {
        List<String> parts = new ArrayList<>(cue.moods());
        if (cue.bpm() > 0) {
            parts.add(number(cue.bpm()) + " bpm");
        }
        if (!cue.key().isEmpty()) {
            parts.add(cue.key());
        }
        parts.addAll(cue.manner());
        if (cue.stops()) {
            parts.add("stop");
        }
        return String.join(", ", parts);
    }

    private static String song(Cue.SongCue cue) {
        List<String> parts = new ArrayList<>(cue.moods());
        if (!cue.key().isEmpty()) {
            parts.add(cue.key());
        }
        if (cue.bpm() > 0) {
            parts.add(number(cue.bpm()) + " bpm");
        }
        if (cue.beatsPerBar() > 0) {
            parts.add(cue.metre());
        }
        if (cue.tune() != 1) {
            parts.add("tune " + cue.tune());
        }
        if (cue.alone()) {
            parts.add("a cappella");
        }
        if (cue.legato()) {
            parts.add("legato");
        }
        if (cue.stops()) {
            parts.add("stop");
        }
        if (!cue.melody().isEmpty()) {
            parts.add("melody \"" + cue.melody().text() + "\"");
        }
        return parts.isEmpty() ? "tune 1" : String.join(", ", parts);
    }

    private static String ensemble(Cue.EnsembleCue cue) {
        if (cue.voices() == 1) {
            return "solo";
        }
        String size = cue.group() + " of " + cue.voices();
        return size + ", " + cue.layering().words() + spread(cue);
    }

    /// Nothing where it is as usual.
    private static String spread(Cue.EnsembleCue cue) {
        if (cue.spread() == Cue.EnsembleCue.usualSpread(cue.group())) {
            return "";
        }
        return cue.spread() == Cue.EnsembleCue.TIGHT
                ? ", tight"
                : cue.spread() == Cue.EnsembleCue.WIDE
                        ? ", wide"
                        : ", spread " + number(cue.spread());
    }

    private static String sound(Cue.SoundCue cue) {
        List<String> parts = new ArrayList<>();
        parts.add(cue.sound());
        parts.addAll(cue.modifiers());
        if (cue.length().isAfter(MediaTime.ZERO)) {
            parts.add(seconds(cue.length()));
        }
        return String.join(", ", parts);
    }

    private static String voice(Cue.VoiceCue cue) {
        List<String> parts = new ArrayList<>(cue.characters());
        if (cue.rate() != 1 || (cue.pitch() == 0 && parts.isEmpty() && cue.voice().isEmpty())) {
            parts.add("rate " + number(cue.rate()));
        }
        if (cue.pitch() != 0) {
            parts.add("pitch " + (cue.pitch() > 0 ? "+" : "") + number(cue.pitch()));
        }
        if (!cue.voice().isEmpty()) {
            parts.add("voice " + cue.voice());
        }
        return String.join(", ", parts);
    }

    private static String number(double value) {
        return plain(BigDecimal.valueOf(value));
    }

    private static String seconds(MediaTime length) {
        BigDecimal ticksPerSecond = BigDecimal.valueOf(MediaTime.TICKS_PER_SECOND);
        BigDecimal ticks = BigDecimal.valueOf(length.ticks());
        return plain(ticks.divide(ticksPerSecond, DECIMALS, RoundingMode.HALF_EVEN)) + "s";
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
