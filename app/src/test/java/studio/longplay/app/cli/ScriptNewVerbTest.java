package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.templates.Template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class ScriptNewVerbTest {
    @TempDir private Path folder;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream noted = new ByteArrayOutputStream();

    private int run(String... words) {
        said.reset();
        noted.reset();
        return CommandLineApp.run(
                words,
                new PrintStream(said, true, StandardCharsets.UTF_8),
                new PrintStream(noted, true, StandardCharsets.UTF_8));
    }

    private String noted() {
        return noted.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aTemplateIsWrittenAsItIs() {
        Path out = folder.resolve("train.fountain");
        assertThat(run("script", "new", out.toString(), "--template", "radio-play")).isZero();
        assertThat(out).hasContent(Template.RADIO_PLAY.text());
    }

    @Test
    void theEmptyOneIsCalledAfterItsFile() {
        Path out = folder.resolve("My film.fountain");
        assertThat(run("script", "new", out.toString())).isZero();
        assertThat(out).content().startsWith("Title: My film\n");
    }

    @Test
    void withoutAFileTheyAreListed() {
        assertThat(run("script", "new")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .hasLineCount(Template.ALL.size())
                .contains("empty", "radio-play", "ambience");
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path out = Files.writeString(folder.resolve("a.fountain"), "mine");
        assertThat(run("script", "new", out.toString())).isEqualTo(2);
        assertThat(noted()).contains("There is a file", "explain script.exists");
        assertThat(out).hasContent("mine");
    }

    @Test
    void whatThereIsNotAndWhatDoesNotFitIsRefused() {
        String out = folder.resolve("a.fountain").toString();
        assertThat(run("script", "new", out, "--template", "opera")).isEqualTo(2);
        assertThat(noted()).contains("opera", "radio-play");
        assertThat(run("script", "new", out, "--template", "lesson")).isEqualTo(2);
        assertThat(noted()).contains(".md");
        assertThat(folder).isEmptyDirectory();
    }
}
