package studio.longplay.app.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a text has what is searched for.
///
/// @param starts of each hit, in characters, ascending
/// @param length of each hit
record Hits(List<Integer> starts, int length) {
    static final Hits NONE = new Hits(List.of(), 0);

    static Hits of(String text, String wanted, boolean matchCase) {
        if (wanted.isEmpty()) {
            return NONE;
        }
        int flags = Pattern.LITERAL;
        if (!matchCase) {
            flags |= Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        }
        Matcher found = Pattern.compile(wanted, flags).matcher(text);
        List<Integer> starts = new ArrayList<>();
        while (found.find()) {
            starts.add(found.start());
        }
        return new Hits(starts, wanted.length());
    }

    int count() {
        return starts.size();
    }

    boolean isEmpty() {
        return starts.isEmpty();
    }

    /// The first hit at or after a place; from the start again after the last.
    int next(int at) {
        for (int i = 0; i < starts.size(); i++) {
            if (starts.get(i) >= at) {
                return i;
            }
        }
        return starts.isEmpty() ? -1 : 0;
    }

    /// The last hit before a place; from the end again before the first.
    int previous(int at) {
        for (int i = starts.size() - 1; i >= 0; i--) {
            if (starts.get(i) < at) {
                return i;
            }
        }
        return starts.size() - 1;
    }

    /// The hits by paragraph, as characters within it; a hit over a line end is left out.
    Map<Integer, List<int[]>> byParagraph(String text) {
        Map<Integer, List<int[]>> hits = new HashMap<>();
        int paragraph = 0;
        int begin = 0;
        for (int start : starts) {
            int end = text.indexOf('\n', begin);
            while (end >= 0 && end < start) {
                paragraph++;
                begin = end + 1;
                end = text.indexOf('\n', begin);
            }
            if (end < 0 || start + length <= end) {
                int[] hit = {start - begin, start - begin + length};
                hits.computeIfAbsent(paragraph, _ -> new ArrayList<>()).add(hit);
            }
        }
        return hits;
    }
}
