package studio.longplay.engine.inference.run;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Precision;
import studio.longplay.engine.inference.ProbeModel;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TinyModels;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.jobs.CancelToken;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;

/// Measures what running models through the keeper costs, what batches and two sessions at once
/// gain, and how soon a run ends: `docs/running-models.md` says how it is begun.
final class RunBenchProgram {
    private static final JobContext QUIET = JobContext.quiet();
    private static final int ROUNDS = 15;

    private final OnnxSessions sessions;
    private final Path folder;
    private final PrintStream out;

    private RunBenchProgram(OnnxSessions sessions, Path folder, PrintStream out) {
        this.sessions = sessions;
        this.folder = folder;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("run-bench");
        try (OnnxSessions sessions = OnnxSessions.start()) {
            RunBenchProgram bench = new RunBenchProgram(sessions, folder, System.out);
            bench.parallel();
            bench.batches();
            bench.cancel();
            new KindsBench(sessions, folder, System.out).run();
        }
    }

    private void say(String sentence, Object... figures) {
        out.println(String.format(Locale.ROOT, sentence, figures));
    }

    private interface Timed {
        void run() throws StudioFault;
    }

    private static double bestMillis(Timed timed) throws StudioFault {
        for (int warm = 0; warm < ROUNDS; warm++) {
            timed.run();
        }
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            timed.run();
            best = Math.min(best, (System.nanoTime() - begun) / 1e6);
        }
        return best;
    }

    private void parallel() throws Exception {
        Path file = Files.write(folder.resolve("probe.onnx"), ProbeModel.of(Precision.FP32));
        Tensor rows = Tensor.of(new float[256 * ProbeModel.SIZE], 256, ProbeModel.SIZE);
        Map<String, Tensor> inputs = Map.of("x", rows);
        try (Session one = sessions.open(file, SessionSettings.steady());
                Session other = sessions.open(file, SessionSettings.steady());
                Crew crew = new Crew("bench", 2)) {
            Timed some =
                    () -> {
                        for (int i = 0; i < 10; i++) {
                            one.run(inputs, QUIET);
                        }
                    };
            double alone = bestMillis(some);
            List<Job<Integer>> both = new ArrayList<>();
            for (Session session : List.of(one, other)) {
                both.add(
                        Job.of(
                                "runs",
                                _ -> {
                                    for (int i = 0; i < 10; i++) {
                                        session.run(inputs, QUIET);
                                    }
                                    return 10;
                                }));
            }
            double together = bestMillis(() -> crew.all("runs", both, QUIET));
            say(
                    "two sessions at once: %.2f times one (%.1f ms alone, %.1f ms both)",
                    2 * alone / together, alone, together);
        }
    }

    private void batches() throws Exception {
        Random random = new Random(1);
        List<long[]> lines = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            lines.add(random.longs(20 + random.nextInt(10), 1, 40).toArray());
        }
        try (Session session =
                sessions.open(BatchesTest.meaning(folder), SessionSettings.steady())) {
            for (int most : new int[] {1, 4, 16}) {
                Batches<long[]> batches = Batches.of(most, line -> line.length);
                double millis =
                        bestMillis(() ->
                                batches.all(
                                        lines,
                                        batch -> BatchesTest.meanings(session, batch),
                                        QUIET));
                say("256 lines, up to %d at once: %.1f ms", most, millis);
            }
        }
    }

    private void cancel() throws Exception {
        double[] millis = new double[10];
        try (Session session =
                sessions.open(TinyModels.counter(folder), SessionSettings.steady())) {
            for (int i = 0; i < millis.length; i++) {
                millis[i] = cancelled(session);
            }
        }
        Arrays.sort(millis);
        say(
                "a run ends after its cancellation: median %.0f ms, worst %.0f ms",
                millis[millis.length / 2], millis[millis.length - 1]);
    }

    private static double cancelled(Session session) throws Exception {
        CancelToken token = new CancelToken();
        long[] asked = {0};
        JobContext context =
                new JobContext() {
                    @Override
                    public void progress(Progress progress) {}

                    @Override
                    public void checkCancelled() {
                        token.check();
                    }
                };
        try (Crew crew = new Crew("canceller", 1)) {
            crew.run(() -> {
                try {
                    Thread.sleep(100);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                asked[0] = System.nanoTime();
                token.cancel();
            });
            session.run(Map.of("steps", Tensor.of(new long[] {1L << 40})), context);
        } catch (CancellationException e) {
            return (System.nanoTime() - asked[0]) / 1e6;
        }
        throw new IllegalStateException("it came to its end");
    }
}
