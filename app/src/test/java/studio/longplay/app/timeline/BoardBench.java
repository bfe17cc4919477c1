package studio.longplay.app.timeline;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Treatment;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;

/// What thousands of clips on twenty tracks cost on a window of 1920 by 1080: how long opening
/// takes, and the processor time of each frame while scrolling and zooming, of the window's thread
/// and the one that renders together.
///
/// Its arguments are numbers of clips.
final class BoardBench {
    private static final int TRACKS = 12;
    private static final int FRAMES = 300;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final TimelineViewModel model;
    private final TimelineView view;

    private BoardBench(TimelineViewModel model, TimelineView view) {
        this.model = model;
        this.view = view;
    }

    public static void main(String[] args) throws Exception {
        FxToolkit.registerPrimaryStage();
        FxThread.INSTANCE.execute(Look::loadFonts);
        for (String clips : args) {
            run(Integer.parseInt(clips));
        }
        Platform.exit();
    }

    private static void run(int clips) throws Exception {
        PreviewState state = States.of(States.PLAY).withWaves().arranged(many(clips)).state();
        try (OpenSession open =
                new OpenSession(Files.createTempDirectory("bench"), FxThread.INSTANCE)) {
            BoardBench bench = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> show(open));
            long start = System.nanoTime();
            open.publish(state);
            while (bench.model.tracks().isEmpty()) {
                Thread.sleep(1);
            }
            int drawn = bench.view.surface().drawings();
            while (bench.view.surface().drawings() <= drawn) {
                Thread.sleep(1);
            }
            say(
                    "%d clips on %d tracks, opened in %.0f ms",
                    bench.model.tracks().clips().count(),
                    bench.model.tracks().tracks().size(),
                    (System.nanoTime() - start) / 1e6);
            Thread.sleep(3000);
            bench.measure();
            WaitForAsyncUtils.waitForAsyncFx(
                    5000,
                    () -> {
                        bench.view.close();
                        bench.model.close();
                    });
        }
    }

    /// Clips of two to five seconds, one after the other, some of them treated.
    private static Arrangement many(int count) {
        List<UserTrack> tracks = new ArrayList<>();
        Map<String, UserClip> clips = new HashMap<>();
        long[] ends = new long[TRACKS];
        for (int i = 0; i < TRACKS; i++) {
            var kind = i % 2 == 0 ? UserTrack.Kind.VIDEO : UserTrack.Kind.AUDIO;
            tracks.add(new UserTrack("t" + i, kind, "Track " + i, false, false));
        }
        for (int i = 0; i < count; i++) {
            int track = i % TRACKS;
            long seconds = 2 + i % 4;
            UserClip clip = Arranged.colour("c" + i, "t" + track, ends[track], seconds, i * 7919);
            if (i % 5 == 0) {
                clip =
                        clip.with(
                                Treatment.NONE.withFades(
                                        MediaTime.ofSeconds(1), MediaTime.ofSeconds(1)));
            }
            clips.put(clip.id(), clip);
            ends[track] += seconds + (i % 3 == 0 ? 1 : 0);
        }
        return Arrangement.NONE.withTracks(tracks).withUserClips(clips);
    }

    private static BoardBench show(OpenSession open) {
        TimelineViewModel model = TimelineViewModel.of(open.session, Optional.empty());
        Actions actions = new Actions(Assets.words("actions", Locale.ROOT), Keys.ours());
        TimelineActions.register(actions, model);
        TimelineView view = new TimelineView(model, actions);
        Stage stage = new Stage();
        stage.setScene(new Scene(view, 1920, 1080));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
        return new BoardBench(model, view);
    }

    private void measure() throws Exception {
        for (double seen : new double[] {1, 8, 40}) {
            WaitForAsyncUtils.waitForAsyncFx(
                    5000,
                    () -> {
                        model.camera().zoomFit();
                        model.camera().zoomAround(900, seen);
                    });
            Thread.sleep(2500);
            String zoom =
                    String.format(
                            Locale.ROOT,
                            "%.0f s seen",
                            model.viewport()
                                    .length(model.viewport().width())
                                    .toSecondsForDisplay());
            frames("repaint, " + zoom, _ -> view.surface().canvas().drawSoon());
            frames(
                    "scrolling, " + zoom,
                    frame -> model.camera().scrollBy(frame % 120 < 60 ? 11 : -11));
            frames(
                    "zooming, " + zoom,
                    frame -> model.camera().zoomAround(900, frame % 60 < 30 ? 1.03 : 1 / 1.03));
        }
    }

    private void frames(String name, IntConsumer change) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        long render = thread("QuantumRenderer");
        double[] millis = new double[FRAMES];
        double[] window = new double[FRAMES];
        AnimationTimer timer =
                new AnimationTimer() {
                    private int frame = -60;
                    private long ui;
                    private long rendering;

                    @Override
                    public void handle(long now) {
                        long nextUi = THREADS.getCurrentThreadCpuTime();
                        long nextRendering = THREADS.getThreadCpuTime(render);
                        if (frame > 0) {
                            window[frame - 1] = (nextUi - ui) / 1e6;
                            millis[frame - 1] =
                                    window[frame - 1] + (nextRendering - rendering) / 1e6;
                        }
                        ui = nextUi;
                        rendering = nextRendering;
                        if (frame == FRAMES) {
                            stop();
                            done.countDown();
                            return;
                        }
                        change.accept(Math.max(0, frame));
                        frame++;
                    }
                };
        FxThread.INSTANCE.execute(timer::start);
        done.await();
        Arrays.sort(millis);
        Arrays.sort(window);
        say(
                "%-28s window thread median %.1f p95 %.1f ms, with rendering %.1f p95 %.1f ms",
                name,
                window[FRAMES / 2],
                window[FRAMES * 95 / 100],
                millis[FRAMES / 2],
                millis[FRAMES * 95 / 100]);
    }

    private static long thread(String name) {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(info -> info != null && info.getThreadName().startsWith(name))
                .findFirst()
                .orElseThrow()
                .getThreadId();
    }

    private static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
