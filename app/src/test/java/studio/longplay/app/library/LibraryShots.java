package studio.longplay.app.library;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.controls.Look;
import studio.longplay.app.controls.Shot;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;

import java.nio.file.Files;
import java.nio.file.Path;

/// Takes pictures of the takes gallery in its states and in both themes, into the folder given.
final class LibraryShots {
    private LibraryShots() {}

    public static void main(String[] args) throws Exception {
        FxToolkit.registerPrimaryStage();
        Path folder = Path.of(args[0]);
        MadeUpLibrary library = new MadeUpLibrary(Files.createTempDirectory("library"), 1204);
        library.furnish();
        LibraryRoom room =
                WaitForAsyncUtils.waitForAsyncFx(
                        60_000, () -> new LibraryRoom(library, FxThread.INSTANCE));
        Stage stage = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> stage(room));
        Thread.sleep(3000);
        for (Assets.Theme theme : Assets.Theme.values()) {
            onFx(() -> begin(room));
            shot(stage, folder, "all", theme);
            onFx(() -> {
                room.model.marks().to(6);
                room.model.exporting().folderProperty().set("/home/nell/takes");
                room.model.exporting().openProperty().set(true);
                room.model.deeds().star();
            });
            shot(stage, folder, "export", theme);
            onFx(() -> {
                room.model.exporting().openProperty().set(false);
                room.model.sought().wordsProperty().set("zzz");
                stage.setWidth(960);
                stage.setHeight(600);
            });
            shot(stage, folder, "none", theme);
            onFx(() -> room.model.sought().wordsProperty().set("lamp"));
            shot(stage, folder, "small", theme);
            onFx(() -> {
                stage.setWidth(1380);
                stage.setHeight(840);
            });
        }
        Platform.exit();
        System.exit(0);
    }

    private static void begin(LibraryRoom room) {
        room.model.sought().clear();
        room.model.dismissNotice();
        room.model.exporting().openProperty().set(false);
        room.model.marks().only(2);
    }

    private static Stage stage(LibraryRoom room) {
        Look.loadFonts();
        Stage stage = new Stage();
        stage.setScene(new Scene(new LibraryView(room.model, () -> {}), 1380, 840));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
        return stage;
    }

    private static void onFx(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private static void shot(Stage stage, Path folder, String name, Assets.Theme theme)
            throws Exception {
        Shot.of(stage, folder, "library-" + name, theme, 1500);
    }
}
