package studio.longplay.app.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableStringValue;

import studio.longplay.app.session.Session;
import studio.longplay.app.words.Words;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.project.Project;

import java.util.Locale;

/// What the bar at the top says of the open project.
final class TopBarViewModel {
    private final Session session;
    private final Words words;
    private final ObjectProperty<Workspace> workspace =
            new SimpleObjectProperty<>(this, "workspace", Workspace.EDIT);

    TopBarViewModel(Session session, Words words) {
        this.session = session;
        this.words = words;
    }

    ObjectProperty<Workspace> workspaceProperty() {
        return workspace;
    }

    ObservableStringValue title() {
        return Bindings.createStringBinding(
                () -> session.project().title(), session.projectProperty());
    }

    /// Whether everything is on the disk, in a word or two.
    ObservableStringValue saved() {
        return Bindings.createStringBinding(
                () ->
                        switch (session.savedProperty().get()) {
                            case Session.Saved.Yes _ -> words.get("saved.yes");
                            case Session.Saved.Writing _ -> words.get("saved.writing");
                            case Session.Saved.Refused(var fault) ->
                                    words.get("saved.refused", fault.sentence());
                        },
                session.savedProperty());
    }

    /// What an export would be: size, rate, sound.
    ObservableStringValue format() {
        return Bindings.createStringBinding(
                () -> format(session.project()), session.projectProperty());
    }

    private String format(Project project) {
        LoudnessTarget target =
                LoudnessTarget.named(project.mix().loudnessTarget())
                        .orElse(LoudnessTarget.STREAMING);
        return words.get(
                "format",
                project.export().preset().toUpperCase(Locale.ROOT),
                Math.round(Math.abs(target.lufs())));
    }

    void rename(String title) {
        if (!title.isBlank() && !title.equals(session.project().title())) {
            session.apply(new Edit.Retitle(title.strip()));
        }
    }
}
