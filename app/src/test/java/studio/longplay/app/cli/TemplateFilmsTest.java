package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.app.templates.Template;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Every script that comes with the program becomes a film in which nothing is found wrong.
@Tag("media")
@Tag("long")
class TemplateFilmsTest {
    @TempDir private Path folder;

    /// With `-Dtemplates` of those alone.
    static List<String> names() {
        return Template.ALL.stream()
                .map(Template::id)
                .filter(id -> id.matches(System.getProperty("templates", ".*")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void becomesAFilm(String name) {
        String file = name.equals("lesson") ? "script.md" : "script.fountain";
        String script = folder.resolve(file).toString();
        String film = folder.resolve("film").toString();
        run("script", "new", script, "--template", name);
        run("make", script, "-o", film, "--preset", "preview");
        run("verify", film);
        run("check", film);
    }

    private void run(String... words) {
        ByteArrayOutputStream noted = new ByteArrayOutputStream();
        String[] all = java.util.Arrays.copyOf(words, words.length + 1);
        all[words.length] = "--home=" + folder.resolve("home");
        int code =
                CommandLineApp.run(
                        all,
                        new PrintStream(noted, true, StandardCharsets.UTF_8),
                        new PrintStream(noted, true, StandardCharsets.UTF_8));
        assertThat(code).as(noted.toString(StandardCharsets.UTF_8)).isZero();
    }
}
