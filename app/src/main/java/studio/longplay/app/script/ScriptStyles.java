package studio.longplay.app.script;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.script.CueNotes.Note;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.render.make.SpeakerColours;
import studio.longplay.engine.script.Element;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptFormat;
import studio.longplay.engine.script.Speaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Computes the look of every paragraph of a script from what the parser understood.
///
/// Pure; a play of 25,000 words takes some tens of milliseconds, so not on the window's thread.
final class ScriptStyles {
    private static final Pattern STRONG = Pattern.compile("\\*\\*([^*\\n]+)\\*\\*");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![*\\\\])\\*([^*\\s][^*\\n]*)\\*(?!\\*)");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\^\\s*$");
    private static final Pattern KEY = Pattern.compile("^[^:\\s][^:]*:");

    private final Script script;
    private final SpeakerColours colours;
    private final String[] paragraphs;
    private final ParagraphKind[] kinds;
    private final int[] spokenFrom;
    private final int[] sceneNumbers;
    private final List<List<ScriptFault>> faults = new ArrayList<>();
    private final @Nullable Speaker[] speakers;

    private ScriptStyles(String text, Script script, Voicing voicing) {
        this.script = script;
        colours = SpeakerColours.of(script, voicing);
        paragraphs = text.split("\n", -1);
        kinds = new ParagraphKind[paragraphs.length];
        Arrays.fill(kinds, ParagraphKind.PLAIN);
        spokenFrom = new int[paragraphs.length];
        sceneNumbers = new int[paragraphs.length];
        speakers = new Speaker[paragraphs.length];
        for (int i = 0; i < paragraphs.length; i++) {
            faults.add(List.of());
        }
    }

    /// The looks of a text's paragraphs.
    ///
    /// @param text parted by `\n` only
    /// @param script read from it
    /// @param warnings about it
    /// @param voicing what colours the user gave speakers
    static List<ParagraphLook> of(
            String text, Script script, List<Warning> warnings, Voicing voicing) {
        ScriptStyles styles = new ScriptStyles(text, script, voicing);
        styles.elements();
        styles.prose();
        styles.speakers();
        styles.scenes();
        styles.faults(warnings);
        List<ParagraphLook> looks = new ArrayList<>(styles.paragraphs.length);
        for (int i = 0; i < styles.paragraphs.length; i++) {
            looks.add(styles.look(i));
        }
        return looks;
    }

    /// The looks of a text nobody can read: cues are still cues.
    static List<ParagraphLook> ofUnreadable(String text) {
        List<ParagraphLook> looks = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            Runs runs = new Runs(paragraph.length(), TextLook.PLAIN);
            notes(paragraph, runs);
            ParagraphKind kind = paragraph.isBlank() ? ParagraphKind.BLANK : ParagraphKind.DIALOGUE;
            looks.add(new ParagraphLook(kind, runs.list(), 0, List.of()));
        }
        return looks;
    }

    private void elements() {
        for (int i = 0; i < paragraphs.length; i++) {
            if (paragraphs[i].isBlank()) {
                kinds[i] = ParagraphKind.BLANK;
            }
        }
        int paragraph = 0;
        int column = 0;
        for (Element element : script.elements()) {
            String raw = element.raw();
            ParagraphKind kind = ParagraphKind.of(element.kind());
            int at = 0;
            while (at < raw.length() && paragraph < paragraphs.length) {
                int end = raw.indexOf('\n', at);
                note(paragraph, column, kind);
                if (end < 0) {
                    column += raw.length() - at;
                    break;
                }
                at = end + 1;
                paragraph++;
                column = 0;
            }
        }
    }

    /// The first element of a line decides its look.
    private void note(int paragraph, int column, ParagraphKind kind) {
        if (paragraphs[paragraph].isBlank()) {
            kinds[paragraph] = ParagraphKind.BLANK;
        } else if (column == 0 || kinds[paragraph] == ParagraphKind.BLANK) {
            kinds[paragraph] = kind;
        }
    }

    private void prose() {
        for (int i = 0; i < kinds.length; i++) {
            ParagraphKind over = i == 0 ? ParagraphKind.BLANK : kinds[i - 1];
            boolean named =
                    over == ParagraphKind.CHARACTER
                            || over == ParagraphKind.DIRECTION
                            || over == ParagraphKind.DIALOGUE;
            if (kinds[i] == ParagraphKind.DIALOGUE && !named) {
                kinds[i] = ParagraphKind.PROSE;
            }
        }
    }

    private void speakers() {
        for (Line line : script.lines()) {
            int at = line.sourceLine() - 1;
            if (at < speakers.length) {
                speakers[at] = line.speaker();
                tellNameFromWords(at, line.speaker());
            }
        }
    }

    /// `NAME: words`, where words stand on the line of their name.
    private void tellNameFromWords(int at, Speaker speaker) {
        int colon = paragraphs[at].indexOf(':');
        boolean spoken = kinds[at] == ParagraphKind.DIALOGUE || kinds[at] == ParagraphKind.PROSE;
        if (script.format() == ScriptFormat.PLAY && spoken && colon > 0) {
            String tag = Speaker.of(paragraphs[at].substring(0, colon)).key();
            if (tag.startsWith(speaker.key())) {
                kinds[at] = ParagraphKind.PROSE;
                spokenFrom[at] = colon + 1;
            }
        }
    }

    private void scenes() {
        int number = 0;
        for (Scene scene : script.scenes()) {
            number++;
            int at = scene.sourceLine() - 1;
            if (at < kinds.length && kinds[at] == ParagraphKind.HEADING) {
                sceneNumbers[at] = number;
            }
        }
    }

    private void faults(List<Warning> warnings) {
        for (Warning warning : warnings) {
            int at = warning.place() == null ? -1 : warning.place().line() - 1;
            if (at >= 0 && at < paragraphs.length) {
                List<ScriptFault> here = new ArrayList<>(faults.get(at));
                here.add(FaultPlaces.of(warning, at, paragraphs[at]));
                faults.set(at, here);
            }
        }
    }

    private ParagraphLook look(int at) {
        String text = paragraphs[at];
        Runs runs = new Runs(text.length(), TextLook.PLAIN);
        switch (kinds[at]) {
            case CHARACTER -> character(at, text, runs);
            case TITLE_PAGE -> match(KEY, text, runs, TextKind.KEY);
            case DIALOGUE, PROSE, ACTION -> {
                emphasis(text, runs);
                if (spokenFrom[at] > 0) {
                    runs.set(0, spokenFrom[at], TextLook.name(rgb(at)));
                }
            }
            case PLAIN, HEADING, SECTION, DIRECTION, CUE, ASIDE, BLANK -> {}
        }
        notes(text, runs);
        for (ScriptFault fault : faults.get(at)) {
            TextLook.Mark mark = fault.bad() ? TextLook.Mark.BAD : TextLook.Mark.WARNING;
            runs.change(fault.from(), fault.to(), look -> look.with(mark));
        }
        return new ParagraphLook(kinds[at], runs.list(), sceneNumbers[at], faults.get(at));
    }

    private void character(int at, String text, Runs runs) {
        runs.set(0, text.length(), TextLook.name(rgb(at)));
        match(BRACKETS, text, runs, TextKind.EXTENSION);
    }

    /// Whose words follow: the first line that begins before the next name or gap.
    private int rgb(int character) {
        for (int at = character; at < paragraphs.length; at++) {
            Speaker speaker = speakers[at];
            if (speaker != null) {
                return colours.of(speaker);
            }
            boolean over =
                    at > character
                            && (kinds[at] == ParagraphKind.CHARACTER
                                    || kinds[at] == ParagraphKind.BLANK);
            if (over) {
                break;
            }
        }
        return colours.of(Speaker.of(paragraphs[character]));
    }

    private void emphasis(String text, Runs runs) {
        boolean marked =
                script.format() == ScriptFormat.FOUNTAIN
                        || script.format() == ScriptFormat.MARKDOWN;
        if (marked && text.indexOf('*') >= 0) {
            match(EMPHASIS, text, runs, TextKind.ITALIC);
            match(STRONG, text, runs, TextKind.BOLD);
        }
    }

    private static void match(Pattern pattern, String text, Runs runs, TextKind kind) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            runs.set(found.start(), found.end(), TextLook.of(kind));
        }
    }

    private static void notes(String text, Runs runs) {
        for (Note note : CueNotes.in(text)) {
            TextLook look = TextLook.of(note.look());
            runs.set(note.from(), note.to(), look);
            runs.set(note.from(), note.from() + 2, look.asEdge());
            runs.set(note.to() - 2, note.to(), look.asEdge());
        }
    }
}
