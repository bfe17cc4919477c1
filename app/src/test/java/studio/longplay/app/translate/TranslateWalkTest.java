package studio.longplay.app.translate;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.app.controls.OnFx.onFx;
import static studio.longplay.app.controls.OnFx.until;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
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
import studio.longplay.assets.Assets;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.TinyTranslation;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.models.ModelKinds;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The sheet that translates, with a tiny model of the real contract.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class TranslateWalkTest {
    private static final Project DOGS =
            Project.of("Dogs", "", "INT. ROOM - DAY\n\nNELL\none two\n\nTOM\nthree dog.\n");

    private Path folder;
    private ModelShelf shelf;
    private ModelKeeper keeper;
    private ArtifactStore store;
    private Work work;
    private TranslateViewModel model;
    private TranslateView view;
    private final List<Path> opened = new ArrayList<>();
    private final CountDownLatch held = new CountDownLatch(1);
    private Stage stage;

    @Start
    void start(Stage shown) throws Exception {
        Look.loadFonts();
        folder = Files.createTempDirectory("translate");
        shelf = ModelKinds.shelf(new Home(folder.resolve("home")), OnnxSessions::start);
        keeper = new ModelKeeper(OnnxSessions::start);
        store = ArtifactStore.open(folder.resolve("store"));
        work = new Work(FxThread.INSTANCE, _ -> {});
        stage = shown;
    }

    private void open(Translations translations) {
        onFx(() -> {
            model = new TranslateViewModel(() -> DOGS, translations, work, work);
            view =
                    new TranslateView(
                            model,
                            new TranslateView.Around(
                                    name -> Optional.of(folder.resolve(name)),
                                    () -> Optional.of(folder.resolve("talk.srt")),
                                    opened::add,
                                    () -> {},
                                    () -> {}));
            stage.setScene(new Scene(view, 640, 420));
            Look.dress(stage.getScene(), Assets.Theme.DARK);
            stage.show();
        });
    }

    private StudioTranslations real() throws Exception {
        shelf.add(TinyTranslation.marian(folder.resolve("marian")), JobContext.quiet());
        return new StudioTranslations(shelf, keeper, store, folder.resolve("Dogs"));
    }

    @AfterEach
    void close() throws StudioFault {
        held.countDown();
        onFx(() -> {
            view.close();
            model.close();
            work.close();
        });
        keeper.close();
        store.close();
    }

    private boolean says(FxRobot robot, String words) {
        return robot.lookup("#translate-told").lookup(".label").queryAll().stream()
                .map(Labeled.class::cast)
                .anyMatch(label -> label.getText().contains(words));
    }

    private void chooseGerman(FxRobot robot) throws TimeoutException {
        until(() -> model.modelProperty().get().isPresent());
        ComboBox<String> to = robot.lookup("#translate-to").queryAs(ComboBox.class);
        onFx(() -> {
            to.setValue("de");
            to.getOnAction().handle(new javafx.event.ActionEvent());
        });
    }

    @Test
    void aProjectInAnotherLanguageLiesBesideTheOpenOneAndSaysWhatTranslatedIt(FxRobot robot)
            throws Exception {
        open(real());
        chooseGerman(robot);
        robot.clickOn("#translate-project");
        until(() -> says(robot, "Dogs de"));
        try (ProjectFolder made = ProjectFolder.open(folder.resolve("Dogs de"))) {
            assertThat(made.project().title()).isEqualTo("Dogs (de)");
            assertThat(made.project().scriptText())
                    .startsWith("Translation: Tiny translation; licence: MIT;")
                    .contains("NELL\neins zwei\n\nTOM\ndrei Hund!\n");
        }
        robot.clickOn("#translate-open");
        assertThat(opened).containsExactly(folder.resolve("Dogs de"));
    }

    @Test
    void aScriptAndCaptionsAreWrittenAsFiles(FxRobot robot) throws Exception {
        Files.writeString(
                folder.resolve("talk.srt"), "1\n00:00:01,000 --> 00:00:02,000\none two\n");
        open(real());
        chooseGerman(robot);
        robot.clickOn("#translate-captions");
        until(() -> says(robot, "talk.de.srt"));
        assertThat(folder.resolve("talk.de.srt")).content().contains("eins zwei");
        robot.clickOn("#translate-script");
        until(() -> says(robot, "Dogs.de.fountain"));
        assertThat(folder.resolve("Dogs.de.fountain")).content().contains("drei Hund!");
    }

    @Test
    void whatTakesLongCanBeStopped(FxRobot robot) throws Exception {
        open(new Endless());
        chooseGerman(robot);
        robot.clickOn("#translate-project");
        until(() -> robot.lookup("#translate-stop").tryQuery().isPresent());
        robot.clickOn("#translate-stop");
        until(() -> says(robot, "Stopped."));
    }

    @Test
    void withoutAModelItIsSaidAndNothingCanBegin(FxRobot robot) throws Exception {
        open(new StudioTranslations(shelf, keeper, store, folder.resolve("Dogs")));
        until(() -> says(robot, "No model"));
        assertThat(robot.lookup("#translate-project").queryAs(Button.class).isDisabled()).isTrue();
        assertThat(robot.lookup("#translate-add").tryQuery()).isPresent();
    }

    /// Works until it is cancelled.
    private final class Endless implements Translations {
        @Override
        public List<Model> models() {
            return List.of(new Model("slow", List.of("en", "de"), "Slow (MIT)."));
        }

        @Override
        public Path project(Project project, Wish wish, JobContext context) {
            try {
                while (!held.await(5, TimeUnit.MILLISECONDS)) {
                    context.checkCancelled();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            return folder;
        }

        @Override
        public void script(Project project, Wish wish, Path to, JobContext context) {}

        @Override
        public Path captions(Path from, Wish wish, JobContext context) {
            return from;
        }
    }
}
