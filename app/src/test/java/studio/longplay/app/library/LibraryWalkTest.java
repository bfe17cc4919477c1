package studio.longplay.app.library;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/// The gallery from start to end, by keyboard alone.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class LibraryWalkTest {
    @TempDir private static Path folder = Path.of("");
    private LibraryWalk walk;

    @Start
    void start(Stage stage) throws StudioFault {
        walk = new LibraryWalk(stage, folder.resolve(Long.toString(System.nanoTime())), 60);
    }

    @AfterEach
    void close() throws StudioFault {
        walk.close();
        assertThat(walk.room.bugs).isEmpty();
    }

    @Test
    void takesAreFoundTaggedDeletedAndBroughtBackByKeyboard(FxRobot robot) throws TimeoutException {
        walk.untilFound(60);
        robot.write("lamp");
        walk.until(() -> walk.room.model.marks().size() < 60 && walk.lead() != null);
        int found = LibraryWalk.ask(() -> walk.room.model.marks().size());
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.HOME);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        assertThat(walk.selected()).isEqualTo(2);
        robot.type(KeyCode.T);
        robot.write("sea").type(KeyCode.ENTER);
        walk.until(() ->
                walk.room.model.markedProperty().get().tags().stream()
                        .anyMatch(tag -> tag.value().equals("sea") && tag.count() == 2));
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        robot.type(KeyCode.ENTER, KeyCode.DELETE);
        walk.untilFound(found - 2);
        assertThat(walk.notice()).isEqualTo("2 takes are deleted.");
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        walk.untilFound(found);
        assertThat(walk.notice()).isEqualTo("Undone: 2 takes are deleted.");
    }
}
