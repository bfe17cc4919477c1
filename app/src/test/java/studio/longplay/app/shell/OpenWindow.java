package studio.longplay.app.shell;

import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.settings.Settings;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

/// The whole window as a user has it, in memory.
final class OpenWindow implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;
    private static final int MOST_TABS = 60;

    final FxRobot robot = new FxRobot();
    final StudioWindow window;
    private final CountDownLatch closed = new CountDownLatch(1);

    /// @param file what is opened in it
    OpenWindow(Path home, Optional<Path> file) throws TimeoutException {
        this(home, made -> made.show(file));
    }

    private OpenWindow(Path home, Consumer<StudioWindow> begin) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Settings settings = Settings.open(home.resolve("window.json"), _ -> {});
        window =
                onFx(() -> {
                    StudioWindow made = new StudioWindow(home, settings, closed::countDown);
                    begin.accept(made);
                    return made;
                });
        waitForFxEvents();
    }

    /// As the program opens it at its first start.
    static OpenWindow launched(Path home, Optional<Path> file) throws TimeoutException {
        return new OpenWindow(home, made -> WindowLaunch.begin(made, file, false));
    }

    /// A new project with that script, opened, laid out and shown.
    static OpenWindow written(Path folder, String script) throws StudioFault, TimeoutException {
        Path project = folder.resolve("project");
        ProjectFolder.create(
                        project,
                        Project.of("A play", folder.resolve("a.fountain").toString(), script))
                .close();
        OpenWindow open = new OpenWindow(folder.resolve("home"), Optional.of(project));
        open.until(() ->
                open.window
                        .openSession()
                        .flatMap(session -> session.previewProperty().get())
                        .filter(state -> !state.lines().isEmpty())
                        .isPresent());
        return open;
    }

    static <T> T onFx(java.util.concurrent.Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000, task);
    }

    Stage stage() {
        return window.stage();
    }

    /// The node of that id that is seen, if there is one.
    Optional<Node> find(String id) {
        return robot.lookup("#" + id).queryAll().stream().filter(OpenWindow::isSeen).findFirst();
    }

    Node node(String id) throws TimeoutException {
        until(() -> find(id).isPresent());
        return find(id).orElseThrow();
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    void click(String id) throws TimeoutException {
        robot.clickOn(node(id));
        waitForFxEvents();
    }

    /// Goes on with the Tab key until the node of that id, or one in it, has the focus.
    void tabTo(String id) throws TimeoutException {
        for (int i = 0; i < MOST_TABS; i++) {
            if (onFx(() -> hasFocus(id))) {
                return;
            }
            robot.push(KeyCode.TAB);
            waitForFxEvents();
        }
        picture(Path.of("target", "window-in-vain.png"));
        throw new TimeoutException("the Tab key does not come to " + id);
    }

    boolean hasFocus(String id) {
        Node at = stage().getScene().getFocusOwner();
        while (at != null && !id.equals(at.getId())) {
            at = at.getParent();
        }
        return at != null;
    }

    /// Runs the first action that the palette finds.
    void command(String words) throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        node("palette-field");
        robot.write(words).push(KeyCode.ENTER);
        waitForFxEvents();
    }

    /// Waits for something; where it does not come, a picture of the window is left in `target`.
    void until(BooleanSupplier holds) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(holds::getAsBoolean));
        } catch (TimeoutException late) {
            picture(Path.of("target", "window-in-vain.png"));
            throw late;
        }
    }

    /// Writes what the window shows as a PNG.
    void picture(Path file) {
        picture(stage().getScene(), file);
    }

    /// Writes what a scene shows as a PNG.
    void picture(Scene scene, Path file) {
        BufferedImage image = onFx(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Closes it as its cross does.
    @Override
    public void close() throws TimeoutException {
        onFx(() -> {
            window.actions().get("app.quit").runIfEnabled();
            return true;
        });
        try {
            if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TimeoutException("the window does not close");
            }
            untilWorkEnds();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What was begun before closing, as keeping a picture of the project, still writes for a
    /// moment.
    private static void untilWorkEnds() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().matches("(work|journal|preview|export|settings).*")) {
                thread.join(TimeUnit.SECONDS.toMillis(10));
            }
        }
    }
}
