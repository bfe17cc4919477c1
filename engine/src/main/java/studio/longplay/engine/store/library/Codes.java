package studio.longplay.engine.store.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Small numbers for the values of a column that many takes share, with what people call them.
final class Codes {
    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> values = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();

    /// The number of a value; the label it had last is the one shown.
    int code(String value, String label) {
        Integer known = codes.get(value);
        if (known == null) {
            codes.put(value, values.size());
            values.add(value);
            labels.add(label);
            return values.size() - 1;
        }
        labels.set(known, label);
        return known;
    }

    /// -1 if no take has it.
    int find(String value) {
        return codes.getOrDefault(value, -1);
    }

    int size() {
        return values.size();
    }

    String value(int code) {
        return values.get(code);
    }

    String label(int code) {
        return labels.get(code);
    }

    /// The place of each code among all, by label.
    int[] ranks() {
        List<Integer> order = new ArrayList<>();
        for (int code = 0; code < values.size(); code++) {
            order.add(code);
        }
        order.sort((a, b) -> {
            int byLabel = labels.get(a).compareToIgnoreCase(labels.get(b));
            return byLabel != 0 ? byLabel : values.get(a).compareTo(values.get(b));
        });
        int[] ranks = new int[order.size()];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[order.get(rank)] = rank;
        }
        return ranks;
    }
}
