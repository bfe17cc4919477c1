package studio.longplay.engine.edit.writeback;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Which lines differ between two texts: the fewest that can.
///
/// Source: E. W. Myers, "An O(ND) difference algorithm and its variations" (1986).
public final class TextDiff {
    private static final int CONTEXT = 3;
    private static final int MOST_STEPS = 3000;

    private final List<String> before;
    private final List<String> after;
    private final List<DiffLine> lines = new ArrayList<>();

    private TextDiff(String before, String after) {
        this.before = before.lines().toList();
        this.after = after.lines().toList();
    }

    /// Every line of both texts, in order.
    public static List<DiffLine> of(String before, String after) {
        TextDiff diff = new TextDiff(before, after);
        diff.compare();
        return Collections.unmodifiableList(diff.lines);
    }

    /// The lines that differ, each stretch with three lines around it.
    public static List<List<DiffLine>> stretches(List<DiffLine> lines) {
        List<List<DiffLine>> stretches = new ArrayList<>();
        List<DiffLine> open = new ArrayList<>();
        int same = 0;
        for (int at = 0; at < lines.size(); at++) {
            boolean changed = lines.get(at).isChanged();
            if (changed && open.isEmpty()) {
                open.addAll(lines.subList(Math.max(0, at - CONTEXT), at));
            }
            if (changed || !open.isEmpty()) {
                open.add(lines.get(at));
            }
            same = changed ? 0 : same + 1;
            if (!open.isEmpty() && same > 2 * CONTEXT) {
                stretches.add(List.copyOf(open.subList(0, open.size() - same + CONTEXT)));
                open.clear();
                same = CONTEXT;
            }
        }
        if (!open.isEmpty()) {
            stretches.add(List.copyOf(open.subList(0, open.size() - Math.max(0, same - CONTEXT))));
        }
        return stretches;
    }

    /// What stands above a stretch in a unified diff: `@@ -4,7 +4,6 @@`.
    public static String heading(List<DiffLine> stretch) {
        return "@@ -" + range(stretch, false) + " +" + range(stretch, true) + " @@";
    }

    private static String range(List<DiffLine> stretch, boolean after) {
        int first = 0;
        int count = 0;
        for (DiffLine line : stretch) {
            int number = after ? line.after() : line.before();
            if (number > 0) {
                first = count == 0 ? number : first;
                count++;
            }
        }
        return first + "," + count;
    }

    private void compare() {
        int most = Math.min(before.size(), after.size());
        int head = 0;
        while (head < most && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && before.get(before.size() - 1 - tail)
                        .equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        same(0, 0, head);
        between(head, before.size() - tail, after.size() - tail);
        same(before.size() - tail, after.size() - tail, tail);
    }

    private void same(int from, int fromAfter, int count) {
        for (int at = 0; at < count; at++) {
            String text = before.get(from + at);
            lines.add(new DiffLine(from + at + 1, fromAfter + at + 1, text));
        }
    }

    private void removed(int at) {
        lines.add(new DiffLine(at + 1, 0, before.get(at)));
    }

    private void added(int at) {
        lines.add(new DiffLine(0, at + 1, after.get(at)));
    }

    /// Compares what is between equal beginnings and ends.
    private void between(int from, int to, int toAfter) {
        List<int[]> trace = trace(from, to, toAfter);
        if (trace.isEmpty()) {
            for (int at = from; at < to; at++) {
                removed(at);
            }
            for (int at = from; at < toAfter; at++) {
                added(at);
            }
            return;
        }
        List<int[]> steps = steps(trace, to - from, toAfter - from);
        int x = 0;
        int y = 0;
        for (int[] step : steps.reversed()) {
            int diagonal = Math.min(step[0] - x, step[1] - y);
            same(from + x, from + y, diagonal);
            x += diagonal;
            y += diagonal;
            if (step[0] > x) {
                removed(from + x++);
            } else if (step[1] > y) {
                added(from + y++);
            }
        }
    }

    /// How far each diagonal reaches after each number of differences; empty if there are too many.
    private List<int[]> trace(int from, int to, int toAfter) {
        int width = to - from;
        int height = toAfter - from;
        int most = Math.min(width + height, MOST_STEPS);
        int[] reach = new int[2 * most + 3];
        List<int[]> trace = new ArrayList<>();
        for (int steps = 0; steps <= most; steps++) {
            trace.add(reach.clone());
            for (int k = -steps; k <= steps; k += 2) {
                int x = next(reach, k, steps, most);
                int y = x - k;
                while (x < width
                        && y < height
                        && before.get(from + x).equals(after.get(from + y))) {
                    x++;
                    y++;
                }
                reach[most + 1 + k] = x;
                if (x >= width && y >= height) {
                    return trace;
                }
            }
        }
        return List.of();
    }

    private static int next(int[] reach, int k, int steps, int most) {
        int left = reach[most + k];
        int right = reach[most + 2 + k];
        return k == -steps || (k != steps && left < right) ? right : left + 1;
    }

    /// The corners of the way, from its end back.
    private static List<int[]> steps(List<int[]> trace, int width, int height) {
        List<int[]> corners = new ArrayList<>();
        corners.add(new int[] {width, height});
        int x = width;
        int y = height;
        for (int steps = trace.size() - 1; steps > 0; steps--) {
            int[] reach = trace.get(steps);
            int most = (reach.length - 3) / 2;
            int k = x - y;
            boolean down = k == -steps || (k != steps && reach[most + k] < reach[most + 2 + k]);
            int startX = down ? reach[most + 2 + k] : reach[most + k];
            int startY = startX - (down ? k + 1 : k - 1);
            int stepX = down ? startX : startX + 1;
            int stepY = down ? startY + 1 : startY;
            corners.add(new int[] {stepX, stepY});
            x = startX;
            y = startY;
        }
        return corners;
    }
}
