package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.voicing.LineTakes;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.store.folder.ProjectFolder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class TakesVerbTest {
    private static final String TEXT =
            """
            INT. ROOM

            ANNA
            The box was thrown beside the parked truck.

            BEN
            Another one.
            """;

    @TempDir private Path folder = Path.of("");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void make() throws StudioFault {
        Project first = Project.of("Play", folder.resolve("play.fountain").toString(), TEXT);
        ProjectFolder.create(project(), first).close();
    }

    private Path project() {
        return folder.resolve("play.longplay");
    }

    private int run(String... words) {
        out.reset();
        err.reset();
        List<String> all = new java.util.ArrayList<>(List.of("takes"));
        all.addAll(List.of(words));
        all.addAll(List.of("--home", folder.resolve("home").toString()));
        return CommandLineApp.run(
                all.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(printed());
    }

    private LineTakes takes() throws StudioFault {
        try (ProjectFolder open = ProjectFolder.open(project())) {
            return open.project().voicing().takes().values().stream()
                    .findFirst()
                    .orElse(LineTakes.NONE);
        }
    }

    @Test
    void aTakeIsHeardThenKeptThenChosenAndTheLineRestored() throws StudioFault {
        String at = project().toString();
        assertThat(run("list", at)).isZero();
        assertThat(printed()).contains("   1 ~").contains("ANNA").contains("   2 ~");
        assertThat(run("retake", at, "2", "--json")).isZero();
        assertThat(Path.of(json().get("file").asString())).isRegularFile();
        assertThat(takes()).isEqualTo(LineTakes.NONE);
        assertThat(run("retake", at, "2", "--keep", "--note", "good")).isZero();
        assertThat(run("retake", at, "2", "--rate", "0.8", "--seed", "0", "--keep")).isZero();
        assertThat(takes().chosen()).isEqualTo("take-2");
        assertThat(run("choose", at, "2", "take-1")).isZero();
        assertThat(takes().chosen()).isEqualTo("take-1");
        assertThat(run("star", at, "2", "take-1")).isZero();
        assertThat(run("list", at, "--with-takes")).isZero();
        assertThat(printed())
                .contains("* take-1 ★: cast voice, seed 1, \"good\"")
                .contains("  take-2: cast voice")
                .doesNotContain("ANNA");
        assertThat(run("restore", at, "2")).isZero();
        assertThat(takes().heard()).isEmpty();
        assertThat(run("remove", at, "2", "take-2")).isZero();
        assertThat(takes().kept()).hasSize(1);
    }

    @Test
    void inputsAreListedOrItIsSaidThatThereAreNone() {
        int code = run("inputs", "--json");
        String found = code == 0 ? "inputs" : "error";
        assertThat(json().get(found)).isNotEmpty();
        if (code != 0) {
            assertThat(json().get("error").get("code").asString()).isEqualTo("record.no-input");
        }
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(run("record", project().toString(), "1", "--json")).isNotZero();
        assertThat(json().get("error").get("code").asString()).isEqualTo("option.seconds-missing");
        String at = project().toString();
        assertThat(run("choose", at, "1", "take-9")).isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no take \"take-9\"");
        assertThat(run("retake", at, "7")).isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no line 7");
        assertThat(run("retake", at, "1", "--voice", "nobody")).isEqualTo(CommandLineApp.BAD_INPUT);
    }

    @Test
    @Tag("media")
    void aRecordingIsImportedForItsLineAndOneOfOtherWordsIsFound() throws Exception {
        String at = project().toString();
        assertThat(run("retake", at, "1", "--voice", "ruth", "--json")).isZero();
        Path recording = folder.resolve("001 final.wav");
        Files.copy(Path.of(json().get("file").asString()), recording);
        assertThat(run("import", at, recording.toString())).isZero();
        assertThat(takes().heard().orElseThrow().source()).isInstanceOf(TakeSource.Recorded.class);
        assertThat(run("import", at, "--line", "2", recording.toString()))
                .isEqualTo(CommandLineApp.FOUND);
        assertThat(printed()).contains("something else");
    }
}
