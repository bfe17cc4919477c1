package studio.longplay.engine.inference.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.jobs.JobContext;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The parts of listening that need no model.
class ListeningPartsTest {
    private static final JobContext QUIET = JobContext.quiet();
    private static final int SIZE = 200;
    private static final long END = 10;
    private static final long NO_TIMES = 19;
    private static final SpecialTokens SPECIAL =
            new SpecialTokens(
                    true, END, 11, 14, 15, 16, 17, NO_TIMES, new TreeMap<>(Map.of("en", 12L)));

    private static Vocabulary vocabulary() {
        Map<Long, byte[]> pieces = new TreeMap<>();
        String[] texts = {" ", " don", "'t", " (", "stop", ")", " caf", null, null, "!"};
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null) {
                pieces.put((long) i, texts[i].getBytes(StandardCharsets.UTF_8));
            }
        }
        pieces.put(7L, new byte[] {(byte) 0xC3});
        pieces.put(8L, new byte[] {(byte) 0xA9});
        return new Vocabulary(
                SPECIAL,
                pieces,
                Set.of(11L, 14L, 15L, 16L, 17L),
                Set.of(0L, END),
                List.of(),
                new RankedPieces(pieces));
    }

    private static long time(int steps) {
        return NO_TIMES + 1 + steps;
    }

    private static List<Long> possible(List<Long> taken) {
        float[] scores = new float[SIZE];
        Arrays.fill(scores, 0, (int) NO_TIMES, 9);
        new TokenRules(vocabulary()).apply(scores, taken);
        List<Long> possible = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > Float.NEGATIVE_INFINITY) {
                possible.add((long) i);
            }
        }
        return possible;
    }

    @Test
    void timesComeInPairsAndNeverGoBack() {
        assertThat(possible(List.of())).first().isEqualTo(time(0));
        assertThat(possible(List.of())).last().isEqualTo(time(50));
        assertThat(possible(List.of(time(5))))
                .contains(1L, END)
                .doesNotContain(11L, 12L, NO_TIMES, time(5), time(6));
        assertThat(possible(List.of(time(5), 1L))).contains(2L, time(6)).doesNotContain(time(5));
        assertThat(possible(List.of(time(5), 1L, time(9))))
                .contains(END, time(9), time(10))
                .doesNotContain(1L, time(8));
        assertThat(possible(List.of(time(5), 1L, time(9), time(9))))
                .contains(1L, END)
                .noneMatch(SPECIAL::isTime);
    }

    @Test
    void timesAreTakenWhereTogetherTheyAreLikelierThanAnyText() {
        float[] scores = new float[SIZE];
        scores[1] = 4;
        new TokenRules(vocabulary()).apply(scores, List.of(time(5), 1L));
        assertThat(scores[1]).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(scores[(int) time(6)]).isZero();
    }

    /// Says one token for ever unless lots are drawn, and then ends soon.
    private static final class Circles implements SpeechGraphs {
        private final List<Integer> lengths = new ArrayList<>();

        @Override
        public int bands() {
            return 80;
        }

        @Override
        public int longest() {
            return 100;
        }

        @Override
        public Heard hear(float[] spectrum, JobContext context) {
            return new Heard(Map.of());
        }

        @Override
        public Telling begin(Heard heard) {
            int at = lengths.size();
            lengths.add(0);
            return new Telling() {
                @Override
                public Scores next(long[] tokens, JobContext context) {
                    float[] rows = new float[tokens.length * SIZE];
                    Arrays.fill(rows, -30);
                    for (int row = 0; row < tokens.length; row++) {
                        rows[row * SIZE + 4] = 3;
                        rows[row * SIZE + (int) END] = 2.5f;
                        rows[row * SIZE + (int) time(0)] = -2;
                    }
                    lengths.set(at, lengths.get(at) + 1);
                    return new Scores(rows, SIZE);
                }

                @Override
                public Scores next(long[] newest, int[] from, JobContext context) {
                    return next(newest, context);
                }
            };
        }

        @Override
        public boolean branches() {
            return true;
        }

        @Override
        public List<float[][]> attention(
                Heard heard, long[] tokens, List<Vocabulary.Head> heads, JobContext context) {
            return List.of();
        }
    }

    @Test
    void whatGoesInCirclesIsToldAgainByLotAndTheSameEachTime() throws Exception {
        Circles graphs = new Circles();
        HalfMinute teller = new HalfMinute(graphs, vocabulary(), 1, 1);
        HalfMinute.Brief brief = new HalfMinute.Brief(List.of(), List.of(11L, 12L, 15L), 7);
        Told told = teller.tell(graphs.hear(new float[0], QUIET), brief, QUIET);
        assertThat(graphs.lengths).hasSizeGreaterThan(1);
        assertThat(graphs.lengths.getFirst()).isEqualTo(51);
        assertThat(told.temperature()).isPositive();
        assertThat(told.tokens()).hasSizeLessThan(40);
        assertThat(told.isDoubtful()).isFalse();
        Told again = teller.tell(graphs.hear(new float[0], QUIET), brief, QUIET);
        assertThat(again).isEqualTo(told);
    }

    @Test
    void wordsKeepTheirMarksAndLettersOfSeveralTokensAreOne() {
        WordPieces pieces = new WordPieces(vocabulary(), "en");
        List<Long> tokens = List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(pieces.words(tokens))
                .extracting(WordPieces.Word::text)
                .containsExactly(" don't", " (stop)", " café!");
        assertThat(pieces.words(tokens))
                .extracting(WordPieces.Word::first, WordPieces.Word::end)
                .containsExactly(tuple(0, 2), tuple(2, 5), tuple(5, 9));
        assertThat(new RankedPieces(vocabulary().pieces()).of(" ")).containsExactly(0);
    }

    @Test
    void tokensBeginWhereTheirAttentionDoes() {
        float[][] head = new float[6][300];
        int[] begins = {0, 0, 0, 40, 110, 200};
        int[] ends = {5, 5, 40, 110, 200, 300};
        for (int token = 0; token < 6; token++) {
            Arrays.fill(head[token], 0.001f);
            Arrays.fill(head[token], begins[token], ends[token], 1);
        }
        double[] times = TokenTimes.begins(List.of(head, head), 300, 2, 4);
        assertThat(times[0]).isZero();
        assertThat(times[1]).isCloseTo(0.8, within(0.05));
        assertThat(times[2]).isCloseTo(2.2, within(0.05));
        assertThat(times[3]).isCloseTo(4.0, within(0.05));
    }

    @Test
    void passagesAreCutAtPairsOfTimesAndTheRestIsHeardAgain() {
        List<Long> tokens = List.of(time(0), 1L, time(50), time(60), 2L, time(100), time(110), 4L);
        List<Double> chances = tokens.stream().map(_ -> 0.9).toList();
        Slices slices = Slices.of(new Told(tokens, chances, -0.1, 0, 1, 0), SPECIAL, 30);
        assertThat(slices.passages())
                .extracting(Slices.Slice::startSeconds, Slices.Slice::endSeconds)
                .containsExactly(tuple(0.0, 1.0), tuple(1.2, 2.0));
        assertThat(slices.advanceSeconds()).isEqualTo(2.0);
        Slices one =
                Slices.of(
                        new Told(List.of(time(10), 1L), List.of(1.0, 1.0), 0, 0, 1, 0),
                        SPECIAL,
                        12);
        assertThat(one.passages()).hasSize(1);
        assertThat(one.advanceSeconds()).isEqualTo(12);
    }
}
