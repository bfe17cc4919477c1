package studio.longplay.app.inspector;

import static studio.longplay.app.controls.OnFx.onFx;

import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.cast.Desk;
import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;
import studio.longplay.engine.render.lay.CueList;
import studio.longplay.engine.script.Cue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import javax.imageio.ImageIO;

/// Takes pictures of a song in the inspector in both themes, into the folder given.
final class SongShots {
    private SongShots() {}

    public static void main(String[] args) throws Exception {
        FxToolkit.registerPrimaryStage();
        Path folder = Path.of(args[0]);
        try (Desk desk =
                new Desk(Files.createTempDirectory("song"), SongWalkTest.SONG, FxThread.INSTANCE)) {
            Stage stage = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> stage(desk));
            Thread.sleep(800);
            for (Assets.Theme theme : Assets.Theme.values()) {
                onFx(() -> {
                    Look.dress(stage.getScene(), theme);
                    desk.session
                            .selection()
                            .select(
                                    CueList.of(desk.now().script().scenes(), Cue.SongCue.class)
                                            .getFirst()
                                            .id());
                });
                Thread.sleep(800);
                onFx(() -> stage.getScene().lookup("#inspector-song-roll").requestFocus());
                Thread.sleep(300);
                WritableImage image =
                        WaitForAsyncUtils.waitForAsyncFx(
                                20_000, () -> stage.getScene().snapshot(null));
                String name = "song-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
                ImageIO.write(
                        SwingFXUtils.fromFXImage(image, null),
                        "png",
                        folder.resolve(name).toFile());
            }
        }
        Platform.exit();
    }

    private static Stage stage(Desk desk) {
        Look.loadFonts();
        InspectorViewModel model = new InspectorViewModel(desk.session, FxThread.INSTANCE);
        Stage stage = new Stage();
        stage.setScene(new Scene(new InspectorView(model), 330, 900));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
        return stage;
    }
}
