package studio.longplay.app.inspector;

import studio.longplay.engine.edit.ScriptChange;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.CueNote;
import studio.longplay.engine.script.Element;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptFormat;
import studio.longplay.engine.script.ScriptParser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Writes what the inspector shows into the script's text, and leaves every other letter as it is.
///
/// Nothing is believed: each text is read again before it is taken, and it is taken only where the
/// script then says what was wanted and otherwise what it said before. So all formats are written
/// to by the same few lines, and where a cue cannot stand, nothing is written.
///
/// Costs one parse for most changes, tens of milliseconds for a script of 25,000 words.
final class CueWriting {
    /// Notes of captions are joined into one line of words with those of the captions after it.
    private static final int FARTHEST_LINES = 12;

    /// Letters on either side that a change names, so that it does not fit a text that moved.
    private static final int CONTEXT = 24;

    private final Script script;
    private final String text;
    private final TextLines lines;
    private final ScriptShape shape;

    CueWriting(Script script) {
        this.script = script;
        this.text = script.text();
        this.lines = new TextLines(text);
        this.shape = ScriptShape.of(script);
    }

    /// Writes a cue anew where it stands.
    ///
    /// @param cue of this script
    /// @return empty if its words would be read as something else
    Optional<ScriptChange> replace(Cue cue, Cue wanted) {
        String words = ScriptShape.words(wanted);
        return edit(cue, note -> CueNote.of(note.kind(), wanted), words::equals);
    }

    /// Gives a cue another kind, as when `musik` was meant to be `music`.
    ///
    /// @return empty if that is no cue either
    Optional<ScriptChange> rename(Cue.UnknownCue cue, String kind) {
        Predicate<String> known =
                words -> words.startsWith((kind.equals("sound") ? "sfx" : kind) + ": ");
        return edit(cue, note -> renamed(note, kind), known);
    }

    private String renamed(NoteInText note, String kind) {
        String written = text.substring(note.start(), note.end());
        int at = written.indexOf(note.kind());
        return written.substring(0, at) + kind + written.substring(at + note.kind().length());
    }

    private interface Rewritten {
        String of(NoteInText note);
    }

    private Optional<ScriptChange> edit(Cue cue, Rewritten rewritten, Predicate<String> wanted) {
        int index = shape.indexOf(cue.id());
        for (NoteInText note : notesOf(cue)) {
            String before = text.substring(0, note.start());
            String after = text.substring(note.end());
            Optional<ScriptChange> change =
                    taken(
                            before + rewritten.of(note) + after,
                            now ->
                                    shape.changedIn(now) == index
                                            && wanted.test(now.items().get(index).words()));
            if (change.isPresent()) {
                return change;
            }
        }
        return Optional.empty();
    }

    /// Takes a cue out.
    Optional<ScriptChange> remove(Cue cue) {
        int index = shape.indexOf(cue.id());
        for (NoteInText note : notesOf(cue)) {
            for (String without : without(note)) {
                Optional<ScriptChange> change =
                        taken(without, now -> isSameRemoval(now.addedIn(shape), index));
                if (change.isPresent()) {
                    return change;
                }
            }
        }
        return Optional.empty();
    }

    /// Of two equal cues side by side either may be the one that is gone.
    private boolean isSameRemoval(int gone, int meant) {
        return gone >= 0 && shape.items().get(gone).says(shape.items().get(meant));
    }

    private List<NoteInText> notesOf(Cue cue) {
        int from = lines.start(cue.sourceLine());
        int to = lines.start(cue.sourceLine() + FARTHEST_LINES);
        return NoteInText.in(text, from, to).stream()
                .filter(note -> note.is(CueNote.kind(cue)))
                .toList();
    }

    /// The text without a note, the tidiest first: with its whole paragraph, its line, one space.
    private List<String> without(NoteInText note) {
        int line = 1;
        while (line < lines.count() && lines.next(line) <= note.start()) {
            line++;
        }
        int lineStart = lines.start(line);
        int lineEnd = note.end();
        while (lineEnd < text.length() && "\r\n".indexOf(text.charAt(lineEnd)) < 0) {
            lineEnd++;
        }
        boolean alone =
                text.substring(lineStart, note.start()).isBlank()
                        && text.substring(note.end(), lineEnd).isBlank();
        List<String> candidates = new ArrayList<>();
        if (alone) {
            int next = lineEndAfter(lineEnd);
            boolean paragraph = line == 1 || lines.words(line - 1).isBlank();
            int blank = paragraph ? lineEndAfter(next) : next;
            candidates.add(cut(lineStart, blank));
            candidates.add(cut(lineStart, next));
        }
        if (note.end() < text.length() && text.charAt(note.end()) == ' ') {
            candidates.add(cut(note.start(), note.end() + 1));
        }
        if (note.start() > 0 && text.charAt(note.start() - 1) == ' ') {
            candidates.add(cut(note.start() - 1, note.end()));
        }
        candidates.add(cut(note.start(), note.end()));
        return candidates;
    }

