package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.TinyOpenVoice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The page of models in the real window, from each place that leads to it.
@Tag("long")
@Tag("window")
class WindowModelsTest {
    @RegisterExtension final AnotherUser user = new AnotherUser();
    @TempDir Path folder;

    private OpenWindow open;
    private Path given;

    @BeforeEach
    void open() throws Exception {
        given = TinyOpenVoice.bundle(folder.resolve("tiny"));
        open = new OpenWindow(folder.resolve("home"), Optional.empty());
        OpenWindow.onFx(() -> {
            open.window.choosers(
                    new Choosers(open.stage()) {
                        @Override
                        public Optional<Path> folder(Path start) {
                            return Optional.of(given);
                        }
                    });
            return true;
        });
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    private void escape() throws Exception {
        open.robot.push(KeyCode.ESCAPE);
        open.until(() -> open.find("models").isEmpty());
    }

    @Test
    void itOpensFromTheWelcomePageAndThePaletteAndKeepsWhatWasAdded() throws Exception {
        open.click("welcome-models");
        open.node("models-empty-catalogue");
        open.click("models-add-folder");
        open.node("models-card-tiny");
        assertThat(Files.exists(folder.resolve("home/models/tiny/.longplay.json"))).isTrue();
        open.click("choice-running");
        open.node("models-place-tiny");
        escape();
        open.command("Models");
        open.node("models-card-tiny");
        escape();
        assertThat(open.window.actions().find("models.open")).isPresent();
    }
}
