package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.session.Session;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.History;
import studio.longplay.engine.edit.writeback.ScriptProposal;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.Edge;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The timeline is written back to the script in the whole window, with lines that are really
/// spoken.
@Tag("media")
@Tag("window")
class WindowWriteBackTest {
    private static final String SCRIPT =
            "INT. ROOM - DAY\n\nANN\nA short line.\n\nBEN\nAnother one.\n\n"
                    + "ANN\nThis one is cut after four words.\n";

    @TempDir Path folder;

    private OpenWindow open() throws Exception {
        Path project = folder.resolve("project");
        String file = folder.resolve("a.fountain").toString();
        Line gone = new ScriptParser().parse(SCRIPT, file).lines().get(1);
        Arrangement cut =
                Arrangement.NONE.with(
                        new ClipKey(gone.id(), ClipRole.LINE), ClipEdit.NONE.withPieces(List.of()));
        try (ProjectFolder made =
                ProjectFolder.create(project, Project.of("A play", file, SCRIPT))) {
            made.apply(Edit.Arrange.of("Lift", Arrangement.NONE, cut));
        }
        OpenWindow open = new OpenWindow(folder.resolve("home"), Optional.of(project));
        open.until(() -> open.window.openSession().isPresent() && isSpoken(open));
        return open;
    }

    private static boolean isSpoken(OpenWindow open) {
        return session(open)
                .previewProperty()
                .get()
                .filter(state -> !state.lines().isEmpty())
                .filter(state ->
                        state.lines().values().stream().allMatch(line -> line.take().isPresent()))
                .isPresent();
    }

    private static Session session(OpenWindow open) {
        return open.window.openSession().orElseThrow();
    }

    private static PreviewState state(OpenWindow open) {
        return session(open).previewProperty().get().orElseThrow();
    }

    private static String text(OpenWindow open) {
        return OpenWindow.onFx(() -> session(open).project().scriptText());
    }

    /// Cuts the last line after a word.
    private static void cutAfter(OpenWindow open, int words) throws Exception {
        OpenWindow.onFx(() -> {
            Line line = state(open).script().lines().getLast();
            TimeRange last =
                    state(open).lines().get(line.id()).take().orElseThrow().words().get(words - 1);
            Piece piece = Piece.WHOLE.withEnds(Edge.START, Edge.at(last.end()));
            Arrangement before = session(open).arranging().newest();
            ClipKey key = new ClipKey(line.id(), ClipRole.LINE);
            Arrangement after = before.with(key, ClipEdit.NONE.withPieces(List.of(piece)));
            session(open).apply(Edit.Arrange.of("Trim", before, after));
            session(open).selection().selectClips(Set.of(new ClipRef.OfScript(key, 0)));
            return true;
        });
        open.until(() -> state(open).project().arrangement().clips().size() == 2);
    }

    @Test
    void linesTakenOutAndWordsCutOffLeaveTheScriptAndComeBackWithUndo() throws Exception {
        try (OpenWindow open = open()) {
            cutAfter(open, 4);
            open.command("write back");
            ListView<?> list = (ListView<?>) open.node("writeback-list");
            open.until(() -> list.getItems().size() == 2);
            open.picture(Path.of("target", "window-write-back.png"));
            open.robot.push(KeyCode.ENTER);
            open.until(() -> open.find("writeback").isEmpty());
            String written = "INT. ROOM - DAY\n\nANN\nA short line.\n\nANN\nThis one is cut\n";
            open.until(() -> session(open).project().scriptText().equals(written));
            List<History.Entry> done =
                    OpenWindow.onFx(() -> session(open).historyProperty().get().done());
            assertThat(done.getLast().name()).isEqualTo(ScriptProposal.NAME);
            open.until(() -> state(open).project().scriptText().equals(written));
            assertThat(OpenWindow.onFx(() -> state(open).board().lost())).isEmpty();
            MediaTime length = OpenWindow.onFx(() -> state(open).board().duration());
            assertThat(length).isGreaterThan(MediaTime.ofSeconds(3));
            OpenWindow.onFx(() -> {
                open.window.actions().get("edit.undo").runIfEnabled();
                return true;
            });
            open.until(() -> session(open).project().scriptText().equals(SCRIPT));
            assertThat(OpenWindow.onFx(() -> session(open).project().arrangement().clips()))
                    .hasSize(2);
        }
    }

    @Test
    void theClipTabOffersItWhereSomethingWasDoneToLines() throws Exception {
        try (OpenWindow open = open()) {
            cutAfter(open, 4);
            open.click("tab-clip");
            open.click("inspector-write-back");
            open.node("writeback-list");
            open.robot.push(KeyCode.ESCAPE);
            open.until(() -> open.find("writeback").isEmpty());
            assertThat(text(open)).isEqualTo(SCRIPT);
            OpenWindow.onFx(() -> {
                session(open).undo();
                session(open).undo();
                return true;
            });
            open.until(() -> open.find("inspector-write-back").isEmpty());
            assertThat(open.window.actions().get("timeline.write-back").enabled().get()).isFalse();
        }
    }

    @Test
    void itStandsInTheMenuOfClips() throws Exception {
        try (OpenWindow open = open()) {
            List<String> ids =
                    OpenWindow.onFx(() -> {
                        javafx.scene.control.MenuBar bar = new javafx.scene.control.MenuBar();
                        Menus.fill(bar, open.window.actions(), open.window.words());
                        return bar.getMenus().stream()
                                .filter(menu -> "menu-clip".equals(menu.getId()))
                                .flatMap(menu -> menu.getItems().stream())
                                .map(MenuItem::getId)
                                .toList();
                    });
            assertThat(ids).contains("menu-timeline-write-back");
        }
    }
}
