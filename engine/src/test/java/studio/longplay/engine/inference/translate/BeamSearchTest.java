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

    @Test
    void oneBeginningIsGreedyAndMoreFindTheLikelierSentence() throws StudioFault {
        assertThat(search(1, -1).best(trap(), List.of(), QUIET)).startsWith(1L);
        assertThat(search(3, -1).best(trap(), List.of(), QUIET)).containsExactly(2L, 6L);
    }

    @Test
    void theFirstPieceCanBeGiven() throws StudioFault {
        assertThat(search(3, 1).best(trap(), List.of(), QUIET)).startsWith(1L).hasSize(2);
    }

    @Test
    void whatIsForbiddenIsNeverTold() throws StudioFault {
        assertThat(search(3, -1, 2).best(trap(), List.of(), QUIET)).startsWith(1L);
    }

    @Test
    void whatIsDemandedIsToldInARow() throws StudioFault {
        List<Long> best = search(2, -1).best(trap(), List.of(List.of(7L, 8L)), QUIET);
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
        assertThat(search(2, -1).best(endless, List.of(), QUIET)).hasSize(7);
    }
}
