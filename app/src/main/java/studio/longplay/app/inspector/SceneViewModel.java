package studio.longplay.app.inspector;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import studio.longplay.app.session.Session;
import studio.longplay.engine.edit.ScriptChange;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;

import java.util.Optional;

/// The scene of what is selected.
public final class SceneViewModel {
    private final Session session;
    private final ScriptDesk desk;
    private final Refusals refusals;
    private final ReadOnlyObjectWrapper<Optional<SceneFacts>> facts =
            new ReadOnlyObjectWrapper<>(this, "facts", Optional.empty());

    SceneViewModel(Session session, ScriptDesk desk, Refusals refusals) {
        this.session = session;
        this.desk = desk;
        this.refusals = refusals;
    }

    /// Empty while nothing is selected.
    ReadOnlyObjectProperty<Optional<SceneFacts>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    void show(PreviewState state, Optional<Found> found) {
        facts.set(found.map(it -> SceneFacts.of(state, it)));
    }

    void setHeading(String heading) {
        String wanted = heading.strip();
        facts.get()
                .map(SceneFacts::id)
                .ifPresent(id ->
                        desk.write(
                                "heading " + id,
                                script -> change(script, id, wanted),
                                () -> refusals.refuse("scene.refused")));
    }

    private static Optional<ScriptChange> change(Script script, ElementId id, String heading) {
        Optional<Scene> scene =
                script.scenes().stream().filter(it -> it.id().equals(id)).findFirst();
        return scene.flatMap(it ->
                it.heading().equals(heading)
                        ? Optional.of(ScriptDesk.NOTHING)
                        : new CueWriting(script).heading(it, heading));
    }

    void play() {
        if (session.transport().playingProperty().get()) {
            session.transport().pause();
        } else {
            facts.get().flatMap(SceneFacts::range).ifPresent(session.transport()::play);
        }
    }

    /// Tries again what failed, this scene first.
    void retry() {
        session.preview().retry();
        facts.get()
                .flatMap(SceneFacts::firstLine)
                .map(Line::id)
                .ifPresent(session.preview()::speakNext);
    }

    /// Selects something of the scene.
    void select(ElementId element) {
        session.selection().select(element);
    }
}
