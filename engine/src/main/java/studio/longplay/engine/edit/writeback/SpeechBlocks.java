package studio.longplay.engine.edit.writeback;

import studio.longplay.engine.edit.writeback.SpeechBlock.Part;
import studio.longplay.engine.script.Element;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptFormat;
import studio.longplay.engine.script.SourceMap;
import studio.longplay.engine.script.SourceMap.Span;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the stretch of the text that each line of a script is spoken in.
final class SpeechBlocks {
    private static final Set<Element.Kind> GOES_ON =
            EnumSet.of(
                    Element.Kind.PARENTHETICAL,
                    Element.Kind.DIALOGUE,
                    Element.Kind.LYRICS,
                    Element.Kind.BONEYARD);
    private static final Pattern VOICE_NOTES =
            Pattern.compile("(?i)(\\s*\\[\\[\\s*voice\\s*:[^\\]]*\\]\\])+\\s*");

    private final Script script;
    private final SourceMap map;
    private final TextDraft text;
    private final Map<ElementId, SpeechBlock> blocks = new HashMap<>();

    private SpeechBlocks(Script script, SourceMap map) {
        this.script = script;
        this.map = map;
        this.text = new TextDraft(script.text());
    }

    static SpeechBlocks of(Script script, SourceMap map) {
        SpeechBlocks found = new SpeechBlocks(script, map);
        found.find();
        return found;
    }

    /// Empty for a line whose words stand in the text in some other form.
    Optional<SpeechBlock> of(ElementId line) {
        return Optional.ofNullable(blocks.get(line));
    }

    /// The stretch of elements that are one speech.
    private record Run(int from, int start, int to, boolean named) {}

    private void find() {
        List<Run> runs = runs();
        List<Line> lines = script.lines();
        int next = 0;
        for (Run run : runs) {
            List<Line> inside = new ArrayList<>();
            while (next < lines.size() && startOf(lines.get(next), run.start()) < run.to()) {
                inside.add(lines.get(next++));
            }
            List<Line> known =
                    inside.stream().filter(line -> !map.words(line.id()).isEmpty()).toList();
            if (!known.isEmpty() && known.size() == inside.size()) {
                SpeechBlock block = block(run, known);
                known.forEach(line -> blocks.put(line.id(), block));
            }
        }
    }

    /// A line that was not found is taken to stand where the search is.
    private int startOf(Line line, int otherwise) {
        List<Span> words = map.words(line.id());
        return words.isEmpty() ? otherwise : words.getFirst().from();
    }

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        Element before = null;
        int at = 0;
        int beforeStart = 0;
        for (Element element : script.elements()) {
            int end = at + element.raw().length();
            if (before != null && goesOn(before, element) && !runs.isEmpty()) {
                Run run = runs.removeLast();
                runs.add(new Run(run.from(), run.start(), end, run.named()));
            } else {
                boolean led = before != null && leads(before);
                boolean named = element.kind() == Element.Kind.CHARACTER;
                runs.add(new Run(led ? beforeStart : at, at, end, named));
            }
            before = element;
            beforeStart = at;
            at = end;
        }
        return runs;
    }

    private static boolean leads(Element element) {
        return element.kind() == Element.Kind.NOTE && VOICE_NOTES.matcher(element.raw()).matches();
    }

    private static boolean goesOn(Element before, Element element) {
        boolean twoSpeeches =
                before.kind() == Element.Kind.DIALOGUE && element.kind() == Element.Kind.DIALOGUE;
        boolean speaks = before.kind() == Element.Kind.CHARACTER || GOES_ON.contains(before.kind());
        return speaks
                && GOES_ON.contains(element.kind())
                && !twoSpeeches
                && !endsParagraph(before.raw());
    }

    private static boolean endsParagraph(String raw) {
        String[] lines = raw.split("\\R", -1);
        return lines.length > 2 && lines[lines.length - 2].strip().isEmpty();
    }

    private SpeechBlock block(Run run, List<Line> lines) {
        List<Part> parts = new ArrayList<>();
        int headed = headed(run, lines.getFirst());
        int from = headed;
        for (int number = 0; number < lines.size(); number++) {
            int last = map.words(lines.get(number).id()).getLast().to();
            int to = text.nextLine(last);
            boolean alone = text.lineStart(from) == from;
            if (number + 1 < lines.size()) {
                int next = map.words(lines.get(number + 1).id()).getFirst().from();
                if (next < to) {
                    to = next;
                    alone = false;
                }
            } else {
                to = contentEnd(run, to);
            }
            parts.add(new Part(lines.get(number).id(), from, to, alone));
            from = to;
        }
        return new SpeechBlock(run.from(), run.start(), headed, run.to(), parts);
    }

    /// Where the name ends.
    private int headed(Run run, Line first) {
        if (run.named()) {
            return text.nextLine(run.start());
        }
        int words = map.words(first.id()).getFirst().from();
        boolean maybe =
                script.format() == ScriptFormat.PLAY || script.format() == ScriptFormat.MARKDOWN;
        String before = text.text().substring(run.start(), words);
        return maybe && before.contains(":") ? words : run.start();
    }

    /// Where the last line of a speech that is not empty ends.
    private int contentEnd(Run run, int least) {
        int end = least;
        int at = least;
        while (at < run.to()) {
            int next = text.nextLine(at);
            if (!text.text().substring(at, next).isBlank()) {
                end = next;
            }
            at = next;
        }
        return end;
    }
}
