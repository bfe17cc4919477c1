package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.io.StringWriter;

class ExplainVerbTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return CommandLineApp.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }

    @Test
    void aCodeIsExplainedFromThePagesInsideTheProgram() {
        assertThat(run("explain", "store.disk-full")).isZero();

        assertThat(out.toString())
                .contains("store.disk-full", "The disk is full", "Cause:", "longplay clean")
                .contains("docs/runbooks/store.md#store-disk-full");
    }

    @Test
    void theFirstPartOfACodeListsAllOfItsKind() {
        assertThat(run("explain", "store")).isZero();

        assertThat(out.toString().lines())
                .hasSizeGreaterThan(15)
                .allMatch(line -> line.startsWith("store."));
    }

    @Test
    void programsGetThePartsOfAnEntry() {
        assertThat(run("explain", "queue.held", "--json")).isZero();

        JsonNode entry = new JsonMapper().readTree(out.toString());
        assertThat(entry.get("code").asString()).isEqualTo("queue.held");
        assertThat(entry.get("meaning").asString()).isNotBlank();
        assertThat(entry.get("remedy").asString()).contains("longplay queue list");
    }

    @Test
    void aCodeThatThereIsNotIsSaidSo() {
        assertThat(run("explain", "store.gone-fishing")).isEqualTo(CommandLineApp.BAD_INPUT);

        assertThat(err.toString()).contains("store.gone-fishing", "longplay explain");
    }

    @Test
    void aFaultNamesTheCommandThatExplainsIt() {
        assertThat(run("script", "check", "none.fountain")).isEqualTo(CommandLineApp.BAD_INPUT);

        assertThat(err.toString()).contains("longplay explain script.missing");
    }
}
