package studio.longplay.engine.script;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.Warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks for what was written in a form that its format does not know, so that it is passed over.
///
/// `script.cue-colon`: a note that begins as a cue does and lacks the colon, which makes it a plain
/// note. `script.name-open`: a name in Fountain with a bracket that never closes, so that its words
/// are a description. `script.caption-untimed`: a caption whose times cannot be read.
final class FormLint {
    private static final Pattern NOTE = Pattern.compile("(?<!\\\\)\\[\\[([^\\[\\]]*)]]");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?(\\*/|$)");
    private static final Pattern FIRST_WORD =
            Pattern.compile("(?i)(" + String.join("|", CueKinds.ALL) + ")(?:[\\s,;=]+([^:]*))?");
    private static final Pattern OPEN_NAME =
            Pattern.compile("([^()\\n\\r]*[^()\\s])\\s*\\([^()\\n\\r]*[\\n\\r][^()]*");
    private static final Pattern TRIED_TIMING = Pattern.compile("(?m)^(.*-->.*)$");

    private final Script script;
    private final List<Warning> warnings = new ArrayList<>();

    private FormLint(Script script) {
        this.script = script;
    }

    static List<Warning> check(Script script) {
        FormLint lint = new FormLint(script);
        for (Element element : script.elements()) {
            lint.element(element);
        }
        return lint.warnings;
    }

    private void element(Element element) {
        switch (element.kind()) {
            case BONEYARD, TITLE_PAGE, BLANK -> {}
            case ACTION -> {
                notes(element);
                openName(element);
            }
            case NOTE -> {
                notes(element);
                timing(element);
            }
            case SCENE_HEADING,
                    SECTION,
                    SYNOPSIS,
                    CHARACTER,
                    PARENTHETICAL,
                    DIALOGUE,
                    LYRICS,
                    TRANSITION,
                    CENTERED,
                    PAGE_BREAK ->
                    notes(element);
        }
    }

    private void notes(Element element) {
        if (!element.raw().contains("[[")) {
            return;
        }
        String text = COMMENT.matcher(element.raw()).replaceAll(FormLint::blanked);
        Matcher note = NOTE.matcher(text);
        while (note.find()) {
            String words = note.group(1).strip().replaceAll("\\s+", " ");
            Matcher cue = FIRST_WORD.matcher(words);
            if (cue.matches()) {
                String kind = cue.group(1).toLowerCase(Locale.ROOT);
                String rest = cue.group(2) == null ? "..." : cue.group(2);
                warn(
                        "script.cue-colon",
                        "[[%s]] has no colon after \"%s\", so it is a plain note and does nothing."
                                .formatted(words, cue.group(1)),
                        "Write [[%s: %s]], or begin a plain note with note:.".formatted(kind, rest),
                        element,
                        note.start());
            }
        }
    }

    /// As many lines of nothing.
    private static String blanked(MatchResult comment) {
        return comment.group().replaceAll("[^\\r\\n]", " ");
    }

    private void openName(Element element) {
        if (script.format() != ScriptFormat.FOUNTAIN) {
            return;
        }
        String text = element.raw().strip();
        Matcher name = OPEN_NAME.matcher(text);
        if (name.matches() && SpeakerTag.isCharacter(name.group(1))) {
            warn(
                    "script.name-open",
                    "The bracket after %s never closes, so nobody speaks the words below it."
                            .formatted(name.group(1)),
                    "Close it on the line of the name, or write the direction in brackets below.",
                    element,
                    0);
        }
    }

    private void timing(Element element) {
        if (script.format() != ScriptFormat.CAPTIONS) {
            return;
        }
        Matcher tried = TRIED_TIMING.matcher(element.raw());
        if (tried.find() && element.raw().lines().noneMatch(CaptionsReader::isTiming)) {
            warn(
                    "script.caption-untimed",
                    "The times \"%s\" cannot be read, so this caption is left out."
                            .formatted(tried.group(1).strip()),
                    "Write them as 00:01:02,500 --> 00:01:05,000.",
                    element,
                    tried.start());
        }
    }

    private void warn(String code, String sentence, String remedy, Element element, int at) {
        int line = element.sourceLine() + ScriptLint.lineEnds(element.raw(), at);
        warnings.add(new Warning(code, sentence, remedy, new Place(script.file(), line)));
    }
}
