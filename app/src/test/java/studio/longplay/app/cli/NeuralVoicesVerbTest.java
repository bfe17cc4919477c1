package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.TinyKokoro;
import studio.longplay.engine.inference.TinySupertonic;
import studio.longplay.engine.inference.run.PolicyFile;
import studio.longplay.engine.inference.run.PolicyRow;
import studio.longplay.engine.inference.run.PolicyTable;
import studio.longplay.engine.render.deliver.JsonSchema;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Voices that models bring with them, by command.
class NeuralVoicesVerbTest {
    @TempDir private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String... words) {
        out.reset();
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--home", folder.resolve("home").toString()));
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return CommandLineApp.run(all.toArray(String[]::new), stream, stream);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<String> ids() {
        return JsonMapper.shared()
                .readTree(said())
                .path("voices")
                .valueStream()
                .map(it -> it.path("id").asString())
                .toList();
    }

    @Test
    void theVoicesOfABundleAreThereOnceItIsAdded() throws Exception {
        Path kokoro = TinyKokoro.sherpa(folder.resolve("Kokoro 82M"));
        assertThat(run("models", "add", kokoro.toString())).isZero();
        assertThat(said()).contains("kokoro-82m", "voices list --provider neural");
        Path many =
                TinySupertonic.bundle(folder.resolve("supertonic-3"), "opensource-multilingual");
        assertThat(run("models", "add", many.toString())).isZero();

        assertThat(run("voices", "list", "--provider", "neural", "--language", "en", "--json"))
                .isZero();
        assertThat(ids())
                .containsExactly(
                        "kokoro-af-heart", "kokoro-bm-george", "supertonic-f1", "supertonic-m1");
        assertThat(run("voices", "list", "--language", "de", "--provider", "neural", "--json"))
                .isZero();
        assertThat(ids()).containsExactly("supertonic-f1-de", "supertonic-m1-de");
        assertThat(run("voices", "show", "kokoro george")).isZero();
        assertThat(said())
                .contains("(kokoro-bm-george)", "en-GB", "apache-2.0", "Commercial yes", "man");
    }

    @Test
    void anAnswerTellsOnWhatAModelReallyRan() throws Exception {
        Path home = folder.resolve("home");
        PolicyTable table = PolicyTable.USUAL.with(new PolicyRow("kokoro", "tensorrt:7", 0, 0));
        new PolicyFile(home).write(table);
        assertThat(run("models", "add", TinyKokoro.timed(folder.resolve("tiny")).toString()))
                .isZero();
        String sound = folder.resolve("said.wav").toString();

        assertThat(run("voices", "audition", "Kokoro Heart", "Sea.", "-o", sound, "--json"))
                .isZero();

        JsonNode told = JsonMapper.shared().readTree(said().substring(said().indexOf('{')));
        assertThat(told.path("fallbacks").valueStream())
                .singleElement()
                .satisfies(fallback -> {
                    assertThat(fallback.path("model").asString()).isEqualTo("tiny");
                    assertThat(fallback.path("wanted").asString()).contains("TensorRT (number 7)");
                    assertThat(fallback.path("used").asString()).startsWith("the processor");
                    assertThat(fallback.path("steps").path(0).asString()).isEqualTo("NO_DEVICE");
                    assertThat(fallback.path("lessExact").asBoolean()).isFalse();
                    assertThat(fallback.path("count").asInt()).isPositive();
                });
        assertThat(said()).contains("warning: The model tiny was to run on");
        Path answer = Files.writeString(folder.resolve("answer.json"), told.toString());
        assertThat(JsonSchema.problems(schema(), answer)).isEmpty();
    }

    private static Path schema() {
        Path here = Path.of("docs/schemas/answers/voices-audition.schema.json");
        return Files.exists(here) ? here : Path.of("..").resolve(here);
    }
}
