package studio.longplay.app.timeline;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FrameBench;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.FakeDeck;
import studio.longplay.app.session.Session;
import studio.longplay.assets.Assets;
import studio.longplay.engine.Studio;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.Change;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.render.footage.FootageArt;
import studio.longplay.engine.render.preview.Preview;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;

/// What thousands of clips with pictures, waves and words cost on a window of 1920 by 1080: the
/// processor time of each frame while scrolling and zooming, of the window's thread and the one
/// that renders together; and how long it takes from the studio's start to the timeline of a
/// project.
///
/// Its arguments are a folder for what it makes, how many clips are scrolled, and how many are
/// opened.
final class BoardBench {
    private static final int FRAMES = 300;
    private static final int OPENINGS = 5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final TimelineViewModel model;
    private final TimelineView view;

    private BoardBench(TimelineViewModel model, TimelineView view) {
        this.model = model;
        this.view = view;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        FxToolkit.registerPrimaryStage();
        FxThread.INSTANCE.execute(Look::loadFonts);
        try (Studio studio = Studio.open(folder.resolve("home"))) {
            BenchMedia media = BenchMedia.in(folder, studio);
            scroll(studio, media, Integer.parseInt(args[1]));
            project(folder.resolve("project"), media.many(Integer.parseInt(args[2])));
        }
        for (int i = 0; i < OPENINGS; i++) {
            opening(folder.resolve("home"), folder.resolve("project"));
        }
        Platform.exit();
    }

    private static void scroll(Studio studio, BenchMedia media, int clips) throws Exception {
        PreviewState state = States.of(States.PLAY).withWaves().arranged(media.many(clips)).state();
        try (OpenSession open =
                        new OpenSession(Files.createTempDirectory("bench"), FxThread.INSTANCE);
                FootageArt art = studio.footage().art(_ -> {})) {
            BoardBench bench = onFx(() -> show(open.session));
            for (BinItem item : List.of(media.film, media.sound)) {
                art.request(studio.footage().known(item).orElseThrow());
            }
            MediaArt drawn = MediaArt.of(art, _ -> {});
            while (drawn.frames(media.film.digest()).isEmpty()
                    || drawn.peaks(media.sound.digest()).isEmpty()) {
                Thread.sleep(20);
            }
            FxThread.INSTANCE.execute(() -> bench.model.drawWith(drawn));
            open.publish(state);
            bench.untilDrawn();
            FrameBench.say("%s", bench.size());
            Thread.sleep(3000);
            bench.measure();
            bench.close();
        }
    }

    /// A project whose clips were brought one by one, each by an edit.
    private static void project(Path folder, Arrangement arrangement) throws StudioFault {
        if (ProjectFolder.isProject(folder)) {
            return;
        }
        Project first = Project.of("Bench", "bench.fountain", States.PLAY);
        ProjectFolder made = ProjectFolder.create(folder, first);
        Arrangement now = arrangement.withUserClips(Map.of());
        made.apply(Edit.Arrange.of("Bench", Arrangement.NONE, now));
        for (UserClip clip : arrangement.userClips().values()) {
            made.apply(new Edit.Arrange("Place media", List.of(new Change.PutClip(clip))));
        }
        made.close();
    }

    /// From before the studio is there to the first drawing that has the clips.
    private static void opening(Path home, Path folder) throws Exception {
        long start = System.nanoTime();
        Studio studio = Studio.open(home);
        ProjectFolder project = ProjectFolder.open(folder);
        double read = millisSince(start);
        Session session =
                onFx(() ->
                        new Session(
                                project,
                                told ->
                                        new Preview(
                                                studio.store(), studio.speech(), Map.of(), told),
                                new FakeDeck(),
                                FxThread.INSTANCE));
        BoardBench bench = onFx(() -> show(session));
        bench.untilDrawn();
        FrameBench.say(
                "%s, drawn after %.0f ms (read after %.0f)",
                bench.size(), millisSince(start), read);
        bench.close();
        CountDownLatch closed = new CountDownLatch(1);
        FxThread.INSTANCE.execute(() -> session.close(_ -> closed.countDown()));
        Thread.sleep(1000);
        studio.close();
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static <T> T onFx(java.util.concurrent.Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private void untilDrawn() throws InterruptedException {
        while (model.tracks().isEmpty()) {
            Thread.sleep(1);
        }
        int drawn = view.surface().drawings();
        while (view.surface().drawings() <= drawn) {
            Thread.sleep(1);
        }
    }

    private String size() {
        return String.format(
                Locale.ROOT,
                "%d clips on %d tracks",
                model.tracks().clips().count(),
                model.tracks().tracks().size());
    }

    private void close() {
        onFx(() -> {
            view.close();
            model.close();
            return true;
        });
    }

    private static BoardBench show(Session session) {
        TimelineViewModel model = TimelineViewModel.of(session, Optional.empty());
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
        long render = FrameBench.renderer();
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
        FrameBench.say(
                "%-28s window thread median %.1f p95 %.1f ms, with rendering %.1f p95 %.1f ms",
                name,
                window[FRAMES / 2],
                window[FRAMES * 95 / 100],
                millis[FRAMES / 2],
                millis[FRAMES * 95 / 100]);
    }
}
