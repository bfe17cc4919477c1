package studio.longplay.engine.script;

import java.util.ArrayList;
import java.util.List;

/// What a script means, as text: chapters, headings, speakers, directions, words and cues, without
/// ids and places.
final class Contents {
    private Contents() {}

    static List<String> of(Script script) {
        List<String> contents = new ArrayList<>();
        for (Chapter chapter : script.chapters()) {
            contents.add("chapter " + chapter.title());
            for (Scene scene : chapter.scenes()) {
                contents.add("scene " + scene.heading());
                for (ScriptPart part : scene.parts()) {
                    contents.add(of(part));
                }
            }
        }
        return contents;
    }

    private static String of(ScriptPart part) {
        return switch (part) {
            case Action action -> "action " + action.text();
            case Cue cue -> "cue " + of(cue);
            case Line line -> {
                StringBuilder text = new StringBuilder("line " + line.speaker());
                text.append(" (").append(line.direction()).append(") ").append(line.text());
                text.append(line.dual() ? " ^" : "");
                for (Line.CueAtWord cue : line.cues()) {
                    text.append(" @").append(cue.word()).append(' ').append(of(cue.cue()));
                }
                line.emphasis().forEach(said -> text.append(' ').append(said));
                yield text.toString();
            }
        };
    }

    private static String of(Cue cue) {
        return cue.toString().replaceAll("id=[^,]*, sourceLine=[0-9]+", "");
    }
}
