package studio.longplay.engine.edit.writeback;

import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// In which order the lines of a scene stand, and which have to move in the text for it: as few as
/// can be, those the user moved before those that were left.
///
/// @param wanted by their starts
/// @param moving the first line of each unit that has to move
record SceneOrder(List<Unit> wanted, Set<ElementId> moving) {
    private static final int LEFT_ALONE = 1000;

    SceneOrder {
        wanted = List.copyOf(wanted);
        moving = Set.copyOf(moving);
    }

    /// @param units in the order of the script
    static SceneOrder of(List<Unit> units) {
        List<Integer> order = new ArrayList<>();
        for (int number = 0; number < units.size(); number++) {
            order.add(number);
        }
        order.sort(Comparator.comparing(number -> units.get(number).start()));
        Set<Integer> staying = staying(order, units);
        Set<ElementId> moving = new HashSet<>();
        for (int number : order) {
            if (!staying.contains(number)) {
                moving.add(units.get(number).first().id());
            }
        }
        return new SceneOrder(order.stream().map(units::get).toList(), moving);
    }

    /// The heaviest of the rows that grow.
    private static Set<Integer> staying(List<Integer> order, List<Unit> units) {
        int count = order.size();
        boolean sorted = true;
        for (int at = 1; at < count; at++) {
            sorted &= order.get(at - 1) < order.get(at);
        }
        if (sorted) {
            return new HashSet<>(order);
        }
        int[] weight = new int[count];
        int[] before = new int[count];
        Arrays.fill(before, -1);
        int best = 0;
        for (int at = 0; at < count; at++) {
            for (int earlier = 0; earlier < at; earlier++) {
                if (order.get(earlier) < order.get(at) && weight[earlier] > weight[at]) {
                    weight[at] = weight[earlier];
                    before[at] = earlier;
                }
            }
            weight[at] += units.get(order.get(at)).moved() ? 1 : LEFT_ALONE;
            best = weight[at] > weight[best] ? at : best;
        }
        Set<Integer> staying = new HashSet<>();
        for (int at = best; at >= 0; at = before[at]) {
            staying.add(order.get(at));
        }
        return Collections.unmodifiableSet(staying);
    }

    /// The lines in the pieces of which another line stands.
    static List<Line> interrupted(List<Unit> units, Standings standings) {
        List<Line> found = new ArrayList<>();
        for (Unit unit : units) {
            for (Line line : unit.lines()) {
                List<TimeRange> pieces = new ArrayList<>(standings.of(line.id()));
                pieces.sort(Comparator.comparing(TimeRange::start));
                for (int piece = 1; piece < pieces.size(); piece++) {
                    MediaTime from = pieces.get(piece - 1).end();
                    MediaTime to = pieces.get(piece).start();
                    if (units.stream()
                            .anyMatch(other -> !other.equals(unit) && within(other, from, to))) {
                        found.add(line);
                        break;
                    }
                }
            }
        }
        return found;
    }

    private static boolean within(Unit unit, MediaTime from, MediaTime to) {
        return !unit.start().isBefore(from) && !unit.end().isAfter(to);
    }
}
