package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Path;
import java.util.List;

class ProjectOpeningTest {
    private static final List<String> PARTS =
            List.of("cast", "timeline", "script", "export", "preview", "bin");

    @TempDir Path folder;

    @Test
    void whatEveryPartRememberedIsReadAgain() throws Exception {
        Path path = folder.resolve("project");
        try (ProjectFolder project =
                ProjectFolder.create(path, Project.of("Test", "a.fountain", "Hello."))) {
            PARTS.forEach(part -> project.remember(part, "{\"of\":\"" + part + "\"}"));
        }

        ProjectOpening opening = ProjectOpening.open(path, JobContext.quiet());

        try (ProjectFolder _ = opening.folder()) {
            assertThat(PARTS)
                    .allSatisfy(part -> assertThat(opening.memory(part).orElse("")).contains(part));
        }
    }
}
