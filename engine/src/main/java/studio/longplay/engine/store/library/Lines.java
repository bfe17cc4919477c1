package studio.longplay.engine.store.library;

import java.util.Collection;
import java.util.List;

/// Lists of words in one column: a line each.
final class Lines {
    private Lines() {}

    static String join(Collection<String> items) {
        StringBuilder lines = new StringBuilder();
        for (String item : items) {
            lines.append(item.replace('\n', ' ')).append('\n');
        }
        return lines.toString();
    }

    static List<String> split(String lines) {
        return lines.lines().toList();
    }
}
