package studio.longplay.app.music;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.app.controls.OnFx.onFx;
import static studio.longplay.app.controls.OnFx.until;

import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.assets.Assets;
import studio.longplay.engine.inference.TinyMusicGen;
import studio.longplay.engine.inference.bundle.MadeBy;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.models.MadeFiles;
import studio.longplay.engine.render.models.ModelKinds;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Music by a tiny model of the real contract, asked for in the music panel.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class ImagineWalkTest {
    private static final MediaTime AT = MediaTime.ofSeconds(7);

    private final Map<Path, MediaTime> placed = new TreeMap<>();
    private Path folder;
    private ModelShelf shelf;
    private ModelKeeper keeper;
    private Work work;
    private ImagineViewModel model;
    private ImagineRows rows;

    @Start
    void start(Stage stage) throws Exception {
        Look.loadFonts();
        folder = Files.createTempDirectory("imagine");
        shelf = ModelKinds.shelf(new Home(folder.resolve("home")), OnnxSessions::start);
        keeper = new ModelKeeper(OnnxSessions::start);
        work = new Work(FxThread.INSTANCE, _ -> {});
        model =
                new ImagineViewModel(
                        new StudioMusicModels(shelf, keeper, folder), placed::put, work, work);
        rows = new ImagineRows(model, () -> Optional.of(AT), Words.of("music"));
        stage.setScene(new Scene(rows, 330, 400));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
    }

    @AfterEach
    void close() {
        onFx(() -> {
            rows.close();
            model.close();
            work.close();
        });
        keeper.close();
    }

    private static boolean says(FxRobot robot, String words) {
        return robot.lookup("#music-model").lookup(".label").queryAll().stream()
                .map(Labeled.class::cast)
                .anyMatch(label -> label.getText().contains(words));
    }

    @Test
    void whatIsDescribedIsPlayedAndPlacedWhereTheMusicBegins(FxRobot robot) throws Exception {
        shelf.add(TinyMusicGen.bundle(folder.resolve("tiny")), JobContext.quiet());
        onFx(() -> rows.setExpanded(true));
        until(() -> !model.models().isEmpty());
        Spinner<Integer> seconds = robot.lookup("#music-model-seconds").queryAs(Spinner.class);
        onFx(() -> seconds.getValueFactory().setValue(1));
        robot.clickOn("#music-model-text").write("a harp");
        robot.clickOn("#music-model-play");
        until(() -> says(robot, "a harp.wav” is in the bin"));
        Path file = folder.resolve("music/a harp.wav");
        assertThat(placed).containsExactly(Map.entry(file, AT));
        assertThat(MadeFiles.of(file))
                .extracting(MadeBy::bundle, MadeBy::commercial)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("tiny", false));
        robot.clickOn("#music-model-play");
        until(() -> placed.size() == 2);
        assertThat(folder.resolve("music/a harp 2.wav")).exists();
    }

    @Test
    void withoutAModelItIsSaid(FxRobot robot) throws Exception {
        onFx(() -> rows.setExpanded(true));
        until(() -> says(robot, "No model that plays music"));
        assertThat(robot.lookup("#music-model-play").query().isDisabled()).isTrue();
    }
}
