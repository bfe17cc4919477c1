package studio.longplay.engine.render.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Holds manifests against the schema that is published in `docs`.
public class ManifestSchemaTest {
    @TempDir Path folder;

    /// Where the schema is, from the engine's folder or from the one above.
    private static Path schema() {
        Path here = Path.of("docs/manifest.schema.json");
        return Files.exists(here) ? here : Path.of("..").resolve(here);
    }

    /// What is wrong with the manifest of a delivery folder.
    public static List<String> problems(Path delivery) {
        return JsonSchema.problems(schema(), delivery.resolve(Manifest.FILE));
    }

    @Test
    void aManifestWithSomethingInEveryPartIsAsTheSchemaSays() throws Exception {
        ManifestFile.write(folder, ManifestFile.seal(Plays.of(2, 3)));
        assertThat(problems(folder)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest-1.json", "manifest-1-without-speech.json"})
    void soAreThoseOfVersion1(String name) throws IOException {
        try (InputStream golden =
                Objects.requireNonNull(ManifestSchemaTest.class.getResourceAsStream(name))) {
            Files.copy(golden, folder.resolve(Manifest.FILE));
        }
        assertThat(problems(folder)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"frames\" :/\"pictures\" :",
                "\"use\" : \"commercial\"/\"use\" : \"anything\"",
                "\"how\" : \"drawn\"/\"how\" : \"found\"",
                "\"version\" : 2/\"version\" : \"2\"",
                "\"cores\" : 2/\"cores\" : 0"
            })
    void aManifestThatIsNotIsFound(String change) throws Exception {
        ManifestFile.write(folder, ManifestFile.seal(Plays.of(2, 3)));
        String[] parts = change.split("/");
        Path file = folder.resolve(Manifest.FILE);
        Files.writeString(file, Files.readString(file).replaceFirst(parts[0], parts[1]));
        assertThat(problems(folder)).isNotEmpty();
    }
}
