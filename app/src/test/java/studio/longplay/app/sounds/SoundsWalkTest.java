package studio.longplay.app.sounds;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.app.controls.OnFx.onFx;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.cast.Desk;
import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.CountingSink;
import studio.longplay.app.session.Work;
import studio.longplay.assets.Assets;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.sfx.bank.SoundItem;
import studio.longplay.engine.store.library.Facet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

@ExtendWith(ApplicationExtension.class)
@Tag("window")
class SoundsWalkTest {
    private final List<Path> placed = new ArrayList<>();
    private Desk desk;
    private Work work;
    private DiskSounds sounds;
    private Path bank;
    private SoundsViewModel model;
    private SoundsView view;

    @Start
    void start(Stage stage) throws StudioFault, IOException {
        Look.loadFonts();
        Path folder = Files.createTempDirectory("sounds");
        desk = new Desk(folder.resolve("desk"), Desk.PLAY, FxThread.INSTANCE);
        work = new Work(FxThread.INSTANCE, bug -> {});
        sounds = new DiskSounds(folder);
        bank = sounds.bank();
        model =
                new SoundsViewModel(
                        new SoundsViewModel.Surroundings(
                                desk.session,
                                sounds,
                                () -> new CountingSink(20),
                                work,
                                work,
                                placed::addAll));
        view = new SoundsView(model, () -> Optional.of(bank));
        stage.setScene(new Scene(view, 470, 860));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
    }

    @AfterEach
    void close() throws StudioFault {
        onFx(() -> {
            view.close();
            model.close();
            work.close();
        });
        desk.close();
    }

