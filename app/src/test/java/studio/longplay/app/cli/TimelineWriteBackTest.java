package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.Edge;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.time.MediaTime;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

class TimelineWriteBackTest {
    private static final String TEXT =
            """
            INT. ROOM

            ANNA
            One short line.

            BEN
            Another one.

            ANNA
            And a third.

            BEN
            Cut in half.
            """;

    private static final String WRITTEN =
            """
            INT. ROOM

            ANNA
            And a third.

            ANNA
            One short line.

            BEN
            Cut in half.
            """;

    @TempDir private Path folder = Path.of("");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void arrange() throws StudioFault {
        Project first = Project.of("Play", folder.resolve("play.fountain").toString(), TEXT);
        List<Line> lines = new ScriptParser().parse(TEXT, first.scriptFile()).lines();
        Arrangement arrangement =
                Arrangement.NONE
                        .with(key(lines.get(1)), ClipEdit.NONE.withPieces(List.of()))
                        .with(
                                key(lines.get(2)),
                                ClipEdit.NONE.withPieces(
                                        List.of(Piece.WHOLE.shiftedBy(MediaTime.ofMillis(-4000)))))
                        .with(
                                key(lines.get(3)),
                                ClipEdit.NONE.withPieces(
                                        List.of(
                                                Piece.WHOLE.withEnds(
                                                        Edge.START,
                                                        Edge.at(MediaTime.ofMillis(345))))));
        try (ProjectFolder made = ProjectFolder.create(project(), first)) {
            made.apply(Edit.Arrange.of("Cut", Arrangement.NONE, arrangement));
        }
    }

    private static ClipKey key(Line line) {
        return new ClipKey(line.id(), ClipRole.LINE);
    }

    private Path project() {
        return folder.resolve("project");
    }

    private int run(String... more) {
        out.reset();
        List<String> all =
                new java.util.ArrayList<>(
                        List.of("timeline", "write-back", project().toString(), "--home"));
        all.add(folder.resolve("home").toString());
        all.addAll(List.of(more));
        return CommandLineApp.run(
                all.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String text() throws StudioFault {
        try (ProjectFolder open = ProjectFolder.open(project())) {
            return open.project().scriptText();
        }
    }

    @Test
    void theChangeIsShownAndNothingIsWritten() throws StudioFault {
        assertThat(run()).isEqualTo(CommandLineApp.FOUND);
        assertThat(said())
                .contains("deleted BEN, “Another one.”: It was taken out of the timeline.\n")
                .contains("moved ANNA, “And a third.”: It comes first in its scene now.\n")
                .contains("not written: BEN, “Cut in half.”: It is not spoken yet")
                .contains("--- " + folder.resolve("play.fountain") + "\n+++ ")
                .contains("\n@@ -1,")
                .contains("\n-BEN\n-Another one.\n")
                .contains("--apply");
        assertThat(text()).isEqualTo(TEXT);
    }

    @Test
    void appliedItIsOneEditAndThenThereIsNothingLeftToWrite() throws StudioFault {
        assertThat(run("--apply")).isZero();
        assertThat(said()).endsWith("Written.\n");
        assertThat(text()).isEqualTo(WRITTEN);
        assertThat(run()).isZero();
        assertThat(said())
                .contains("not written: BEN")
                .contains("The script says what the timeline does.");
        assertThat(run("--apply")).isZero();
        try (ProjectFolder open = ProjectFolder.open(project())) {
            assertThat(open.history().done()).hasSize(2);
            assertThat(open.history().done().getLast().name())
                    .isEqualTo("Write timeline back to script");
            assertThat(open.undo().scriptText()).isEqualTo(TEXT);
            assertThat(open.project().arrangement().clips()).hasSize(3);
        }
    }

    @Test
    void programsGetItAsJson() throws StudioFault {
        assertThat(run("--json")).isEqualTo(CommandLineApp.FOUND);
        JsonNode answer = JsonMapper.builder().build().readTree(said());
        assertThat(answer.get("applied").asBoolean()).isFalse();
        assertThat(answer.get("changes").findValuesAsString("kind"))
                .containsExactly("deleted", "moved");
        assertThat(answer.get("unwritten").findValuesAsString("speaker")).containsExactly("BEN");
        assertThat(answer.get("diff").get(0).asString()).startsWith("--- ");
        assertThat(run("--json", "--apply")).isZero();
        assertThat(text()).isEqualTo(WRITTEN);
    }

    @Test
    void aFolderThatIsNoProjectIsBadInput() {
        String[] none = {"timeline", "write-back", folder.resolve("none").toString()};
        int code =
                CommandLineApp.run(
                        none,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(2);
    }
}
