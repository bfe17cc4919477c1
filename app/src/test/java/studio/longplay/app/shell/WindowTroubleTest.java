package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import javafx.scene.Parent;
import javafx.scene.control.Labeled;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/// What the window says and does where the disk or another version is in the way.
@Tag("window")
class WindowTroubleTest {
    private static final String SCRIPT = "INT. ROOM - DAY\n\nANN\nA short line.\n";

    @TempDir Path folder;

    private Path project() throws Exception {
        Path project = folder.resolve("project");
        ProjectFolder.create(
                        project,
                        Project.of("A play", folder.resolve("a.fountain").toString(), SCRIPT))
                .close();
        return project;
    }

    @Test
    void aProjectOfANewerVersionIsRefusedWithARemedyAndLeftAlone() throws Exception {
        Path project = project();
        writeAsTomorrow(project.resolve("edits.journal"));
        Map<String, String> before = files(project);
        try (OpenWindow open = new OpenWindow(folder.resolve("home"), Optional.of(project))) {
            open.until(() -> open.find("welcome-fault").isPresent());
            assertThat(textIn((Parent) open.node("welcome-fault")))
                    .contains("newer version")
                    .containsIgnoringCase("update");
            assertThat(open.find("timeline")).isEmpty();
        }
        assertThat(files(project)).isEqualTo(before);
    }

    private static void writeAsTomorrow(Path journal) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(journal));
        bytes.putInt(8, bytes.getInt(8) + 1);
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.array(), 0, 12);
        bytes.putInt(12, (int) checksum.getValue());
        Files.write(journal, bytes.array());
    }

    private static Map<String, String> files(Path project) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(project)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(
                        project.relativize(file).toString(),
                        java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    private static String textIn(Parent parent) {
        return OpenWindow.onFx(() ->
                parent.lookupAll("*").stream()
                        .filter(Labeled.class::isInstance)
                        .map(node -> ((Labeled) node).getText())
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void aDiskThatTakesNothingIsSaidAndWhatWasSavedIsKept() throws Exception {
        Path project = project();
        try (OpenWindow open = new OpenWindow(folder.resolve("home"), Optional.of(project))) {
            open.node("timeline");
            retitle(open, "Kept");
            open.until(() -> saved(open).equals(open.window.words().get("saved.yes")));
            assumeTrue(
                    filesUpTo(Long.toString(Files.size(project.resolve("edits.journal")) + 16)),
                    "no way to limit files here");
            try {
                retitle(open, "Refused");
                open.until(() -> saved(open).startsWith("Not saved: "));
            } finally {
                filesUpTo("unlimited");
            }
            assertThat(OpenWindow.onFx(() -> title(open))).isEqualTo("Kept");
            retitle(open, "Saved again");
            open.until(() -> saved(open).equals(open.window.words().get("saved.yes")));
        }
        try (ProjectFolder again = ProjectFolder.open(project)) {
            assertThat(again.project().title()).isEqualTo("Saved again");
            again.undo();
            assertThat(again.project().title()).isEqualTo("Kept");
        }
    }

    /// No file of this process grows beyond a size: a write that does is refused, as by a full
    /// disk.
    private static boolean filesUpTo(String bytes) throws Exception {
        try {
            return new ProcessBuilder(
                                    "prlimit",
                                    "--pid=" + ProcessHandle.current().pid(),
                                    "--fsize=" + bytes + ":")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static void retitle(OpenWindow open, String title) {
        OpenWindow.onFx(() -> {
            open.window.openSession().orElseThrow().apply(new Edit.Retitle(title));
            return true;
        });
    }

    private static String saved(OpenWindow open) {
        return ((Labeled) open.find("saved").orElseThrow()).getText();
    }

    private static String title(OpenWindow open) {
        return ((Labeled) open.find("title").orElseThrow()).getText();
    }
}
