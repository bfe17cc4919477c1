package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.folder.ProjectFolder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A script kept as a project, edited and delivered again, as a user does it.
@Tag("media")
@Tag("long")
class ProjectVerbsTest {
    @TempDir private Path folder = Path.of("");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String verb, Path what, String... more) {
        out.reset();
        err.reset();
        String[] usual = {
            verb,
            what.toString(),
            "-o",
            folder.resolve("film").toString(),
            "--preset",
            "preview",
            "--json",
            "--home",
            folder.resolve("home").toString()
        };
        String[] all = java.util.Arrays.copyOf(usual, usual.length + more.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return CommandLineApp.run(
                all,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private JsonNode answer() {
        return JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private int linesSpoken() {
        return answer().get("run").get("work").get("linesSpoken").asInt();
    }

    @Test
    void aProjectKeepsItsDecisionsAndAnEditSpeaksOneLine() throws IOException, StudioFault {
        Path script = folder.resolve("play.fountain");
        Path project = folder.resolve("project");
        String text = "INT. ROOM\n\nANNA\nOne short line.\n\nBEN\nAnother one.\n";
        Files.writeString(script, text);
        assertThat(run("make", script, "--project", project.toString())).isZero();
        assertThat(linesSpoken()).isEqualTo(2);
        double gainDb = answer().get("loudness").get("gainDb").asDouble();

        assertThat(run("export", project)).isZero();
        assertThat(linesSpoken()).isZero();
        assertThat(answer().get("loudness").get("gainDb").asDouble()).isEqualTo(gainDb);

        Files.writeString(script, text.replace("short", "longer"));
        assertThat(run("make", script, "--project", project.toString())).isZero();
        assertThat(linesSpoken()).isEqualTo(1);

        try (ProjectFolder open = ProjectFolder.open(project)) {
            assertThat(open.project().scriptText()).contains("longer");
            assertThat(run("export", project)).isEqualTo(CommandLineApp.MISSING_RESOURCE);
            assertThat(answer().get("error").get("code").asString())
                    .isEqualTo("store.project-open");
        }
    }
}
