package studio.longplay.app.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.session.Session;
import studio.longplay.engine.edit.History;
import studio.longplay.engine.edit.writeback.ScriptProposal;

import java.util.List;
import java.util.function.Predicate;

/// What can be done with an open project as a whole: undoing, workspaces, panels.
final class ProjectActions {
    private ProjectActions() {}

    /// @param ids gets those registered, to be taken out when the project is closed
    static void register(OpenProject open, Actions actions, List<String> ids) {
        Session session = open.session();
        add(actions, ids, "project.close", () -> open.window().closeProject());
        Sheets sheets = new Sheets(open.window());
        add(actions, ids, "project.reveal", () -> sheets.reveal(session.folder()));
        actions.add("edit.undo", when(session, History::canUndo), session::undo);
        actions.add("edit.redo", when(session, History::canRedo), session::redo);
        ids.addAll(List.of("edit.undo", "edit.redo"));
        add(actions, ids, "edit.history", () -> showHistory(open));
        actions.add(
                "timeline.write-back",
                Bindings.createBooleanBinding(
                        () -> ScriptProposal.isPossible(session.project().arrangement()),
                        session.projectProperty()),
                () -> sheets.writeBack(session));
        ids.add("timeline.write-back");
        OwnClips clips = new OwnClips(session, open.window().words());
        add(actions, ids, "timeline.add-title", clips::addTitle);
        add(actions, ids, "timeline.add-colour", clips::addColour);
        add(actions, ids, "preview.retry", () -> session.preview().retry());
        registerPanels(open, actions, ids);
    }

    private static void showHistory(OpenProject open) {
        Overlay overlay = open.window().overlay();
        HistoryPanel panel =
                new HistoryPanel(open.session(), open.window().words(), overlay::close);
        overlay.show(panel);
        panel.requestFocus();
    }

    private static void registerPanels(OpenProject open, Actions actions, List<String> ids) {
        for (Workspace workspace : Workspace.values()) {
            add(
                    actions,
                    ids,
                    "view." + workspace.id(),
                    () -> open.topBar().workspaceProperty().set(workspace));
        }
        for (String tab : ProjectPage.LEFT_TABS) {
            add(actions, ids, "view.show-" + tab, () -> open.page().showAndFocus(tab));
        }
        for (String panel : List.of(ProjectPage.TIMELINE, ProjectPage.RIGHT)) {
            String name = panel.equals(ProjectPage.RIGHT) ? "inspector" : panel;
            add(actions, ids, "view.show-" + name, () -> open.page().openAndFocus(panel));
        }
        add(actions, ids, "view.script", () -> open.page().toggle(ProjectPage.LEFT));
        add(actions, ids, "view.inspector", () -> open.page().toggle(ProjectPage.RIGHT));
        add(actions, ids, "view.timeline", () -> open.page().toggle(ProjectPage.TIMELINE));
    }

    private static void add(Actions actions, List<String> ids, String id, Runnable run) {
        actions.add(id, run);
        ids.add(id);
    }

    private static BooleanBinding when(Session session, Predicate<History> can) {
        return Bindings.createBooleanBinding(
                () -> can.test(session.historyProperty().get()), session.historyProperty());
    }
}
