package studio.longplay.engine.inference.translate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class BeamSearchTest {
    private static final JobContext QUIET = JobContext.quiet();
    private static final int START = 9;
    private static final int END = 0;
    private static final int SIZE = 10;

    /// A language given by the chances of each next piece after a beginning.
    private static final class Language implements Telling {
        private final Map<List<Long>, Map<Integer, Double>> after = new HashMap<>();
        private List<List<Long>> told = List.of(List.of());

        Language say(List<Long> beginning, Map<Integer, Double> chances) {
            after.put(beginning, chances);
            return this;
        }

        Language afresh() {
            told = List.of(List.of());
            return this;
        }

        @Override
        public float[][] next(long[] last, int[] from, JobContext context) {
            List<List<Long>> now = new ArrayList<>();
            float[][] scores = new float[last.length][SIZE];
            for (int row = 0; row < last.length; row++) {
                List<Long> beginning = new ArrayList<>(told.get(from[row]));
                if (last[row] != START) {
                    beginning.add(last[row]);
                }
                now.add(beginning);
                Arrays.fill(scores[row], (float) Math.log(1e-6));
                for (Map.Entry<Integer, Double> one :
                        after.getOrDefault(beginning, Map.of(END, 1.0)).entrySet()) {
                    scores[row][one.getKey()] = (float) Math.log(one.getValue());
                }
            }
            told = now;
            return scores;
        }
    }

    /// The likeliest first piece leads to a sentence that is not the likeliest.
    private static Language trap() {
        return new Language()
                .say(List.of(), Map.of(1, 0.6, 2, 0.4))
                .say(List.of(1L), Map.of(3, 0.3, 4, 0.3, 5, 0.3, END, 0.1))
                .say(List.of(2L), Map.of(6, 0.95, END, 0.05));
    }

    private static BeamSearch search(int beams, int first, long... never) {
        return new BeamSearch(new BeamSearch.Rules(START, first, END, never, 8, beams));
    }

    private static List<Long> best(BeamSearch search, Telling telling) throws StudioFault {
        return search.best(telling, List.of(List.of()), QUIET).getFirst();
    }

    /// Several languages whose texts are told side by side, one text each.
    private static Telling beside(List<Language> languages) {
        int[][] texts = {IntStream.range(0, languages.size()).toArray()};
        List<List<Long>> told = new ArrayList<>();
        languages.forEach(_ -> told.add(List.of()));
        return (last, from, context) -> {
            int[] now = IntStream.of(from).map(row -> texts[0][row]).toArray();
            List<List<Long>> before = List.copyOf(told);
            float[][] scores = new float[last.length][];
            told.clear();
            for (int row = 0; row < last.length; row++) {
                Language language = languages.get(now[row]);
                language.told = List.of(before.get(from[row]));
                scores[row] = language.next(new long[] {last[row]}, new int[] {0}, context)[0];
                told.addAll(language.told);
            }
            texts[0] = now;
            return scores;
        };
    }

    @Test
    void textsSideBySideAreToldAsEachAlone() throws StudioFault {
        Language brief = new Language().say(List.of(), Map.of(9, 0.7, END, 0.3));
        Language endless = new Language();
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            endless.say(List.copyOf(all), Map.of(1, 0.5, 4, 0.4));
            all.add(1L);
        }
        for (int beams : new int[] {1, 3}) {
            List<List<Long>> together =
                    search(beams, -1)
                            .best(
                                    beside(List.of(trap(), endless, brief)),
                                    List.of(List.of(), List.of(List.of(7L)), List.of()),
                                    QUIET);
            assertThat(together.get(0)).isEqualTo(best(search(beams, -1), trap()));
            assertThat(together.get(1))
                    .isEqualTo(
                            search(beams, -1)
                                    .best(endless.afresh(), List.of(List.of(List.of(7L))), QUIET)
                                    .getFirst());
            assertThat(together.get(2)).isEqualTo(best(search(beams, -1), brief.afresh()));
        }
    }

    @Test
    void oneBeginningIsGreedyAndMoreFindTheLikelierSentence() throws StudioFault {
        assertThat(best(search(1, -1), trap())).startsWith(1L);
        assertThat(best(search(3, -1), trap())).containsExactly(2L, 6L);
    }

    @Test
    void theFirstPieceCanBeGiven() throws StudioFault {
        assertThat(best(search(3, 1), trap())).startsWith(1L).hasSize(2);
    }

    /// Whatever is told later is unlikely, and so are all ends but the last.
    private static Language slow() {
        Language slow = new Language().say(List.of(), Map.of(1, 0.9, 2, 0.1));
        slow.say(List.of(1L), Map.of(2, 0.5, END, 0.45));
        List<Long> all = new ArrayList<>(List.of(1L, 2L));
        for (int piece = 3; piece < 7; piece++) {
            slow.say(List.copyOf(all), Map.of(piece, 0.25, 7, 0.2, 8, 0.2, 9, 0.2, 1, 0.15));
            all.add((long) piece);
        }
        return slow;
    }

    @Test
    void anEndThatIsNotTheLikeliestCutsNoGreedySentenceShort() throws StudioFault {
        assertThat(best(search(1, -1), slow())).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    /// The rest is shared by pieces that lead nowhere.
    private static Map<Integer, Double> among(int piece, double chance) {
        double rest = (1 - chance) / 5;
        return Map.of(piece, chance, 4, rest, 5, rest, 6, rest, 7, rest, 8, rest);
    }

    @Test
    void theEndCountsAsAPieceWhereSentencesAreCompared() throws StudioFault {
        Language both =
                new Language()
                        .say(List.of(), Map.of(1, 0.5, 2, 0.5))
                        .say(List.of(1L), among(END, 0.5))
                        .say(List.of(2L), among(3, 0.6))
                        .say(List.of(2L, 3L), among(END, 0.5));

        // Half of -1.386 is less than a third of -1.897, and more than a third of -2.303; all of
        // it would be less than half of either.
        assertThat(best(search(2, -1), both)).containsExactly(2L, 3L);
        both.say(List.of(2L), among(3, 0.4));
        assertThat(best(search(2, -1), both.afresh())).containsExactly(1L);
    }

    @Test
    void aFirstPieceThatIsGivenIsNoReasonToTellMore() throws StudioFault {
        Language given =
                new Language()
                        .say(List.of(), Map.of(1, 1e-5, 5, 1 - 1e-5))
                        .say(List.of(1L), Map.of(END, 0.6, 2, 0.3, 7, 0.05, 8, 0.05))
                        .say(List.of(1L, 2L), Map.of(3, 0.9, 8, 0.1))
                        .say(List.of(1L, 2L, 3L), Map.of(4, 0.9, 8, 0.1));

        assertThat(best(search(2, 1), given)).containsExactly(1L);
    }

    @Test
    void whatIsForbiddenIsNeverTold() throws StudioFault {
        assertThat(best(search(3, -1, 2), trap())).startsWith(1L);
    }

    @Test
    void whatIsDemandedIsToldInARow() throws StudioFault {
        List<Long> best =
                search(2, -1).best(trap(), List.of(List.of(List.of(7L, 8L))), QUIET).getFirst();
        assertThat(best.indexOf(8L)).isEqualTo(best.indexOf(7L) + 1).isPositive();
    }

    @Test
    void aSentenceThatWouldNotEndIsEnded() throws StudioFault {
        Language endless = new Language();
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            endless.say(List.copyOf(all), Map.of(1, 1.0));
            all.add(1L);
        }
        assertThat(best(search(2, -1), endless)).hasSize(7);
    }
}
