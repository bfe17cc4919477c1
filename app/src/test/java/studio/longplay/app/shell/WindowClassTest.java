package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.glass.ui.Application;

import javafx.application.Platform;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.render.worker.ChildCommand;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class WindowClassTest {
    @Test
    void theDesktopsEntryNamesTheClassOfTheWindows() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("mvnw"))) {
            root = root.getParent();
        }
        Path entry = root.resolve("installer/src/linux/" + WindowClass.NAME + ".desktop");
        assertThat(Files.readAllLines(entry)).contains("StartupWMClass=" + WindowClass.NAME);
    }

    /// In a process of its own: the toolkit of the tests' has a name already.
    @Test
    void theToolkitTakesTheNameBeforeTheFirstWindow() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(ChildCommand.of(WindowClassTest.class));
        command.addAll(1, List.of("-Dglass.platform=Monocle", "-Dmonocle.platform=Headless"));
        Process child =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).isZero();
        assertThat(said).contains("java, then " + WindowClass.NAME);
    }

    public static void main(String[] args) {
        Platform.startup(() -> {
            String before = Application.GetApplication().getName();
            WindowClass.take();
            System.out.println(before + ", then " + Application.GetApplication().getName());
            Platform.exit();
        });
    }
}
