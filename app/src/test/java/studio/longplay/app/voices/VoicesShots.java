package studio.longplay.app.voices;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.controls.Look;
import studio.longplay.app.controls.Shot;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;

import java.nio.file.Path;

/// Takes pictures of the voice browser in its states and in both themes, into the folder given.
final class VoicesShots {
    private VoicesShots() {}

    public static void main(String[] args) throws Exception {
        FxToolkit.registerPrimaryStage();
        Path folder = Path.of(args[0]);
        VoicesDesk desk = new VoicesDesk(ManyVoices.some(), FxThread.INSTANCE);
        Stage stage = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> stage(desk));
        Thread.sleep(1500);
        for (Assets.Theme theme : Assets.Theme.values()) {
            onFx(() -> {
                desk.model.showAsList(false);
                entry(desk, "arthur");
                desk.model.favour(desk.model.selectedProperty().get().orElseThrow(), true);
                desk.model.collect(
                        "Grandfathers", desk.model.selectedProperty().get().orElseThrow(), true);
            });
            shot(stage, folder, "grid", theme);
            onFx(() -> {
                desk.model.showAsList(true);
                desk.model.listening().compare(desk.model.selectedProperty().get().orElseThrow());
                entry(desk, "maren");
                desk.model.listening().compare(desk.model.selectedProperty().get().orElseThrow());
                desk.model.listening().answer(true);
            });
            shot(stage, folder, "list", theme);
            onFx(() -> {
                desk.model.listening().endComparison();
                desk.model.facets().queryProperty().set("zzz");
                stage.setWidth(940);
                stage.setHeight(600);
            });
            shot(stage, folder, "none", theme);
            onFx(() -> {
                desk.model.facets().clear();
                desk.model.showAsList(false);
            });
            Thread.sleep(400);
            shot(stage, folder, "small", theme);
            onFx(() -> {
                stage.setWidth(1180);
                stage.setHeight(760);
            });
        }
        Platform.exit();
    }

    private static void entry(VoicesDesk desk, String id) {
        desk.model
                .selectedProperty()
                .set(
                        desk.model.stockProperty().get().voices().stream()
                                .filter(one -> one.id().equals(id))
                                .findFirst());
    }

    private static Stage stage(VoicesDesk desk) {
        Look.loadFonts();
        Stage stage = new Stage();
        stage.setScene(new Scene(new VoicesView(desk.model, () -> {}), 1180, 760));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
        return stage;
    }

    private static void onFx(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private static void shot(Stage stage, Path folder, String name, Assets.Theme theme)
            throws Exception {
        Shot.of(stage, folder, "voices-" + name, theme, 900);
    }
}
