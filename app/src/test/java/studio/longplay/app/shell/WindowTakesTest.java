package studio.longplay.app.shell;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.session.Session;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.voicing.LineTakes;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Path;
import java.util.Optional;

/// Takes are made in the whole window, by command.
@Tag("long")
@Tag("window")
class WindowTakesTest {
    private static final String SCRIPT =
            "INT. ROOM - DAY\n\nANN\nA short line.\n\nBEN\nAnother one, as short.\n";

    @TempDir Path folder;

    private static Session session(OpenWindow open) {
        return open.window.openSession().orElseThrow();
    }

    private static boolean isSpoken(OpenWindow open, Line line) {
        return session(open)
                .previewProperty()
                .get()
                .map(state -> state.lines().get(line.id()))
                .filter(now -> now.isSpoken())
                .isPresent();
    }

    private static LineTakes takes(OpenWindow open, Line line) {
        return session(open).project().voicing().takesOf(line.id());
    }

    @Test
    void aTakeIsMadeByCommandStarredAndUndone() throws Exception {
        Path project = folder.resolve("project");
        String file = folder.resolve("a.fountain").toString();
        Line line = new ScriptParser().parse(SCRIPT, file).lines().getFirst();
        ProjectFolder.create(project, Project.of("A play", file, SCRIPT)).close();
        try (OpenWindow open = new OpenWindow(folder.resolve("home"), Optional.of(project))) {
            open.until(() -> open.window.openSession().isPresent() && isSpoken(open, line));
            OpenWindow.onFx(() -> {
                session(open).selection().select(line.id());
                return true;
            });
            open.command("new take");
            open.until(() -> takes(open, line).kept().size() == 1 && isSpoken(open, line));
            open.node("takes-quality-take-1");
            open.until(() -> open.hasFocus("takes-list"));
            open.command("star take");
            open.until(() -> takes(open, line).kept().getFirst().starred());
            open.picture(Path.of("target", "window-takes.png"));
            open.command("undo");
            open.command("undo");
            open.until(() -> takes(open, line).equals(LineTakes.NONE));
        }
    }
}
