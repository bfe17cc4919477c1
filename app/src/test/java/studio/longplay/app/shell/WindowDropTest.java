package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.session.Session;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.timeline.Speed;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// A file is dragged from the desktop into the bin and from there to the timeline, and put between
/// marks by the bin's menu: all with the mouse, in the whole window.
@Tag("media")
@Tag("window")
class WindowDropTest {
    private static final int SECONDS = 3;
    private static final String SCRIPT =
            "INT. ROOM - DAY\n\nANN\nOne line is here, and it is long enough to be cut.\n";

    @TempDir Path folder;

    private Path tone() throws StudioFault {
        Path file = folder.resolve("tone.wav");
        float[][] second = new float[1][SampleRate.HZ_48000.hertz()];
        for (int i = 0; i < second[0].length; i++) {
            second[0][i] = (float) (0.2 * StrictMath.sin(i * 0.05));
        }
        WavWriter.write(
                file,
                WavFormat.float32(SampleRate.HZ_48000, 1),
                writer -> {
                    for (int each = 0; each < SECONDS; each++) {
                        writer.write(second, 0, second[0].length);
                    }
                });
        return file;
    }

    private static Session session(OpenWindow open) {
        return open.window.openSession().orElseThrow();
    }

    private static List<UserClip> clips(OpenWindow open) {
        return OpenWindow.onFx(
                () -> session(open).arranging().newest().userClips().values().stream().toList());
    }

    /// What a desktop would show of a file, in the window's own corner: the headless screen loses
    /// what is dragged from one window to another.
    static Node desktop(OpenWindow open, Path... files) {
        return OpenWindow.onFx(() -> {
            Button icon = new Button(files[0].getFileName().toString());
            icon.setOnDragDetected(event -> {
                ClipboardContent content = new ClipboardContent();
                content.putFiles(Stream.of(files).map(Path::toFile).toList());
                icon.startDragAndDrop(TransferMode.COPY).setContent(content);
                event.consume();
            });
            Pane root = (Pane) open.stage().getScene().getRoot();
            icon.setManaged(false);
            icon.resizeRelocate(root.getWidth() - 120, root.getHeight() - 40, 110, 30);
            root.getChildren().add(icon);
            return icon;
        });
    }

    static void drag(OpenWindow open, Point2D from, Point2D to) {
        open.robot.moveTo(from).press(MouseButton.PRIMARY).moveBy(8, 0).moveBy(8, 0);
        open.robot.moveTo(to.add(-4, 0)).moveTo(to).release(MouseButton.PRIMARY);
        waitForFxEvents();
    }

    /// A place in a node, by shares of its width and height.
    static Point2D place(Node node, double across, double down) {
        return OpenWindow.onFx(() -> {
            Bounds on = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(
                    on.getMinX() + across * on.getWidth(), on.getMinY() + down * on.getHeight());
        });
    }

    /// The middle of the bin's first row, once it has one.
    private static Point2D firstRow(OpenWindow open, ListView<?> list) throws TimeoutException {
        open.until(() -> !list.getItems().isEmpty());
        return OpenWindow.onFx(() -> list.localToScreen(60, 16));
    }

    private static void choose(OpenWindow open, String item) throws TimeoutException {
        Node list = open.node("bin-list");
        Point2D inside = new Point2D(20, 10);
        OpenWindow.onFx(() -> {
            Point2D screen = list.localToScreen(inside);
            list.fireEvent(
                    new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                            inside.getX(),
                            inside.getY(),
                            screen.getX(),
                            screen.getY(),
                            false,
                            null));
            return true;
        });
        open.until(() -> open.robot.lookup("#" + item).tryQuery().isPresent());
        open.robot.clickOn("#" + item);
        waitForFxEvents();
    }

    @Test
    void aFileGoesFromTheDesktopToTheBinToTheTimelineAndBetweenMarks() throws Exception {
        Path file = tone();
        try (OpenWindow open = OpenWindow.written(folder, SCRIPT)) {
            open.command("go to the media");
            ListView<?> list = (ListView<?>) open.node("bin-list");
            Node icon = desktop(open, file);
            drag(open, place(icon, 0.5, 0.5), place(list, 0.5, 0.5));
            OpenWindow.onFx(() -> ((Pane) icon.getParent()).getChildren().remove(icon));
            dropAndUndo(open, firstRow(open, list));
            placeByMenu(open);
        }
    }

    private static void dropAndUndo(OpenWindow open, Point2D row) throws TimeoutException {
        drag(open, row, place(open.node("timeline-field"), 0.4, 0.6));
        open.until(() -> clips(open).size() == 1);
        UserClip clip = clips(open).getFirst();
        assertThat(clip.name()).isEqualTo("tone.wav");
        assertThat(clip.out()).isEqualTo(MediaTime.ofSeconds(SECONDS));
        open.command("undo");
        open.until(() -> clips(open).isEmpty());
    }

    /// Three points, then four: what is there is cut to the marks, then slowed to fill them.
    private static void placeByMenu(OpenWindow open) throws TimeoutException {
        OpenWindow.onFx(() -> {
            ((ListView<?>) open.find("bin-list").orElseThrow()).getSelectionModel().selectFirst();
            session(open).transport().seek(MediaTime.ofMillis(500));
            session(open).transport().markIn();
            session(open).transport().seek(MediaTime.ofMillis(2000));
            session(open).transport().markOut();
            return true;
        });
        choose(open, "bin-menu-overwrite");
        open.until(() -> clips(open).size() == 1);
        assertThat(clips(open).getFirst().out()).isEqualTo(MediaTime.ofMillis(1500));
        open.command("undo");
        open.until(() -> clips(open).isEmpty());
        choose(open, "bin-menu-fit");
        open.until(() -> clips(open).size() == 1);
        UserClip fitted = clips(open).getFirst();
        assertThat(fitted.out()).isEqualTo(MediaTime.ofSeconds(SECONDS));
        assertThat(fitted.treatment().speed()).isEqualTo(new Speed(2, 1));
    }
}
