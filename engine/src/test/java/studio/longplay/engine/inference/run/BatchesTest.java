package studio.longplay.engine.inference.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import static studio.longplay.engine.inference.TensorSpec.ANY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ElementType;
import studio.longplay.engine.inference.OnnxWriter;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CancellationException;

class BatchesTest {
    private static final JobContext QUIET = JobContext.quiet();
    private static final int SYMBOLS = 40;
    private static final int WIDTH = 32;

    @TempDir Path folder;

    private static List<long[]> lines(long seed, int count) {
        Random random = new Random(seed);
        List<long[]> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(random.longs(1 + random.nextInt(30), 1, SYMBOLS).toArray());
        }
        return lines;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyLineIsInOneBatchOfLikeLengths(long seed) {
        List<long[]> lines = lines(seed, 50);
        Batches<long[]> batches = new Batches<>(8, 0.25, line -> line.length);
        List<Integer> seen = new ArrayList<>();
        for (List<Integer> group : batches.groups(lines)) {
            assertThat(group).hasSizeBetween(1, 8);
            int shortest = lines.get(group.getFirst()).length;
            int longest = lines.get(group.getLast()).length;
            assertThat((double) longest).isBetween(1.0 * shortest, 1.25 * shortest);
            seen.addAll(group);
        }
        assertThat(seen).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void whatComesBackStandsInTheOrderOfWhatWasGiven() throws Exception {
        List<Integer> lengths = List.of(9, 1, 5, 5, 9, 1, 20);
        List<List<Integer>> runs = new ArrayList<>();
        List<String> results =
                Batches.of(4, (Integer length) -> length)
                        .all(
                                lengths,
                                batch -> {
                                    runs.add(batch);
                                    return batch.stream().map(length -> "n" + length).toList();
                                },
                                QUIET);
        assertThat(results).containsExactly("n9", "n1", "n5", "n5", "n9", "n1", "n20");
        assertThat(runs).containsExactly(List.of(1, 1), List.of(5, 5), List.of(9, 9), List.of(20));
    }

    @Test
    void itStopsBetweenTwoBatches() {
        int[] runs = {0};
        JobContext context =
                new JobContext() {
                    @Override
                    public void progress(Progress progress) {}

                    @Override
                    public void checkCancelled() {
                        if (runs[0] == 1) {
                            throw new CancellationException("enough");
                        }
                    }
                };
        assertThatThrownBy(() ->
                        Batches.of(1, (Integer length) -> length)
                                .all(
                                        List.of(1, 2, 3),
                                        batch -> {
                                            runs[0]++;
                                            return batch;
                                        },
                                        context))
                .isInstanceOf(CancellationException.class);
        assertThat(runs[0]).isEqualTo(1);
    }

    /// The mean over a line of what a layer makes of its ids: padding must not be heard in it.
    static Path meaning(Path folder) throws IOException {
        Random random = new Random(3);
        float[] table = new float[SYMBOLS * WIDTH];
        float[] weights = new float[WIDTH * WIDTH];
        for (float[] values : List.of(table, weights)) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian() / 4;
            }
        }
        return new OnnxWriter("meaning")
                .input(TensorSpec.of("ids", ElementType.INT64, ANY, ANY))
                .input(TensorSpec.of("mask", ElementType.FLOAT32, ANY, ANY))
                .constant("table", table, SYMBOLS, WIDTH)
                .constant("weights", weights, WIDTH, WIDTH)
                .constant("last", new long[] {2}, 1)
                .constant("along", new long[] {1}, 1)
                .node("Gather", List.of("table", "ids"), List.of("rows"))
                .node("MatMul", List.of("rows", "weights"), List.of("mixed"))
                .node("Tanh", List.of("mixed"), List.of("bent"))
                .node("Unsqueeze", List.of("mask", "last"), List.of("wide"))
                .node("Mul", List.of("bent", "wide"), List.of("kept"))
                .node(
                        "ReduceSum",
                        List.of("kept", "along"),
                        List.of("sum"),
                        OnnxWriter.whole("keepdims", 0))
                .node(
                        "ReduceSum",
                        List.of("mask", "along"),
                        List.of("count"),
                        OnnxWriter.whole("keepdims", 1))
                .node("Div", List.of("sum", "count"), List.of("meaning"))
                .output(TensorSpec.of("meaning", ElementType.FLOAT32, ANY, WIDTH))
                .write(folder.resolve("meaning.onnx"));
    }

    static List<float[]> meanings(Session session, List<long[]> lines) throws StudioFault {
        int[] lengths = lines.stream().mapToInt(line -> line.length).toArray();
        Map<String, Tensor> inputs =
                Map.of("ids", Padding.ids(lines, 0), "mask", Padding.floatMask(lengths));
        Tensor answer = Objects.requireNonNull(session.run(inputs, QUIET).get("meaning"));
        int[] widths = new int[lines.size()];
        Arrays.fill(widths, WIDTH);
        return Padding.rows((Tensor.Float32) answer, widths);
    }

    @Test
    void linesInABatchAreWhatTheyAreAlone() throws Exception {
        List<long[]> lines = lines(11, 40);
        try (OnnxSessions sessions = OnnxSessions.start();
                Session session = sessions.open(meaning(folder), SessionSettings.steady())) {
            List<float[]> together =
                    Batches.of(8, (long[] line) -> line.length)
                            .all(lines, batch -> meanings(session, batch), QUIET);
            for (int i = 0; i < lines.size(); i++) {
                float[] alone = meanings(session, List.of(lines.get(i))).getFirst();
                for (int k = 0; k < WIDTH; k++) {
                    assertThat(together.get(i)[k]).isCloseTo(alone[k], within(1e-5f));
                }
            }
        }
    }

    @Test
    void masksSayWhereRowsEnd() {
        assertThat(Padding.ids(List.of(new long[] {5, 6}, new long[] {7}), 9).values())
                .containsExactly(5, 6, 7, 9);
        assertThat(Padding.mask(2, 1).values()).containsExactly(1, 1, 1, 0);
        assertThat(Padding.mask(2, 1).shape()).containsExactly(2, 2);
    }

    @Test
    void aCacheSaysHowOftenItHadWhatWasAsked() {
        CacheCount count = new CacheCount("tones");
        assertThat(count.rate().share()).isZero();
        count.asked(true);
        count.asked(true);
        count.asked(false);
        assertThat(count.rate()).isEqualTo(new CacheCount.Rate("tones", 2, 1));
        assertThat(count.rate().share()).isCloseTo(2 / 3.0, within(1e-9));
    }
}
