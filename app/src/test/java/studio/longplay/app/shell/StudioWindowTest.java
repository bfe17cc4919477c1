package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.project.Project;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

@Tag("window")
class StudioWindowTest {
    private static final String SCRIPT =
            "INT. ROOM - DAY\n\nANN\nA short line.\n\nBEN\nAnother one.\n";

    @TempDir Path folder;

    private Path home() {
        return folder.resolve("home");
    }

    private Path project() throws Exception {
        Path project = folder.resolve("project");
        ProjectFolder.create(
                        project,
                        Project.of("A play", folder.resolve("a.fountain").toString(), SCRIPT))
                .close();
        return project;
    }

    @Test
    void withoutAFileItWelcomes() throws Exception {
        try (OpenWindow open = new OpenWindow(home(), Optional.empty())) {
            assertThat(open.node("welcome").isVisible()).isTrue();
            assertThat(open.stage().getTitle()).isEqualTo("Longplay Studio");
        }
    }

    @Test
    void aProjectIsShownAndItsViewIsThereAgainNextTime() throws Exception {
        Path project = project();
        try (OpenWindow open = new OpenWindow(home(), Optional.of(project))) {
            assertThat(((Labeled) open.node("title")).getText()).isEqualTo("A play");
            open.node("timeline");
            open.click("choice-mix");
            assertThat(open.node("console").isVisible()).isTrue();
        }
        try (OpenWindow open = new OpenWindow(home(), Optional.of(project))) {
            assertThat(open.node("console").isVisible()).isTrue();
        }
    }

    @Test
    void thePlayheadIsWhereItWasLeft() throws Exception {
        Path project = project();
        MediaTime left = MediaTime.ofSeconds(2);
        try (OpenWindow open = new OpenWindow(home(), Optional.of(project))) {
            open.node("timeline");
            open.until(() -> durationOf(open).isAfter(left));
            OpenWindow.onFx(() -> {
                open.window.openSession().orElseThrow().transport().seek(left);
                return true;
            });
        }
        try (OpenWindow open = new OpenWindow(home(), Optional.of(project))) {
            open.until(() -> durationOf(open).isAfter(left));
            assertThat(open.window.openSession().orElseThrow().transport().position())
                    .isEqualTo(left);
        }
    }

    private static MediaTime durationOf(OpenWindow open) {
        return open.window
                .openSession()
                .map(session -> session.transport().durationProperty().get())
                .orElse(MediaTime.ZERO);
    }

    @Test
    void aProjectThatIsOpenElsewhereIsRefusedWithASentence() throws Exception {
        Path project = project();
        try (ProjectFolder _ = ProjectFolder.open(project);
                OpenWindow open = new OpenWindow(home(), Optional.of(project))) {
            open.until(() -> open.find("welcome-fault").isPresent());
            assertThat(open.find("timeline")).isEmpty();
        }
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("home"), "a file");
        try (OpenWindow open = new OpenWindow(file, Optional.empty())) {
            open.until(() -> !open.window.notices().past().isEmpty());
            assertThat(open.window.notices().past().getFirst().text()).contains("home");
        }
    }

    @Test
    void everyActionIsInThePaletteAndRunsFromIt() throws Exception {
        try (OpenWindow open = new OpenWindow(home(), Optional.of(project()))) {
            open.node("timeline");
            open.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
            open.node("palette-field");
            open.robot.write("mix");
            open.robot.push(KeyCode.ENTER);
            assertThat(open.node("console").isVisible()).isTrue();
            assertThat(open.find("palette")).isEmpty();
        }
    }

    @Test
    void theTabKeyStaysInASheet() throws Exception {
        try (OpenWindow open = new OpenWindow(home(), Optional.of(project()))) {
            open.node("timeline");
            open.robot.push(KeyCode.CONTROL, KeyCode.ENTER);
            open.node("export-start");
            for (int i = 0; i < 24; i++) {
                open.robot.push(KeyCode.TAB);
                assertThat(OpenWindow.onFx(() -> open.hasFocus("export-sheet"))).isTrue();
            }
            for (int i = 0; i < 24; i++) {
                open.robot.push(KeyCode.SHIFT, KeyCode.TAB);
                assertThat(OpenWindow.onFx(() -> open.hasFocus("export-sheet"))).isTrue();
            }
        }
    }

    @Test
    void aProjectIsRenamedAndTheNameUndone() throws Exception {
        try (OpenWindow open = new OpenWindow(home(), Optional.of(project()))) {
            open.robot.doubleClickOn(open.node("title"));
            open.node("title-field");
            open.robot.push(KeyCode.CONTROL, KeyCode.A).write("Another").push(KeyCode.ENTER);
            open.until(
                    () -> ((Labeled) open.find("title").orElseThrow()).getText().equals("Another"));
            open.robot.push(KeyCode.CONTROL, KeyCode.Z);
            open.until(
                    () -> ((Labeled) open.find("title").orElseThrow()).getText().equals("A play"));
        }
    }
}
