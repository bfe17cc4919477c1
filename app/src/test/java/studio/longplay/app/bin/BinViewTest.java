package studio.longplay.app.bin;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.controls.Look;
import studio.longplay.assets.Assets;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.arrange.BinItem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// The bin by mouse and by keyboard.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class BinViewTest {
    private final List<BinViewModel.Placing> placed = new ArrayList<>();
    private OpenBin open;
    private BinView view;
    private List<Path> chosen = List.of();

    @Start
    void start(Stage window) throws StudioFault, IOException {
        Look.loadFonts();
        open = new OpenBin(Files.createTempDirectory("bin"));
        open.model.placeWith(placed::add);
        view =
                new BinView(
                        open.model,
                        new FilePlaces() {
                            @Override
                            public List<Path> media() {
                                return chosen;
                            }

                            @Override
                            public Optional<Path> folder() {
                                return Optional.of(Path.of("/elsewhere"));
                            }

                            @Override
                            public Optional<Path> save(String name) {
                                return Optional.of(Path.of("/written", name));
                            }
                        });
        window.setScene(new Scene(view, 470, 420));
        Look.dress(window.getScene(), Assets.Theme.DARK);
        window.show();
    }

    @AfterEach
    void close() throws StudioFault {
        OpenBin now = open;
        WaitForAsyncUtils.waitForAsyncFx(60_000, view::close);
        WaitForAsyncUtils.asyncFx(() -> {
            now.close();
            return now;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void until(BooleanSupplier wanted) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, wanted::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void importThree(FxRobot robot) throws TimeoutException {
        chosen =
                List.of(
                        Path.of("storm.mp4"),
                        Path.of("waves.wav"),
                        Path.of("keeper.png"),
                        Path.of("notes.txt"));
        robot.clickOn("#bin-import");
        until(() -> open.bin().size() == 3);
    }

    private List<String> names() {
        return open.model.rows().stream()
                .map(row ->
                        switch (row) {
                            case BinRow.FolderRow folder -> folder.path() + "/";
                            case BinRow.ItemRow item -> item.item().name();
                        })
                .toList();
    }

    private void select(FxRobot robot, int row) {
        ListView<?> list = robot.lookup("#bin-list").queryListView();
        robot.interact(() -> {
            list.requestFocus();
            list.getSelectionModel().clearAndSelect(row);
        });
    }

    @Test
    void filesComeInAndWhatIsNoMediaIsTold(FxRobot robot) throws TimeoutException {
        importThree(robot);
        assertThat(names()).containsExactly("keeper.png", "storm.mp4", "waves.wav");
        assertThat(open.model.faultsProperty().get()).hasSize(1);
        assertThat(open.session.historyProperty().get().done().getLast().name())
                .isEqualTo("Import 3 files");
        robot.interact(open.session::undo);
        until(() -> open.bin().isEmpty());
    }

    @Test
    void byKeyboardAFileIsNamedTaggedFoundAndRemoved(FxRobot robot) throws TimeoutException {
        importThree(robot);
        select(robot, 1);
        robot.type(KeyCode.F2);
        robot.write("Storm at sea").type(KeyCode.ENTER);
        until(() -> names().contains("Storm at sea"));
        BinItem storm =
                open.bin().values().stream()
                        .filter(item -> item.name().equals("Storm at sea"))
                        .findFirst()
                        .orElseThrow();
        robot.interact(() -> open.model.tag(java.util.Set.of(storm.digest()), "weather, dark"));
        until(() -> open.bin().get(storm.digest()).tags().contains("weather"));
        robot.clickOn("#bin-search").write("dark video");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(names()).containsExactly("Storm at sea");
        select(robot, 0);
        robot.type(KeyCode.DELETE);
        until(() -> open.bin().size() == 2);
    }

    @Test
    void foldersHoldFilesAndCloseAndGo(FxRobot robot) throws TimeoutException {
        importThree(robot);
        robot.clickOn("#bin-new-folder");
        robot.write("Act one").type(KeyCode.ENTER);
        until(() -> names().contains("Act one/"));
        String digest = FakeFiles.item("storm.mp4", "").digest();
        robot.interact(() -> open.model.move(java.util.Set.of(digest), "Act one"));
        until(() -> names().equals(List.of("Act one/", "storm.mp4", "keeper.png", "waves.wav")));
        select(robot, 0);
        robot.type(KeyCode.ENTER);
        until(() -> names().equals(List.of("Act one/", "keeper.png", "waves.wav")));
        robot.type(KeyCode.DELETE);
        until(() -> names().equals(List.of("keeper.png", "storm.mp4", "waves.wav")));
    }

    @Test
    void missingFilesAreToldAndFoundByTheirContent(FxRobot robot) throws TimeoutException {
        importThree(robot);
        String digest = FakeFiles.item("storm.mp4", "").digest();
        open.files.gone.add(digest);
        robot.interact(open.model::lookForMissing);
        until(() -> robot.lookup("#bin-relink").tryQuery().isPresent());
        open.files.elsewhere.put(digest, Path.of("/elsewhere/renamed.mp4"));
        robot.clickOn("#bin-relink");
        until(() -> open.model.missingProperty().get().isEmpty());
        assertThat(open.bin().get(digest).file()).isEqualTo("/elsewhere/renamed.mp4");
        assertThat(robot.lookup("#bin-relink").tryQuery()).isEmpty();
    }

    @Test
    void enterPutsAFileOnTheTimeline(FxRobot robot) throws TimeoutException {
        importThree(robot);
        select(robot, 2);
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(placed).as("these keys are the export's").isEmpty();
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(placed)
                .containsExactly(
                        new BinViewModel.Placing(
                                List.of(FakeFiles.item("waves.wav", "").digest()),
                                BinViewModel.Placing.Mode.OVERWRITE));
    }

    @Test
    void everyPartSaysWhatItIs(FxRobot robot) throws TimeoutException {
        importThree(robot);
        Node list = robot.lookup("#bin-list").query();
        assertThat(list.getAccessibleText()).isEqualTo("Media");
        robot.lookup(".icon-button, .button").queryAll().stream()
                .filter(Node::isVisible)
                .forEach(button -> assertThat(button.getAccessibleText()).isNotNull());
    }

    @Test
    void aPictureIsEnlargedAndAnotherPaintedFromTheMenu(FxRobot robot) throws TimeoutException {
        List<String> painted = new ArrayList<>();
        robot.interact(() ->
                open.model.makeWith(
                        new BinModels() {
                            @Override
                            public Path enlarge(BinItem picture, JobContext context) {
                                return Path.of(picture.name().replace(".png", " large.png"));
                            }

                            @Override
                            public Path paint(String text, JobContext context) throws StudioFault {
                                painted.add(text);
                                throw new StudioFault.Input(
                                        "model.none-able", "No model.", "Add one.");
                            }
                        }));
        importThree(robot);
        int picture = names().indexOf("keeper.png");
        select(robot, picture);
        fire(robot, "bin-menu-enlarge");
        until(() -> names().contains("keeper large.png"));

        fire(robot, "bin-menu-paint");
        robot.clickOn("#bin-ask").write("a lighthouse").type(KeyCode.ENTER);
        until(() ->
                open.model.faultsProperty().get().stream()
                        .anyMatch(fault -> fault.code().equals("model.none-able")));
        assertThat(painted).containsExactly("a lighthouse");
        robot.interact(() -> assertThat(open.model.isPicture(Set.of("none"))).isFalse());
    }

    /// As the menu does when one of its items is chosen.
    private static void fire(FxRobot robot, String id) {
        ListView<?> list = robot.lookup("#bin-list").queryListView();
        robot.interact(() -> {
            list.getContextMenu().getOnShowing().handle(null);
            list.getContextMenu().getItems().stream()
                    .filter(item -> id.equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
        });
    }

    private void choose(FxRobot robot, String id) {
        ListView<?> list = robot.lookup("#bin-list").queryListView();
        robot.interact(() -> {
            ContextMenu menu = list.getContextMenu();
            menu.getOnShowing().handle(new WindowEvent(menu, WindowEvent.WINDOW_SHOWING));
            Menu said =
                    (Menu)
                            menu.getItems().stream()
                                    .filter(each -> each instanceof Menu sub && holds(sub, id))
                                    .findFirst()
                                    .orElseThrow();
            assertThat(said.isDisable()).isFalse();
            said.getItems().stream()
                    .filter(each -> id.equals(each.getId()))
                    .forEach(MenuItem::fire);
        });
    }

    private static boolean holds(Menu menu, String id) {
        return menu.getItems().stream().anyMatch(each -> id.equals(each.getId()));
    }

    @Test
    void whatIsSaidIsWrittenWhereTheUserWantsItAndTold(FxRobot robot) throws TimeoutException {
        importThree(robot);
        robot.interact(open.model::dismissFaults);
        select(robot, 2);
        choose(robot, "bin-menu-said-captions");
        until(() -> !open.model.faultsProperty().get().isEmpty());
        assertThat(open.model.faultsProperty().get().getFirst().remedy()).isEqualTo("Add one.");
        open.files.hears = new BinFiles.SaidInFile(12, "de", 2);
        choose(robot, "bin-menu-said-script");
        until(() -> open.model.saidProperty().get().isPresent());
        assertThat(open.model.saidProperty().get())
                .contains("12 passages in German by 2 speakers, written to waves.fountain.");
        assertThat(open.files.written).containsExactly(Path.of("/written/waves.fountain"));
    }

    @Test
    void aRecordingOfSeveralPeopleIsComparedWithTheScript(FxRobot robot) throws TimeoutException {
        open.files.speaking = 3;
        until(() -> open.session.previewProperty().get().isPresent());
        importThree(robot);
        until(() -> open.model.speakersProperty().get().isPresent());
        assertThat(open.model.speakersProperty().get().orElseThrow())
                .isEqualTo("The script has 1 speaker, the recording waves.wav has 3.");
        until(() -> robot.lookup(".lp-notice.lp-information").tryQuery().isPresent());
        robot.interact(open.model::dismissSpeakers);
        until(() -> robot.lookup(".lp-notice.lp-information").tryQuery().isEmpty());
    }
}
