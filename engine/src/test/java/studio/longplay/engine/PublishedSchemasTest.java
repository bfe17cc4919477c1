package studio.longplay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.inference.TinyOpenVoice;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.deliver.JsonSchema;
import studio.longplay.engine.render.preset.OwnPreset;
import studio.longplay.engine.render.preset.PresetShelf;
import studio.longplay.engine.store.folder.ProjectDocument;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Holds documents that are written against the schemas of `docs/schemas`.
class PublishedSchemasTest {
    @TempDir private Path folder;

    private static List<String> problems(String schema, Path document) {
        return JsonSchema.problems(docs("schemas").resolve(schema), document);
    }

    private static Path docs(String name) {
        Path here = Path.of("docs", name);
        return Files.exists(here) ? here : Path.of("..").resolve(here);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void projectsOfEveryFormAreAsTheSchemaSays(int version) throws Exception {
        Path document = folder.resolve("project.json");
        try (InputStream golden =
                Objects.requireNonNull(
                        Project.class.getResourceAsStream(
                                "/studio/longplay/engine/store/folder/project-"
                                        + version
                                        + ".json"))) {
            Files.copy(golden, document);
        }
        assertThat(problems("project.schema.json", document)).isEmpty();

        Path now = folder.resolve("now.json");
        Project read = ProjectDocument.read(Files.readString(document), document);
        Files.writeString(now, ProjectDocument.write(read));
        assertThat(problems("project.schema.json", now)).isEmpty();
    }

    @Test
    void aProjectThatIsNotIsFound() throws IOException {
        Path document = folder.resolve("project.json");
        Files.writeString(
                document,
                ProjectDocument.write(Project.of("Heath", "heath.fountain", "ANNA\nHello."))
                        .replace("\"title\"", "\"titel\""));

        assertThat(problems("project.schema.json", document))
                .anyMatch(problem -> problem.contains("title"))
                .anyMatch(problem -> problem.contains("titel"));
    }

    @Test
    void descriptionsOfBundlesAreAsTheSchemaSays() throws IOException {
        String page = Files.readString(docs("model-bundles.md"));
        String example = page.split("```json\n", 2)[1].split("```", 2)[0];
        Path shown = Files.writeString(folder.resolve("bundle.json"), example);
        assertThat(problems("bundle.schema.json", shown)).isEmpty();

        Path tiny = TinyOpenVoice.bundle(folder.resolve("tiny")).resolve("bundle.json");
        assertThat(problems("bundle.schema.json", tiny)).isEmpty();

        Files.writeString(
                shown,
                "{\"bundle\": \"1\", \"licence\": \"MIT\", \"bind\": {\"x\": 1}, \"file\": []}");
        assertThat(problems("bundle.schema.json", shown))
                .anyMatch(problem -> problem.startsWith(".bundle is STRING"))
                .anyMatch(problem -> problem.startsWith(".licence is STRING"))
                .anyMatch(problem -> problem.startsWith(".bind.x is NUMBER"))
                .anyMatch(problem -> problem.startsWith(".file is not described"));
    }

    @Test
    void presetsAreAsTheSchemaSays() throws Exception {
        OwnPreset preset = new OwnPreset("my-4k", "Mine", "uhd", Map.of("bitrate", "20M"));
        Path file = folder.resolve("my-4k.longplay-preset");
        PresetShelf.of(folder).give(preset, file);

        assertThat(problems("preset.schema.json", file)).isEmpty();
    }
}
