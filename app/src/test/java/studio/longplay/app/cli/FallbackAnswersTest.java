package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.TinyKokoro;
import studio.longplay.engine.inference.run.PolicyFile;
import studio.longplay.engine.inference.run.PolicyRow;
import studio.longplay.engine.inference.run.PolicyTable;
import studio.longplay.engine.project.Cast;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.deliver.JsonSchema;
import studio.longplay.engine.store.folder.ProjectFolder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Commands whose models were to run on a card that is not there: their answers say so.
class FallbackAnswersTest {
    @TempDir private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aVoiceOnACardThatIsNotThere() throws Exception {
        PolicyTable table = PolicyTable.USUAL.with(new PolicyRow("kokoro", "tensorrt:7", 0, 0));
        new PolicyFile(folder.resolve("home")).write(table);
        assertThat(run("models", "add", TinyKokoro.timed(folder.resolve("tiny")).toString()))
                .isZero();
    }

    private int run(String... words) {
        out.reset();
        err.reset();
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--home", folder.resolve("home").toString()));
        return CommandLineApp.run(
                all.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private Path project() throws Exception {
        Path play = folder.resolve("play.longplay");
        Project project =
                Project.of(
                        "Play",
                        folder.resolve("play.fountain").toString(),
                        "MARY\nThe sea was calm.\n");
        ProjectFolder.create(play, project.withCast(Cast.AUTOMATIC.with("MARY", "kokoro-af-heart")))
                .close();
        return play;
    }

    private void toldBy(String schema) throws Exception {
        JsonNode told = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(told.path("fallbacks").valueStream())
                .singleElement()
                .satisfies(fallback -> {
                    assertThat(fallback.path("model").asString()).isEqualTo("tiny");
                    assertThat(fallback.path("wanted").asString()).contains("TensorRT (number 7)");
                    assertThat(fallback.path("used").asString()).startsWith("the processor");
                });
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("warning: The model tiny was to run on");
        Path answer = Files.writeString(folder.resolve("answer.json"), told.toString());
        Path here = Path.of("docs/schemas/answers", schema);
        Path schemas = Files.exists(here) ? here : Path.of("..").resolve(here);
        assertThat(JsonSchema.problems(schemas, answer)).isEmpty();
    }

    @Test
    void aSong() throws Exception {
        String song = folder.resolve("song.wav").toString();
        assertThat(run("sing", "The sea is calm", "--voice", "Kokoro Heart", "-o", song, "--json"))
                .isZero();
        toldBy("sing.schema.json");
    }

    @Test
    void workOfTheQueue() throws Exception {
        assertThat(run("queue", "add", "speak", project().toString())).isZero();
        assertThat(run("queue", "run", "--json")).isZero();
        toldBy("queue-run.schema.json");
    }
}
