package studio.longplay.app.inspector;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;

import studio.longplay.app.session.Session;
import studio.longplay.app.words.Words;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.ElementId;

import java.util.Optional;
import java.util.concurrent.Executor;

/// What is selected, seen as a line, as a cue and as a scene.
public final class InspectorViewModel implements AutoCloseable {
    private final Session session;
    private final ScriptDesk desk;
    private final BedMeter meter;
    private final Refusals refusals = new Refusals(Words.of("inspector"));
    private final LineViewModel line;
    private final CueViewModel cue;
    private final SceneViewModel scene;
    private final ObjectProperty<InspectorTab> tab =
            new SimpleObjectProperty<>(this, "tab", InspectorTab.LINE);
    private final ChangeListener<Optional<PreviewState>> previewed = (_, _, _) -> refresh();
    private final ChangeListener<Optional<ElementId>> selected = (_, _, _) -> selected();

    /// @param ui runs things on the window's thread
    public InspectorViewModel(Session session, Executor ui) {
        this.session = session;
        desk = new ScriptDesk(session);
        meter = new BedMeter(ui);
        line = new LineViewModel(session, desk, meter, refusals);
        cue = new CueViewModel(session, desk, refusals);
        scene = new SceneViewModel(session, desk, refusals);
        session.previewProperty().addListener(previewed);
        session.selection().elementProperty().addListener(selected);
        selected();
    }

    /// What it looks at; follows the selection, and the user may look at the rest.
    public ObjectProperty<InspectorTab> tabProperty() {
        return tab;
    }

    LineViewModel line() {
        return line;
    }

    CueViewModel cue() {
        return cue;
    }

    SceneViewModel scene() {
        return scene;
    }

    Refusals refusals() {
        return refusals;
    }

    ReadOnlyObjectProperty<Optional<String>> refusedProperty() {
        return refusals.sentenceProperty();
    }

    ReadOnlyBooleanProperty playingProperty() {
        return session.transport().playingProperty();
    }

    private Optional<Found> found() {
        Optional<ElementId> id = session.selection().element();
        return session.previewProperty()
                .get()
                .flatMap(state -> id.flatMap(it -> Found.in(state.script(), it)));
    }

    private void selected() {
        refusals.clear();
        found().ifPresent(it -> tab.set(it.tab()));
        refresh();
    }

    private void refresh() {
        Optional<Found> found = found();
        session.previewProperty()
                .get()
                .ifPresent(state -> {
                    line.show(state, found);
                    cue.show(state, found);
                    scene.show(state, found);
                });
    }

    @Override
    public void close() {
        session.previewProperty().removeListener(previewed);
        session.selection().elementProperty().removeListener(selected);
        desk.close();
        meter.close();
    }
}
