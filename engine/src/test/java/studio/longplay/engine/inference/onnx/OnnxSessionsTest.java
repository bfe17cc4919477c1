package studio.longplay.engine.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static studio.longplay.engine.inference.TensorSpec.ANY;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Device;
import studio.longplay.engine.inference.ElementType;
import studio.longplay.engine.inference.OnnxWriter;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.TinyModels;
import studio.longplay.engine.jobs.CancelToken;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

class OnnxSessionsTest {
    private static final JobContext QUIET = JobContext.quiet();

    private static OnnxSessions sessions;

    @TempDir Path folder;

    @BeforeAll
    static void start() throws StudioFault {
        sessions = OnnxSessions.start();
    }

    @AfterAll
    static void stop() {
        sessions.close();
    }

    private static Session open(Path model) throws StudioFault {
        return sessions.open(model, SessionSettings.steady());
    }

    private Path everyType() throws IOException {
        OnnxWriter writer = new OnnxWriter("every type");
        List<ElementType> types =
                List.of(
                        ElementType.FLOAT32,
                        ElementType.INT64,
                        ElementType.INT32,
                        ElementType.BOOL);
        for (ElementType type : types) {
            String name = type.name();
            writer.input(TensorSpec.of(name, type, ANY, 2))
                    .node("Identity", List.of(name), List.of(name + "_out"))
                    .output(TensorSpec.of(name + "_out", type, ANY, 2));
        }
        return writer.metadata("voice", "none").write(folder.resolve("types.onnx"));
    }

    @Test
    void aModelSaysWhatItTakesAndGives() throws Exception {
        try (Session session = open(TinyModels.silero(folder))) {
            assertThat(session.inputs().values())
                    .containsExactly(
                            TensorSpec.of("input", ElementType.FLOAT32, ANY, ANY),
                            TensorSpec.of("state", ElementType.FLOAT32, 2, ANY, 128),
                            TensorSpec.of("sr", ElementType.INT64));
            assertThat(session.outputs().keySet()).containsExactly("output", "stateN");
            assertThat(session.device()).isEqualTo(Device.CPU);
            assertThat(session.fallback()).isEmpty();
        }
        try (Session session = open(everyType())) {
            assertThat(session.metadata()).containsEntry("voice", "none");
        }
        assertThat(sessions.runtime()).startsWith("ONNX Runtime 1.");
    }

    @Test
    void tensorsOfEveryTypeGoThroughUnchangedWhateverTheirLength() throws Exception {
        try (Session session = open(everyType())) {
            for (int rows : List.of(1, 3, 0, 2)) {
                float[] floats = new float[2 * rows];
                long[] longs = new long[2 * rows];
                int[] ints = new int[2 * rows];
                boolean[] flags = new boolean[2 * rows];
                for (int i = 0; i < 2 * rows; i++) {
                    floats[i] = -1.5f * i;
                    longs[i] = Long.MAX_VALUE - i;
                    ints[i] = Integer.MIN_VALUE + i;
                    flags[i] = i % 3 == 1;
                }
                Map<String, Tensor> out =
                        session.run(
                                Map.of(
                                        "FLOAT32", Tensor.of(floats, rows, 2),
                                        "INT64", Tensor.of(longs, rows, 2),
                                        "INT32", Tensor.of(ints, rows, 2),
                                        "BOOL", Tensor.of(flags, rows, 2)),
                                QUIET);
                assertThat(out.get("FLOAT32_out").floats()).isEqualTo(floats);
                assertThat(out.get("FLOAT32_out").shape()).containsExactly(rows, 2);
                assertThat(((Tensor.Int64) out.get("INT64_out")).values()).isEqualTo(longs);
                assertThat(((Tensor.Int32) out.get("INT32_out")).values()).isEqualTo(ints);
                assertThat(((Tensor.Bool) out.get("BOOL_out")).values()).isEqualTo(flags);
            }
        }
    }

