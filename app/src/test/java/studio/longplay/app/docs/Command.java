package studio.longplay.app.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A command that a page shows.
///
/// @param place page and line, for messages
/// @param text one command, without prompt and comment
/// @param inline whether it stands in running text, where a command may be cut to its name
record Command(String place, String text, boolean inline) {
    /// What a shell sets for one command only, as `LONGPLAY_OPTS=-Xmx8g`.
    private static final String SETTINGS = "^([A-Z][A-Z0-9_]*=(\"[^\"]*\"|\\S)+\\s+)+";

    private static final Pattern WORD =
            Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\\\.|[^\\s\"'])+");

    /// The commands of a line of code: several where `&&` joins them, and one for each of the words
    /// that `|` offers in one place.
    static List<Command> of(String place, String line, boolean inline) {
        List<Command> commands = new ArrayList<>();
        String bare = line.strip().replaceFirst("^[$] ", "").replaceFirst("\\s+#(\\s.*)?$", "");
        for (String part : bare.split("\\s+&&\\s+")) {
            String text = part.strip().replaceFirst(SETTINGS, "");
            if (isOurs(text)) {
                alternatives(text).forEach(it -> commands.add(new Command(place, it, inline)));
            }
        }
        return commands;
    }

    private static boolean isOurs(String text) {
        return text.matches("(\\S*/bin/)?longplay( .*)?") || text.matches("[.]/mvnw( .*)?");
    }

    private static List<String> alternatives(String text) {
        for (String word : split(text)) {
            if (word.matches(".+[|].+") && text.contains(word) && !text.contains("\"" + word)) {
                List<String> all = new ArrayList<>();
                for (String one : word.split("[|]")) {
                    all.addAll(alternatives(text.replace(word, one)));
                }
                return all;
            }
        }
        return List.of(text);
    }

    int line() {
        return Integer.parseInt(place.substring(place.lastIndexOf(':') + 1));
    }

    String page() {
        return place.substring(0, place.lastIndexOf(':'));
    }

    boolean isMaven() {
        return text.startsWith("./mvnw");
    }

    /// What the program is given: the words after its name, as a shell cuts them.
    List<String> words() {
        List<String> words = split(text);
        return words.subList(1, words.size());
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int end = -1;
        while (matcher.find()) {
            String word = matcher.group();
            boolean quoted = word.startsWith("\"") || word.startsWith("'");
            String bare = quoted ? word.substring(1, word.length() - 1) : word.replace("\\", "");
            if (matcher.start() == end) {
                words.addLast(words.removeLast() + bare);
            } else {
                words.add(bare);
            }
            end = matcher.end();
        }
        return words;
    }

    @Override
    public String toString() {
        return place + ": " + text;
    }
}
