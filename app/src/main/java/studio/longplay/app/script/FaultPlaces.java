package studio.longplay.app.script;

import studio.longplay.app.script.CueNotes.Note;
import studio.longplay.app.script.ScriptFault.Fix;
import studio.longplay.app.session.Gravity;
import studio.longplay.engine.fault.Warning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the words a warning is about within its line, and what would put them right.
///
/// A warning names its line only; the words are those it quotes, or the cue it writes out.
final class FaultPlaces {
    private static final Pattern QUOTED = Pattern.compile("\"(.+?)\"");
    private static final Pattern MEANT_KIND = Pattern.compile("Did you mean \\[\\[([^:]+):");
    private static final Pattern MEANT_WORD = Pattern.compile("Did you mean \"(.+)\"\\?");
    private static final Pattern ALIKE =
            Pattern.compile("(.+) and (.+) have nearly the same name\\.");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\uFFF9-\\uFFFD\\uFFFF]");

    private final Warning warning;
    private final int paragraph;
    private final String text;

    private FaultPlaces(Warning warning, int paragraph, String text) {
        this.warning = warning;
        this.paragraph = paragraph;
        this.text = text;
    }

    /// A fault of a line.
    ///
    /// @param text of the paragraph
    static ScriptFault of(Warning warning, int paragraph, String text) {
        return new FaultPlaces(warning, paragraph, text).fault();
    }

    /// A fault that stands nowhere in the text.
    static ScriptFault nowhere(Warning warning) {
        return new ScriptFault(warning, -1, 0, 0, false, Optional.empty());
    }

    private ScriptFault fault() {
        return switch (warning.code()) {
            case "script.speakers-alike" -> alike();
            case "script.control-character" -> invisible();
            default -> CueNotes.in(text).stream().anyMatch(this::isMeant) ? cue() : whole();
        };
    }

    private ScriptFault fault(int from, int to, Optional<Fix> fix) {
        boolean bad = Gravity.of(warning) == Gravity.FAULT;
        return new ScriptFault(warning, paragraph, from, to, bad, fix);
    }

    private ScriptFault whole() {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return fault(start, Math.max(start, text.stripTrailing().length()), Optional.empty());
    }

    private ScriptFault cue() {
        Note note = CueNotes.in(text).stream().filter(this::isMeant).findFirst().orElseThrow();
        return fault(note.from(), note.to(), fix(note));
    }

    private boolean isMeant(Note note) {
        String words = text.substring(note.words(), note.to() - 2).strip();
        String sentence = warning.sentence();
        Matcher quoted = QUOTED.matcher(sentence);
        if (warning.code().equals("script.cue-unknown")) {
            return sentence.toLowerCase(Locale.ROOT).contains("[[" + note.kind() + ":");
        }
        if (warning.code().equals("script.voice-cue-idle")) {
            return note.look() == TextKind.VOICE;
        }
        if (quoted.find()) {
            return squeezed(words).contains(squeezed(quoted.group(1)));
        }
        String subject = words.split("[|,]", 2)[0].strip();
        return !subject.isEmpty() && sentence.contains(subject);
    }

    private static String squeezed(String words) {
        return words.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private Optional<Fix> fix(Note note) {
        Matcher kind = MEANT_KIND.matcher(warning.remedy());
        if (kind.find()) {
            int at = text.toLowerCase(Locale.ROOT).indexOf(note.kind(), note.from());
            return Optional.of(new Fix(at, at + note.kind().length(), kind.group(1)));
        }
        Matcher word = MEANT_WORD.matcher(warning.remedy());
        Matcher quoted = QUOTED.matcher(warning.sentence());
        if (word.find() && quoted.find()) {
            return replacing(quoted.group(1), note.words(), word.group(1));
        }
        if (warning.code().equals("music.mood-unknown") && quoted.find()) {
            String mood = quoted.group(1);
            return Nearest.mood(mood).flatMap(near -> replacing(mood, note.words(), near));
        }
        return Optional.empty();
    }

    private Optional<Fix> replacing(String written, int from, String meant) {
        Matcher found =
                Pattern.compile(
                                String.join(
                                        "\\s+",
                                        List.of(written.strip().split("\\s+")).stream()
                                                .map(Pattern::quote)
                                                .toList()),
                                Pattern.CASE_INSENSITIVE)
                        .matcher(text);
        return found.find(from)
                ? Optional.of(new Fix(found.start(), found.end(), meant))
                : Optional.empty();
    }

    private ScriptFault alike() {
        Matcher names = ALIKE.matcher(warning.sentence());
        if (!names.matches()) {
            return whole();
        }
        int at = text.indexOf(names.group(1));
        ScriptFault whole = whole();
        return at < 0
                ? whole
                : fault(
                        at,
                        at + names.group(1).length(),
                        Optional.of(new Fix(at, at + names.group(1).length(), names.group(2))));
    }

    private ScriptFault invisible() {
        Matcher found = INVISIBLE.matcher(text);
        return found.find()
                ? fault(
                        found.start(),
                        found.end(),
                        Optional.of(new Fix(found.start(), found.end(), "")))
                : whole();
    }
}
