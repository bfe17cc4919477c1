package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.settings.Folders;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The sheet of the first start in the window.
class WindowFirstRunTest {
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

    private void offer() {
        OpenWindow.onFx(() -> {
            open.window.offerFirstSteps();
            return true;
        });
    }

    private boolean isShown() {
        return open.find("firstrun").isPresent();
    }

    @Test
    void itIsShownByItselfOnceAndLeadsToTheTemplates() throws Exception {
        offer();
        open.until(this::isShown);
        OpenWindow.onFx(() -> {
            open.window.overlay().close();
            return true;
        });
        offer();
        assertThat(isShown()).isFalse();
        OpenWindow.onFx(() -> {
            open.window.actions().get("help.first-steps").runIfEnabled();
            return true;
        });
        open.until(this::isShown);
        SeenWindow seen = new SeenWindow();
        for (String step : List.of("welcome", "machine", "folders")) {
            seen.look(step);
            open.click("firstrun-skip");
        }
        seen.look("finish");
        assertThat(seen.mute()).isEmpty();
        assertThat(seen.faint()).isEmpty();
        open.robot.push(KeyCode.ENTER);
        open.until(() -> !isShown() && open.hasFocus("template-radio-play"));
    }

    @Test
    void projectsGoWhereItWasChosen() throws Exception {
        Path films = folder.resolve("films");
        OpenWindow.onFx(() -> {
            open.window
                    .settings()
                    .section(Folders.SECTION, Folders.class, Folders.USUAL)
                    .set(Folders.USUAL.withProjects(films));
            return true;
        });
        open.until(() -> open.find("template-radio-play").isPresent());
        open.click("template-radio-play");
        Node shown = open.node("new-folder");
        assertThat(((Label) shown).getText()).startsWith(films.toString());
        open.click("new-cancel");
    }
}
