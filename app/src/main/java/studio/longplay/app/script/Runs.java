package studio.longplay.app.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The runs of a paragraph while they are found: they always cover it from end to end.
final class Runs {
    private List<Run> runs = new ArrayList<>();

    Runs(int length, TextLook look) {
        if (length > 0) {
            runs.add(new Run(0, length, look));
        }
    }

    /// Gives a stretch another look.
    ///
    /// ```
    /// |plain-----------|  ->  |plain|cue---|plain|
    /// ```
    void change(int from, int to, UnaryOperator<TextLook> look) {
        List<Run> next = new ArrayList<>(runs.size() + 2);
        for (Run run : runs) {
            int start = Math.max(from, run.from());
            int end = Math.min(to, run.to());
            if (start >= end) {
                next.add(run);
                continue;
            }
            add(next, run.from(), start, run.look());
            add(next, start, end, look.apply(run.look()));
            add(next, end, run.to(), run.look());
        }
        runs = next;
    }

    void set(int from, int to, TextLook look) {
        change(from, to, _ -> look);
    }

    private static void add(List<Run> runs, int from, int to, TextLook look) {
        if (from < to) {
            runs.add(new Run(from, to, look));
        }
    }

    List<Run> list() {
        return List.copyOf(runs);
    }
}
