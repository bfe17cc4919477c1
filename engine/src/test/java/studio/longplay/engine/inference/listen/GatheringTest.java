package studio.longplay.engine.inference.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;

class GatheringTest {
    private static final int WIDTH = 12;

    /// Hears what it is told and is cancelled after so many looks.
    private static final class Heard implements JobContext {
        final List<Progress> told = new ArrayList<>();
        private int looks;

        Heard(int looks) {
            this.looks = looks;
        }

        @Override
        public void progress(Progress progress) {
            told.add(progress);
        }

        @Override
        public void checkCancelled() {
            if (looks-- == 0) {
                throw new CancellationException("enough");
            }
        }
    }

    /// A voice near that of one of so many people.
    private static float[] point(int person, double spread, SplittableRandom random) {
        double[] point = new double[WIDTH];
        double square = 0;
        for (int i = 0; i < WIDTH; i++) {
            point[i] = (i == person ? 1 : 0) + spread * (random.nextDouble() - 0.5);
            square += point[i] * point[i];
        }
        float[] unit = new float[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            unit[i] = (float) (point[i] / Math.sqrt(square));
        }
        return unit;
    }

    /// Two voices in each window, of four people in turn.
    private static List<LocalSpeaker> recording(int windows, double spread) {
        SplittableRandom random = new SplittableRandom(5);
        List<LocalSpeaker> voices = new ArrayList<>();
        for (int window = 0; window < windows; window++) {
            for (int local = 0; local < 2; local++) {
                int person = (window / 7 + local) % 4;
                voices.add(
                        new LocalSpeaker(
                                new LocalSpeaker.Place(window, local),
                                100,
                                100,
                                point(person, spread, random)));
            }
        }
        return voices;
    }

    private static Set<Set<LocalSpeaker.Place>> places(List<List<LocalSpeaker>> people) {
        Set<Set<LocalSpeaker.Place>> all = new HashSet<>();
        for (List<LocalSpeaker> person : people) {
            Set<LocalSpeaker.Place> its = new HashSet<>();
            person.forEach(voice -> its.add(voice.place()));
            all.add(its);
        }
        return all;
    }

    /// As it is told in books: the nearest pair of all, again and again.
    private static List<List<LocalSpeaker>> byTheBook(List<LocalSpeaker> voices) {
        List<List<LocalSpeaker>> people = new ArrayList<>();
        voices.forEach(voice -> people.add(List.of(voice)));
        while (true) {
            double best = 0.5;
            int[] pair = {-1, -1};
            for (int i = 0; i < people.size(); i++) {
                for (int j = 0; j < i; j++) {
                    double likeness = likeness(people.get(i), people.get(j));
                    if (likeness >= best) {
                        best = likeness;
                        pair = new int[] {i, j};
                    }
                }
            }
            if (pair[0] < 0) {
                return people;
            }
            List<LocalSpeaker> both = new ArrayList<>(people.get(pair[1]));
            both.addAll(people.remove(pair[0]));
            people.set(pair[1], both);
        }
    }

    private static double likeness(List<LocalSpeaker> some, List<LocalSpeaker> others) {
        double sum = 0;
        for (LocalSpeaker one : some) {
            for (LocalSpeaker other : others) {
                if (one.place().window() == other.place().window()) {
                    return -1;
                }
                sum += SpeakerEmbedding.likeness(one.point(), other.point());
            }
        }
        return sum / (some.size() * others.size());
    }

    @Test
    void theGroupsAreThoseOfJoiningTheNearestPairEachTime() throws StudioFault {
        for (double spread : new double[] {0.5, 1.1, 1.4}) {
            // Each is heard long enough to be somebody.
            List<LocalSpeaker> voices = new ArrayList<>();
            for (LocalSpeaker voice : recording(40, spread)) {
                voices.add(new LocalSpeaker(voice.place(), 200, 200, voice.point()));
            }
            Heard heard = new Heard(-1);
            assertThat(places(Gathering.of(voices, heard)))
                    .as("spread %s", spread)
                    .isEqualTo(places(byTheBook(voices)));
            assertThat(heard.told.getLast().done()).isEqualTo(80);
            assertThat(heard.told).hasSizeGreaterThan(80);
        }
    }

    /// More voices than each group keeps of its nearest, of people who are more and less alike.
    @Test
    void soTheyAreForAnyVoices() throws StudioFault {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 12; round++) {
            double spread = 0.4 + 0.12 * round;
            List<LocalSpeaker> voices = new ArrayList<>();
            for (int window = 0; window < 60; window++) {
                for (int local = 0; local <= random.nextInt(3); local++) {
                    voices.add(
                            new LocalSpeaker(
                                    new LocalSpeaker.Place(window, local),
                                    200,
                                    200,
                                    point(random.nextInt(1 + round), spread, random)));
                }
            }
            assertThat(places(Gathering.of(voices, JobContext.quiet())))
                    .as("round %d", round)
                    .isEqualTo(places(byTheBook(voices)));
        }
    }

    @Test
    void whoIsHardlyHeardGoesToWhomItIsMostLike() throws StudioFault {
        List<LocalSpeaker> voices = recording(40, 0.3);
        SplittableRandom random = new SplittableRandom(9);
        float[] cough = point(0, 2.5, random);
        voices.add(new LocalSpeaker(new LocalSpeaker.Place(90, 0), 30, 30, cough));
        List<List<LocalSpeaker>> people = Gathering.of(voices, JobContext.quiet());
        assertThat(people).hasSize(4);
        assertThat(people.stream().mapToInt(List::size).sum()).isEqualTo(81);
    }

    @Test
    void itIsCancelledBetweenTwoLooks() {
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> Gathering.of(recording(40, 0.5), new Heard(3)));
    }

    @Test
    @Tag("long")
    void fiveHoursOfTalkAreGathered() throws StudioFault {
        List<List<LocalSpeaker>> people = Gathering.of(recording(7_200, 0.6), JobContext.quiet());
        assertThat(people).hasSize(4);
        assertThat(people.stream().mapToInt(List::size).sum()).isEqualTo(14_400);
    }
}
