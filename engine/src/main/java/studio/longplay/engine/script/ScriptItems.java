package studio.longplay.engine.script;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Everything in a script that has an id, in one fixed order: chapters with their scenes and parts,
/// then elements.
final class ScriptItems {
    /// Something with an id.
    ///
    /// @param kind only items of one kind can be the same item before and after an edit
    /// @param owner the speaker of a line, else empty
    /// @param content what its id is derived from, besides kind and owner
    record Item(ElementId id, String kind, String owner, String content) {
        String whole() {
            return kind + "\u0000" + owner + "\u0000" + content;
        }
    }

    private ScriptItems() {}

    static List<Item> chapters(Script script) {
        return script.chapters().stream()
                .map(chapter -> new Item(chapter.id(), "chapter", "", chapter.title()))
                .toList();
    }

    static List<Item> scenes(Script script) {
        return script.scenes().stream()
                .map(scene -> new Item(scene.id(), "scene", "", content(scene)))
                .toList();
    }

    static List<Item> parts(Script script) {
        List<Item> items = new ArrayList<>();
        for (Scene scene : script.scenes()) {
            for (ScriptPart part : scene.parts()) {
                items.add(item(part));
                if (part instanceof Line line) {
                    line.cues().forEach(cue -> items.add(item(cue.cue())));
                }
            }
        }
        return items;
    }

    static List<Item> elements(Script script) {
        return script.elements().stream()
                .map(each -> new Item(each.id(), "element " + each.kind(), "", each.raw().strip()))
                .toList();
    }

    private static Item item(ScriptPart part) {
        return switch (part) {
            case Line line -> new Item(line.id(), "line", line.speaker().key(), line.text());
            case Action action -> new Item(action.id(), "action", "", action.text());
            case Cue cue -> new Item(cue.id(), "cue " + CueNote.kind(cue), "", content(cue));
        };
    }

    /// A piece of music stays the piece it is, whatever the manner it is played in.
    private static String content(Cue cue) {
        return CueNote.of(cue instanceof Cue.MusicCue it ? it.withManner(List.of()) : cue);
    }

    private static String content(Scene scene) {
        if (!scene.heading().isEmpty()) {
            return scene.heading();
        }
        return scene.parts().stream()
                .filter(Line.class::isInstance)
                .findFirst()
                .or(() -> scene.parts().stream().findFirst())
                .map(part -> item(part).whole())
                .orElse("");
    }

    /// Ids for every list of items, each in the order of the list.
    record Ids(
            List<ElementId> chapters,
            List<ElementId> scenes,
            List<ElementId> parts,
            List<ElementId> elements) {}

    /// The same script with these ids.
    static Script withIds(Script script, Ids ids) {
        Iterator<ElementId> scenes = ids.scenes().iterator();
        Iterator<ElementId> parts = ids.parts().iterator();
        Iterator<ElementId> chapterIds = ids.chapters().iterator();
        List<Chapter> chapters = new ArrayList<>();
        for (Chapter chapter : script.chapters()) {
            List<Scene> renamed = new ArrayList<>();
            for (Scene scene : chapter.scenes()) {
                List<ScriptPart> content = new ArrayList<>();
                scene.parts().forEach(part -> content.add(withIds(part, parts)));
                renamed.add(new Scene(scenes.next(), scene.sourceLine(), scene.heading(), content));
            }
            chapters.add(
                    new Chapter(chapterIds.next(), chapter.sourceLine(), chapter.title(), renamed));
        }
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < script.elements().size(); at++) {
            Element old = script.elements().get(at);
            ElementId id = ids.elements().get(at);
            elements.add(new Element(id, old.kind(), old.sourceLine(), old.raw()));
        }
        return new Script(script.file(), script.format(), script.titlePage(), elements, chapters);
    }

    private static ScriptPart withIds(ScriptPart part, Iterator<ElementId> ids) {
        return switch (part) {
            case Action old -> new Action(ids.next(), old.sourceLine(), old.text());
            case Cue old -> withId(old, ids.next());
            case Line old -> {
                ElementId id = ids.next();
                List<Line.CueAtWord> cues = new ArrayList<>();
                for (Line.CueAtWord cue : old.cues()) {
                    cues.add(new Line.CueAtWord(cue.word(), withId(cue.cue(), ids.next())));
                }
                yield new Line(
                        id,
                        old.sourceLine(),
                        old.speaker(),
                        old.direction(),
                        old.text(),
                        cues,
                        old.dual(),
                        old.emphasis(),
                        old.sung());
            }
        };
    }

    private static Cue withId(Cue cue, ElementId id) {
        int line = cue.sourceLine();
        return switch (cue) {
            case Cue.MusicCue it ->
                    new Cue.MusicCue(
                            id, line, it.moods(), it.bpm(), it.key(), it.stops(), it.manner());
            case Cue.SoundCue it ->
                    new Cue.SoundCue(id, line, it.sound(), it.modifiers(), it.length());
            case Cue.PictureCue it -> new Cue.PictureCue(id, line, it.subject(), it.move());
            case Cue.VoiceCue it ->
                    new Cue.VoiceCue(id, line, it.rate(), it.pitch(), it.characters(), it.voice());
            case Cue.PauseCue it -> new Cue.PauseCue(id, line, it.length());
            case Cue.SongCue it ->
                    new Cue.SongCue(
                            id,
                            line,
                            it.moods(),
                            it.bpm(),
                            it.key(),
                            it.beatsPerBar(),
                            it.melody(),
                            it.tune(),
                            it.alone(),
                            it.legato(),
                            it.stops());
            case Cue.EnsembleCue it ->
                    new Cue.EnsembleCue(
                            id, line, it.group(), it.voices(), it.layering(), it.spread());
            case Cue.ChapterCue it -> new Cue.ChapterCue(id, line, it.title());
            case Cue.UnknownCue it ->
                    new Cue.UnknownCue(id, line, it.kind(), it.text(), it.suggestion());
        };
    }
}
