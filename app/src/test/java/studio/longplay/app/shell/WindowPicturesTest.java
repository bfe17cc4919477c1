package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.session.Session;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// Takes the pictures of the window that stand in the documentation: into `target/pictures`, or the
/// folder that the property `pictures` names.
@Tag("long")
class WindowPicturesTest {
    private static final double WIDTH = 1680;
    private static final double HEIGHT = 1050;
    private static final int FRAMES_DRAWN = 6;

    @RegisterExtension final AnotherUser user = new AnotherUser();
    @TempDir Path folder;
    private final Path pictures = Path.of(System.getProperty("pictures", "target/pictures"));
    private OpenWindow open;

    @BeforeEach
    void open() throws Exception {
        open = new OpenWindow(folder.resolve("home"), Optional.empty());
        OpenWindow.onFx(() -> {
            open.stage().setX(0);
            open.stage().setY(0);
            open.stage().setWidth(WIDTH);
            open.stage().setHeight(HEIGHT);
            return true;
        });
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    private Session session() {
        return open.window.openSession().orElseThrow();
    }

    /// Waits until what changes by itself has changed, and takes a picture.
    private void take(String name) throws TimeoutException {
        long[] frames = new long[1];
        javafx.animation.AnimationTimer count =
                OpenWindow.onFx(() -> {
                    javafx.animation.AnimationTimer timer =
                            new javafx.animation.AnimationTimer() {
                                @Override
                                public void handle(long now) {
                                    frames[0]++;
                                }
                            };
                    timer.start();
                    return timer;
                });
        open.until(() -> frames[0] > FRAMES_DRAWN);
        OpenWindow.onFx(() -> {
            count.stop();
            return true;
        });
        Path file = pictures.resolve(name + ".png");
        open.picture(file);
        assertThat(Files.exists(file)).isTrue();
    }

    @Test
    void ofEveryPageThereIs() throws Exception {
        open.until(() -> open.find("template-radio-play").isPresent());
        Thread.sleep(3000);
        take("welcome");
        open.click("template-radio-play");
        open.click("new-create");
        open.node("timeline");
        open.until(() ->
                session()
                        .previewProperty()
                        .get()
                        .filter(state ->
                                state.scenes().stream()
                                        .allMatch(
                                                scene -> scene.state() == PreviewScene.State.READY))
                        .isPresent());
        ofTheMainWindow();
        ofTheCast();
        ofAnExport();
        ofABug();
    }

    private void ofTheMainWindow() throws TimeoutException, InterruptedException {
        breakACue();
        OpenWindow.onFx(() -> {
            session().transport().seek(MediaTime.ofSeconds(20));
            session().transport().play();
            return true;
        });
        open.until(() -> session().transport().position().isAfter(MediaTime.ofSeconds(24)));
        OpenWindow.onFx(() -> {
            session().transport().pause();
            session()
                    .selection()
                    .select(
                            session()
                                    .previewProperty()
                                    .get()
                                    .orElseThrow()
                                    .lines()
                                    .keySet()
                                    .stream()
                                    .skip(3)
                                    .findFirst()
                                    .orElseThrow());
            return true;
        });
        Thread.sleep(2500);
        take("main-dark");
        theme();
        take("main-light");
        theme();
        open.click("choice-mix");
        take("mix");
        open.click("choice-edit");
    }

    private void theme() throws InterruptedException {
        OpenWindow.onFx(() -> {
            open.window.actions().get("view.theme").runIfEnabled();
            return true;
        });
        Thread.sleep(1000);
    }

    /// So that a picture has a fault and its remedy in it.
    private void breakACue() throws TimeoutException {
        GenericStyledArea<?, ?, ?> text = (GenericStyledArea<?, ?, ?>) open.node("script-text");
        OpenWindow.onFx(() -> {
            text.requestFocus();
            text.moveTo(text.getText().indexOf("footsteps stone"));
            text.requestFollowCaret();
            return true;
        });
        open.robot.write("x");
        open.until(() -> open.find("script-fix").isPresent());
        take("fault-in-script");
    }

    private void ofTheCast() throws TimeoutException, InterruptedException {
        open.click("tab-cast");
        Thread.sleep(500);
        take("cast");
        open.click("tab-script");
    }

    private void ofAnExport() throws TimeoutException, InterruptedException {
        open.click("top-export");
        open.until(() -> open.find("export-start").map(node -> !node.isDisabled()).orElse(false));
        take("export");
        open.click("export-start");
        open.node("export-map");
        Thread.sleep(8000);
        take("export-running");
        open.click("export-cancel");
        open.node("export-resume");
        open.robot.push(KeyCode.ESCAPE);
    }

    private void ofABug() throws TimeoutException {
        OpenWindow.onFx(() -> {
            open.window.bug(new IllegalStateException("a fault made for its picture"));
            return true;
        });
        open.until(() ->
                javafx.stage.Window.getWindows().stream()
                        .anyMatch(window -> window != open.stage() && window.isShowing()));
        open.picture(
                javafx.stage.Window.getWindows().stream()
                        .filter(window -> window != open.stage() && window.isShowing())
                        .findFirst()
                        .orElseThrow()
                        .getScene(),
                pictures.resolve("bug.png"));
    }
}
