package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A script is made, and its takes are found, measured and found again after a loss.
@Tag("media")
@Tag("long")
class LibraryVerbTest {
    private static final String SCRIPT =
            """
            Title: The Quay

            INT. QUAY - NIGHT

            ANNA
            The storm took the lantern, and nobody came back for it until the morning.

            BEN
            Stormy words.
            """;

    @TempDir static Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeAll
    static void make() throws IOException {
        Path script = folder.resolve("quay.fountain");
        Files.writeString(script, SCRIPT);
        LibraryVerbTest test = new LibraryVerbTest();
        int code =
                test.run(
                        "make",
                        script.toString(),
                        "-o",
                        folder.resolve("film").toString(),
                        "--preset",
                        "preview");
        assertThat(code).isZero();
    }

    private int run(String... words) {
        out.reset();
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--json", "--home", folder.resolve("home").toString()));
        return CommandLineApp.run(
                all.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    private JsonNode answer() {
        return JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private List<String> speakers(String... search) {
        List<String> words = new ArrayList<>(List.of("library", "search"));
        words.addAll(List.of(search));
        int code = run(words.toArray(String[]::new));
        List<String> speakers = new ArrayList<>();
        answer().get("takes")
                .forEach(take -> speakers.add(take.get("facts").get("speaker").asString()));
        assertThat(code).isEqualTo(speakers.isEmpty() ? CommandLineApp.FOUND : 0);
        return speakers;
    }

    @Test
    void takesOfAFilmAreFoundByEverythingThatIsKnownOfThem() {
        assertThat(speakers("storm")).containsExactlyInAnyOrder("ANNA", "BEN");
        assertThat(speakers("storm", "lant")).containsExactly("ANNA");
        assertThat(speakers("--longer", "2.5")).containsExactly("ANNA");
        assertThat(speakers("--speaker", "ben")).containsExactly("BEN");
        assertThat(speakers("--project", "the quay")).hasSize(2);
        assertThat(speakers("--project", "another")).isEmpty();
        String voice = voiceOf("lantern");
        assertThat(speakers("--voice", voice)).containsExactly("ANNA");
        assertThat(speakers("--sort", "shortest")).containsExactly("BEN", "ANNA");
    }

    private String voiceOf(String word) {
        run("library", "search", word);
        return answer().get("takes").get(0).get("facts").get("voiceName").asString();
    }

    @Test
    void takesHaveAScoreOnceTheyWereMeasured() {
        run("library", "measure");
        assertThat(speakers("--min-score", "1")).hasSize(2);
        assertThat(speakers("--min-score", "101")).isEmpty();
        assertThat(run("library", "stats")).isZero();
        assertThat(answer().get("takes").asInt()).isEqualTo(2);
        assertThat(answer().get("unmeasured").asInt()).isZero();
    }

    @Test
    void aRebuildFindsNothingNewAndLosesNothing() {
        assertThat(run("library", "rebuild")).isZero();
        assertThat(answer().get("takes").asInt()).isEqualTo(2);
        assertThat(answer().get("found").asInt()).isZero();
        assertThat(speakers("storm")).hasSize(2);
    }
}
