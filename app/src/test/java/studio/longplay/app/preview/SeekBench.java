package studio.longplay.app.preview;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;

import org.testfx.api.FxToolkit;

import studio.longplay.app.fx.FxThread;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.footage.Footage;
import studio.longplay.engine.render.footage.FootageDesk;
import studio.longplay.engine.render.preview.PreviewPlayer;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.render.preview.ProxyFinder;
import studio.longplay.engine.render.worker.decode.Decoders;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.time.MediaTime;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// How soon the picture is there after a jump, and how it plays, in a project with a 1080p film of
/// the user's: `SeekBench FOLDER [SECONDS [1080]]`, decoded in a child as in the window, and here
/// for comparison. The folder keeps the film from one run to the next.
final class SeekBench {
    private static final int SEEKS = 50;

    private final PrintStream out = System.out;

    private final PreviewBench.Room lines;

    private SeekBench(PreviewBench.Room lines) {
        this.lines = lines;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        FxToolkit.registerPrimaryStage();
        boolean large = args.length > 2;
        PreviewBench.Room lines = large ? PreviewBench.LINES_1080 : PreviewBench.LINES_720;
        new SeekBench(lines).run(folder, args.length > 1 ? Integer.parseInt(args[1]) : 60);
        Platform.exit();
        System.exit(0);
    }

    private void run(Path folder, int seconds) throws Exception {
        Path film = BenchFilm.film(folder);
        try (ArtifactStore store = ArtifactStore.open(folder.resolve("store"));
                FootageDesk desk = new FootageDesk(store, folder)) {
            Footage footage = desk.look(film, JobContext.quiet());
            PreviewState state = BenchFilm.state(folder, FootageDesk.item(footage, ""));
            long begin = System.nanoTime();
            Path proxy =
                    desk.proxies()
                            .make(footage, PreviewState.RATE, ProxyDesk.LINES, JobContext.quiet());
            out.printf(
                    Locale.ROOT,
                    "stand-in of %d s of 1080p: %.1f s%n",
                    BenchFilm.SECONDS,
                    (System.nanoTime() - begin) / 1e9);
            ProxyFinder finder =
                    (digest, lines) ->
                            digest.equals(footage.digest().hex()) && lines <= ProxyDesk.LINES
                                    ? Optional.of(proxy)
                                    : Optional.empty();
            try (Decoders decoders = new Decoders(folder)) {
                PreviewViewModel.Painters whole = BenchPainters.child(ProxyFinder.NONE, decoders);
                measure("the film, child", state, whole, seconds);
                measure("the film, here", state, BenchPainters.here(ProxyFinder.NONE), seconds);
                PreviewViewModel.Painters small = BenchPainters.child(finder, decoders);
                measure("stand-in, child", state, small, seconds);
                measure("stand-in, here", state, BenchPainters.here(finder), seconds);
            }
        }
    }

    private void measure(
            String what, PreviewState state, PreviewViewModel.Painters painters, int seconds)
            throws Exception {
        try (PreviewPlayer deck = new PreviewPlayer();
                OpenFilm open =
                        new OpenFilm(Files.createTempDirectory("bench"), deck, FxThread.INSTANCE)) {
            PreviewViewModel model = PreviewBench.show(open, painters, lines);
            open.publish(state);
            Thread.sleep(3000);
            long filmEnd =
                    MediaTime.ofSeconds(5 + BenchFilm.SECONDS).toFramesFloor(PreviewState.RATE);
            seeks(what + ", in the film", model, 150, filmEnd);
            seeks(
                    what + ", elsewhere",
                    model,
                    filmEnd,
                    state.duration().toFramesFloor(PreviewState.RATE));
            PreviewBench.onFx(() -> {
                model.transport().seek(MediaTime.ZERO);
                return 0;
            });
            Thread.sleep(1000);
            PreviewBench.play(model, seconds, what);
            PreviewBench.onFx(() -> {
                model.close();
                return 0;
            });
        }
    }

    private void seeks(String what, PreviewViewModel model, long from, long to) throws Exception {
        SplittableRandom random = new SplittableRandom(11);
        long[] nanos = new long[SEEKS];
        for (int i = 0; i < SEEKS; i++) {
            nanos[i] = seek(model, random.nextLong(from, to - 1));
            Thread.sleep(30);
        }
        Arrays.sort(nanos);
        out.printf(
                Locale.ROOT,
                "%s | %s | picture after %d jumps: p50 %d, p95 %d, most %d ms%n",
                what,
                model.feed().size(),
                SEEKS,
                nanos[SEEKS / 2] / 1_000_000,
                nanos[SEEKS * 95 / 100] / 1_000_000,
                nanos[SEEKS - 1] / 1_000_000);
    }

    /// From the wish to the frame itself being handed to the window.
    private static long seek(PreviewViewModel model, long frame) throws Exception {
        CountDownLatch there = new CountDownLatch(1);
        long[] took = new long[1];
        long begin = System.nanoTime();
        ChangeListener<Number> listener =
                (_, _, now) -> {
                    if (now.longValue() == frame && there.getCount() > 0) {
                        took[0] = System.nanoTime() - begin;
                        there.countDown();
                    }
                };
        Platform.runLater(() -> {
            model.feed().shownProperty().addListener(listener);
            model.transport().seek(MediaTime.ofFrames(frame, PreviewState.RATE));
        });
        there.await(20, TimeUnit.SECONDS);
        PreviewBench.onFx(() -> {
            model.feed().shownProperty().removeListener(listener);
            return 0;
        });
        return took[0];
    }
}
