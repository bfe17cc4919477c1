package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.transform.Transform;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.controls.Look;
import studio.longplay.app.mixer.LevelsView;
import studio.longplay.app.settings.Appearance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.imageio.ImageIO;

/// The whole window in German, from right to left, with high contrast and at 200 %; its pictures go
/// into `target/pictures`, or the folder that the property `pictures` names; with `pictures.pages`
/// one of every page.
@Tag("long")
@Tag("window")
class LanguageWalkTest {
    @RegisterExtension final AnotherUser user = new AnotherUser();
    @TempDir Path folder;
    private final Path pictures = Path.of(System.getProperty("pictures", "target/pictures"));
    private final Locale before = Locale.getDefault();
    private final CutWords cut = new CutWords();
    private OpenWindow open;

    @BeforeEach
    void open() throws Exception {
        Locale.setDefault(Locale.GERMAN);
        open = new OpenWindow(folder.resolve("home"), Optional.empty());
    }

    @AfterEach
    void close() throws Exception {
        Locale.setDefault(before);
        open.close();
    }

    private void size(double width, double height) {
        OpenWindow.onFx(() -> {
            open.stage().setMinWidth(width);
            open.stage().setMinHeight(height);
            open.stage().setX(0);
            open.stage().setY(0);
            open.stage().setWidth(width);
            open.stage().setHeight(height);
            return true;
        });
    }

    private void look(String page) throws Exception {
        Thread.sleep(300);
        cut.look(page);
        if (Boolean.getBoolean("pictures.pages")) {
            take(page.replaceAll("[^\\w.-]+", "-"), 1);
        }
    }

    /// A picture as large as a screen shows it.
    private void take(String name, double scale) throws Exception {
        Thread.sleep(700);
        var image =
                OpenWindow.onFx(() -> {
                    SnapshotParameters as = new SnapshotParameters();
                    as.setTransform(Transform.scale(scale, scale));
                    var root = open.stage().getScene().getRoot();
                    WritableImage taken = root.snapshot(as, null);
                    return javafx.embed.swing.SwingFXUtils.fromFXImage(taken, null);
                });
        Files.createDirectories(pictures.toAbsolutePath());
        ImageIO.write(image, "png", pictures.resolve(name + ".png").toFile());
    }

    private void run(String action) {
        OpenWindow.onFx(() -> {
            open.window.actions().get(action).runIfEnabled();
            return true;
        });
    }

    private void wear(Appearance.ThemeChoice theme) {
        OpenWindow.onFx(() -> {
            var appearance =
                    open.window
                            .settings()
                            .section(Appearance.SECTION, Appearance.class, Appearance.USUAL);
            appearance.set(appearance.get().withTheme(theme));
            return true;
        });
    }

    @Test
    void everyPageIsReadAndReachedInGermanAtEverySize() throws Exception {
        size(1280, 720);
        open.until(() -> open.find("template-radio-play").isPresent());
        look("welcome");
        open.click("template-radio-play");
        open.click("new-create");
        open.node("timeline");
        open.until(() -> open.window.openSession().isPresent());
        open.until(
                () -> open.window.openSession().orElseThrow().previewProperty().get().isPresent());
        Thread.sleep(4000);
        closeNotices();
        take("main-german", 1);
        pages("1280x720");
        size(960, 540);
        take("main-200", 2);
        assertThat(open.node("levels").getLayoutBounds().getHeight())
                .isEqualTo(LevelsView.HEAD_PIXELS);
        pages("200 %");
        size(853, 480);
        take("main-150-small", 1.5);
        pages("150 %");
        size(1680, 1050);
        wear(Appearance.ThemeChoice.CONTRAST_DARK);
        take("main-contrast", 1);
        wear(Appearance.ThemeChoice.CONTRAST_LIGHT);
        take("main-contrast-light", 1);
        rightToLeft();
        // At 853 x 480 the levels leave the inspector no room for its tabs; keys lead there.
        assertThat(cut.outside().keySet()).noneMatch(what -> !what.startsWith("150 %"));
        assertThat(cut.cutButtons().keySet())
                .noneMatch(what -> what.startsWith("1280x720") || what.startsWith("200 %"));
    }

    private void pages(String size) throws Exception {
        look(size + " main");
        for (String tab :
                List.of("tab-scenes", "tab-cast", "tab-media", "tab-sounds", "tab-script")) {
            if (open.find(tab).isPresent()) {
                run(tab.replace("tab-", "view.show-"));
                look(size + " " + tab);
            }
        }
        for (String workspace : List.of("view.mix", "view.write", "view.deliver", "view.edit")) {
            run(workspace);
            look(size + " " + workspace);
            if (open.find("export-start").isPresent()) {
                open.robot.push(KeyCode.ESCAPE);
            }
        }
        for (String sheet :
                List.of(
                        "settings.open",
                        "keys.show",
                        "voices.browse",
                        "library.browse",
                        "queue.open",
                        "models.open",
                        "machine.open",
                        "about.open",
                        "export.open")) {
            run(sheet);
            look(size + " " + sheet);
            open.robot.push(KeyCode.ESCAPE);
            Thread.sleep(300);
        }
    }

    /// What is said on machines without sound lies over the picture.
    private void closeNotices() {
        for (var close : open.robot.lookup(".lp-notice .button").queryAll()) {
            OpenWindow.onFx(() -> {
                ((Button) close).fire();
                return true;
            });
        }
    }

    private void rightToLeft() throws Exception {
        wear(Appearance.ThemeChoice.DARK);
        OpenWindow.onFx(() -> {
            Look.turn(open.stage().getScene(), Locale.of("ar"));
            return true;
        });
        take("main-right-to-left", 1);
        assertThat(open.node("timeline").getEffectiveNodeOrientation())
                .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(open.node("timeline-surface").getEffectiveNodeOrientation())
                .isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        run("voices.make");
        open.until(() -> open.find("wizard-next").isPresent());
        Node arrow = ((Button) open.node("wizard-next")).getGraphic();
        open.until(() -> arrow.getScaleX() == -1);
    }
}
