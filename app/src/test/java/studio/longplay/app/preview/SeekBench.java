package studio.longplay.app.preview;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;

import org.testfx.api.FxToolkit;

import studio.longplay.app.fx.FxThread;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.render.footage.Footage;
import studio.longplay.engine.render.footage.FootageDesk;
import studio.longplay.engine.render.preview.Haste;
import studio.longplay.engine.render.preview.Painted;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// How soon the picture is there after a jump, and how it plays, in a project with a 1080p film of
/// the user's: `SeekBench FOLDER [SECONDS [720|1080 [film]]]`, decoded in a child as in the window,
/// and here for comparison. The folder keeps the film from one run to the next.
final class SeekBench {
    private static final int SEEKS = 50;
    private static final int DRAG_STEPS = 375;

    /// The 200th frame after the film's first key frame.
    private static final long MID_GROUP = 350;

    private final PrintStream out = System.out;

    private final PreviewBench.Room lines;
    private final boolean filmOnly;

    /// Hears when a picture was painted.
    private final AtomicReference<Consumer<Long>> painted = new AtomicReference<>(_ -> {});

    private SeekBench(PreviewBench.Room lines, boolean filmOnly) {
        this.lines = lines;
        this.filmOnly = filmOnly;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        FxToolkit.registerPrimaryStage();
        boolean large = args.length > 2 && args[2].equals("1080");
        PreviewBench.Room lines = large ? PreviewBench.LINES_1080 : PreviewBench.LINES_720;
        new SeekBench(lines, args.length > 3)
                .run(folder, args.length > 1 ? Integer.parseInt(args[1]) : 60);
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
                if (filmOnly) {
                    return;
                }
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
            PreviewViewModel model = PreviewBench.show(open, told(painters), lines);
            open.publish(state);
            Thread.sleep(3000);
            long filmEnd =
                    MediaTime.ofSeconds(5 + BenchFilm.SECONDS).toFramesFloor(PreviewState.RATE);
            seeks(what + ", in the film", model, 150, filmEnd);
            seeks(what + ", in the film, its scenes visited", model, 150, filmEnd);
            drag(what + ", in the film", model, MID_GROUP, filmEnd - 300);
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

    /// The same painters, but heard.
    private PreviewViewModel.Painters told(PreviewViewModel.Painters painters) {
        return new PreviewViewModel.Painters(() -> told(painters.seen().get()), painters.kept());
    }

    private FramePainter told(FramePainter painter) {
        return new FramePainter() {
            @Override
            public boolean paint(PreviewState state, long frame, boolean captions, Pixels into)
                    throws StudioFault {
                boolean drawn = painter.paint(state, frame, captions, into);
                painted.get().accept(System.nanoTime());
                return drawn;
            }

            @Override
            public Painted paint(
                    PreviewState state, long frame, boolean captions, Pixels into, Haste haste)
                    throws StudioFault {
                Painted drawn = painter.paint(state, frame, captions, into, haste);
                painted.get().accept(System.nanoTime());
                return drawn;
            }

            @Override
            public void close() {
                painter.close();
            }
        };
    }

    private void seeks(String what, PreviewViewModel model, long from, long to) throws Exception {
        SplittableRandom random = new SplittableRandom(11);
        long[] first = new long[SEEKS];
        long[] exact = new long[SEEKS];
        for (int i = 0; i < SEEKS; i++) {
            Jump jump = seek(model, random.nextLong(from, to - 1));
            first[i] = jump.firstNanos;
            exact[i] = jump.exactNanos;
            Thread.sleep(30);
        }
        out.printf(
                Locale.ROOT,
                "%s | %s | %d jumps, ms p50 / p95 / most: first picture %s, the frame itself %s%n",
                what,
                model.feed().size(),
                SEEKS,
                spread(first),
                spread(exact));
    }

    private static String spread(long[] nanos) {
        Arrays.sort(nanos);
        int count = nanos.length;
        return "%d / %d / %d"
                .formatted(
                        nanos[count / 2] / 1_000_000,
                        nanos[count * 95 / 100] / 1_000_000,
                        nanos[count - 1] / 1_000_000);
    }

    private static final class Jump {
        private final long begin = System.nanoTime();
        private final CountDownLatch there = new CountDownLatch(1);
        private volatile long firstNanos;
        private volatile long exactNanos;

        private void first() {
            if (firstNanos == 0) {
                firstNanos = System.nanoTime() - begin;
            }
        }

        private void exact() {
            first();
            if (exactNanos == 0) {
                exactNanos = System.nanoTime() - begin;
                there.countDown();
            }
        }
    }

    /// From the wish to something like the frame, and to the frame itself, being handed to the
    /// window.
    private static Jump seek(PreviewViewModel model, long frame) throws Exception {
        Jump jump = new Jump();
        ChangeListener<Number> exact =
                (_, _, now) -> {
                    if (now.longValue() == frame) {
                        jump.exact();
                    }
                };
        ChangeListener<Boolean> near =
                (_, _, now) -> {
                    if (now) {
                        jump.first();
                    }
                };
        Platform.runLater(() -> {
            model.feed().nearProperty().addListener(near);
            model.feed().shownProperty().addListener(exact);
            model.transport().seek(MediaTime.ofFrames(frame, PreviewState.RATE));
        });
        jump.there.await(20, TimeUnit.SECONDS);
        PreviewBench.onFx(() -> {
            model.feed().shownProperty().removeListener(exact);
            model.feed().nearProperty().removeListener(near);
            return 0;
        });
        return jump;
    }

    /// Drags the playhead through the film and back, a step each 16 ms, and lets it go in the
    /// middle of it.
    private void drag(String what, PreviewViewModel model, long from, long to) throws Exception {
        List<Long> pictures = new CopyOnWriteArrayList<>();
        painted.set(pictures::add);
        long begin = System.nanoTime();
        long frame = from;
        for (int step = 0; step < DRAG_STEPS; step++) {
            double way = 1 - Math.abs(2.0 * step / DRAG_STEPS - 0.75) / 1.25;
            frame = from + Math.round(way * (to - from));
            MediaTime time = MediaTime.ofFrames(frame, PreviewState.RATE);
            Platform.runLater(() -> model.transport().seek(time));
            Thread.sleep(16);
        }
        long released = System.nanoTime();
        long wanted = frame;
        while (PreviewBench.onFx(() -> model.feed().shownProperty().get()) != wanted) {
            Thread.sleep(5);
        }
        long settled = System.nanoTime();
        painted.set(_ -> {});
        List<Long> during = pictures.stream().filter(at -> at <= released).toList();
        long[] gaps = new long[during.size()];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = during.get(i) - (i == 0 ? begin : during.get(i - 1));
        }
        out.printf(
                Locale.ROOT,
                "%s | dragged for %.1f s: %d pictures, ms between two %s; the frame itself %d ms"
                        + " after it was let go%n",
                what,
                (released - begin) / 1e9,
                gaps.length,
                gaps.length == 0 ? "-" : spread(gaps),
                (settled - released) / 1_000_000);
    }
}
