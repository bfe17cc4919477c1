package studio.longplay.app.timeline;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FrameBench;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What drawing the timeline of a long play costs: processor time of the window's thread and of the
/// thread that renders, per frame.
///
/// Its argument is a long script; without one a long one is made up.
final class TimelineBench {
    private static final int FRAMES = 240;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final TimelineViewModel model;
    private final TimelineView view;

    private TimelineBench(TimelineViewModel model, TimelineView view) {
        this.model = model;
        this.view = view;
    }

    public static void main(String[] args) throws Exception {
        PreviewState state =
                (args.length == 0 ? States.epic() : States.ofFile(Path.of(args[0])))
                        .withWaves()
                        .state();
        layout(state);
        FxToolkit.registerPrimaryStage();
        try (OpenSession open =
                new OpenSession(Files.createTempDirectory("bench"), FxThread.INSTANCE)) {
            TimelineBench bench = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> show(open));
            open.publish(state);
            Thread.sleep(9000);
            bench.run();
        }
        Platform.exit();
    }

    private static void layout(PreviewState state) {
        Waves waves = new Waves();
        long[] nanos = new long[30];
        long first = 0;
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            Tracks tracks = Tracks.of(state, waves, false);
            nanos[i] = System.nanoTime() - start;
            if (i == 0) {
                first = nanos[0];
                FrameBench.say(
                        "%d lines, %d clips, %s",
                        state.lines().size(),
                        tracks.clips().count(),
                        ClockText.seconds(tracks.duration()));
            }
        }
        Arrays.sort(nanos);
        FrameBench.say(
                "layout: first with all waves %.1f ms, then median %.2f ms",
                first / 1e6, nanos[nanos.length / 2] / 1e6);
    }

    private static TimelineBench show(OpenSession open) {
        Look.loadFonts();
        TimelineViewModel model = TimelineViewModel.of(open.session, Optional.empty());
        Actions actions = new Actions(Assets.words("actions", Locale.ROOT), Keys.ours());
        TimelineActions.register(actions, model);
        TimelineView view = new TimelineView(model, actions);
        Stage stage = new Stage();
        stage.setScene(new Scene(view, 1680, 300 + 36));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
        return new TimelineBench(model, view);
    }

    private void run() throws Exception {
        FrameBench.measure("nothing", FRAMES, _ -> {});
        for (double factor : new double[] {1, 4, 16, 64, 400}) {
            WaitForAsyncUtils.waitForAsyncFx(
                    5000,
                    () -> {
                        model.camera().zoomFit();
                        model.camera().zoomAround(700, factor);
                    });
            Thread.sleep(3000);
            String zoom =
                    String.format(
                            Locale.ROOT,
                            "%.0f s seen",
                            model.viewport()
                                    .length(model.viewport().width())
                                    .toSecondsForDisplay());
            FrameBench.measure("repaint, " + zoom, FRAMES, _ -> view.surface().canvas().drawSoon());
            draw(zoom);
            FrameBench.measure(
                    "panning, " + zoom,
                    FRAMES,
                    frame -> model.camera().scrollBy(frame % 120 < 60 ? 7 : -7));
            long start = model.viewport().ticks(50);
            FrameBench.measure(
                    "playhead, " + zoom,
                    FRAMES,
                    frame ->
                            model.transport()
                                    .seek(
                                            new MediaTime(
                                                    start
                                                            + model.viewport()
                                                                    .length(frame * 2.0)
                                                                    .ticks())));
        }
    }

    /// The drawing code alone, without the pulse around it.
    private void draw(String zoom) throws Exception {
        double millis =
                WaitForAsyncUtils.waitForAsyncFx(
                        60_000,
                        () -> {
                            long start = THREADS.getCurrentThreadCpuTime();
                            for (int i = 0; i < 40; i++) {
                                view.surface().canvas().redraw();
                            }
                            return (THREADS.getCurrentThreadCpuTime() - start) / 40e6;
                        });
        FrameBench.say("%-28s %.2f ms of drawing code", "draw, " + zoom, millis);
        Thread.sleep(1000);
    }
}
