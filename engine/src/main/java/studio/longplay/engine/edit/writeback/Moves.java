package studio.longplay.engine.edit.writeback;

import studio.longplay.engine.edit.writeback.SpeechBlock.Part;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts the lines of a scene that move in their new places in the text, under their names.
final class Moves {
    private final TextDraft draft;
    private final SpeechBlocks blocks;
    private final Chosen chosen;
    private final Map<SpeechBlock, Integer> taken = new HashMap<>();

    Moves(TextDraft draft, SpeechBlocks blocks, Chosen chosen) {
        this.draft = draft;
        this.blocks = blocks;
        this.chosen = chosen;
    }

    /// Lines that move to one place.
    ///
    /// @param at where in the text they go
    /// @param heading what has to follow them, where they go into a speech
    private record Place(int at, String heading) {}

    void write(Scene scene) {
        List<Unit> wanted = chosen.wishes().order(scene).wanted();
        Map<Place, List<Line>> groups = new java.util.LinkedHashMap<>();
        Place place = first(wanted);
        for (Unit unit : wanted) {
            if (chosen.isMoved(unit.first().id())) {
                groups.computeIfAbsent(place, _ -> new ArrayList<>()).addAll(unit.lines());
            } else {
                place = after(unit.lines().getLast());
            }
        }
        Map<Place, String> texts = new java.util.LinkedHashMap<>();
        groups.forEach((to, lines) -> texts.put(to, take(lines)));
        taken.forEach((block, count) -> {
            if (count == staying(block).size()) {
                draft.delete(block.start(), block.to());
            }
        });
        texts.forEach((to, text) -> put(to, text));
    }

    private Place first(List<Unit> wanted) {
        for (Unit unit : wanted) {
            if (!chosen.isMoved(unit.first().id())) {
                return new Place(block(unit.first()).from(), "");
            }
        }
        return new Place(0, "");
    }

    private Place after(Line line) {
        SpeechBlock block = block(line);
        List<Part> staying = staying(block);
        int at = 0;
        while (!staying.get(at).line().equals(line.id())) {
            at++;
        }
        boolean last =
                staying.subList(at + 1, staying.size()).stream()
                        .allMatch(part -> chosen.isMoved(part.line()));
        return last
                ? new Place(block.to(), "")
                : new Place(staying.get(at).to(), draft.part(block.start(), block.headed()));
    }

    private SpeechBlock block(Line line) {
        return blocks.of(line.id()).orElseThrow();
    }

    /// Those that are not deleted.
    private List<Part> staying(SpeechBlock block) {
        return block.parts().stream().filter(part -> !chosen.isDeleted(part.line())).toList();
    }

    private String take(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < lines.size()) {
            SpeechBlock block = block(lines.get(at));
            int end = at + 1;
            while (end < lines.size() && block(lines.get(end)).equals(block)) {
                end++;
            }
            text.append(take(block, lines.subList(at, end)));
            at = end;
        }
        return text.toString();
    }

    private String take(SpeechBlock block, List<Line> lines) {
        List<Part> staying = staying(block);
        List<Part> parts = new ArrayList<>();
        for (Line line : lines) {
            staying.stream().filter(part -> part.line().equals(line.id())).forEach(parts::add);
        }
        if (parts.equals(staying)) {
            return closed(draft.take(block.from(), block.to()));
        }
        taken.merge(block, parts.size(), Integer::sum);
        StringBuilder text = new StringBuilder();
        if (parts.contains(block.parts().getFirst())) {
            text.append(draft.take(block.from(), block.start()));
        }
        text.append(draft.part(block.start(), block.headed()));
        for (Part part : parts) {
            String words = draft.take(part.from(), part.to());
            text.append(part.alone() ? words : words.strip() + draft.lineEnd());
        }
        return closed(text.toString());
    }

    /// With an empty line at its end.
    private String closed(String text) {
        String end = draft.lineEnd();
        return text.endsWith(end + end) ? text : text.stripTrailing() + end + end;
    }

    private void put(Place place, String text) {
        String before = draft.text().substring(0, place.at());
        String end = draft.lineEnd();
        String gap = before.isEmpty() || before.endsWith(end + end) ? "" : end;
        if (!before.isEmpty() && !before.endsWith(end)) {
            gap = end + end;
        }
        draft.insert(place.at(), gap + text + place.heading());
    }
}
