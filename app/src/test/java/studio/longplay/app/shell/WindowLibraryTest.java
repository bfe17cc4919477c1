package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.session.Session;

import java.nio.file.Path;
import java.util.Optional;

/// From the spoken lines of a project to the gallery of all takes, and back to the line, by
/// keyboard.
@Tag("media")
@Tag("long")
@Tag("window")
class WindowLibraryTest {
    @RegisterExtension final AnotherUser user = new AnotherUser();
    @TempDir Path folder;

    private OpenWindow open;

    @BeforeEach
    void open() throws Exception {
        open = new OpenWindow(folder.resolve("home"), Optional.empty());
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    private Optional<Session> session() {
        return open.window.openSession();
    }

    private int rows() {
        return open.find("library-table")
                .map(table -> ((TableView<?>) table).getItems().size())
                .orElse(0);
    }

    @Test
    void whatWasSpokenIsInTheGalleryAndLeadsBackToItsLine() throws Exception {
        open.click("template-radio-play");
        open.click("new-create");
        open.node("timeline");
        open.until(() ->
                session()
                        .flatMap(session -> session.previewProperty().get())
                        .filter(state -> state.lines().size() > 2)
                        .isPresent());
        open.node("top-library");
        OpenWindow.onFx(() -> {
            session().orElseThrow().selection().clear();
            open.window.actions().get("library.browse").run().run();
            return true;
        });
        open.node("library-table");
        open.until(() -> rows() > 0);
        open.until(() -> open.find("library-line").isPresent());
        open.robot.type(KeyCode.DOWN);
        open.robot.type(KeyCode.ENTER);
        open.until(() -> open.find("library-table").isEmpty());
        open.until(() -> session().orElseThrow().selection().element().isPresent());
        assertThat(session().orElseThrow().selection().element()).isPresent();
    }
}
