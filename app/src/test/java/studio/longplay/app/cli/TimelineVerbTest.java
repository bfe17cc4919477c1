package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.time.MediaTime;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

class TimelineVerbTest {
    private static final String TEXT =
            """
            INT. ROOM

            [[music: calm]]

            ANNA
            One short line.

            BEN
            Another one.
            """;

    @TempDir private Path folder = Path.of("");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Path project() throws StudioFault {
        Path at = folder.resolve("project");
        String file = folder.resolve("play.fountain").toString();
        try (ProjectFolder made = ProjectFolder.create(at, Project.of("Play", file, TEXT))) {
            Project before = made.project();
            ClipKey gone = new ClipKey(new ElementId("gone"), ClipRole.LINE);
            ClipEdit later = ClipEdit.NONE.withLead(MediaTime.ofSeconds(1));
            made.apply(
                    Edit.Arrange.of(
                            "Move", before.arrangement(), before.arrangement().with(gone, later)));
        }
        return at;
    }

    private int run(String... arguments) {
        out.reset();
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--home";
        all[arguments.length + 1] = folder.resolve("home").toString();
        return CommandLineApp.run(
                all,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void allTracksAreShownWithTheirClipsForPeopleAndForPrograms() throws StudioFault {
        Path project = project();
        assertThat(run("timeline", "show", project.toString())).isZero();
        assertThat(said())
                .contains("(reckoned: 0 of 2 lines spoken)")
                .contains("\nANNA\n  0:00:")
                .contains("Another one.")
                .contains("Without a place\n  A line: ");
        assertThat(run("timeline", "show", project.toString(), "--json")).isZero();
        JsonNode answer = JsonMapper.builder().build().readTree(said());
        assertThat(answer.get("tracks").findValuesAsString("name"))
                .contains("Titles", "Pictures", "Music", "calm", "One short line.");
        assertThat(answer.get("lost")).hasSize(1);
    }

    @Test
    void whatHasNoPlaceIsFound() throws StudioFault {
        assertThat(run("timeline", "lost", project().toString())).isEqualTo(CommandLineApp.FOUND);
        assertThat(said()).contains("A line: ");
    }
}
