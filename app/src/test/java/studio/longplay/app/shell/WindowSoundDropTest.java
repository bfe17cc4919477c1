package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.session.Session;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// An effect is found in the sounds panel and dragged from there to the timeline, in the whole
/// window: it sounds from where it was dropped, and undo takes it away.
@Tag("media")
@Tag("window")
class WindowSoundDropTest {
    private static final String SCRIPT =
            "INT. ROOM - DAY\n\nANN\nOne line is here, and it is long enough to be heard.\n";

    @TempDir Path folder;

    private static Session session(OpenWindow open) {
        return open.window.openSession().orElseThrow();
    }

    private static List<UserClip> clips(OpenWindow open) {
        return OpenWindow.onFx(
                () -> session(open).arranging().newest().userClips().values().stream().toList());
    }

    /// Chooses an effect and waits until it is made, so that it can be dragged.
    private static Point2D chosen(OpenWindow open, String name) throws TimeoutException {
        open.command("go to the sounds");
        open.robot.clickOn(open.node("sounds-search")).write(name);
        ListView<?> list = (ListView<?>) open.node("sounds-list");
        open.until(() -> !list.getItems().isEmpty());
        open.robot.clickOn(OpenWindow.onFx(() -> list.localToScreen(60, 16)));
        open.until(() -> open.find("sounds-play").filter(it -> !it.isDisabled()).isPresent());
        return OpenWindow.onFx(() -> list.localToScreen(60, 16));
    }

    private static Optional<Strip> strip(OpenWindow open, UserClip clip) {
        return session(open).previewProperty().get().stream()
                .flatMap(state ->
                        state.board().rows().stream().flatMap(tracks -> tracks.strips().stream()))
                .filter(strip -> strip.ref().equals(new ClipRef.OfUser(clip.id())))
                .findFirst();
    }

    @Test
    void anEffectIsDroppedWhereItIsToSoundAndUndoTakesItAway() throws Exception {
        try (OpenWindow open = OpenWindow.written(folder, SCRIPT)) {
            Point2D row = chosen(open, "thunder");
            Node field = open.node("timeline-field");
            Point2D drop = WindowDropTest.place(field, 0.3, 0.6);
            Point2D ruler = OpenWindow.onFx(() -> field.localToScreen(0, 8));
            open.robot.clickOn(drop.getX(), ruler.getY());
            MediaTime wanted = OpenWindow.onFx(() -> session(open).transport().position());
            assertThat(wanted).isGreaterThan(MediaTime.ZERO);

            WindowDropTest.drag(open, row, drop);
            open.until(() -> clips(open).size() == 1);
            UserClip clip = clips(open).getFirst();
            open.until(() -> strip(open, clip).isPresent());
            MediaTime start =
                    OpenWindow.onFx(() -> strip(open, clip).orElseThrow().range().start());
            assertThat(start).isEqualTo(wanted);
            assertThat(clip.name()).containsIgnoringCase("thunder");

            open.command("undo");
            open.until(() -> clips(open).isEmpty());
        }
    }
}