    @Test
    void onlyTheOutputsWantedComeBackInTheOrderWanted() throws Exception {
        try (Session session = open(TinyModels.silero(folder))) {
            Map<String, Tensor> inputs =
                    Map.of(
                            "input", Tensor.of(new float[] {0.125f, -0.125f}, 1, 2),
                            "state", Tensor.of(new float[256], 2, 1, 128),
                            "sr", Tensor.of(new long[] {16_000}));
            assertThat(session.run(inputs, Set.of("output"), QUIET)).containsOnlyKeys("output");
            assertThat(session.run(inputs, Set.of("output"), QUIET).get("output").floats())
                    .containsExactly(0.5f);
            assertThat(session.run(inputs, QUIET)).containsOnlyKeys("output", "stateN");
        }
    }

    @Test
    void aVoiceOfTonesSpeaksItsIds() throws Exception {
        try (Session session = open(TinyModels.toySpeech(folder, 40))) {
            float[] style = new float[256];
            style[0] = 0.5f;
            Tensor wave =
                    session.run(
                                    Map.of(
                                            "input_ids", Tensor.of(new long[] {0, 7, 39}, 1, 3),
                                            "style", Tensor.of(style, 1, 256),
                                            "speed", Tensor.of(new float[] {2}, 1)),
                                    QUIET)
                            .get("waveform");
            assertThat(wave.shape()).containsExactly(1, 3 * 1200);
            int second = 1200 + 100;
            double hertz = TinyModels.LOWEST_SYMBOL_HZ + 7 * TinyModels.SYMBOL_STEP_HZ;
            float expected = 0.5f * (float) StrictMath.sin(2 * Math.PI * hertz * 100 / 24_000);
            assertThat(wave.floats()[second]).isEqualTo(expected);
        }
    }

    /// Cancelled when it is looked at so often.
    private static JobContext cancelledAfter(int looks, CountDownLatch begun, CancelToken token) {
        AtomicInteger left = new AtomicInteger(looks);
        return new JobContext() {
            @Override
            public void progress(Progress progress) {}

            @Override
            public void checkCancelled() {
                begun.countDown();
                token.check();
                if (left.decrementAndGet() < 0) {
                    throw new CancellationException("enough");
                }
            }
        };
    }

