package studio.longplay.app.timeline;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.render.preview.PreviewState;

import java.nio.file.Path;
import java.util.concurrent.Executor;

/// A session whose preview lays the play out anew with every edit, as the real one does.
final class LiveDesk implements AutoCloseable {
    final OpenSession open;

    /// @param start what was done to the play before
    LiveDesk(Path folder, Executor ui, Arrangement start) throws StudioFault {
        open = new OpenSession(folder, ui);
        open.session.projectProperty().addListener((_, _, now) -> lay(now));
        if (!start.isNone()) {
            ui.execute(() -> open.session.apply(Edit.Arrange.of("Start", Arrangement.NONE, start)));
        }
        lay(open.session.project());
    }

    private void lay(Project project) {
        PreviewState laid =
                States.of(States.PLAY).withWaves().arranged(project.arrangement()).state();
        open.publish(laid.withProject(laid.project().withMix(project.mix())));
    }

    Arrangement arrangement() {
        return open.session.arranging().newest();
    }

    /// The names of all edits that were done, oldest first.
    int edits() {
        return open.session.historyProperty().get().done().size();
    }

    @Override
    public void close() throws StudioFault {
        open.close();
    }
}
