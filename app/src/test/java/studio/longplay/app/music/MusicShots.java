package studio.longplay.app.music;

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
import studio.longplay.app.inspector.InspectorView;
import studio.longplay.app.inspector.InspectorViewModel;
import studio.longplay.app.session.CountingSink;
import studio.longplay.app.session.Work;
import studio.longplay.assets.Assets;
import studio.longplay.engine.render.lay.CueList;
import studio.longplay.engine.render.make.Soundfonts;
import studio.longplay.engine.script.Cue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

/// Takes pictures of the music panel in the inspector, in both themes, into the folder given.
final class MusicShots {
    private static final String PLAY =
            Desk.PLAY.replace(
                    "tense, 92 bpm, D minor",
                    "tense, 92 bpm, D minor, chamber, take 2, hit \"burn\", hit \"cauldron\","
                            + " choir, no drums, lead on violin");

    private MusicShots() {}

    public static void main(String[] args) throws Exception {
        FxToolkit.registerPrimaryStage();
        Path folder = Path.of(args[0]);
        try (Desk desk = new Desk(Files.createTempDirectory("music"), PLAY, FxThread.INSTANCE);
                Work work = new Work(FxThread.INSTANCE, _ -> {})) {
            InspectorViewModel inspector = new InspectorViewModel(desk.session, FxThread.INSTANCE);
            MusicViewModel model =
                    new MusicViewModel(
                            desk.session, work, () -> new CountingSink(2), new Soundfonts(folder));
            Stage stage = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> stage(inspector, model));
            Cue.MusicCue cue = CueList.of(desk.now().script().scenes(), Cue.MusicCue.class).get(1);
            onFx(() -> desk.session.selection().select(cue.id()));
            WaitForAsyncUtils.waitFor(
                    60,
                    TimeUnit.SECONDS,
                    () -> model.factsProperty().get().flatMap(MusicFacts::score).isPresent());
            for (Assets.Theme theme : Assets.Theme.values()) {
                onFx(() -> Look.dress(stage.getScene(), theme));
                shot(stage, folder.resolve("music-" + name(theme) + ".png"));
                onFx(() -> stage.setWidth(270));
                shot(stage, folder.resolve("music-" + name(theme) + "-narrow.png"));
                onFx(() -> stage.setWidth(340));
            }
        }
        Platform.exit();
    }

    private static String name(Assets.Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }

    private static Stage stage(InspectorViewModel inspector, MusicViewModel model) {
        Look.loadFonts();
        InspectorView view = new InspectorView(inspector);
        model.writeWith(inspector::changeMusic);
        view.showMusicIn(new MusicView(model, Optional::empty, Optional::empty));
        Stage stage = new Stage();
        stage.setScene(new Scene(view, 340, 1300));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
        return stage;
    }

    private static void shot(Stage stage, Path file) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image =
                WaitForAsyncUtils.waitForAsyncFx(20_000, () -> stage.getScene().snapshot(null));
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    }
}