    @Test
    void whoWaitsForTheRunOfAnotherCanBeCancelledMeanwhile() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        CancelToken token = new CancelToken();
        Map<String, Tensor> endless = Map.of("steps", Tensor.of(new long[] {1L << 40}));
        Map<String, Tensor> short5 = Map.of("steps", Tensor.of(new long[] {5}));
        try (Session session = open(TinyModels.counter(folder));
                Crew crew = new Crew("other", 1)) {
            crew.run(() -> {
                try {
                    // Looked at each hundredth of a second: it ends by itself if nobody ends it.
                    session.run(endless, cancelledAfter(2000, begun, token));
                } catch (StudioFault | CancellationException _) {
                    ended.countDown();
                }
            });
            begun.await();
            JobContext soon = cancelledAfter(3, new CountDownLatch(0), new CancelToken());
            assertThatThrownBy(() -> session.run(short5, soon))
                    .isInstanceOf(CancellationException.class);
            assertThat(ended.getCount()).as("the other still runs").isEqualTo(1);
            token.cancel();
            ended.await();
            assertThat(session.run(short5, QUIET).get("total").floats()).containsExactly(5);
        }
    }

    /// By itself the run would go on for hours: that it ends is all that is asked, however busy the
    /// machine is.
    @Test
    void aRunIsEndedOnceItsContextIsCancelledAndTheNextOneWorks() throws Exception {
        Thread caller = Thread.currentThread();
        AtomicBoolean within = new AtomicBoolean();
        JobContext context =
                new JobContext() {
                    @Override
                    public void progress(Progress progress) {}

                    @Override
                    public void checkCancelled() {
                        // The caller asks before the run; within it another thread does.
                        if (!caller.equals(Thread.currentThread())) {
                            within.set(true);
                        }
                        if (within.get()) {
                            throw new CancellationException("cancelled");
                        }
                    }
                };
        try (Session session = open(TinyModels.counter(folder))) {
            Map<String, Tensor> endless = Map.of("steps", Tensor.of(new long[] {1L << 40}));
            assertThatThrownBy(() -> session.run(endless, context))
                    .isInstanceOf(CancellationException.class);
            assertThat(within).isTrue();
            assertThatThrownBy(() -> session.run(endless, context))
                    .isInstanceOf(CancellationException.class);
            Map<String, Tensor> short5 = Map.of("steps", Tensor.of(new long[] {5}));
            assertThat(session.run(short5, QUIET).get("total").floats()).containsExactly(5);
        }
    }

    @Test
    void aMissingCardIsSaidAndTheProcessorTaken() throws Exception {
        try (Session session =
                sessions.open(TinyModels.counter(folder), new SessionSettings(1, Device.CUDA))) {
            assertThat(session.device()).isEqualTo(Device.CPU);
            assertThat(session.fallback().orElseThrow().code())
                    .isEqualTo("inference.device-missing");
            assertThat(
                            session.run(Map.of("steps", Tensor.of(new long[] {3})), QUIET)
                                    .get("total")
                                    .floats())
                    .containsExactly(3);
        }
    }

    @Test
    void wrongInputsAreRefusedByName() throws Exception {
        Tensor input = Tensor.of(new float[4], 1, 4);
        Tensor state = Tensor.of(new float[256], 2, 1, 128);
        Tensor rate = Tensor.of(new long[] {16_000});
        Map<String, Map<String, Tensor>> wrong =
                Map.of(
                        "model.input-missing",
                        Map.of("input", input, "state", state),
                        "model.input-unknown",
                        Map.of("input", input, "state", state, "rate", rate),
                        "model.input-type",
                        Map.of(
                                "input",
                                input,
                                "state",
                                state,
                                "sr",
                                Tensor.of(new float[] {16_000})),
                        "model.input-shape",
                        Map.of(
                                "input",
                                input,
                                "state",
                                Tensor.of(new float[128], 1, 1, 128),
                                "sr",
                                rate));
        try (Session session = open(TinyModels.silero(folder))) {
            wrong.forEach((code, inputs) -> refused(code, () -> session.run(inputs, QUIET)));
            Map<String, Tensor> right = Map.of("input", input, "state", state, "sr", rate);
            refused("model.output-unknown", () -> session.run(right, Set.of("speech"), QUIET));
        }
    }

    @Test
    void anOutputWeHaveNoValuesForIsRefused() throws Exception {
        Path model =
                new OnnxWriter("double")
                        .input(TensorSpec.of("x", ElementType.FLOAT32, 1))
                        .node("Cast", List.of("x"), List.of("y"), OnnxWriter.whole("to", 11))
                        .output(TensorSpec.of("y", ElementType.FLOAT64, 1))
                        .write(folder.resolve("double.onnx"));
        try (Session session = open(model)) {
            assertThat(session.outputs().get("y").type()).isEqualTo(ElementType.FLOAT64);
            refused(
                    "model.output-type",
                    () -> session.run(Map.of("x", Tensor.of(new float[1], 1)), QUIET));
        }
    }

    @Test
    void whatTheRuntimeRefusesOrFailsAtIsAFaultOfTheModel() throws Exception {
        Path unknown =
                new OnnxWriter("unknown")
                        .input(TensorSpec.of("x", ElementType.FLOAT32, 1))
                        .node("Transmogrify", List.of("x"), List.of("y"))
                        .output(TensorSpec.of("y", ElementType.FLOAT32, 1))
                        .write(folder.resolve("unknown.onnx"));
        refused("model.refused", () -> open(unknown).close());
        Path gather =
                new OnnxWriter("gather")
                        .input(TensorSpec.of("i", ElementType.INT64, 1))
                        .constant("table", new float[] {1, 2}, 2)
                        .node("Gather", List.of("table", "i"), List.of("y"))
                        .output(TensorSpec.of("y", ElementType.FLOAT32, 1))
                        .write(folder.resolve("gather.onnx"));
        try (Session session = open(gather)) {
            refused(
                    "model.run-failed",
                    () -> session.run(Map.of("i", Tensor.of(new long[] {9}, 1)), QUIET));
        }
    }

    @Test
    void aClosedSessionIsNotRun() throws Exception {
        Session session = open(TinyModels.counter(folder));
        session.close();
        session.close();
        assertThatThrownBy(() -> session.run(Map.of(), QUIET))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void refused(
            String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StudioFault.Model.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo(code);
                            assertThat(fault.sentence()).endsWith(".").doesNotContain("..");
                            assertThat(fault.remedy()).isNotEmpty();
                        });
    }
}
