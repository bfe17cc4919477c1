package studio.longplay.engine.script;

import studio.longplay.engine.script.ScriptItems.Item;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which element of an edited text is which of the text before, both read afresh: chapters, scenes,
/// their parts, and the cues inside lines.
///
/// A part that stands elsewhere with the same words is the same one; after these, one that was
/// edited in its place.
///
/// @param moved the id after by the id before, of all that is in both, also where it is the same;
///   no id after stands for two
/// @param arrived the ids after of all that was not there before with the same words
public record ElementFollowing(Map<ElementId, ElementId> moved, Set<ElementId> arrived) {
    private static final int UNMATCHED = -1;

    public ElementFollowing {
        moved = Map.copyOf(moved);
        arrived = Set.copyOf(arrived);
    }

    /// The id after by the id before, of all that is in both scripts. Takes some milliseconds for a
    /// long script that was edited in one place.
    ///
    /// @param before as [ScriptParser#parse(String, String)] gives it
    /// @param after as [ScriptParser#parse(String, String)] gives it
    public static Map<ElementId, ElementId> between(Script before, Script after) {
        return of(before, after).moved();
    }

    /// As [#between(Script, Script)], and what is new.
    public static ElementFollowing of(Script before, Script after) {
        Map<ElementId, ElementId> moved = new HashMap<>();
        Set<ElementId> arrived = new HashSet<>();
        follow(ScriptItems.chapters(before), ScriptItems.chapters(after), moved, arrived);
        follow(ScriptItems.scenes(before), ScriptItems.scenes(after), moved, arrived);
        follow(ScriptItems.parts(before), ScriptItems.parts(after), moved, arrived);
        return new ElementFollowing(moved, arrived);
    }

    /// As [#of(Script, Script)], of texts that are read for it; empty if one of them cannot be
    /// read, for example because there is nothing to speak in it.
    ///
    /// @param file the name the text before was read under
    /// @param fileAfter the name of the text after
    public static Optional<ElementFollowing> ofTexts(
            String before, String file, String after, String fileAfter) {
        ScriptParser parser = new ScriptParser();
        return parser.find(before, file)
                .flatMap(read -> parser.find(after, fileAfter).map(now -> of(read, now)));
    }

    private static void follow(
            List<Item> before,
            List<Item> after,
            Map<ElementId, ElementId> moved,
            Set<ElementId> arrived) {
        int[] partner = partners(before, after);
        for (int now = 0; now < partner.length; now++) {
            Item item = after.get(now);
            boolean found = partner[now] != UNMATCHED;
            if (found) {
                moved.put(before.get(partner[now]).id(), item.id());
            }
            if (!found || !same(before.get(partner[now]), item)) {
                arrived.add(item.id());
            }
        }
    }

    /// For each item after, the index of the item before that it is, or -1; no index twice.
    ///
    /// An alignment goes from the top to the bottom, so of parts that changed places it finds only
    /// some, and takes others for edited ones.
    static int[] partners(List<Item> before, List<Item> after) {
        int[] aligned = Alignment.of(before, after);
        int[] partner = new int[aligned.length];
        boolean[] taken = new boolean[before.size()];
        for (int now = 0; now < aligned.length; now++) {
            int old = aligned[now];
            boolean same = old != UNMATCHED && same(before.get(old), after.get(now));
            partner[now] = same ? old : UNMATCHED;
            if (same) {
                taken[old] = true;
            }
        }
        pairMoved(before, after, partner, taken);
        for (int now = 0; now < aligned.length; now++) {
            int old = aligned[now];
            if (partner[now] == UNMATCHED && old != UNMATCHED && !taken[old]) {
                partner[now] = old;
                taken[old] = true;
            }
        }
        return partner;
    }

    private static void pairMoved(
            List<Item> before, List<Item> after, int[] partner, boolean[] taken) {
        if (Arrays.stream(partner).noneMatch(old -> old == UNMATCHED)) {
            return;
        }
        Map<String, Deque<Integer>> left = new HashMap<>();
        for (int old = 0; old < taken.length; old++) {
            if (!taken[old]) {
                left.computeIfAbsent(before.get(old).whole(), _ -> new ArrayDeque<>()).add(old);
            }
        }
        for (int now = 0; now < partner.length; now++) {
            if (partner[now] == UNMATCHED) {
                Deque<Integer> equal = left.get(after.get(now).whole());
                if (equal != null && !equal.isEmpty()) {
                    partner[now] = equal.removeFirst();
                    taken[partner[now]] = true;
                }
            }
        }
    }

    private static boolean same(Item one, Item other) {
        return one.whole().equals(other.whole());
    }
}
