package studio.longplay.app.shell;

import javafx.beans.InvalidationListener;

import studio.longplay.app.library.LineUse;
import studio.longplay.app.session.Session;
import studio.longplay.app.welcome.RecentProject;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.store.library.TakeFacts;

import java.util.Optional;

/// Shows the lines that takes of the library were made for: in the open project, or in another one
/// of those opened lately, which is opened for it.
final class ProjectLines implements LineUse {
    private final StudioWindow window;
    private final Pages pages;

    ProjectLines(StudioWindow window, Pages pages) {
        this.window = window;
        this.pages = pages;
    }

    @Override
    public Reach reach(TakeFacts take) {
        Optional<ElementId> line = LineUse.lineOf(take).map(ElementId::new);
        if (line.isEmpty()) {
            return Reach.NOTHING;
        }
        Optional<Session> own = ownSession(take);
        if (own.isPresent()) {
            return has(own.get(), line.get()) ? Reach.LINE : Reach.NOTHING;
        }
        return recent(take).isPresent() ? Reach.PROJECT : Reach.NOTHING;
    }

    private Optional<Session> ownSession(TakeFacts take) {
        return window.openSession()
                .filter(open -> open.project().id().value().equals(take.project()));
    }

    private static boolean has(Session session, ElementId line) {
        Optional<PreviewState> state = session.previewProperty().get();
        return state.isPresent()
                && state.get().script().lines().stream().anyMatch(each -> each.id().equals(line));
    }

    /// A project is known by its title until it is open.
    private Optional<RecentProject> recent(TakeFacts take) {
        return pages.recent().stream()
                .filter(project -> project.title().equals(take.projectTitle()))
                .findFirst();
    }

    @Override
    public void show(TakeFacts take) {
        Optional<ElementId> line = LineUse.lineOf(take).map(ElementId::new);
        window.overlay().close();
        Optional<Session> own = ownSession(take);
        if (own.isPresent()) {
            line.ifPresent(pages::showLine);
        } else {
            recent(take)
                    .ifPresent(project -> {
                        line.ifPresent(each -> pages.showNext(each, take.project()));
                        pages.open(project.path());
                    });
        }
    }

    /// Selects a line as soon as the script of a project is read.
    static void select(Session session, ElementId line) {
        if (session.previewProperty().get().isPresent()) {
            session.selection().select(line);
            return;
        }
        InvalidationListener[] once = new InvalidationListener[1];
        once[0] =
                _ -> {
                    session.previewProperty().removeListener(once[0]);
                    session.selection().select(line);
                };
        session.previewProperty().addListener(once[0]);
    }

    @Override
    public void hush() {
        window.openSession().ifPresent(open -> open.transport().pause());
    }
}
