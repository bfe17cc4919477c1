package studio.longplay.engine.store.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.project.Project;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class WrittenTest {
    @TempDir private Path folder = Path.of("");
    private final ProjectJson json = new ProjectJson(Path.of("a.json"));

    private Written of(String document) throws Exception {
        return json.written(document.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aDocumentSaysWhichProgramWroteItAndIsReadLikeAnyOther() throws Exception {
        Project project = Project.of("Heath", "heath.fountain", "ANNA\nHello.");
        String document = json.write(project, "1.2.3");
        assertThat(of(document)).isEqualTo(new Written("1.2.3", ProjectJson.PROJECT.version()));
        assertThat(json.readProject(document)).isEqualTo(project);
        assertThat(of(json.write(project)).program()).isEmpty();
    }

    @Test
    void aBackupOfANewerVersionSaysItsFormatThoughItCannotBeRead() throws Exception {
        Path backups = Files.createDirectories(folder.resolve("backups"));
        Files.writeString(
                backups.resolve("project-000000000001.json"),
                "{\"schema\": \"project\", \"version\": 99, \"program\": \"9.0\"}");
        Files.writeString(backups.resolve("project-000000000002.json"), "{");
        assertThat(ProjectBackups.of(folder))
                .extracting(ProjectBackups.Kept::readable, ProjectBackups.Kept::written)
                .containsExactlyInAnyOrder(
                        tuple(false, new Written("9.0", 99)), tuple(false, Written.UNKNOWN));
    }
}
