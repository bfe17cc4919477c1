package studio.longplay.engine.script;

import java.util.ArrayList;
import java.util.List;

/// Writes a script as `NAME:` text: what an actor or another tool reads most easily.
///
/// Chapters become chapter cues, headings Fountain headings, cues stay notes. A verse wholly in
/// brackets is lost as words, because `NAME:` text has no way to escape it; it has no marks of
/// emphasis either.
public final class PlayWriter {
    /// `NAME:` text with `\n` at line ends.
    public String write(Script script) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("Title: " + script.title());
        boolean first = true;
        for (Chapter chapter : script.chapters()) {
            boolean implied = first && chapter.title().equals(script.title());
            if (!implied && !beginsWithItsCue(chapter)) {
                paragraphs.add("[[chapter: " + chapter.title() + "]]");
            }
            chapter.scenes().forEach(scene -> scene(scene, paragraphs));
            first = false;
        }
        return String.join("\n\n", paragraphs) + "\n";
    }

    /// Whether a cue in its first scene begins the chapter, so that it needs none of ours.
    private static boolean beginsWithItsCue(Chapter chapter) {
        return chapter.scenes().getFirst().parts().stream()
                .takeWhile(part -> !(part instanceof Line || part instanceof Cue.PauseCue))
                .anyMatch(part ->
                        part instanceof Cue.ChapterCue cue && cue.title().equals(chapter.title()));
    }

    private static void scene(Scene scene, List<String> paragraphs) {
        String heading = scene.heading();
        if (!heading.isEmpty()) {
            boolean plain =
                    FountainForm.isMarkedHeading(heading) || PlayForm.isSceneHeading(heading);
            paragraphs.add(plain ? heading : "." + heading);
        }
        for (ScriptPart part : scene.parts()) {
            paragraphs.add(
                    switch (part) {
                        case Line line -> speech(line);
                        case Action action -> action(action);
                        case Cue cue -> CueNote.of(cue);
                    });
        }
    }

    private static String action(Action action) {
        String text = action.text().replace('\n', ' ');
        if (PlayForm.isStageDirection(text)) {
            return text;
        }
        return text.startsWith("[") || text.endsWith("]") ? "[ " + text + " ]" : "[" + text + "]";
    }

    private static String speech(Line line) {
        StringBuilder text = new StringBuilder(line.speaker().name()).append(":\n");
        if (!line.direction().isEmpty()) {
            text.append('(').append(line.direction()).append(")\n");
        }
        return text.append(String.join("\n", WordsWithCues.verses(line, words -> words)))
                .toString();
    }
}
