package studio.longplay.engine.inference.listen;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Those to whom a group of voices is most like, and a bound of how alike it is to all others. It
/// stays true while groups are joined: the mean of two is never above both.
///
/// @param groups as they were; what they are part of by now counts in their place
/// @param others no open group beside those is more alike than that by its mean of all pairs
record Nearest(List<VoiceGroup> groups, double others) {
    /// How many are kept: with more, all are looked at less often, and each look costs more.
    static final int KEPT = 32;

    /// Sums in another order differ by less.
    private static final double ROUNDING = 1e-9;

    Nearest {
        groups = List.copyOf(groups);
    }

    /// A group and how alike it is to another.
    record Near(VoiceGroup group, double likeness) {}

    /// Of two that become one.
    ///
    /// @param size voices of the group this is of
    /// @param its voices of the other
    Nearest and(int size, Nearest other, int its) {
        List<VoiceGroup> both = new ArrayList<>(groups);
        both.addAll(other.groups);
        return new Nearest(both, (size * others + its * other.others) / (size + its));
    }

    /// The group that is most like another, if these are enough to tell.
    ///
    /// @param to the group they are kept for, which takes them in as they are now
    /// @param first taken of several that are equally like it; the group itself for none
    /// @param least where all are less alike it is not asked who is most
    Optional<Near> best(VoiceGroup to, VoiceGroup first, double least) {
        Set<VoiceGroup> now = new LinkedHashSet<>();
        groups.forEach(group -> now.add(group.whole()));
        now.removeIf(group -> group == to || !group.open);
        VoiceGroup best = first;
        double most = first == to ? Double.NEGATIVE_INFINITY : to.likeness(first);
        for (VoiceGroup one : now) {
            double likeness = to.likeness(one);
            best = likeness > most ? one : best;
            most = Math.max(most, likeness);
        }
        boolean enough = most > others + ROUNDING || Math.max(most, others + ROUNDING) < least;
        if (enough && now.size() < groups.size()) {
            to.keep(new Nearest(List.copyOf(now), others));
        }
        return enough ? Optional.of(new Near(best, most)) : Optional.empty();
    }
}
