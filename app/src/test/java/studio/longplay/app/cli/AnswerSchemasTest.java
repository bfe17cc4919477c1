package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.settings.Appearance;
import studio.longplay.app.settings.Habits;
import studio.longplay.app.settings.Safeguards;
import studio.longplay.app.settings.Settings;
import studio.longplay.engine.render.deliver.JsonSchema;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Holds answers for programs, and the settings, against the schemas of `docs/schemas`.
class AnswerSchemasTest {
    @TempDir private Path home;

    private List<String> problems(String schema, String... arguments) throws IOException {
        StringWriter out = new StringWriter();
        CommandLineApp.run(arguments, new PrintWriter(out), new PrintWriter(new StringWriter()));
        Path answer = Files.writeString(home.resolve("answer.json"), out.toString());
        return JsonSchema.problems(schema(schema), answer);
    }

    private static Path schema(String name) {
        Path here = Path.of("docs/schemas", name);
        return Files.exists(here) ? here : Path.of("..").resolve(here);
    }

    @Test
    void faultsAreAsTheSchemaSays() throws IOException {
        assertThat(problems("error.schema.json", "script", "check", "none.fountain", "--json"))
                .isEmpty();
        assertThat(problems("error.schema.json", "purge", "--class", "nothing", "--json"))
                .isEmpty();
    }

    @Test
    void soAreTheAnswersOfPurgeAndExplain() throws IOException {
        Path logs = Files.createDirectories(home.resolve("data/logs"));
        Files.writeString(logs.resolve("worker.log"), "log");
        String data = home.resolve("data").toString();

        assertThat(problems("purge.schema.json", "purge", "--home", data, "--json")).isEmpty();
        assertThat(
                        problems(
                                "purge.schema.json",
                                "purge",
                                "--class",
                                "logs",
                                "--yes",
                                "--home",
                                data,
                                "--json"))
                .isEmpty();
        assertThat(problems("explain.schema.json", "explain", "store.disk-full", "--json"))
                .isEmpty();
        assertThat(problems("explain.schema.json", "explain", "store", "--json")).isEmpty();
    }

    @Test
    void soAreTheSettings() {
        Path file = home.resolve("window.json");
        try (Settings settings = Settings.open(file, _ -> {})) {
            settings.section(Appearance.SECTION, Appearance.class, Appearance.USUAL)
                    .set(Appearance.USUAL.withScalePercent(150));
            settings.section(Habits.SECTION, Habits.class, Habits.USUAL)
                    .set(Habits.USUAL.withPlaysEditedLine(!Habits.USUAL.playsEditedLine()));
            settings.section(Safeguards.SECTION, Safeguards.class, Safeguards.USUAL)
                    .set(Safeguards.USUAL.withMark(false));
        }
        assertThat(JsonSchema.problems(schema("settings.schema.json"), file)).isEmpty();
        assertThat(file).content().contains("150");
    }
}
