package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.actions.Action;
import studio.longplay.app.session.Session;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.History;
import studio.longplay.engine.edit.ScriptChange;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/// Everything done has a name in the list of edits, and the list is there next time.
@Tag("window")
class WindowHistoryTest {
    private static final String SCRIPT =
            "INT. ROOM - DAY\n\nANN\nA short line.\n\nBEN\nAnother one.\n";

    @TempDir Path folder;

    private OpenWindow open() throws Exception {
        Path project = folder.resolve("project");
        if (!project.toFile().exists()) {
            ProjectFolder.create(
                            project,
                            Project.of("A play", folder.resolve("a.fountain").toString(), SCRIPT))
                    .close();
        }
        OpenWindow open = new OpenWindow(folder.resolve("home"), Optional.of(project));
        open.until(() ->
                open.window
                        .openSession()
                        .flatMap(session -> session.previewProperty().get())
                        .filter(state -> !state.board().scenes().isEmpty())
                        .isPresent());
        return open;
    }

    private static Session session(OpenWindow open) {
        return open.window.openSession().orElseThrow();
    }

    private static List<String> done(OpenWindow open) {
        return OpenWindow.onFx(() ->
                session(open).historyProperty().get().done().stream()
                        .map(History.Entry::name)
                        .toList());
    }

    private static void act(OpenWindow open, String action) throws TimeoutException {
        int before = done(open).size();
        OpenWindow.onFx(() -> {
            open.window.actions().get(action).runIfEnabled();
            return true;
        });
        open.until(() -> session(open).historyProperty().get().done().size() == before + 1);
    }

    private static void assertListed(OpenWindow open, List<String> names) throws TimeoutException {
        open.robot.push(KeyCode.CONTROL, KeyCode.H);
        open.node("history-list");
        Set<String> expected = new TreeSet<>(names);
        expected.add(open.window.words().get("history.first"));
        open.until(() -> listed(open).equals(expected));
    }

    private static Set<String> listed(OpenWindow open) {
        return ((Parent) open.find("history-list").orElseThrow())
                .lookupAll(".list-cell").stream()
                        .map(cell -> ((Labeled) cell).getText())
                        .filter(text -> text != null && !text.isBlank())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> abouts(OpenWindow open) {
        return OpenWindow.onFx(() ->
                open.find("history-list").orElseThrow().lookupAll(".history-about").stream()
                        .map(label -> ((Labeled) label).getText())
                        .toList());
    }

    private static void goTo(OpenWindow open, int row) throws TimeoutException {
        OpenWindow.onFx(() -> {
            ListView<?> list = (ListView<?>) open.find("history-list").orElseThrow();
            assertThat(list.isFocused()).isTrue();
            list.getSelectionModel().select(row);
            return true;
        });
        open.robot.push(KeyCode.ENTER);
        open.until(() -> open.find("history-list").isEmpty());
    }

    @Test
    void whatWasDoneIsListedByNameAndCanBeGoneBackToNextTime() throws Exception {
        List<String> names;
        Project last;
        try (OpenWindow open = open()) {
            act(open, "timeline.mark");
            act(open, "timeline.add-title");
            act(open, "timeline.add-video");
            OpenWindow.onFx(() -> {
                String longer = SCRIPT.replace("short", "short and quiet");
                session(open).apply(new Edit.ChangeScript(ScriptChange.between(SCRIPT, longer)));
                session(open).apply(new Edit.Recast("ANN", "theo"));
                return true;
            });
            open.until(() -> session(open).historyProperty().get().done().size() == 5);
            names = done(open);
            assertThat(names).allSatisfy(name -> assertThat(name).isNotBlank());
            assertThat(names).contains("Add a title");
            assertListed(open, names);
            assertThat(abouts(open)).containsExactly("“and quiet”");
            last = OpenWindow.onFx(() -> session(open).project());
            goTo(open, 2);
            open.until(() -> session(open).historyProperty().get().done().size() == 2);
        }
        try (OpenWindow open = open()) {
            assertThat(done(open)).isEqualTo(names.subList(0, 2));
            assertListed(open, names);
            goTo(open, 0);
            open.until(() -> session(open).project().arrangement().isNone());
            assertListed(open, names);
            goTo(open, 5);
            open.until(() -> session(open).project().equals(last));
        }
    }

    @Test
    void thePaletteHasEveryActionThereIs() throws Exception {
        try (OpenWindow open = open()) {
            open.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
            ListView<?> list = (ListView<?>) open.node("palette-list");
            List<String> listed =
                    OpenWindow.onFx(() ->
                            list.getItems().stream().map(item -> ((Action) item).id()).toList());
            List<String> known = OpenWindow.onFx(() -> open.window.actions().known());
            assertThat(listed).contains("timeline.split", "timeline.roll-left", "timeline.freeze");
            assertThat(known)
                    .filteredOn(id -> !id.equals("palette.open"))
                    .allSatisfy(id -> assertThat(listed).contains(id));
        }
    }
}
