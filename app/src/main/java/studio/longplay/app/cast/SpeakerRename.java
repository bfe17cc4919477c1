package studio.longplay.app.cast;

import studio.longplay.engine.edit.ScriptChange;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.script.Element;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.script.Speaker;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Gives a speaker another name wherever the script names who speaks: at every tag and in the title
/// page's cast; what is said and done stays to the letter.
///
/// A name in capitals stays in capitals. The new text is read before it is taken: a name that would
/// be read as something else, or would take somebody's words away, is refused.
final class SpeakerRename {
    /// Before the name on its line: Fountain's `@`, Markdown's marks, captions' `<v `, notes.
    private static final String BEFORE =
            "^(?:\\s|[*_@>\\-]|<v(?:\\.[^\\s>]*)?\\s|\\[\\[.*?\\]\\])*";

    private final Script script;
    private final Speaker speaker;
    private final String name;
    private final Pattern written;

    private SpeakerRename(Script script, Speaker speaker, String name) {
        this.script = script;
        this.speaker = speaker;
        this.name = name;
        String old =
                Arrays.stream(speaker.name().split(" "))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("\\s+"));
        this.written =
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + old + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// The change that gives a speaker another name.
    ///
    /// @return empty if the script cannot hold the name, or nothing would change
    static Optional<ScriptChange> of(Script script, Speaker speaker, String name) {
        String clean = name.strip().replaceAll("\\s+", " ");
        if (clean.isEmpty() || clean.equals(speaker.name())) {
            return Optional.empty();
        }
        return new SpeakerRename(script, speaker, clean).change();
    }

    private Optional<ScriptChange> change() {
        String before = script.text();
        StringBuilder after = new StringBuilder(before.length() + 256);
        for (Element element : script.elements()) {
            after.append(renamed(element));
        }
        String text = after.toString();
        return saysTheSame(text) && !text.equals(before)
                ? Optional.of(ScriptChange.between(before, text))
                : Optional.empty();
    }

    private String renamed(Element element) {
        String raw = element.raw();
        return switch (element.kind()) {
            case CHARACTER -> firstLine(raw);
            case DIALOGUE, NOTE ->
                    switch (script.format()) {
                        case FOUNTAIN, PROSE -> raw;
                        case PLAY, MARKDOWN -> firstLine(raw);
                        case CAPTIONS -> eachLine(raw);
                    };
            case TITLE_PAGE -> cast(raw);
            case SCENE_HEADING,
                    SECTION,
                    SYNOPSIS,
                    ACTION,
                    PARENTHETICAL,
                    LYRICS,
                    TRANSITION,
                    CENTERED,
                    BONEYARD,
                    PAGE_BREAK,
                    BLANK ->
                    raw;
        };
    }

    private String firstLine(String raw) {
        String[] lines = raw.splitWithDelimiters("\\R", 2);
        lines[0] = tag(lines[0]);
        return String.join("", lines);
    }

    private String eachLine(String raw) {
        return Arrays.stream(raw.splitWithDelimiters("\\R", 0))
                .map(this::tag)
                .collect(Collectors.joining());
    }

    /// A tag is a name alone on its line, or a name and a colon; in captions also `<v NAME>`.
    private String tag(String line) {
        Matcher tag =
                Pattern.compile(
                                BEFORE
                                        + "(?<name>"
                                        + written.pattern()
                                        + ")(?=\\s*(?:[*_>^:(\\[\\r\\n]|\\R|$))",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(line);
        if (!tag.find()) {
            return line;
        }
        return line.substring(0, tag.start("name"))
                + inTheSameCase(tag.group("name"))
                + line.substring(tag.end("name"));
    }

    private String inTheSameCase(String old) {
        boolean capitals = old.codePoints().noneMatch(Character::isLowerCase);
        return capitals ? name.toUpperCase(Locale.ROOT) : name;
    }

    private String cast(String raw) {
        StringBuilder page = new StringBuilder();
        boolean inCast = false;
        for (String line : raw.splitWithDelimiters("\\R", 0)) {
            if (!line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
                inCast = line.toLowerCase(Locale.ROOT).startsWith("cast");
            }
            Matcher old = written.matcher(line);
            page.append(
                    inCast
                            ? old.replaceAll(
                                    found -> Matcher.quoteReplacement(inTheSameCase(found.group())))
                            : line);
        }
        return page.toString();
    }

    /// Whether everybody says what they said, this speaker under the new name.
    private boolean saysTheSame(String text) {
        try {
            Script now = new ScriptParser().parse(text, script.file(), script.format());
            String key = Speaker.of(name).key();
            List<String> wanted =
                    script.lines().stream()
                            .map(line -> said(line, isMeant(line) ? key : line.speaker().key()))
                            .toList();
            List<String> read =
                    now.lines().stream().map(line -> said(line, line.speaker().key())).toList();
            return wanted.equals(read) && now.scenes().size() == script.scenes().size();
        } catch (StudioFault.Input unreadable) {
            return false;
        }
    }

    private boolean isMeant(Line line) {
        return line.speaker().key().equals(speaker.key());
    }

    private static String said(Line line, String speakerKey) {
        return String.join(
                "\u0000", speakerKey, line.direction(), line.text(), String.valueOf(line.dual()));
    }
}
