package studio.longplay.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.app.controls.OnFx.onFx;
import static studio.longplay.app.controls.OnFx.until;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;
import studio.longplay.engine.Studio;
import studio.longplay.engine.inference.TinyOpenVoice;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.clone.CloningMethod;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The wizard's way over a model, with a bundle that is added in the window.
@ExtendWith(ApplicationExtension.class)
@Tag("media")
@Tag("window")
class CloneWalkTest {
    @TempDir private Path folder;
    private Studio studio;
    private WizardDesk desk;
    private WizardView view;

    @Start
    void start(Stage stage) throws Exception {
        Look.loadFonts();
        studio = Studio.open(folder.resolve("home"));
        CloningDesk real = CloningDesk.of(studio.cloning(), studio.models());
        desk = new WizardDesk(FxThread.INSTANCE, Optional.of(new ModelDesk(real, new FakeDesk())));
        view = new WizardView(desk.model, desk, () -> {}, () -> {});
        stage.setScene(new Scene(view, 900, 720));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
        view.begin();
    }

    @AfterEach
    void close() throws Exception {
        onFx(() -> {
            view.close();
            desk.close();
        });
        assertThat(desk.bugs).isEmpty();
        studio.close();
    }

    private static boolean says(FxRobot robot, String id, String words) {
        return robot.lookup("#" + id)
                .tryQuery()
                .filter(Node::isVisible)
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text.contains(words))
                .isPresent();
    }

    private Path recording() throws Exception {
        Voice nora = studio.speech().registry().find("nora").orElseThrow();
        float[] said =
                studio.cloning()
                        .hear(
                                nora,
                                "The birch canoe slid on the smooth planks. Glue the sheet to the"
                                        + " dark blue background.",
                                JobContext.quiet());
        Path file = folder.resolve("nora.wav");
        WavWriter.write(
                file,
                WavFormat.float32(SampleRate.HZ_48000, 1),
                writer -> writer.write(new float[][] {said}, 0, said.length));
        return file;
    }

    @Test
    void aVoiceIsClonedWithABundleThatIsAddedOnTheWay(FxRobot robot) throws Exception {
        Path file = recording();
        Path refused = Files.createDirectories(folder.resolve("empty"));
        onFx(() -> {
            desk.model.consent().withoutProperty().set(true);
            desk.model.next();
            desk.model.samples().add(List.of(file));
        });
        until(() -> !desk.model.samples().usable().isEmpty());
        robot.clickOn("#wizard-next");
        until(() -> says(robot, "wizard-method-terms", "OpenVoice v2, Pocket TTS or Chatterbox"));
        until(() -> says(robot, "wizard-percent", "%"));

        desk.bundle = Optional.of(refused);
        robot.clickOn("#wizard-bundle");
        until(() -> desk.model.noticeProperty().get().orElse("").contains("licence"));
        desk.bundle = Optional.of(TinyOpenVoice.bundle(folder.resolve("tiny-openvoice")));
        robot.clickOn("#wizard-bundle");
        until(() -> says(robot, "wizard-method-terms", "Tiny OpenVoice (MIT"));
        ComboBox<CloningMethod> method = robot.lookup("#wizard-method").queryComboBox();
        assertThat(method.getItems()).hasSize(2);
        assertThat(method.getValue().id()).isEqualTo("tiny-openvoice");

        robot.clickOn("#wizard-match-start");
        until(() -> says(robot, "wizard-origin", "openvoice-"));
        assertThat(says(robot, "wizard-percent", "%")).isTrue();
        robot.clickOn("#wizard-after");
        until(() -> desk.model.listening().heardProperty().get().isEmpty());
        robot.clickOn("#wizard-next");
        until(() -> desk.model.stepProperty().get() == Step.RESULT);
        onFx(() -> desk.model.finishing().nameProperty().set("Nora Again"));
        robot.clickOn("#wizard-keep");
        until(desk.model::isDone);
        Voice kept = studio.speech().registry().find("nora-again").orElseThrow();
        assertThat(kept.engine()).startsWith("openvoice-");
        assertThat(kept.origin().fromPerson()).isTrue();
    }
}
