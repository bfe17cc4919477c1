package studio.longplay.app.docs;

import studio.longplay.app.words.Words;
import studio.longplay.assets.Assets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The page of all actions and their keys, from the words and the key maps of the window.
final class KeysPage {
    private static final List<String> MAPS =
            List.of("studio", "kdenlive", "premiere", "resolve", "shotcut");

    private static final String LABEL = ".label";

    private final Words actions = Words.of("actions", Locale.ROOT);
    private final Words words = Words.of("keys", Locale.ROOT);

    static String text() {
        return new KeysPage().page();
    }

    private String page() {
        StringBuilder page = new StringBuilder(head());
        groups().forEach((group, ids) -> {
            page.append("\n## ").append(group).append("\n");
            page.append("| action |").append(titles()).append("\n|---|");
            page.append("---|".repeat(MAPS.size())).append("\n");
            ids.forEach(id -> page.append(row(id)));
        });
        return page.toString();
    }

    private String head() {
        return """
        # Keys

        Made from the program by a test (`ReferenceTest`); do not edit it by hand.

        All actions of the window, with their keys in each of the five maps. Which map is used, and other keys for
        any action, is chosen in the sheet of keys (`?`). An action without keys is found by its name
        (Ctrl+Shift+P). On a Mac, Ctrl is the command key.
        """;
    }

    private String titles() {
        return MAPS.stream()
                .map(map -> " " + words.get("map." + map) + " |")
                .collect(Collectors.joining());
    }

    private Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new TreeMap<>();
        actions.keys().stream()
                .filter(key -> key.endsWith(LABEL))
                .map(key -> key.substring(0, key.length() - LABEL.length()))
                .sorted(java.util.Comparator.comparing(this::label).thenComparing(id -> id))
                .forEach(id -> groups.computeIfAbsent(group(id), _ -> new ArrayList<>()).add(id));
        return groups;
    }

    private String group(String id) {
        String key = "group." + id.substring(0, id.indexOf('.'));
        return words.get(words.has(key) ? key : "group.other");
    }

    private String label(String id) {
        return actions.get(id + LABEL);
    }

    private String row(String id) {
        return "| "
                + label(id)
                + " |"
                + MAPS.stream().map(map -> " " + keys(map, id) + " |").collect(Collectors.joining())
                + "\n";
    }

    /// What a map does not name is as in ours.
    private static String keys(String map, String id) {
        ResourceBundle other = Assets.keys(map);
        ResourceBundle ours = Assets.keys("studio");
        String written =
                other.containsKey(id)
                        ? other.getString(id)
                        : ours.containsKey(id) ? ours.getString(id) : "";
        return Arrays.stream(written.split(";"))
                .map(String::strip)
                .filter(keys -> !keys.isEmpty())
                .map(keys -> "`" + keys.replace("Shortcut", "Ctrl").replace("Comma", ",") + "`")
                .collect(Collectors.joining(" "));
    }
}
