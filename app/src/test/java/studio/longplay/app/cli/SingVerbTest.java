package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class SingVerbTest {
    @TempDir private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        List<String> all = new ArrayList<>(List.of("sing"));
        all.addAll(List.of(words));
        all.addAll(List.of("--home", folder.resolve("home").toString()));
        return CommandLineApp.run(
                all.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void aVerseIsSungToItsNotes() {
        Path file = folder.resolve("song.wav");
        int code =
                run(
                        "La la la",
                        "--voice",
                        "clara",
                        "--bpm",
                        "120",
                        "--melody",
                        "C4 q, D4 q, E4 h",
                        "--json",
                        "-o",
                        file.toString());
        assertThat(code).isZero();
        assertThat(file).isNotEmptyFile();
        JsonNode sung = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(sung.path("melody").asString()).isEqualTo("C4 q, D4 q, E4 h");
        assertThat(sung.path("words").asInt()).isEqualTo(3);
    }

    @Test
    void whatIsNoNoteIsNamedAndNothingWritten() {
        Path file = folder.resolve("song.wav");
        int code = run("La", "--melody", "C4 q, X", "-o", file.toString());
        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("\"X\" is none");
        assertThat(file).doesNotExist();
    }
}
