package studio.longplay.engine.inference.listen;

import studio.longplay.engine.jobs.JobContext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One of the people of one window.
///
/// @param alone frames in which nobody else speaks
/// @param frames all in which this one speaks
/// @param point where the voice lies; empty until it was heard
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
record LocalSpeaker(Place place, int alone, int frames, float[] point) {
    /// Fewer frames than a third of a second say nothing of a voice.
    private static final int LEAST_FRAMES = 20;

    /// Voices that are less alike are two people's.
    private static final double LEAST_LIKENESS = 0.5;

    /// Who is heard for less is somebody's laugh or cough: so many frames, three seconds of one
    /// window or less in several.
    private static final int LEAST_OF_PERSON = 180;

    /// Which window, and which of its people.
    record Place(int window, int local) {}

    /// The person, if it speaks for long enough.
    static Optional<LocalSpeaker> of(Place place, int[] people) {
        int bit = 1 << place.local();
        int frames = 0;
        int alone = 0;
        for (int active : people) {
            frames += (active & bit) != 0 ? 1 : 0;
            alone += active == bit ? 1 : 0;
        }
        return frames < LEAST_FRAMES
                ? Optional.empty()
                : Optional.of(new LocalSpeaker(place, alone, frames, new float[0]));
    }

    LocalSpeaker with(float[] heard) {
        return new LocalSpeaker(place, alone, frames, heard);
    }

    /// What this one says in a window, put together; where others speak too only if there is not
    /// enough else.
    float[] voice(float[] samples, int[] people) {
        int bit = 1 << place.local();
        boolean pure = alone >= LEAST_FRAMES;
        float[] voice = new float[samples.length];
        int length = 0;
        for (int frame = 0; frame < people.length; frame++) {
            boolean wanted = pure ? people[frame] == bit : (people[frame] & bit) != 0;
            if (wanted) {
                int from = (int) ((long) frame * samples.length / people.length);
                int to = (int) ((frame + 1L) * samples.length / people.length);
                System.arraycopy(samples, from, voice, length, to - from);
                length += to - from;
            }
        }
        return Arrays.copyOf(voice, length);
    }

    /// A group of locals that are one person.
    private record Person(List<LocalSpeaker> members) {
        int frames() {
            return members.stream().mapToInt(LocalSpeaker::frames).sum();
        }

        boolean meets(Person other) {
            return members.stream()
                    .anyMatch(mine ->
                            other.members.stream()
                                    .anyMatch(
                                            its -> its.place().window() == mine.place().window()));
        }

        /// The mean of all pairs.
        double likeness(Person other) {
            double sum = 0;
            for (LocalSpeaker mine : members) {
                for (LocalSpeaker its : other.members) {
                    sum += SpeakerEmbedding.likeness(mine.point(), its.point());
                }
            }
            return sum / (members.size() * (double) other.members.size());
        }
    }

    /// Joins those that are one person: the most alike first, by the mean of all pairs; two of one
    /// window are never one. Those hardly heard go to whom they are most like.
    static Map<Place, Integer> joined(List<LocalSpeaker> locals, JobContext context) {
        List<Person> people = new ArrayList<>();
        locals.forEach(local -> people.add(new Person(List.of(local))));
        double[][] alike = new double[people.size()][people.size()];
        for (int i = 0; i < alike.length; i++) {
            for (int j = 0; j < i; j++) {
                alike[i][j] = alike(people.get(i), people.get(j));
            }
        }
        int[] pair = {0, 0};
        while (people.size() > 1 && nearest(people, alike, pair, false) >= LEAST_LIKENESS) {
            context.checkCancelled();
            merge(people, alike, pair);
        }
        while (people.size() > 1 && least(people) < LEAST_OF_PERSON) {
            nearest(people, alike, pair, true);
            merge(people, alike, pair);
        }
        Map<Place, Integer> who = new HashMap<>();
        for (int person = 0; person < people.size(); person++) {
            for (LocalSpeaker member : people.get(person).members()) {
                who.put(member.place(), person);
            }
        }
        return who;
    }

    private static double alike(Person one, Person other) {
        return one.meets(other) ? -1 : one.likeness(other);
    }

    private static int least(List<Person> people) {
        return people.stream().mapToInt(Person::frames).min().orElse(0);
    }

    private static double nearest(
            List<Person> people, double[][] alike, int[] pair, boolean withLeast) {
        double best = Double.NEGATIVE_INFINITY;
        int small = withLeast ? least(people) : 0;
        for (int i = 0; i < people.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean asked =
                        !withLeast
                                || people.get(i).frames() == small
                                || people.get(j).frames() == small;
                if (asked && alike[i][j] > best) {
                    best = alike[i][j];
                    pair[0] = i;
                    pair[1] = j;
                }
            }
        }
        return best;
    }

    /// The later of the two becomes part of the earlier, the last takes its place.
    private static void merge(List<Person> people, double[][] alike, int[] pair) {
        int later = pair[0];
        int earlier = pair[1];
        List<LocalSpeaker> both = new ArrayList<>(people.get(earlier).members());
        both.addAll(people.get(later).members());
        people.set(earlier, new Person(both));
        Person moved = people.removeLast();
        if (later < people.size()) {
            people.set(later, moved);
            renew(people, alike, later);
        }
        renew(people, alike, earlier);
    }

    private static void renew(List<Person> people, double[][] alike, int at) {
        for (int i = 0; i < people.size(); i++) {
            if (i != at) {
                alike[Math.max(i, at)][Math.min(i, at)] = alike(people.get(at), people.get(i));
            }
        }
    }
}
