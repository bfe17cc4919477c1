package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.settings.Folders;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The sheet of the first start in the window.
@Tag("window")
class WindowFirstRunTest {
    @RegisterExtension final AnotherUser user = new AnotherUser();
    @TempDir Path folder;
    private OpenWindow open;

    private void open() throws Exception {
        open = new OpenWindow(folder.resolve("home"), Optional.empty());
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    private void offer() {
        OpenWindow.onFx(() -> {
            open.window.offerFirstSteps(false);
            return true;
        });
    }

    private boolean isShown() {
        return open.find("firstrun").isPresent();
    }

    /// As of a double click on a script, by somebody who has never seen the window.
    @Test
    void whoOpensAScriptFirstSeesItOverTheScript() throws Exception {
        Path script = Files.writeString(folder.resolve("play.fountain"), "ANNA\nGood evening.\n");
        open = OpenWindow.launched(folder.resolve("home"), Optional.of(script));
        open.until(this::isShown);
        assertThat(OpenWindow.onFx(open.window::hasProject)).isTrue();
        OpenWindow.onFx(() -> {
            open.window.overlay().close();
            return true;
        });
        offer();
        assertThat(isShown()).isFalse();
    }

    @Test
    void itIsShownByItselfOnceAndLeadsToTheTemplates() throws Exception {
        open();
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
        open();
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
        aFolderIsChosenInTheSettings();
    }

    /// One that takes nothing is refused and said; the usual one comes back by a button.
    private void aFolderIsChosenInTheSettings() throws Exception {
        Path[] wanted = {Files.writeString(folder.resolve("file"), "").resolve("below")};
        OpenWindow.onFx(() -> {
            open.window.choosers(
                    new Choosers(open.stage()) {
                        @Override
                        public Optional<Path> folder(Path start) {
                            return Optional.of(wanted[0]);
                        }
                    });
            open.window.actions().get("settings.open").runIfEnabled();
            return true;
        });
        choose();
        open.node("settings-projects-refused");
        assertThat(shownFolder()).isEqualTo(folder.resolve("films").toString());
        wanted[0] = folder.resolve("plays");
        choose();
        open.until(() -> shownFolder().equals(wanted[0].toString()));
        assertThat(open.find("settings-projects-refused")).isEmpty();
        OpenWindow.onFx(() -> {
            ((Button) open.node("settings-projects-usual")).fire();
            return true;
        });
        assertThat(shownFolder()).endsWith("Longplay");
    }

    private void choose() throws Exception {
        Node button = open.node("settings-projects-choose");
        OpenWindow.onFx(() -> {
            ((Button) button).fire();
            return true;
        });
    }

    private String shownFolder() {
        return ((Label) open.find("settings-projects").orElseThrow()).getText();
    }
}