    /// After the line end that stands here; here, if none does.
    private int lineEndAfter(int at) {
        if (text.startsWith("\r\n", at)) {
            return at + 2;
        }
        boolean end = at < text.length() && "\r\n".indexOf(text.charAt(at)) >= 0;
        return end ? at + 1 : at;
    }

    private String cut(int from, int to) {
        return text.substring(0, from) + text.substring(to);
    }

    /// Writes a cue before the first word of a line.
    Optional<ScriptChange> intoLine(Line line, Cue cue) {
        int at = shape.indexOf(line.id());
        String wanted = ScriptShape.words(cue);
        String note = CueNote.of(cue) + " ";
        for (int place : new WordSearch(text, lines).firstWord(line, wordsBefore(line))) {
            Optional<ScriptChange> change =
                    taken(
                            text.substring(0, place) + note + text.substring(place),
                            now -> {
                                int added = shape.addedIn(now);
                                return added > at
                                        && now.items().get(added).inside().equals("0:")
                                        && now.items().get(added).words().equals(wanted)
                                        && noLineBetween(now, at, added);
                            });
            if (change.isPresent()) {
                return change;
            }
        }
        return Optional.empty();
    }

    /// A long paragraph is several lines that all begin where it begins.
    private int wordsBefore(Line line) {
        int words = 0;
        for (Line other : script.lines()) {
            if (other.id().equals(line.id())) {
                break;
            }
            words += other.sourceLine() == line.sourceLine() ? other.words().size() : 0;
        }
        return words;
    }

    private static boolean noLineBetween(ScriptShape now, int line, int cue) {
        return now.items().subList(line + 1, cue).stream().noneMatch(ScriptShape.Item::isLine);
    }

    /// Writes a cue into a paragraph of its own before a line's.
    Optional<ScriptChange> beforeLine(Line line, Cue cue) {
        int at = shape.indexOf(line.id());
        String wanted = ScriptShape.words(cue);
        String end = lines.end();
        String note = CueNote.of(cue) + end + end;
        for (int place : paragraphsAt(line)) {
            for (String written : List.of(note, end + note)) {
                Optional<ScriptChange> change =
                        taken(
                                text.substring(0, place) + written + text.substring(place),
                                now -> {
                                    int added = shape.addedIn(now);
                                    return added >= 0
                                            && added <= at
                                            && now.items().get(added).words().equals(wanted)
                                            && now.items().get(added).inside().isEmpty()
                                            && noLineBetween(now, added, at + 1);
                                });
                if (change.isPresent()) {
                    return change;
                }
            }
        }
        return Optional.empty();
    }

    /// Where the elements begin that a line may belong to: its words, its speaker's name, its
    /// caption's number.
    private List<Integer> paragraphsAt(Line line) {
        List<Integer> starts = new ArrayList<>();
        int at = 0;
        for (Element element : script.elements()) {
            if (element.sourceLine() > line.sourceLine()) {
                break;
            }
            starts.addFirst(at);
            at += element.raw().length();
        }
        return starts.subList(0, Math.min(3, starts.size()));
    }

    /// Writes another heading of a scene.
    Optional<ScriptChange> heading(Scene scene, String heading) {
        int index = shape.indexOf(scene.id());
        String written = lines.words(scene.sourceLine());
        int inLine = written.indexOf(scene.heading());
        if (index < 0 || inLine < 0 || scene.heading().isEmpty()) {
            return Optional.empty();
        }
        int from = lines.start(scene.sourceLine()) + inLine;
        int to = from + scene.heading().length();
        String wanted = ScriptShape.heading(heading);
        List<String> forms =
                script.format() == ScriptFormat.FOUNTAIN
                        ? List.of(heading, "." + heading)
                        : List.of(heading);
        return forms.stream()
                .map(form -> text.substring(0, from) + form + text.substring(to))
                .flatMap(candidate -> taken(candidate, now -> says(now, index, wanted)).stream())
                .findFirst();
    }

    private boolean says(ScriptShape now, int index, String words) {
        return shape.changedIn(now) == index && now.items().get(index).words().equals(words);
    }

    /// Where something of the script stands among all of it.
    int indexOf(ElementId id) {
        return shape.indexOf(id);
    }

    private Optional<ScriptChange> taken(String candidate, Predicate<ScriptShape> wanted) {
        try {
            Script read = new ScriptParser().parse(candidate, script.file(), script.format());
            return wanted.test(ScriptShape.of(read))
                    ? Optional.of(withContext(ScriptChange.between(text, candidate)))
                    : Optional.empty();
        } catch (StudioFault.Input unreadable) {
            return Optional.empty();
        }
    }

    private ScriptChange withContext(ScriptChange change) {
        int end = change.at() + change.removed().length();
        int from = Math.max(0, change.at() - CONTEXT);
        int to = Math.min(text.length(), end + CONTEXT);
        String before = text.substring(from, change.at());
        String after = text.substring(end, to);
        return new ScriptChange(
                from, before + change.removed() + after, before + change.inserted() + after);
    }
}
