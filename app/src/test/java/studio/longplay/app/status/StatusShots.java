package studio.longplay.app.status;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.actions.KeyMap;
import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.Work;
import studio.longplay.assets.Assets;
import studio.longplay.engine.hardware.MachineLoad;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.preview.PreviewWork;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import javax.imageio.ImageIO;

/// Takes pictures of the status bar in both themes, into the folder given.
final class StatusShots {
    private final Path folder;

    private StatusShots(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        FxToolkit.registerPrimaryStage();
        new StatusShots(Path.of(args[0])).all();
        System.exit(0);
    }

    private void all() throws Exception {
        Path temporary = Files.createTempDirectory("status");
        StatusDesk desk = onFx(() -> new StatusDesk(temporary, FxThread.INSTANCE));
        StatusViewModel model = onFx(() -> new StatusViewModel(desk.session, desk.work));
        onFx(() -> {
            Look.loadFonts();
            MachineLoad load = new MachineLoad(0.71, 3_100_000_000L, 24_000_000_000L);
            model.seen(new MachineWatch.Sight(load, 80_000_000_000L, ""));
            return load;
        });
        for (Assets.Theme theme : Assets.Theme.values()) {
            desk.publish(new PreviewWork(8, 9, 0, 4, true, false, "Mara", 14_000), 0, 0);
            shot("speaking", model, 1440, theme);
            desk.publish(new PreviewWork(3, 3, 1, 1, false, false, "", -1), 1, 1);
            shot("failed", model, 960, theme);
        }
        onFx(() -> work(desk, "Export “The Lighthouse Keeper”", 3));
        onFx(() -> work(desk, "Save a frame", 1));
        desk.publish(new PreviewWork(20, 40, 0, 4, true, false, "Old Tam", 74_000), 0, 0);
        for (Assets.Theme theme : Assets.Theme.values()) {
            shot("working", model, 1280, theme);
        }
        System.exit(0);
    }

    private static Work work(StatusDesk desk, String title, int done) {
        desk.work.start(
                Job.of(title, context -> half(context, done)), Work.Outcome.of(_ -> {}, _ -> {}));
        return desk.work;
    }

    private static String half(JobContext context, int done) {
        context.progress(new Progress("Draw", done, 9));
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return "";
    }

    private void shot(String name, StatusViewModel model, int width, Assets.Theme theme)
            throws Exception {
        Stage stage = onFx(() -> stage(model, width, theme));
        Thread.sleep(500);
        WaitForAsyncUtils.waitForFxEvents();
        write(stage, name, theme);
        if (name.equals("working")) {
            onFx(() -> {
                Node doing = stage.getScene().lookup("#status-doing");
                ((javafx.scene.control.Button) doing).fire();
                return doing;
            });
            Thread.sleep(500);
            for (Window window : Window.getWindows()) {
                if (window instanceof javafx.stage.Popup) {
                    write(window, "list", theme);
                }
            }
        }
        onFx(() -> {
            stage.close();
            return stage;
        });
    }

    private void write(Window window, String name, Assets.Theme theme) throws Exception {
        WritableImage image = onFx(() -> window.getScene().snapshot(null));
        String file = "status-" + name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(file).toFile());
    }

    private static Stage stage(StatusViewModel model, int width, Assets.Theme theme) {
        Actions actions = new Actions(Assets.words("actions", Locale.ROOT), new KeyMap(Map.of()));
        BorderPane page = new BorderPane();
        page.getStyleClass().add("lp-ground");
        page.setBottom(
                new StatusBar(
                        model, new FaultCount(model, actions), new MachineBadge(model, actions)));
        Stage stage = new Stage();
        stage.setScene(new Scene(page, width, 60));
        Look.dress(stage.getScene(), theme);
        stage.show();
        return stage;
    }

    private static <T> T onFx(Callable<T> asked) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, asked);
    }
}
