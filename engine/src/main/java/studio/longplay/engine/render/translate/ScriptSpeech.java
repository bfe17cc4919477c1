package studio.longplay.engine.render.translate;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.MadeBy;
import studio.longplay.engine.script.Element;
import studio.longplay.engine.script.FountainWriter;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptFormat;
import studio.longplay.engine.script.ScriptParser;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The dialogue of a script as Fountain. Cues inside it stay before the word that stands as far
/// into the translation as theirs did; marks of emphasis are left out, since words move.
record ScriptSpeech(List<Element> elements) implements SpokenText {
    private static final String CREDIT = "Translation: ";
    private static final Pattern NOTE = Pattern.compile("\\[\\[.*?]]", Pattern.DOTALL);
    private static final Pattern EMPHASIS = Pattern.compile("(?<!\\\\)[*_]+");
    private static final Pattern END = Pattern.compile("\\s*\\z");

    /// @throws StudioFault.Input if a script of another format cannot be written as Fountain
    static ScriptSpeech of(Script script) throws StudioFault {
        Script fountain =
                script.format() == ScriptFormat.FOUNTAIN
                        ? script
                        : new ScriptParser()
                                .parse(
                                        new FountainWriter().write(script),
                                        script.file(),
                                        ScriptFormat.FOUNTAIN);
        return new ScriptSpeech(fountain.elements());
    }

    private static boolean isSpoken(Element element) {
        return element.kind() == Element.Kind.DIALOGUE && !plain(element.raw()).isEmpty();
    }

    private static String plain(String raw) {
        String words = EMPHASIS.matcher(NOTE.matcher(raw).replaceAll(" ")).replaceAll("");
        return words.replaceAll("\\s+", " ").strip();
    }

    @Override
    public List<String> stretches() {
        return elements.stream()
                .filter(ScriptSpeech::isSpoken)
                .map(element -> plain(element.raw()))
                .toList();
    }

    @Override
    public String with(List<String> told, MadeBy by) {
        StringBuilder title = new StringBuilder();
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (Element element : elements) {
            boolean titled = element.kind() == Element.Kind.TITLE_PAGE;
            (titled ? title : text)
                    .append(
                            isSpoken(element)
                                    ? told(element.raw(), told.get(next++))
                                    : element.raw());
        }
        String entries = title.toString().stripTrailing();
        return (entries.isEmpty() ? "" : entries + "\n") + CREDIT + by.line() + "\n\n" + text;
    }

    private static String told(String raw, String told) {
        Matcher end = END.matcher(raw);
        String rest = end.find() ? end.group() : "";
        int all = count(plain(raw));
        List<String> words = new ArrayList<>(List.of(told.split(" ")));
        TreeMap<Integer, List<String>> notes = new TreeMap<>();
        Matcher matcher = NOTE.matcher(raw);
        while (matcher.find()) {
            int before = count(plain(raw.substring(0, matcher.start())));
            int place = all == 0 ? 0 : Math.round(before * (float) words.size() / all);
            notes.computeIfAbsent(place, _ -> new ArrayList<>()).add(matcher.group());
        }
        notes.descendingMap().forEach((place, some) -> words.addAll(place, some));
        return String.join(" ", words) + rest;
    }

    private static int count(String plain) {
        return plain.isEmpty() ? 0 : plain.split(" ").length;
    }
}
