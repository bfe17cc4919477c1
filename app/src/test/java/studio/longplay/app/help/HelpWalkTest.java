package studio.longplay.app.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.Work;
import studio.longplay.assets.Assets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

/// The help as it is used, by keys and by links.
@Tag("window")
class HelpWalkTest {
    private final FxRobot robot = new FxRobot();
    private final List<String> browsed = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private Work work;
    private HelpViewModel model;
    private Scene scene;

    @BeforeEach
    void open() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        onFx(() -> {
            Look.loadFonts();
            work = new Work(FxThread.INSTANCE, Throwable::printStackTrace);
            model = new HelpViewModel(HelpPages::shipped, work);
            HelpView view = new HelpView(model, browsed::add, () -> closed.add("closed"));
            scene = new Scene(view, 1180, 820);
            Look.dress(scene, Assets.Theme.DARK);
            stage.setScene(scene);
            stage.show();
            return view;
        });
        until(() -> model.pagesProperty().get().isPresent());
    }

    @AfterEach
    void close() {
        onFx(() -> {
            work.close();
            return true;
        });
    }

    private static <T> T onFx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, task);
    }

    private void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onFx(holds));
        waitForFxEvents();
    }

    private void go(String place) {
        onFx(() -> {
            model.go(HelpPlace.of(place));
            return true;
        });
        waitForFxEvents();
    }

    private ScrollPane page() {
        return robot.lookup("#help-page").queryAs(ScrollPane.class);
    }

    private void picture(String name) throws Exception {
        String folder = System.getProperty("pictures", "target/pictures");
        for (Assets.Theme theme : List.of(Assets.Theme.LIGHT, Assets.Theme.DARK)) {
            onFx(() -> {
                Look.dress(scene, theme);
                return true;
            });
            waitForFxEvents();
            var image = onFx(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
            Path file =
                    Path.of(folder, name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(image, "png", file.toFile());
        }
    }

    @Test
    void oneFindsASectionReadsItAndComesBack() throws Exception {
        picture("help-index");
        robot.clickOn("#help-search").write("words that are said wrongly");
        until(() -> !model.hits().isEmpty());
        picture("help-search");
        robot.push(KeyCode.ENTER);
        until(() -> model.placeProperty().get().path().equals("guides/casting.md"));
        assertThat(model.placeProperty().get().anchor()).isEqualTo("words-that-are-said-wrongly");
        assertThat(page().getVvalue()).isPositive();
        picture("help");
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        until(() -> model.placeProperty().get().equals(HelpPlace.INDEX));
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        until(() -> model.placeProperty().get().path().equals("guides/casting.md"));
    }

    @Test
    void linksTurnPagesAndOnlyAClickLeavesTheProgram() throws Exception {
        Hyperlink link = robot.lookup((Hyperlink each) -> each.getText().equals("Casting")).query();
        onFx(() -> {
            link.fire();
            return true;
        });
        until(() -> model.placeProperty().get().path().equals("guides/casting.md"));
        go("decisions/README.md");
        until(() ->
                robot.lookup((Hyperlink each) -> each.getText().endsWith("↗"))
                        .tryQuery()
                        .isPresent());
        assertThat(browsed).isEmpty();
        Hyperlink out = robot.lookup((Hyperlink each) -> each.getText().endsWith("↗")).query();
        onFx(() -> {
            out.fire();
            return true;
        });
        assertThat(browsed).hasSize(1).allMatch(HelpPlace::isElsewhere);
    }

    @Test
    void wordsAreFoundOnThePageAndTextGrows() throws Exception {
        go("timeline.md");
        robot.push(KeyCode.CONTROL, KeyCode.F).write("clip");
        until(() -> !robot.lookup("#help-counted").queryAs(Label.class).getText().isEmpty());
        String first = robot.lookup("#help-counted").queryAs(Label.class).getText();
        assertThat(first).startsWith("1 ");
        robot.push(KeyCode.F3);
        assertThat(robot.lookup("#help-counted").queryAs(Label.class).getText()).startsWith("2 ");
        picture("help-find");
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        assertThat(model.zoomProperty().get()).isGreaterThan(1);
        // The field's words, the field, the help.
        robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
        assertThat(closed).isEmpty();
        robot.push(KeyCode.ESCAPE);
        assertThat(closed).hasSize(1);
    }

    @Test
    void everyPageIsShownWithAllItsHeadings() {
        HelpPages pages = model.pagesProperty().get().orElseThrow();
        for (HelpPage each : pages.byPath().values()) {
            String last = each.headings().isEmpty() ? "" : each.headings().getLast().anchor();
            go(each.path() + (last.isEmpty() ? "" : "#" + last));
            ListView<?> headings = robot.lookup("#help-headings").queryAs(ListView.class);
            assertThat(headings.getItems())
                    .as(each.path())
                    .hasSize(
                            (int)
                                    each.headings().stream()
                                            .filter(one -> one.level() == 2 || one.level() == 3)
                                            .count());
        }
        go("guides/models.md");
        picture();
        onFx(() -> {
            robot.lookup(".help-copy").queryButton().fire();
            return true;
        });
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).contains("longplay");
    }

    private void picture() {
        try {
            picture("help-code");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
