package studio.longplay.app.mixer;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.StripPresets;
import studio.longplay.engine.project.desk.StripRef;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

/// Takes pictures of the levels and the console in both themes, into the folder given.
final class MixerShots {
    private static final String SCRIPT =
            """
            INT. ROOM

            ANNA
            Who is there?

            MRS. VALE
            Nobody you know, and nobody you would want to know.

            PORTER
            The last train is gone.

            [[music: tense]]

            [[sound: rain, loop]]

            [[sound: door]]
            """;

    private final Path folder;
    private DeskViewModel board;
    private HardLinesViewModel clarity;

    private MixerShots(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        FxToolkit.registerPrimaryStage();
        new MixerShots(Path.of(args[0])).all();
        System.exit(0);
    }

    private void all() throws Exception {
        Path temporary = Files.createTempDirectory("mixer");
        MixerDesk desk = onFx(() -> new MixerDesk(temporary, FxThread.INSTANCE, SCRIPT));
        board = onFx(() -> new DeskViewModel(desk.session, desk.work));
        clarity =
                onFx(() ->
                        new HardLinesViewModel(
                                desk.session,
                                (project, _) -> Drowned.in(desk.session.previewProperty().get()),
                                desk.work));
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> onFx(() -> board.sources().size() == 6));
        MixerViewModel model = onFx(() -> new MixerViewModel(desk.session));
        float[] peaks = {-7, -8, -24, -22, -16, -19, -52, -50, -5, -6};
        desk.deck.sound(0, -14.1f, -1.3f);
        System.arraycopy(peaks, 0, desk.deck.levels.peaksDb, 0, peaks.length);
        desk.deck.levels.momentaryLufs = -12.7f;
        desk.deck.levels.maxMomentaryLufs = -10.9f;
        desk.deck.levels.maxShortTermLufs = -13.2f;
        desk.deck.levels.samplePeakDb = -1.6f;
        desk.deck.levels.loudnessRangeLu = 6.1f;
        desk.deck.levels.measuredSeconds = 30;
        desk.deck.levels.correlation = 0.7f;
        desk.deck.levels.limiterDb = 2;
        for (int band = 0; band < desk.deck.levels.spectrumDb.length; band++) {
            desk.deck.levels.spectrumDb[band] = -24 - 1.2f * Math.abs(band - 10);
        }
        onFx(() -> {
            Look.loadFonts();
            StripRef choir = new StripRef.OfBus(StemName.ENSEMBLE);
            board.set(choir, board.strip(choir).withMuted(true));
            model.solo(StemName.DIALOGUE, false);
            model.setGainDb(StemName.MUSIC, -4.5);
            StripRef anna = board.sources().getFirst().ref();
            board.set(anna, StripPresets.find("narrator").orElseThrow().on(board.strip(anna)));
            desk.deck.playing = true;
            desk.session.transport().pulse();
            return Stem.CHANNELS;
        });
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> onFx(() -> desk.session.historyProperty().get().done().size() == 3));
        onFx(() -> {
            clarity.find();
            return "measured";
        });
        for (Assets.Theme theme : Assets.Theme.values()) {
            for (String page : List.of("sources", "routing", "clarity")) {
                shot(page, onFx(() -> opened(model, page, theme)), theme);
            }
            shot(
                    "console",
                    onFx(() -> stage(new ConsoleView(model, board, clarity), 720, 640, theme)),
                    theme);
            shot(
                    "narrow",
                    onFx(() -> stage(new ConsoleView(model, board, clarity), 330, 620, theme)),
                    theme);
            shot("levels", onFx(() -> stage(new LevelsView(model), 330, 150, theme)), theme);
        }
        onFx(() -> {
            clarity.close();
            board.close();
            model.close();
            desk.close();
            return "closed";
        });
    }

    private Stage opened(MixerViewModel model, String page, Assets.Theme theme) {
        int height =
                switch (page) {
                    case "sources" -> 560;
                    case "routing" -> 280;
                    default -> 250;
                };
        board.chosenProperty()
                .set(
                        page.equals("sources")
                                ? Optional.of(board.sources().getFirst().ref())
                                : Optional.empty());
        Stage stage = stage(new ConsoleView(model, board, clarity), 760, height, theme);
        ((ToggleButton) stage.getScene().lookup("#tab-" + page)).setSelected(true);
        return stage;
    }

    private static Stage stage(Parent view, int width, int height, Assets.Theme theme) {
        Stage stage = new Stage();
        stage.setScene(new Scene(view, width, height));
        Look.dress(stage.getScene(), theme);
        stage.show();
        return stage;
    }

    private void shot(String name, Stage stage, Assets.Theme theme) throws Exception {
        Thread.sleep(700);
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = onFx(() -> stage.getScene().snapshot(null));
        String file = "mixer-" + name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(file).toFile());
        onFx(() -> {
            stage.close();
            return stage;
        });
    }

    private static <T> T onFx(Callable<T> asked) {
        return WaitForAsyncUtils.waitForAsyncFx(120_000, asked);
    }
}
