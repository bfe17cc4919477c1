package studio.longplay.engine.render.models;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.bundle.OpenBundle;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.jobs.CancelToken;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/// Measures how soon the work of every adapter ends after it is cancelled at any moment, with its
/// tiny model: `CancelBench [ROUNDS]`. How long one operation of a large model goes on is not in
/// it.
final class CancelBench {
    private static final int USUAL_ROUNDS = 30;
    private static final double LONGEST_WAIT_MILLIS = 60;

    private final RandomGenerator moments = RandomGenerator.of("L64X128MixRandom");
    private final int rounds;
    private final PrintStream out;

    private CancelBench(int rounds, PrintStream out) {
        this.rounds = rounds;
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : USUAL_ROUNDS;
        Path folder = Files.createTempDirectory("cancel");
        try (OnnxSessions sessions = OnnxSessions.start()) {
            new CancelBench(rounds, System.out).run(sessions, folder);
        }
    }

    private void run(OnnxSessions sessions, Path folder) throws Exception {
        double worst = 0;
        for (Map.Entry<String, TinyWork.Work> one : TinyWork.all().entrySet()) {
            BundleKind kind = ModelKinds.of(one.getKey()).orElseThrow();
            Path home = folder.resolve(kind.id());
            InstalledBundle bundle =
                    new ModelShelf(home.resolve("home"), List.of(kind), OnnxSessions::start)
                            .add(
                                    TinyBundles.write(kind.id(), home.resolve("in")),
                                    JobContext.quiet());
            try (OpenBundle open =
                    OpenBundle.open(kind, bundle, sessions, SessionSettings.steady())) {
                one.getValue().run(open.sessions(), bundle, JobContext.quiet());
                double[] millis = new double[rounds];
                for (int round = 0; round < rounds; round++) {
                    millis[round] = millisToEnd(one.getValue(), open, bundle);
                }
                Arrays.sort(millis);
                double its = millis[rounds - 1];
                worst = Math.max(worst, its);
                say("%-22s median %5.1f ms, worst %5.1f ms", kind.id(), millis[rounds / 2], its);
            }
        }
        say("worst of all: %.1f ms", worst);
    }

    /// Works over and over until somebody else cancels it.
    private double millisToEnd(TinyWork.Work work, OpenBundle open, InstalledBundle bundle)
            throws StudioFault {
        Cancelled context = new Cancelled(new CancelToken());
        long waitNanos =
                (long) (moments.nextDouble(LONGEST_WAIT_MILLIS) * TimeUnit.MILLISECONDS.toNanos(1));
        long[] asked = {0};
        try (Crew crew = new Crew("canceller", 1)) {
            crew.run(() -> {
                long begun = System.nanoTime();
                while (System.nanoTime() - begun < waitNanos) {
                    Thread.onSpinWait();
                }
                asked[0] = System.nanoTime();
                context.token().cancel();
            });
            while (true) {
                work.run(open.sessions(), bundle, context);
            }
        } catch (CancellationException _) {
            return (System.nanoTime() - asked[0]) / 1e6;
        }
    }

    private void say(String words, Object... values) {
        out.println(String.format(Locale.ROOT, words, values));
    }

    private record Cancelled(CancelToken token) implements JobContext {
        @Override
        public void progress(Progress progress) {}

        @Override
        public void checkCancelled() {
            token.check();
        }
    }
}
