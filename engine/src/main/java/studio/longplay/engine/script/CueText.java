package studio.longplay.engine.script;

import studio.longplay.engine.script.Cue.ChapterCue;
import studio.longplay.engine.script.Cue.PauseCue;
import studio.longplay.engine.script.Cue.PictureCue;
import studio.longplay.engine.script.Cue.UnknownCue;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.Timecode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what stands between the brackets of a note `[[kind: ...]]`.
final class CueText {
    private static final Pattern FORM = Pattern.compile("(\\p{L}[\\p{L}-]*)\\s*:\\s*(.*)");
    private static final Pattern LENGTH =
            Pattern.compile(
                    "(?:[0-9]{1,6}(?:\\.[0-9]{1,12})?(?:ms|[hms]))+|[0-9]{1,6}(?::[0-9.]+){1,2}");
    private static final Pattern QUOTED_PART =
            Pattern.compile("(?:\"[^\"]*\"|\u201C[^\u201D]*\u201D|[^,])+");

    /// So many metres away; `12m`, without the space, is so many minutes long.
    private static final Pattern DISTANCE =
            Pattern.compile("[0-9]{1,5}(?:\\.[0-9]{1,3})? m", Pattern.CASE_INSENSITIVE);

    private static final Set<String> PLAIN_NOTES = Set.of("note", "todo", "comment");
    private static final int LONGEST_LENGTH = 24;
    private static final MediaTime LONGEST = MediaTime.ofSeconds(3600);

    private CueText() {}

    /// Reads one note.
    ///
    /// @return empty for a plain note, an [UnknownCue] for a cue that cannot be understood
    static Optional<Cue> read(String note, int sourceLine) {
        Matcher form = FORM.matcher(note);
        if (!form.matches()) {
            return Optional.empty();
        }
        String kind = form.group(1).toLowerCase(Locale.ROOT);
        String text = form.group(2).strip();
        if (PLAIN_NOTES.contains(kind)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(kind, form.group(1), text, sourceLine));
        } catch (Unreadable e) {
            String allowed = String.valueOf(e.getMessage());
            return Optional.of(
                    new UnknownCue(ElementIds.PENDING, sourceLine, form.group(1), text, allowed));
        }
    }

    private static Cue read(String kind, String written, String text, int sourceLine)
            throws Unreadable {
        return switch (kind) {
            case "music" -> MusicText.read(text, sourceLine);
            case "sfx", "sound" -> sound(quotedParts(text), sourceLine);
            case "picture" -> picture(text, sourceLine);
            case "voice" -> VoiceText.read(parts(text), sourceLine);
            case "pause" -> pause(text, sourceLine);
            case "song" -> SongText.song(text, sourceLine);
            case "ensemble" -> SongText.ensemble(text, sourceLine);
            case "chapter" -> chapter(text, sourceLine);
            default ->
                    new UnknownCue(
                            ElementIds.PENDING, sourceLine, written, text, CueKinds.nearest(kind));
        };
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(part -> part.strip().replaceAll("\\s+", " "))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// A comma inside quotes parts nothing.
    private static List<String> quotedParts(String text) {
        return QUOTED_PART
                .matcher(text)
                .results()
                .map(part -> part.group().strip().replaceAll("\\s+", " "))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Cue sound(List<String> parts, int sourceLine) throws Unreadable {
        if (parts.isEmpty()) {
            throw new Unreadable("a sound, for example thunder, far, 3s");
        }
        MediaTime length = MediaTime.ZERO;
        List<String> modifiers = new java.util.ArrayList<>();
        for (String part : parts.subList(1, parts.size())) {
            if (isLength(part) && !DISTANCE.matcher(part).matches()) {
                length = length(part, "a length over 0 and up to 1h, for example 3s");
            } else {
                modifiers.add(part);
            }
        }
        return new Cue.SoundCue(
                ElementIds.PENDING, sourceLine, parts.getFirst(), List.copyOf(modifiers), length);
    }

    private static Cue picture(String text, int sourceLine) throws Unreadable {
        int bar = text.indexOf('|');
        String subject = bar < 0 ? text : text.substring(0, bar).strip();
        if (subject.isEmpty()) {
            throw new Unreadable("a subject or a file, for example heath at dusk | slow push in");
        }
        String move = bar < 0 ? "" : text.substring(bar + 1).strip();
        return new PictureCue(ElementIds.PENDING, sourceLine, subject, move);
    }

    private static Cue pause(String text, int sourceLine) throws Unreadable {
        String allowed = "a length over 0 and up to 1h, for example 1.5s";
        String asLength = text.matches("[0-9.]+") ? text + "s" : text;
        if (!isLength(asLength)) {
            throw new Unreadable(allowed);
        }
        return new PauseCue(ElementIds.PENDING, sourceLine, length(asLength, allowed));
    }

    private static Cue chapter(String text, int sourceLine) throws Unreadable {
        if (text.isEmpty()) {
            throw new Unreadable("a title, for example The heath");
        }
        return new ChapterCue(ElementIds.PENDING, sourceLine, text);
    }

    private static boolean isLength(String text) {
        String compact = compact(text);
        return compact.length() <= LONGEST_LENGTH && LENGTH.matcher(compact).matches();
    }

    private static MediaTime length(String text, String allowed) throws Unreadable {
        MediaTime length;
        try {
            length = Timecode.parse(compact(text));
        } catch (IllegalArgumentException e) {
            throw new Unreadable(allowed);
        }
        if (!length.isAfter(MediaTime.ZERO) || length.isAfter(LONGEST)) {
            throw new Unreadable(allowed);
        }
        return length;
    }

    private static String compact(String text) {
        return text.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /// A value a cue does not allow; the message says what it allows.
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String allowed) {
            super(allowed, null, false, false);
        }
    }
}
