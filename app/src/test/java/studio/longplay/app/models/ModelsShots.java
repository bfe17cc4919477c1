package studio.longplay.app.models;

import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.controls.Look;
import studio.longplay.app.controls.SegmentedBar;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.Work;
import studio.longplay.assets.Assets;
import studio.longplay.engine.inference.TinyOpenVoice;
import studio.longplay.engine.inference.TinyPocket;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.render.models.ModelKinds;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.voice.plugin.PluginFacts;
import studio.longplay.engine.voice.plugin.PluginTrial;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.imageio.ImageIO;

/// Takes pictures of the page of models in both themes, into the folder given.
final class ModelsShots {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int SETTLED_MILLIS = 2_500;

    private ModelsShots() {}

    public static void main(String[] args) throws Exception {
        FxToolkit.registerPrimaryStage();
        Path folder = Files.createTempDirectory("models");
        Path openVoice = TinyOpenVoice.bundle(folder.resolve("openvoice-v2-onnx"));
        Files.copy(
                openVoice.resolve("tone_color_converter.onnx"),
                openVoice.resolve("tone_color_converter_int8.onnx"));
        Home home = new Home(folder.resolve("home"));
        Work work = new Work(FxThread.INSTANCE, _ -> {});
        ModelsViewModel model =
                WaitForAsyncUtils.waitForAsyncFx(
                        PATIENCE_MILLIS,
                        () ->
                                new ModelsViewModel(
                                        new StudioModels(
                                                () -> ModelKinds.shelf(home, OnnxSessions::start),
                                                _ -> {}),
                                        work,
                                        work));
        ModelKeeper keeper = ModelKeeper.of(home.folder(), OnnxSessions::start);
        RunningViewModel running =
                new RunningViewModel(
                        new StudioRunning(
                                keeper,
                                () -> ModelKinds.shelf(home, OnnxSessions::start),
                                home.folder()),
                        work,
                        work);
        Stage stage =
                WaitForAsyncUtils.waitForAsyncFx(
                        PATIENCE_MILLIS,
                        () -> {
                            Look.loadFonts();
                            Stage shown = new Stage();
                            ModelsView view =
                                    new ModelsView(
                                            model,
                                            running,
                                            new PluginsViewModel((_, _) -> plugins(), work, work),
                                            new ModelsView.Places(Optional::empty, Optional::empty),
                                            () -> {});
                            shown.setScene(new Scene(view, 1080, 760));
                            shown.show();
                            return shown;
                        });
        both(stage, args[0], "empty");
        onFx(() -> model.add(openVoice));
        Path pocket = TinyPocket.bundle(folder.resolve("pocket-tts-int8"));
        settled(model);
        onFx(() -> model.add(pocket));
        settled(model);
        Files.createDirectories(folder.resolve("home/models/by-hand"));
        Path bare = TinyOpenVoice.bundle(folder.resolve("somebodys-model"));
        Files.delete(bare.resolve("bundle.json"));
        onFx(() -> model.add(bare));
        settled(model);
        both(stage, args[0], "licence");
        onFx(model::forget);
        onFx(() -> model.askToRemove("openvoice-v2-onnx"));
        both(stage, args[0], "installed");
        onFx(() -> ((SegmentedBar) stage.getScene().lookup("#models-tabs")).select("catalogue"));
        both(stage, args[0], "catalogue");
        onFx(() -> ((SegmentedBar) stage.getScene().lookup("#models-tabs")).select("plugins"));
        both(stage, args[0], "plugins");
        onFx(() -> ((SegmentedBar) stage.getScene().lookup("#models-tabs")).select("running"));
        onFx(running::measure);
        while (running.worthProperty().get().isEmpty()) {
            Thread.sleep(SETTLED_MILLIS);
        }
        both(stage, args[0], "running");
        Platform.exit();
    }

    private static List<PluginFacts> plugins() {
        PluginTrial passed = new PluginTrial("Bella", true, "It speaks, twice the same.");
        String why =
                "old-voices.jar was built for version 0 of plug-ins, and this program has version"
                        + " 1. Get a newer one from its makers, or take it out of the plug-ins"
                        + " folder.";
        return List.of(
                new PluginFacts(
                        "bells.jar", true, "bells", "Bell voices", "1.0", 3, null, "", passed),
                new PluginFacts(
                        "cloud-free.jar", true, "attic", "Attic voices", "2.1", 1, null, "", null),
                new PluginFacts(
                        "old-voices.jar", false, null, null, null, 0, "plugin.version", why, null));
    }

    private static void onFx(Runnable task) throws InterruptedException {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, task);
        Thread.sleep(SETTLED_MILLIS);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void settled(ModelsViewModel model) throws InterruptedException {
        while (model.runningProperty().get().isPresent()) {
            Thread.sleep(100);
        }
    }

    private static void both(Stage stage, String folder, String name) throws Exception {
        for (Assets.Theme theme : Assets.Theme.values()) {
            onFx(() -> Look.dress(stage.getScene(), theme));
            WritableImage image =
                    WaitForAsyncUtils.waitForAsyncFx(
                            PATIENCE_MILLIS, () -> stage.getScene().snapshot(null));
            Path file =
                    Path.of(
                            folder,
                            "models-"
                                    + name
                                    + "-"
                                    + theme.name().toLowerCase(Locale.ROOT)
                                    + ".png");
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        }
    }
}
