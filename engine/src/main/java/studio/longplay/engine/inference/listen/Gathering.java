package studio.longplay.engine.inference.listen;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Finds which voices of a recording's windows are one person's: the most alike are joined first,
/// by the mean likeness of all pairs, down to a likeness of 0.5, under which voices are two
/// people's; two of one window are never one. Whoever is hardly heard then goes to whom they are
/// most like.
///
/// Hours have tens of thousands of voices, too many for a table of all pairs. Each group keeps the
/// sum of its voices instead, of which the mean of all pairs follows exactly, and pairs are found
/// by going from each group to its nearest until two are each other's (the nearest-neighbour chain,
/// Murtagh 1983): the same groups as joining the nearest pair of all each time, in memory that
/// grows with the voices and time with their square. All look at all others at the beginning
/// ([OpenGroups]), and what was found is kept ([Nearest]).
final class Gathering {
    /// Voices that are less alike are two people's.
    private static final double LEAST_LIKENESS = 0.5;

    /// Who is heard for less is somebody's laugh or cough: so many frames, three seconds of one
    /// window or less in several.
    private static final int LEAST_OF_PERSON = 180;

    private final JobContext context;
    private final int all;
    private final OpenGroups open;
    private final List<VoiceGroup> people = new ArrayList<>();

    private Gathering(List<LocalSpeaker> voices, JobContext context) {
        this.context = context;
        all = voices.size();
        open = new OpenGroups(voices.stream().map(VoiceGroup::of).toList());
    }

    /// Voices that are one person's.
    ///
    /// @param context told how many are gathered
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    static List<List<LocalSpeaker>> of(List<LocalSpeaker> voices, JobContext context)
            throws StudioFault {
        Gathering gathering = new Gathering(voices, context);
        gathering.join();
        gathering.joinTheHardlyHeard();
        return gathering.people.stream().map(group -> group.members).toList();
    }

    private void join() throws StudioFault {
        open.lookAround(context);
        Deque<VoiceGroup> chain = new ArrayDeque<>();
        while (!open.isEmpty()) {
            context.checkCancelled();
            context.progress(new Progress("Telling people apart", all - open.count(), all));
            if (chain.isEmpty()) {
                chain.push(open.first());
            }
            VoiceGroup last = chain.pop();
            VoiceGroup before = chain.peek();
            Nearest.Near nearest = nearest(last, before == null ? last : before);
            if (nearest.likeness() < LEAST_LIKENESS) {
                open.remove(last);
                people.add(last);
            } else if (before != null && nearest.group() == before) {
                chain.pop();
                open.remove(last);
                open.remove(before);
                open.add(before.and(last));
            } else {
                chain.push(last);
                chain.push(nearest.group());
            }
        }
        context.progress(new Progress("Telling people apart", all, all));
        people.sort(
                Comparator.comparingInt((VoiceGroup group) -> group.windows[0])
                        .thenComparingInt(group -> group.members.getFirst().place().local()));
    }

    /// The group that is most like another.
    ///
    /// @param first taken of several that are equally like it
    private Nearest.Near nearest(VoiceGroup to, VoiceGroup first) {
        Optional<Nearest.Near> known =
                to.nearest().flatMap(found -> found.best(to, first, LEAST_LIKENESS));
        if (known.isPresent()) {
            return known.get();
        }
        Nearest found = open.nearest(to);
        to.keep(found);
        return found.best(to, first, LEAST_LIKENESS).orElseGet(() -> among(to, open.all(), first));
    }

    private static Nearest.Near among(VoiceGroup to, List<VoiceGroup> all, VoiceGroup first) {
        VoiceGroup best = first;
        double most = first == to ? Double.NEGATIVE_INFINITY : to.likeness(first);
        for (VoiceGroup one : all) {
            // Whom it meets is looked at only where that decides.
            if (one != to && to.most(one) > most) {
                double likeness = to.likeness(one);
                best = likeness > most ? one : best;
                most = Math.max(most, likeness);
            }
        }
        return new Nearest.Near(best, most);
    }

    private void joinTheHardlyHeard() {
        while (people.size() > 1) {
            context.checkCancelled();
            VoiceGroup least =
                    people.stream()
                            .min(Comparator.comparingInt(group -> group.frames))
                            .orElseThrow();
            if (least.frames >= LEAST_OF_PERSON) {
                return;
            }
            VoiceGroup other = among(least, people, least).group();
            people.removeIf(one -> one == least || one == other);
            people.add(other.and(least));
        }
    }
}
