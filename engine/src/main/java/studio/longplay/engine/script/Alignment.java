package studio.longplay.engine.script;

import studio.longplay.engine.script.ScriptItems.Item;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds which item of an edited script is which item of the script before.
///
/// Equal beginnings and ends are matched first, so a usual edit leaves a handful of items. Those
/// are aligned by dynamic programming, equal items before similar ones. A large rest is first
/// divided at items that occur exactly once on both sides (patience diff).
final class Alignment {
    private static final int UNMATCHED = -1;
    private static final long MOST_CELLS = 20_000;
    private static final int SAME = 1000;
    private static final int EDITED_IN_PLACE = 50;
    private static final int SIMILARITY_WEIGHT = 800;
    private static final double OTHER_SPEAKER_SIMILARITY = 0.5;

    private final List<Item> before;
    private final List<Item> after;
    private final int[] partner;

    private Alignment(List<Item> before, List<Item> after) {
        this.before = before;
        this.after = after;
        this.partner = new int[after.size()];
        Arrays.fill(partner, UNMATCHED);
    }

    /// For each item after, the index of the item before that it is, or -1; no index twice.
    static int[] of(List<Item> before, List<Item> after) {
        Alignment alignment = new Alignment(before, after);
        alignment.align(new Block(0, before.size(), 0, after.size()));
        return alignment.partner;
    }

    /// A stretch of the items before, and one of the items after.
    private record Block(int from, int to, int afterFrom, int afterTo) {
        long cells() {
            return (long) (to - from + 1) * (afterTo - afterFrom + 1);
        }

        boolean isEmpty() {
            return from >= to || afterFrom >= afterTo;
        }
    }

    private void align(Block whole) {
        Block block = trimEnd(trimStart(whole));
        if (block.isEmpty()) {
            return;
        }
        if (block.cells() <= MOST_CELLS) {
            alignClosely(block);
        } else {
            alignBetweenAnchors(block);
        }
    }

    private Block trimStart(Block block) {
        int from = block.from();
        int afterFrom = block.afterFrom();
        while (from < block.to() && afterFrom < block.afterTo() && same(from, afterFrom)) {
            partner[afterFrom++] = from++;
        }
        return new Block(from, block.to(), afterFrom, block.afterTo());
    }

    private Block trimEnd(Block block) {
        int to = block.to();
        int afterTo = block.afterTo();
        while (to > block.from() && afterTo > block.afterFrom() && same(to - 1, afterTo - 1)) {
            partner[--afterTo] = --to;
        }
        return new Block(block.from(), to, block.afterFrom(), afterTo);
    }

    private boolean same(int old, int now) {
        Item one = before.get(old);
        Item other = after.get(now);
        return one.kind().equals(other.kind())
                && one.owner().equals(other.owner())
                && one.content().equals(other.content());
    }

    private void alignBetweenAnchors(Block block) {
        Map<String, Integer> once = once(before, block.from(), block.to());
        Map<String, Integer> onceAfter = once(after, block.afterFrom(), block.afterTo());
        int from = block.from();
        int afterFrom = block.afterFrom();
        boolean anchored = false;
        for (int now = block.afterFrom(); now < block.afterTo(); now++) {
            String key = after.get(now).whole();
            Integer old = onceAfter.containsKey(key) ? once.get(key) : null;
            if (old != null && old >= from) {
                partner[now] = old;
                alignBlock(new Block(from, old, afterFrom, now));
                from = old + 1;
                afterFrom = now + 1;
                anchored = true;
            }
        }
        if (anchored) {
            alignBlock(new Block(from, block.to(), afterFrom, block.afterTo()));
        }
    }

    private void alignBlock(Block block) {
        if (!block.isEmpty()) {
            align(block);
        }
    }

    private static Map<String, Integer> once(List<Item> items, int from, int to) {
        Map<String, Integer> found = new HashMap<>();
        Set<String> repeated = new HashSet<>();
        for (int at = from; at < to; at++) {
            String key = items.get(at).whole();
            if (found.put(key, at) != null) {
                repeated.add(key);
            }
        }
        found.keySet().removeAll(repeated);
        return found;
    }

    private void alignClosely(Block block) {
        int rows = block.to() - block.from();
        int columns = block.afterTo() - block.afterFrom();
        int[][] match = new int[rows][columns];
        int[][] best = new int[rows + 1][columns + 1];
        for (int row = rows - 1; row >= 0; row--) {
            for (int column = columns - 1; column >= 0; column--) {
                match[row][column] = score(block.from() + row, block.afterFrom() + column);
                int skipped = Math.max(best[row + 1][column], best[row][column + 1]);
                int matched = match[row][column] + best[row + 1][column + 1];
                best[row][column] = match[row][column] > 0 ? Math.max(skipped, matched) : skipped;
            }
        }
        int row = 0;
        int column = 0;
        while (row < rows && column < columns) {
            int matched = match[row][column] + best[row + 1][column + 1];
            if (match[row][column] > 0 && best[row][column] == matched) {
                partner[block.afterFrom() + column++] = block.from() + row++;
            } else if (best[row][column] == best[row + 1][column]) {
                row++;
            } else {
                column++;
            }
        }
    }

    private int score(int old, int now) {
        Item one = before.get(old);
        Item other = after.get(now);
        if (!one.kind().equals(other.kind())) {
            return 0;
        }
        if (same(old, now)) {
            return SAME;
        }
        double similarity = WordSimilarity.of(one.content(), other.content());
        boolean sameOwner = one.owner().equals(other.owner());
        if (!sameOwner && similarity < OTHER_SPEAKER_SIMILARITY) {
            return 0;
        }
        return EDITED_IN_PLACE + (int) (SIMILARITY_WEIGHT * similarity);
    }
}
