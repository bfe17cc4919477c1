package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class BugLogTest {
    @TempDir private Path folder = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Console console(boolean json) {
        return new Console(new PrintWriter(out), new PrintWriter(err), json);
    }

    @Test
    void aBugIsOneSentenceAndItsTraceIsInTheLog() throws IOException {
        new BugLog(folder).report(new IllegalStateException("odd"), console(false));
        Path log = folder.resolve("logs").resolve("bugs.log");
        assertThat(err.toString().lines())
                .satisfiesExactly(
                        sentence ->
                                assertThat(sentence)
                                        .contains("bug of ours")
                                        .contains("odd")
                                        .contains(log.toString()),
                        more -> assertThat(more).endsWith("longplay explain bug"));
        assertThat(Files.readString(log)).contains("\tat ").contains("aBugIsOneSentence");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aSecondBugIsAddedToTheLog() throws IOException {
        new BugLog(folder).report(new IllegalStateException("one"), console(false));
        new BugLog(folder).report(new IllegalStateException("two"), console(false));
        assertThat(Files.readString(folder.resolve("logs").resolve("bugs.log")))
                .contains("one")
                .contains("two");
    }

    @Test
    void whereNoLogCanBeWrittenTheTraceFollowsTheSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        new BugLog(file).report(new IllegalStateException("odd"), console(true));
        assertThat(err.toString()).contains("bug of ours").contains("\tat ");
        JsonNode error = JsonMapper.builder().build().readTree(out.toString()).get("error");
        assertThat(error.get("code").asString()).isEqualTo("bug");
    }

    @Test
    void tooLittleMemoryIsAMissingResourceAndNoBug() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int code =
                CommandLineApp.collapse(
                        new OutOfMemoryError("Java heap space"),
                        new String[] {"make"},
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        new PrintStream(told, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(CommandLineApp.MISSING_RESOURCE);
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("memory")
                .contains("LONGPLAY_OPTS")
                .doesNotContain("bug");
    }
}