    private static void until(BooleanSupplier wanted) throws TimeoutException {
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, wanted::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean first(String title) {
        List<SoundItem> found = model.foundProperty().get().sounds();
        return !found.isEmpty() && found.getFirst().title().equals(title);
    }

    private boolean isHeard() {
        return model.player().heardProperty().get().isPresent();
    }

    private void untilReady() throws TimeoutException {
        until(() -> model.heardProperty().get().isPresent());
    }

    private void search(FxRobot robot, String words, String title) throws TimeoutException {
        robot.clickOn("#sounds-search").write(words);
        until(() -> first(title));
    }

    private static ListCell<?> cell(FxRobot robot, String title) {
        return robot.lookup(".sounds-cell").queryAllAs(ListCell.class).stream()
                .filter(it -> it.getItem() instanceof SoundItem item && item.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSoundIsFoundHeardAndWrittenIntoTheScriptByMouse(FxRobot robot) throws TimeoutException {
        search(robot, "thund", "thunder");
        robot.clickOn(cell(robot, "thunder"));
        untilReady();
        robot.clickOn("#sounds-play");
        until(this::isHeard);
        robot.clickOn("#sounds-play");
        until(() -> !isHeard());
        robot.clickOn("#sounds-another");
        untilReady();
        robot.clickOn("#sounds-place");
        assertThat(placed).hasSize(1);
        until(() -> desk.session.previewProperty().get().isPresent());
        robot.clickOn("#sounds-insert");
        until(() -> desk.text().contains("[[sfx: thunder, take 2"));
    }

    @Test
    void aSoundIsFoundHeardAndWrittenIntoTheScriptByKeyboard(FxRobot robot)
            throws TimeoutException {
        onFx(() -> robot.lookup("#sounds-search").query().requestFocus());
        robot.write("rain");
        until(() -> first("rain"));
        robot.push(KeyCode.DOWN);
        untilReady();
        robot.push(KeyCode.SPACE);
        until(this::isHeard);
        robot.push(KeyCode.SPACE);
        until(() -> !isHeard());
        robot.push(KeyCode.F);
        until(() -> model.foundProperty().get().sounds().getFirst().favourite());
        onFx(() -> model.favouritesProperty().set(true));
        until(() -> model.foundProperty().get().sounds().size() == 1);
        robot.clickOn("#sounds-tags");
        robot.write("heath, act one");
        robot.push(KeyCode.ENTER);
        until(() -> model.foundProperty().get().sounds().getFirst().tags().contains("act one"));
        until(() -> desk.session.previewProperty().get().isPresent());
        onFx(() -> robot.lookup("#sounds-list").query().requestFocus());
        robot.push(KeyCode.ENTER);
        until(() -> desk.text().contains("[[sfx: rain"));
    }

    @Test
    void inALowPanelTheSearchStaysAndTheSoundScrolls(FxRobot robot) throws TimeoutException {
        search(robot, "thund", "thunder");
        robot.clickOn(cell(robot, "thunder"));
        untilReady();
        onFx(() -> view.getScene().getWindow().setHeight(460));
        Node search = robot.lookup("#sounds-search").query();
        Node detail = robot.lookup("#sounds-detail").query();
        double height = view.getScene().getHeight();
        assertThat(search.localToScene(search.getLayoutBounds()).getMinY()).isPositive();
        assertThat(view.minHeight(-1)).isLessThan(height);
        assertThat(detail.localToScene(detail.getLayoutBounds()).getMaxY()).isGreaterThan(height);
    }

    @Test
    void aFolderIsAddedNarrowedToAndItsSoundsAreAskedForByName(FxRobot robot)
            throws TimeoutException {
        robot.clickOn("#sounds-add");
        until(() ->
                model.noticeProperty().get().filter(it -> it.contains("broken.wav")).isPresent());
        @SuppressWarnings("unchecked")
        ComboBox<Facet> banks = robot.lookup("#sounds-facet-bank").queryAs(ComboBox.class);
        until(() -> banks.getItems().stream().anyMatch(it -> it.label().equals("My sounds")));
        onFx(() ->
                banks.setValue(
                        banks.getItems().stream()
                                .filter(it -> it.label().equals("My sounds"))
                                .findFirst()
                                .orElseThrow()));
        until(() -> model.foundProperty().get().sounds().size() == 2);
        robot.clickOn(cell(robot, "Old mill wheel"));
        untilReady();
        assertThat(robot.lookup("#sounds-another").query().isVisible()).isFalse();
        robot.clickOn("#sounds-licence");
        robot.write("CC BY 4.0");
        robot.push(KeyCode.ENTER);
        until(() ->
                model.foundProperty().get().sounds().stream()
                        .anyMatch(it -> it.licence().equals("CC BY 4.0")));
        until(() -> desk.session.previewProperty().get().isPresent());
        robot.clickOn("#sounds-insert");
        until(() -> desk.text().contains("[[sfx: Old mill wheel"));
        robot.clickOn("#sounds-forget");
        until(() ->
                model.foundProperty().get().sounds().stream()
                        .noneMatch(it -> it.file().isPresent()));
        assertThat(Files.exists(bank.resolve("Old mill wheel.wav"))).isTrue();
    }

    @Test
    void whatIsSetOfASoundStandsInItsCue(FxRobot robot) throws TimeoutException {
        search(robot, "rain", "rain");
        robot.clickOn(cell(robot, "rain"));
        untilReady();
        HeardSound before = model.heardProperty().get().orElseThrow();
        onFx(() -> model.set("density", 0.9));
        until(() -> model.heardProperty().get().filter(it -> it != before).isPresent());
        assertThat(robot.lookup(".sounds-note").queryLabeled().getText())
                .isEqualTo("[[sfx: rain, density 0.9]]");
    }

    @Test
    void whatNothingFitsLeadsBackToAll(FxRobot robot) throws TimeoutException {
        robot.clickOn("#sounds-search").write("zzzz");
        until(() -> model.foundProperty().get().sounds().isEmpty());
        robot.clickOn("#sounds-all");
        until(() -> model.foundProperty().get().sounds().size() > 30);
    }
}
