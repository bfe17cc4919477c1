package studio.longplay.engine.inference.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;

import studio.longplay.engine.inference.Contract;
import studio.longplay.engine.inference.ElementType;
import studio.longplay.engine.inference.Precision;
import studio.longplay.engine.inference.ProbeModel;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.run.Loading;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.jobs.JobContext;

import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Measures what our sessions and the keeper add to the runtime's own run: rounds of each by turns,
/// the best of each counts.
final class OverheadProgram {
    private static final JobContext QUIET = JobContext.quiet();
    private static final int ROUNDS = 40;
    private static final int RUNS = 5;

    private OverheadProgram() {}

    private interface Timed {
        void run() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        Path file =
                Files.write(
                        Files.createTempDirectory("overhead").resolve("probe.onnx"),
                        ProbeModel.of(Precision.FP32));
        for (int rows : new int[] {1, 16, 256}) {
            measure(file, rows);
        }
    }

    private static void measure(Path file, int rows) throws Exception {
        float[] values = new float[rows * ProbeModel.SIZE];
        long[] shape = {rows, ProbeModel.SIZE};
        Map<String, Tensor> inputs = Map.of("x", Tensor.of(values, shape));
        TensorSpec x = TensorSpec.of("x", ElementType.FLOAT32, TensorSpec.ANY, ProbeModel.SIZE);
        TensorSpec y = TensorSpec.of("y", ElementType.FLOAT32, TensorSpec.ANY, ProbeModel.SIZE);
        Contract contract = new Contract("probe", List.of(x), List.of(y));
        try (ModelKeeper keeper = new ModelKeeper(OnnxSessions::start);
                OnnxSessions sessions = OnnxSessions.start();
                Session session = sessions.open(file, SessionSettings.steady());
                OrtSession raw = raw(file)) {
            Loading<Session> loading = Loading.file(file, contract);
            Timed[] ways = {
                () -> raw(raw, values, shape),
                () -> session.run(inputs, QUIET),
                () -> keeper.with(loading, open -> open.model().run(inputs, QUIET), QUIET)
            };
            double[] best = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
            for (int round = 0; round < ROUNDS; round++) {
                for (int way = 0; way < ways.length; way++) {
                    best[way] = Math.min(best[way], micros(ways[way]));
                }
            }
            System.out.println(
                    String.format(
                            Locale.ROOT,
                            "%d rows: raw %.0f us, session %.2f times, keeper %.2f times",
                            rows,
                            best[0],
                            best[1] / best[0],
                            best[2] / best[0]));
        }
    }

    private static double micros(Timed way) throws Exception {
        long begun = System.nanoTime();
        for (int i = 0; i < RUNS; i++) {
            way.run();
        }
        return (System.nanoTime() - begun) / 1e3 / RUNS;
    }

    private static OrtSession raw(Path file) throws Exception {
        try (OrtSession.SessionOptions options = OnnxOptions.of(SessionSettings.steady())) {
            return OrtEnvironment.getEnvironment().createSession(file.toString(), options);
        }
    }

    /// What everybody who calls the runtime must do: make a tensor, run, read the answer.
    private static void raw(OrtSession session, float[] values, long[] shape) throws Exception {
        try (OnnxTensor x =
                        OnnxTensor.createTensor(
                                OrtEnvironment.getEnvironment(), FloatBuffer.wrap(values), shape);
                OrtSession.Result result = session.run(Map.of("x", x))) {
            float[] answer = new float[values.length];
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(answer);
        }
    }
}
