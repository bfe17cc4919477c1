package studio.longplay.app.preview;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.Transport;
import studio.longplay.assets.Assets;
import studio.longplay.engine.render.preview.PreviewPlayer;
import studio.longplay.engine.render.preview.ProxyFinder;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Plays a script and says what the picture cost: `PreviewBench SCRIPT [SECONDS [large]]`.
final class PreviewBench {
    /// Windows whose picture is so high.
    static final Room LINES_540 = new Room(984, 626);

    static final Room LINES_720 = new Room(1304, 806);
    static final Room LINES_1080 = new Room(1944, 1166);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private PreviewBench() {}

    record Room(double width, double height) {}

    public static void main(String[] args) throws Exception {
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        FxToolkit.registerPrimaryStage();
        try (PreviewPlayer deck = new PreviewPlayer();
                OpenFilm open =
                        new OpenFilm(Files.createTempDirectory("bench"), deck, FxThread.INSTANCE)) {
            PreviewViewModel model =
                    show(
                            open,
                            BenchPainters.here(ProxyFinder.NONE),
                            args.length > 2 ? LINES_1080 : LINES_540);
            open.publish(Films.of(Files.readString(Path.of(args[0]))));
            Thread.sleep(3000);
            play(model, seconds, "");
            onFx(() -> {
                model.close();
                return 0;
            });
        }
        Platform.exit();
        System.exit(0);
    }

    /// Plays from where the playhead is.
    static void play(PreviewViewModel model, int seconds, String what) throws Exception {
        PrintStream out = System.out;
        Transport transport = model.transport();
        int[] frames = new int[1];
        onFx(() -> {
            model.feed().shownProperty().addListener(_ -> frames[0]++);
            transport.play();
            return 0;
        });
        long fxBefore = cpuNanos("JavaFX Application Thread");
        long renderBefore = cpuNanos("QuantumRenderer-0");
        long paintBefore = cpuNanos("preview-painter");
        long childrenBefore = BenchPainters.childrenNanos();
        long begin = System.nanoTime();
        Thread.sleep(seconds * 1000L);
        double took = (System.nanoTime() - begin) / 1e9;
        double count = frames[0];
        out.printf(
                Locale.ROOT,
                "%s %s | %.1f s, %.0f frames shown, %.2f fps, %d dropped | CPU ms a frame:"
                        + " window %.2f, render %.2f, painter %.2f, child %.2f | painted at %s%n",
                what,
                model.feed().size(),
                took,
                count,
                count / took,
                model.feed().dropped(),
                (cpuNanos("JavaFX Application Thread") - fxBefore) / 1e6 / count,
                (cpuNanos("QuantumRenderer-0") - renderBefore) / 1e6 / count,
                (cpuNanos("preview-painter") - paintBefore) / 1e6 / count,
                (BenchPainters.childrenNanos() - childrenBefore) / 1e6 / count,
                model.feed().ladder().inside(model.feed().size()));
        onFx(() -> {
            transport.pause();
            return 0;
        });
    }

    /// Opens a window that shows the film and lets it play.
    static PreviewViewModel show(OpenFilm open, PreviewViewModel.Painters painters, Room room) {
        return onFx(() -> {
            Look.loadFonts();
            PreviewViewModel model =
                    new PreviewViewModel(
                            open.session, Optional.empty(), painters, FxThread.INSTANCE);
            Actions actions = KeysOfOurs.actions();
            PreviewActions.register(actions, model);
            Stage stage = new Stage();
            PreviewView view = new PreviewView(model, actions);
            stage.setScene(new Scene(view, room.width(), room.height()));
            Look.dress(stage.getScene(), Assets.Theme.DARK);
            stage.show();
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    model.transport().pulse();
                }
            }.start();
            return model;
        });
    }

    private static long cpuNanos(String thread) {
        for (ThreadInfo info : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (info != null && info.getThreadName().equals(thread)) {
                return THREADS.getThreadCpuTime(info.getThreadId());
            }
        }
        return 0;
    }

    static <T> T onFx(Callable<T> asked) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, asked);
    }
}
