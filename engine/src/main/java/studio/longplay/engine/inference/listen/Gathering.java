package studio.longplay.engine.inference.listen;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/// Finds which voices of a recording's windows are one person's: the most alike are joined first,
/// by the mean likeness of all pairs, down to a likeness of 0.5, under which voices are two
/// people's; two of one window are never one. Whoever is hardly heard then goes to whom they are
/// most like.
///
/// Hours have tens of thousands of voices, too many for a table of all pairs. Each group keeps the
/// sum of its voices instead, of which the mean of all pairs follows exactly, and pairs are found
/// by going from each group to its nearest until two are each other's (the nearest-neighbour chain,
/// Murtagh 1983): the same groups as joining the nearest pair of all each time, in memory that
/// grows with the voices and time with their square.
final class Gathering {
    /// Voices that are less alike are two people's.
    private static final double LEAST_LIKENESS = 0.5;

    /// Who is heard for less is somebody's laugh or cough: so many frames, three seconds of one
    /// window or less in several.
    private static final int LEAST_OF_PERSON = 180;

    /// How alike two of one window are, who are two people by that: the least there is.
    private static final double OF_ONE_WINDOW = -1;

    private final JobContext context;
    private final int all;
    private final List<Group> open = new ArrayList<>();
    private final List<Group> people = new ArrayList<>();

    private Gathering(List<LocalSpeaker> voices, JobContext context) {
        this.context = context;
        all = voices.size();
        voices.forEach(voice -> open.add(Group.of(voice)));
    }

    /// Voices that are one person's.
    ///
    /// @param context told how many are gathered
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    static List<List<LocalSpeaker>> of(List<LocalSpeaker> voices, JobContext context) {
        Gathering gathering = new Gathering(voices, context);
        gathering.join();
        gathering.joinTheHardlyHeard();
        return gathering.people.stream().map(group -> group.members).toList();
    }

    /// Those who are one person: the sum of their points, and the windows in which they are heard,
    /// in order.
    private static final class Group {
        private final List<LocalSpeaker> members;
        private final double[] sum;
        private final int[] windows;
        private final int frames;

        private Group(List<LocalSpeaker> members, double[] sum, int[] windows, int frames) {
            this.members = members;
            this.sum = sum;
            this.windows = windows;
            this.frames = frames;
        }

        static Group of(LocalSpeaker voice) {
            double[] point =
                    IntStream.range(0, voice.point().length)
                            .mapToDouble(i -> voice.point()[i])
                            .toArray();
            return new Group(
                    List.of(voice), point, new int[] {voice.place().window()}, voice.frames());
        }

        Group and(Group other) {
            List<LocalSpeaker> both = new ArrayList<>(members);
            both.addAll(other.members);
            double[] sums = sum.clone();
            for (int i = 0; i < sums.length; i++) {
                sums[i] += other.sum[i];
            }
            int[] all =
                    IntStream.concat(Arrays.stream(windows), Arrays.stream(other.windows))
                            .sorted()
                            .toArray();
            return new Group(both, sums, all, frames + other.frames);
        }

        boolean meets(Group other) {
            int mine = 0;
            int its = 0;
            while (mine < windows.length && its < other.windows.length) {
                if (windows[mine] == other.windows[its]) {
                    return true;
                }
                if (windows[mine] < other.windows[its]) {
                    mine++;
                } else {
                    its++;
                }
            }
            return false;
        }

        /// The mean of all pairs.
        double likeness(Group other) {
            // Three sums, which a processor does side by side.
            double first = 0;
            double second = 0;
            double third = 0;
            int at = 0;
            for (; at + 2 < sum.length; at += 3) {
                first += sum[at] * other.sum[at];
                second += sum[at + 1] * other.sum[at + 1];
                third += sum[at + 2] * other.sum[at + 2];
            }
            for (; at < sum.length; at++) {
                first += sum[at] * other.sum[at];
            }
            double product = first + second + third;
            return product / ((double) members.size() * other.members.size());
        }
    }

    /// A group and how alike it is to another.
    private record Near(Group group, double likeness) {}

    private void join() {
        Deque<Group> chain = new ArrayDeque<>();
        while (!open.isEmpty()) {
            context.checkCancelled();
            context.progress(new Progress("Telling people apart", all - open.size(), all));
            if (chain.isEmpty()) {
                chain.push(open.getFirst());
            }
            Group last = chain.pop();
            Group before = chain.peek();
            Near nearest = nearest(last, open, before == null ? last : before);
            if (nearest.likeness() < LEAST_LIKENESS) {
                remove(last);
                people.add(last);
            } else if (before != null && nearest.group() == before) {
                chain.pop();
                remove(last);
                remove(before);
                open.add(before.and(last));
            } else {
                chain.push(last);
                chain.push(nearest.group());
            }
        }
        context.progress(new Progress("Telling people apart", all, all));
        people.sort(
                Comparator.comparingInt((Group group) -> group.windows[0])
                        .thenComparingInt(group -> group.members.getFirst().place().local()));
    }

    private void remove(Group group) {
        open.removeIf(one -> one == group);
    }

    /// The group that is most like another.
    ///
    /// @param first taken of several that are equally like it
    private static Near nearest(Group to, List<Group> among, Group first) {
        Group best = first;
        double most = first == to ? Double.NEGATIVE_INFINITY : likeness(to, first);
        for (Group one : among) {
            // Whom it meets is looked at only where that decides.
            if (one != to && to.likeness(one) > most) {
                double likeness = likeness(to, one);
                best = likeness > most ? one : best;
                most = Math.max(most, likeness);
            }
        }
        return new Near(best, most);
    }

    private static double likeness(Group one, Group other) {
        return one.meets(other) ? OF_ONE_WINDOW : one.likeness(other);
    }

    private void joinTheHardlyHeard() {
        while (people.size() > 1) {
            context.checkCancelled();
            Group least =
                    people.stream()
                            .min(Comparator.comparingInt(group -> group.frames))
                            .orElseThrow();
            if (least.frames >= LEAST_OF_PERSON) {
                return;
            }
            Group other = nearest(least, people, least).group();
            people.removeIf(one -> one == least || one == other);
            people.add(other.and(least));
        }
    }
}
