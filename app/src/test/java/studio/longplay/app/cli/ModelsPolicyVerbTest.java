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

class ModelsPolicyVerbTest {
    @TempDir private Path home;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        out.reset();
        err.reset();
        List<String> all = new ArrayList<>(List.of("models"));
        all.addAll(List.of(words));
        all.addAll(List.of("--home", home.toString()));
        return CommandLineApp.run(
                all.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(said());
    }

    @Test
    void theTableIsShownChangedAndReset() {
        assertThat(run("policy", "show")).isZero();
        assertThat(said()).contains("balanced", "all models", "encoder", "memory");

        assertThat(
                        run(
                                "policy",
                                "set",
                                "translation",
                                "cuda:1",
                                "--batch",
                                "8",
                                "--level",
                                "basic",
                                "--arena",
                                "off"))
                .isZero();
        assertThat(run("policy", "set", "memory", "2000")).isZero();
        assertThat(run("policy", "set", "encoder", "software")).isZero();
        assertThat(run("policy", "show", "--json")).isZero();
        assertThat(json().at("/models/0/what").asString()).isEqualTo("translation");
        assertThat(json().at("/models/0/where").asString()).isEqualTo("cuda:1");
        assertThat(json().at("/models/0/batch").asInt()).isEqualTo(8);
        assertThat(json().at("/models/0/level").asString()).isEqualToIgnoringCase("basic");
        assertThat(json().at("/models/0/arena").asBoolean(true)).isFalse();
        assertThat(json().path("memoryMegabytes").asInt()).isEqualTo(2000);
        assertThat(json().path("encoder").asString()).isEqualTo("software");
        assertThat(run("policy", "set", "encoder", "nvenc", "--json")).isZero();
        assertThat(json().path("encoder").asString()).isEqualTo("nvenc");

        assertThat(run("policy", "reset", "--json")).isZero();
        assertThat(json().path("models").size()).isZero();
        assertThat(json().path("memoryMegabytes").asInt()).isZero();
    }

    @Test
    void aDeviceThatIsNotHereIsTakenWithAWarning() {
        assertThat(run("policy", "set", "whisper", "cuda:77")).isZero();
        for (List<String> then : List.of(List.<String>of(), List.of("policy", "show", "--json"))) {
            if (!then.isEmpty()) {
                assertThat(run(then.toArray(String[]::new))).isZero();
                assertThat(json().at("/models/0/where").asString()).isEqualTo("cuda:77");
            }
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .contains("warning: \"whisper\" is to run on cuda:77, which is not here")
                    .contains("longplay models policy set 'whisper' cpu");
        }
        assertThat(run("policy", "set", "whisper", "cpu")).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void whatCannotBeSaidIsRefused() {
        for (List<String> wrong :
                List.of(
                        List.of("policy", "set", "whisper", "abacus"),
                        List.of("policy", "set", "window", "door"),
                        List.of("policy", "set", "encoder", "abacus"),
                        List.of("policy", "set", "encoder", "nvenc", "--threads", "2"),
                        List.of("policy", "set", "whisper", "cpu", "--level", "utmost"),
                        List.of("policy", "set", "whisper", "cpu", "--arena", "big"),
                        List.of("policy", "set", "memory", "much"),
                        List.of("profile", "huge"))) {
            assertThat(run(wrong.toArray(String[]::new))).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("error: ");
        }
    }

    @Test
    void aNameNobodyHasAndANumberThatChangesNothingAreRefused() {
        assertThat(run("policy", "set", "nonsense-name", "cuda:7")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("\"nonsense-name\" is no bundle", "whisper", "translation");
        assertThat(run("policy", "set", "piper", "cpu", "--batch", "4")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("one line at a time", "pyannote");
        assertThat(run("policy", "show", "--json")).isZero();
        assertThat(json().path("models").size()).isZero();
    }

    @Test
    void aProfileIsChosenAndAllAreMeasured() {
        assertThat(run("profile", "eco")).isZero();
        assertThat(run("profile", "--json")).isZero();
        assertThat(json().path("profile").asString()).isEqualToIgnoringCase("eco");
        assertThat(json().at("/machine/figures").size()).isEqualTo(3);
        assertThat(json().at("/machine/figures/1/gigaflops").asDouble()).isPositive();
        assertThat(json().at("/machine/proposed/why").asString()).isNotEmpty();
    }
}
