package studio.longplay.engine.edit.writeback;

import studio.longplay.engine.edit.writeback.SpeechBlock.Part;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.SourceMap;
import studio.longplay.engine.script.SourceMap.Span;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes hunks into a script's text; all else in it stays as it is, to the letter.
final class ScriptChanges {
    private static final Pattern VOICE = Pattern.compile("(?is)\\[\\[\\s*voice\\s*:.*");

    private final Script script;
    private final String text;
    private final SourceMap map;
    private final SpeechBlocks blocks;

    ScriptChanges(Script script) {
        this.script = script;
        this.text = script.text();
        this.map = SourceMap.of(script);
        this.blocks = SpeechBlocks.of(script, map);
    }

    /// Whether it is known where a line stands.
    boolean isFound(ElementId line) {
        return blocks.of(line).isPresent();
    }

    /// The text with these hunks in it. Reads nothing again: who calls it looks whether the text
    /// now says what it should.
    String written(Chosen chosen) {
        TextDraft draft = new TextDraft(text);
        Set<SpeechBlock> done = new HashSet<>();
        for (Scene scene : script.scenes()) {
            for (Line line : scene.lines()) {
                Optional<SpeechBlock> block = blocks.of(line.id());
                if (block.isPresent()) {
                    trim(draft, chosen, line);
                    if (done.add(block.get())) {
                        delete(draft, chosen, block.get());
                    }
                    if (line.dual() && standsFirst(chosen, scene, line)) {
                        part(draft, block.get());
                    }
                }
            }
        }
        for (Scene scene : script.scenes()) {
            new Moves(draft, blocks, chosen).write(scene);
        }
        return withEndOf(text, draft.done());
    }

    private void trim(TextDraft draft, Chosen chosen, Line line) {
        if (chosen.isTrimmed(line.id())) {
            new WordCuts(draft, map).cut(map.words(line.id()), chosen.kept(line));
        }
    }

    private void delete(TextDraft draft, Chosen chosen, SpeechBlock block) {
        List<Part> going =
                block.parts().stream().filter(part -> chosen.isDeleted(part.line())).toList();
        if (going.isEmpty()) {
            return;
        }
        if (going.size() == block.parts().size()) {
            String notes = notes(draft, block.from(), block.to());
            draft.delete(block.from(), block.to());
            draft.insert(block.from(), notes.isEmpty() ? "" : notes + draft.lineEnd());
            return;
        }
        for (Part part : going) {
            if (part.equals(block.parts().getFirst())) {
                draft.delete(block.from(), block.start());
            }
            if (part.alone()) {
                String notes = notes(draft, part.from(), part.to());
                draft.delete(part.from(), part.to());
                draft.insert(part.from(), notes);
            } else {
                List<Span> words = map.words(part.line());
                new WordCuts(draft, map).cut(words, new BitSet());
            }
        }
    }

    /// The notes of a stretch that goes, one a line; how a line is spoken goes with the line.
    private String notes(TextDraft draft, int from, int to) {
        StringBuilder notes = new StringBuilder();
        for (Span note : map.notes(from, to)) {
            String text = draft.text().substring(note.from(), note.to());
            if (!VOICE.matcher(text).matches()) {
                notes.append(text).append(draft.lineEnd());
            }
        }
        return notes.toString();
    }

    /// Whether those that a line was spoken together with are gone.
    static boolean standsFirst(Chosen chosen, Scene scene, Line line) {
        List<Line> lines = scene.lines();
        int at = lines.indexOf(line);
        if (!line.dual() || at == 0 || chosen.isDeleted(line.id())) {
            return false;
        }
        for (int before = at - 1; before >= 0; before--) {
            if (!chosen.isDeleted(lines.get(before).id())) {
                return false;
            }
            if (!lines.get(before).dual()) {
                return true;
            }
        }
        return true;
    }

    /// Takes the mark of a line that is spoken together with another from its name.
    private static void part(TextDraft draft, SpeechBlock block) {
        int mark = draft.text().indexOf('^', block.start());
        if (mark < 0 || mark >= block.headed()) {
            return;
        }
        int from = mark;
        while (from > block.start() && draft.text().charAt(from - 1) == ' ') {
            from--;
        }
        draft.delete(from, mark + 1);
    }

    /// The text ends in as many empty lines as it did, at most.
    private static String withEndOf(String before, String after) {
        String end = before.substring(before.stripTrailing().length());
        String rest = after.stripTrailing();
        return after.length() - rest.length() > end.length() ? rest + end : after;
    }
}
