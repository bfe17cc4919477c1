package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.settings.Appearance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/// The sheet of what the program keeps, over an open project.
@Tag("window")
class WindowKeptTest {
    private static final String SCRIPT =
            """
            INT. LAMP ROOM - NIGHT

            IDA
            The oil is gone, Father.
            """;

    @RegisterExtension final AnotherUser user = new AnotherUser();
    @TempDir Path folder;
    private OpenWindow open;

    @BeforeEach
    void open() throws Exception {
        Path model = folder.resolve("home/models/own/model.bin");
        Files.createDirectories(model.getParent());
        Files.write(model, new byte[3_000_000]);
        Path voice = folder.resolve("home/voices/ada/voice.txt");
        Files.createDirectories(voice.getParent());
        Files.writeString(voice, "damaged");
        open = OpenWindow.written(folder, SCRIPT);
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    private void press(String id) throws TimeoutException {
        Node button = open.node(id);
        OpenWindow.onFx(() -> {
            ((Button) button).fire();
            return true;
        });
    }

    private String text(String id) throws TimeoutException {
        return ((Labeled) open.node(id)).getText();
    }

    private ObjectProperty<Appearance> appearance() {
        return open.window
                .settings()
                .section(Appearance.SECTION, Appearance.class, Appearance.USUAL);
    }

    /// The data folder is closed for it and open again afterwards, and the project stays.
    @Test
    void whatTheWindowHasOpenGoesAndTheProjectOpensAgain() throws Exception {
        OpenWindow.onFx(() -> {
            appearance().set(Appearance.USUAL.withTheme(Appearance.ThemeChoice.LIGHT));
            return true;
        });
        open.until(() -> Files.exists(folder.resolve("home/window.json")));
        OpenWindow.onFx(() -> {
            open.window.actions().get("settings.kept").runIfEnabled();
            return true;
        });
        assertThat(text("kept-models-amount")).startsWith("3 MB");
        assertThat(open.node("kept-try").isDisabled()).isTrue();
        Node models = open.node("kept-models");
        Node settings = open.node("kept-settings");
        Node ada = open.node("kept-voice-ada");
        OpenWindow.onFx(() -> {
            ((CheckBox) models).setSelected(true);
            ((CheckBox) settings).setSelected(true);
            ((RadioButton) ada).setSelected(true);
            return true;
        });
        SeenWindow seen = new SeenWindow();
        seen.look("choosing");
        press("kept-try");
        assertThat(text("kept-remove")).isEqualTo("Remove 3 MB");
        assertThat(open.node("kept-plan-settings").isVisible()).isTrue();
        seen.look("tried");
        assertThat(folder.resolve("home/models/own/model.bin")).exists();
        open.until(() -> open.window.work().running().isEmpty());
        press("kept-remove");
        open.node("kept-gone");
        seen.look("gone");
        assertThat(seen.mute()).isEmpty();
        assertThat(seen.faint()).isEmpty();
        assertThat(folder.resolve("home/models/own")).doesNotExist();
        assertThat(folder.resolve("home/voices/ada")).doesNotExist();
        assertThat(OpenWindow.onFx(() -> appearance().get())).isEqualTo(Appearance.USUAL);
        open.until(() -> !Files.exists(folder.resolve("home/window.json")));
        assertThat(open.window.hasProject()).isFalse();
        OpenWindow.onFx(() -> {
            open.window.overlay().close();
            open.window.open(folder.resolve("project"));
            return true;
        });
        open.until(() -> open.window.hasProject());
    }
}
