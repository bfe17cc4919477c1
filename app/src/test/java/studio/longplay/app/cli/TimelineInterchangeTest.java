package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.ExportSettings;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.UserMarker;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Marker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

@Tag("media")
class TimelineInterchangeTest {
    private static final String TEXT = "INT. ROOM\n\n[[sfx: wind, loop]]\n\nANNA\nOne line.\n";

    @TempDir private Path folder = Path.of("");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Path project() throws StudioFault {
        Path at = folder.resolve("project");
        Project project =
                Project.of("Play", folder.resolve("play.fountain").toString(), TEXT)
                        .withExport(ExportSettings.USUAL.withPreset("preview"));
        try (ProjectFolder made = ProjectFolder.create(at, project)) {
            UserMarker marker =
                    new UserMarker(
                            "m1",
                            "here",
                            Marker.Colour.BLUE,
                            Anchor.ofProgramme(MediaTime.ofSeconds(1)),
                            MediaTime.ZERO);
            Arrangement before = made.project().arrangement();
            made.apply(Edit.Arrange.of("Mark", before, before.with(marker)));
        }
        return at;
    }

    private int run(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--home";
        all[arguments.length + 1] = folder.resolve("home").toString();
        return CommandLineApp.run(
                all,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void aTimelineGoesOutWithItsMediaAndComesBackAsItWas() throws IOException, StudioFault {
        Path project = project();
        Path file = folder.resolve("cut.otio");

        assertThat(run("timeline", "export", project.toString(), "-o", file.toString()))
                .as(err::toString)
                .isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("cut.otio");
        try (Stream<Path> media = Files.list(folder.resolve("cut media"))) {
            assertThat(media.map(found -> found.getFileName().toString()))
                    .anyMatch(name -> name.matches("Pictures 001 .*\\.mp4"))
                    .anyMatch(name -> name.matches("Dialogue 001 One line\\.wav"))
                    .anyMatch(name -> name.matches("Effects 001 wind\\.wav"));
        }
        Arrangement wanted = forget(project);
        assertThat(run("timeline", "import", project.toString(), file.toString())).isZero();
        try (ProjectFolder open = ProjectFolder.open(project)) {
            assertThat(open.project().arrangement()).isEqualTo(wanted);
        }
    }

    private static Arrangement forget(Path project) throws StudioFault {
        try (ProjectFolder open = ProjectFolder.open(project)) {
            Arrangement was = open.project().arrangement();
            open.apply(Edit.Arrange.of("Forget", was, Arrangement.NONE));
            return was;
        }
    }

    @Test
    void aFormatNobodyKnowsIsRefused() throws StudioFault {
        String project = project().toString();

        assertThat(run("timeline", "export", project, "-o", folder.resolve("x.doc").toString()))
                .isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("otio, edl, fcpxml or mlt");
    }
}
