package studio.longplay.app.inspector;

import studio.longplay.engine.script.Action;
import studio.longplay.engine.script.Chapter;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.CueNote;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptPart;

import java.util.ArrayList;
import java.util.List;

/// What a script says, in order and without places in the text: two texts with the same shape are
/// heard and seen alike.
///
/// Scenes the parser made by itself are left out; they follow from the rest.
record ScriptShape(List<Item> items) {
    /// One thing the script says.
    ///
    /// @param inside before which word of its line a cue stands, as `3:`; else empty
    record Item(ElementId id, String inside, String words) {
        boolean says(Item other) {
            return inside.equals(other.inside) && words.equals(other.words);
        }

        boolean isLine() {
            return words.startsWith("line ");
        }
    }

    ScriptShape {
        items = List.copyOf(items);
    }

    static ScriptShape of(Script script) {
        List<Item> items = new ArrayList<>();
        for (Chapter chapter : script.chapters()) {
            if (!isCued(chapter)) {
                items.add(new Item(chapter.id(), "", "chapter " + chapter.title()));
            }
            for (Scene scene : chapter.scenes()) {
                if (!scene.heading().isEmpty()) {
                    items.add(new Item(scene.id(), "", heading(scene.heading())));
                }
                scene.parts().forEach(part -> add(part, items));
            }
        }
        return new ScriptShape(items);
    }

    /// A chapter that a cue names says nothing the cue does not say.
    private static boolean isCued(Chapter chapter) {
        return chapter.scenes().getFirst().parts().stream()
                .anyMatch(part ->
                        part instanceof Cue.ChapterCue cue && cue.title().equals(chapter.title()));
    }

    static String heading(String words) {
        return "scene " + words;
    }

    private static void add(ScriptPart part, List<Item> items) {
        switch (part) {
            case Action action -> items.add(new Item(action.id(), "", "action " + action.text()));
            case Cue cue -> items.add(new Item(cue.id(), "", words(cue)));
            case Line line -> {
                items.add(new Item(line.id(), "", words(line)));
                for (Line.CueAtWord cue : line.cues()) {
                    items.add(new Item(cue.cue().id(), cue.word() + ":", words(cue.cue())));
                }
            }
        }
    }

    private static String words(Line line) {
        return String.join(
                "\u0000",
                "line " + line.speaker().key(),
                line.direction(),
                line.dual() ? "dual" : "",
                line.text());
    }

    /// A cue as one text: equal for cues that do the same.
    static String words(Cue cue) {
        return CueNote.kind(cue) + ": " + CueNote.text(cue);
    }

    /// Where something stands; -1 if it is not there.
    int indexOf(ElementId id) {
        for (int at = 0; at < items.size(); at++) {
            if (items.get(at).id().equals(id)) {
                return at;
            }
        }
        return -1;
    }

    /// Where the one item stands that another shape has more than this; -1 if there is another
    /// difference.
    int addedIn(ScriptShape other) {
        if (other.items.size() != items.size() + 1) {
            return -1;
        }
        int at = 0;
        while (at < items.size() && items.get(at).says(other.items.get(at))) {
            at++;
        }
        for (int rest = at; rest < items.size(); rest++) {
            if (!items.get(rest).says(other.items.get(rest + 1))) {
                return -1;
            }
        }
        return at;
    }

    /// Where the one item stands that says something else in another shape; -1 if there is another
    /// difference or none.
    int changedIn(ScriptShape other) {
        if (other.items.size() != items.size()) {
            return -1;
        }
        int changed = -1;
        for (int at = 0; at < items.size(); at++) {
            if (!items.get(at).says(other.items.get(at))) {
                if (changed >= 0) {
                    return -1;
                }
                changed = at;
            }
        }
        return changed;
    }
}
