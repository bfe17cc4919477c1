package studio.longplay.engine.script;

import java.util.ArrayList;
import java.util.List;

/// Writes a script as Fountain. Reading the result gives the same chapters, headings, speakers,
/// words and cues; a script that was Fountain is written as it was, to the letter.
public final class FountainWriter {
    private static final int LONGEST_NAME = SpeakerTag.LONGEST;

    /// Fountain text with `\n` at line ends.
    public String write(Script script) {
        if (script.format() == ScriptFormat.FOUNTAIN) {
            return script.text();
        }
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("Title: " + escaped(script.title()));
        boolean first = true;
        boolean headedOnly = false;
        for (Chapter chapter : script.chapters()) {
            boolean implied = first && chapter.title().equals(script.title());
            if (headedOnly && chapter.scenes().getFirst().heading().isEmpty()) {
                // Or the chapter would begin with the scene above it.
                paragraphs.add("===");
            }
            if (!implied) {
                paragraphs.add("# " + heading(chapter.title()));
            }
            chapter.scenes().forEach(scene -> scene(scene, paragraphs));
            first = false;
            Scene last = chapter.scenes().getLast();
            headedOnly = !last.heading().isEmpty() && Outline.takesNoTime(last.parts());
        }
        return String.join("\n\n", paragraphs) + "\n";
    }

    private static void scene(Scene scene, List<String> paragraphs) {
        if (!scene.heading().isEmpty()) {
            String written = heading(scene.heading());
            boolean plain = FountainForm.isMarkedHeading(scene.heading());
            boolean startsWithMark = Markup.isPunctuation(written.charAt(0));
            String forced = startsWithMark && written.charAt(0) != '\\' ? ".\\" : ".";
            paragraphs.add(plain ? written : forced + written);
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
        return "!" + escaped(action.text()).replace("\n", "\n!");
    }

    private static String speech(Line line) {
        StringBuilder text = new StringBuilder(name(line.speaker().name()));
        text.append(line.dual() ? " ^\n" : "\n");
        if (!line.direction().isEmpty()) {
            String direction = escaped(line.direction()).replace("(", "\\(").replace(")", "\\)");
            text.append('(').append(direction).append(")\n");
        }
        for (String verse :
                WordsWithCues.verses(line, FountainWriter::escaped, FountainWriter::marks)) {
            text.append(line.sung() ? "~" + verse : asWords(verse)).append('\n');
        }
        return text.substring(0, text.length() - 1);
    }

    /// The verse with a backslash where its first letter would make it a direction or a lyric.
    private static String asWords(String verse) {
        int first = 0;
        while (verse.startsWith("[[", first)) {
            first = verse.indexOf("]]", first) + 2;
            while (first < verse.length() && verse.charAt(first) == ' ') {
                first++;
            }
        }
        boolean special = verse.startsWith("(", first) || verse.startsWith("~", first);
        return special ? verse.substring(0, first) + "\\" + verse.substring(first) : verse;
    }

    /// What marks a word of that weight: an underscore for one and a half, stars for the rest.
    private static String marks(double weight) {
        boolean underlined = weight == 1.5 || weight > 2;
        int stars = (int) Math.ceil(underlined ? weight - 1.5 : weight);
        return (underlined ? "_" : "") + "*".repeat(stars);
    }

    private static String name(String name) {
        boolean plain =
                name.length() <= LONGEST_NAME
                        && FountainForm.of(name, true) == Element.Kind.CHARACTER
                        && !name.startsWith("@");
        return plain ? name : "@" + name;
    }

    private static String heading(String text) {
        return escaped(text).replace("#", "\\#");
    }

    /// The text with a backslash before every mark that Fountain would take for its own.
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean mark = "\\*_[]".indexOf(character) >= 0 || text.startsWith("/*", at);
            escaped.append(mark ? "\\" : "").append(character);
        }
        return escaped.toString();
    }
}
