package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.store.folder.ProjectFolder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

class RestoreVerbTest {
    @TempDir private Path temp;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return CommandLineApp.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }

    private Path project(String... titles) throws StudioFault {
        Path folder = temp.resolve("play.longplay");
        Project first = Project.of("Heath", "heath.fountain", "ANNA\nHello.");
        ProjectFolder.create(folder, first).close();
        for (String title : titles) {
            try (ProjectFolder open = ProjectFolder.open(folder)) {
                open.apply(new Edit.Retitle(title));
            }
        }
        return folder;
    }

    @Test
    void anEarlierStateBecomesAProjectOfItsOwn() throws Exception {
        Path folder = project("One", "Two");
        assertThat(run("restore", folder.toString(), "--json")).isZero();
        JsonNode backups = new JsonMapper().readTree(out.toString());
        assertThat(backups).hasSize(3);
        String older = "";
        for (JsonNode backup : backups) {
            older =
                    backup.get("title").asString().equals("One")
                            ? backup.get("name").asString()
                            : older;
        }
        // What is restored need not open.
        Files.write(folder.resolve("edits.journal"), new byte[] {1, 2, 3});
        Files.delete(folder.resolve("project.mv.db"));
        Path into = temp.resolve("again.longplay");

        assertThat(run("restore", folder.toString(), "--backup", older, "-o", into.toString()))
                .isZero();

        try (ProjectFolder restored = ProjectFolder.open(into)) {
            assertThat(restored.project().title()).isEqualTo("One");
            assertThat(restored.project().scriptText()).isEqualTo("ANNA\nHello.");
        }
        assertThat(folder.resolve("edits.journal")).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @Test
    void nothingIsWrittenOverAndWhereItGoesMustBeSaid() throws Exception {
        Path folder = project("One");
        String backup = "project-000000000002.json";
        assertThat(folder.resolve("backups").resolve(backup)).exists();

        assertThat(run("restore", folder.toString(), "--backup", backup))
                .isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(err.toString()).contains("-o");
        Path full = Files.createDirectory(temp.resolve("full"));
        Files.writeString(full.resolve("mine.txt"), "mine");
        assertThat(run("restore", folder.toString(), "--backup", backup, "-o", full.toString()))
                .isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(full).isDirectoryContaining(file -> file.endsWith("mine.txt"));
        assertThat(full.toFile().list()).hasSize(1);
    }
}
