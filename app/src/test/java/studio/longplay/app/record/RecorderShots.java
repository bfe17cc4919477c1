package studio.longplay.app.record;

import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import javax.imageio.ImageIO;

/// Takes pictures of the recorder in its states and in both themes, into the folder given.
final class RecorderShots {
    private static final String LONG =
            "He had kept the lamp for thirty-one years, and in all that time he had never once been"
                + " afraid of it going out. Now he stood on the gallery with the key in his hand"
                + " and listened to the wind, and counted, as he had been taught to count, the"
                + " seconds between the light and the dark.";

    private final Path folder;
    private final Stage stage;
    private final RecorderDesk desk;

    private RecorderShots(Path folder, Stage stage, RecorderDesk desk) {
        this.folder = folder;
        this.stage = stage;
        this.desk = desk;
    }

    public static void main(String[] args) throws Exception {
        FxToolkit.registerPrimaryStage();
        Path folder = Path.of(args[0]);
        for (Assets.Theme theme : Assets.Theme.values()) {
            try (RecorderDesk desk =
                    new RecorderDesk(Files.createTempDirectory("recorder"), FxThread.INSTANCE)) {
                Stage stage = WaitForAsyncUtils.waitForAsyncFx(20_000, RecorderShots::stage);
                new RecorderShots(folder, stage, desk).all(theme);
            }
        }
        Platform.exit();
    }

    private static Stage stage() {
        Look.loadFonts();
        Stage stage = new Stage();
        stage.setWidth(760);
        stage.setHeight(640);
        return stage;
    }

    private void all(Assets.Theme theme) throws Exception {
        RecorderViewModel model = show(theme);
        until(() -> model.stageProperty().get() == studio.longplay.app.record.Stage.READY);
        Thread.sleep(600);
        shot("ready", theme);
        onFx(() -> desk.habits.set(desk.habits.get().withCountInSeconds(3)));
        onFx(model::toggle);
        Thread.sleep(300);
        shot("counting", theme);
        until(() -> model.seconds() > 3);
        shot("recording", theme);
        onFx(model::toggle);
        until(() -> model.stageProperty().get() == studio.longplay.app.record.Stage.RECORDED);
        Thread.sleep(400);
        shot("recorded", theme);
        onFx(() -> desk.habits.set(desk.habits.get().withCountInSeconds(0)));
        onFx(() -> model.promptProperty().set(new Prompt("001 TAM", "NARRATOR", LONG)));
        desk.microphone.amplitude = 2;
        onFx(model::toggle);
        until(() -> model.seconds() > 2.5);
        onFx(model::toggle);
        until(() -> model.stageProperty().get() == studio.longplay.app.record.Stage.RECORDED);
        onFx(model::cancel);
        Thread.sleep(400);
        shot("clipped", theme);
        onFx(() -> stage.setWidth(480));
        onFx(() -> stage.setHeight(520));
        shot("narrow", theme);
        onFx(model::discard);
        desk.microphone.inputs.clear();
        onFx(() -> stage.setWidth(760));
        onFx(() -> stage.setHeight(640));
        onFx(model::lookAgain);
        until(() -> model.stageProperty().get() == studio.longplay.app.record.Stage.WITHOUT_INPUT);
        shot("empty", theme);
        onFx(stage::hide);
    }

    private RecorderViewModel show(Assets.Theme theme) {
        return WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> {
                    RecorderViewModel model = desk.model();
                    RecorderView view = new RecorderView(model, () -> {});
                    stage.setScene(new Scene(view, 760, 640));
                    Look.dress(stage.getScene(), theme);
                    stage.show();
                    view.begin();
                    return model;
                });
    }

    private static void onFx(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private static void until(BooleanSupplier wanted) throws Exception {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(20_000, wanted::getAsBoolean));
    }

    private void shot(String name, Assets.Theme theme) throws Exception {
        Thread.sleep(300);
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image =
                WaitForAsyncUtils.waitForAsyncFx(20_000, () -> stage.getScene().snapshot(null));
        Path file =
                folder.resolve(
                        "record-" + name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    }
}
