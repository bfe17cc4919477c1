package studio.longplay.engine.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A script, as the author wrote it and the parser understood it.
///
/// @param file the name it was read from, for messages
/// @param format what kind of text it is
/// @param titlePage title page entries in order (`Title`, `Author`, ...), by name as written
/// @param elements the text cut into elements: their raw texts, joined, are the file to the letter
/// @param chapters what the text means
public record Script(
        String file,
        ScriptFormat format,
        Map<String, String> titlePage,
        List<Element> elements,
        List<Chapter> chapters) {
    public Script {
        titlePage = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(titlePage));
        elements = List.copyOf(elements);
        chapters = List.copyOf(chapters);
    }

    /// The text it was read from, to the letter.
    public String text() {
        StringBuilder text = new StringBuilder();
        elements.forEach(element -> text.append(element.raw()));
        return text.toString();
    }

    /// The title page's title on one line and without marks, else the file's name made fit to be
    /// shown: `the-heath_2.txt` is `The heath 2`.
    public String title() {
        Markup markup = format == ScriptFormat.FOUNTAIN ? Markup.FOUNTAIN : Markup.PLAIN;
        String written = TitlePage.value(titlePage, "title").replace('\n', ' ');
        String title = Spoken.plain(written, markup);
        return title.isEmpty() ? titleOfFile() : title;
    }

    private String titleOfFile() {
        String name =
                file.replaceAll(".*[/\\\\]", "")
                        .replaceAll("(?<=.)\\.[^.]*$", "")
                        .replaceAll("[-_\\s]+", " ")
                        .strip();
        if (name.isEmpty()) {
            return file;
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
    }

    public List<Scene> scenes() {
        return chapters.stream().flatMap(chapter -> chapter.scenes().stream()).toList();
    }

    public List<Line> lines() {
        return scenes().stream().flatMap(scene -> scene.lines().stream()).toList();
    }

    /// The speakers in order of their first line, each with its lines.
    public Map<Speaker, List<Line>> linesBySpeaker() {
        Map<Speaker, List<Line>> bySpeaker = new LinkedHashMap<>();
        for (Line line : lines()) {
            bySpeaker.computeIfAbsent(line.speaker(), _ -> new java.util.ArrayList<>()).add(line);
        }
        return bySpeaker;
    }
}
