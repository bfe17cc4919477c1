package studio.longplay.app.script;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import studio.longplay.app.session.Session;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.Chapter;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The scenes of the programme, by chapter, each with its length and how far its sound has come.
public final class SceneListViewModel implements AutoCloseable {
    private final Session session;
    private final ObservableList<SceneRow> rows = FXCollections.observableArrayList();
    private final ObservableList<SceneRow> shown = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyIntegerWrapper heard = new ReadOnlyIntegerWrapper(this, "heard");
    private final List<Runnable> undone = new ArrayList<>();

    public SceneListViewModel(Session session) {
        this.session = session;
        listen(session.previewProperty(), (_, _, state) -> state.ifPresent(this::show));
        listen(session.transport().positionProperty(), (_, _, _) -> hear());
        session.previewProperty().get().ifPresent(this::show);
    }

    private <T> void listen(ObservableValue<T> value, ChangeListener<? super T> listener) {
        value.addListener(listener);
        undone.add(() -> value.removeListener(listener));
    }

    /// Chapters and their scenes, in order; a programme of one chapter has no chapter row.
    ObservableList<SceneRow> rows() {
        return shown;
    }

    /// The number of the scene at the playhead, counted from 1; 0 if there is none.
    ReadOnlyIntegerProperty heardProperty() {
        return heard.getReadOnlyProperty();
    }

    private void show(PreviewState state) {
        Map<ElementId, PreviewScene> made = new HashMap<>();
        state.scenes().forEach(scene -> made.put(scene.layout().scene().id(), scene));
        List<SceneRow> next = new ArrayList<>();
        boolean chapters = state.script().chapters().size() > 1;
        for (Chapter chapter : state.script().chapters()) {
            if (chapters) {
                next.add(new SceneRow.Chapter(chapter.title()));
            }
            for (Scene scene : chapter.scenes()) {
                PreviewScene known = made.get(scene.id());
                if (known != null) {
                    next.add(row(scene, known));
                }
            }
        }
        bring(next);
        hear();
    }

    private static SceneRow.Scene row(Scene scene, PreviewScene made) {
        boolean headed = !scene.heading().isBlank();
        return new SceneRow.Scene(
                made.number() + 1,
                scene.id(),
                headed ? scene.heading() : firstWords(scene),
                headed,
                made.start(),
                made.layout().duration(),
                made.state());
    }

    private static String firstWords(Scene scene) {
        return scene.lines().stream()
                .findFirst()
                .map(Line::text)
                .map(text -> text.replace('\n', ' '))
                .orElse("");
    }

    /// Rows that are as before stay the same, so that the list keeps its selection and its place.
    private void bring(List<SceneRow> next) {
        if (next.size() != rows.size()) {
            rows.setAll(next);
            return;
        }
        for (int i = 0; i < next.size(); i++) {
            if (!next.get(i).equals(rows.get(i))) {
                rows.set(i, next.get(i));
            }
        }
    }

    private void hear() {
        MediaTime now = session.transport().position();
        heard.set(
                session.previewProperty()
                        .get()
                        .flatMap(state -> state.sceneAt(now))
                        .map(scene -> scene.number() + 1)
                        .orElse(0));
    }

    /// Goes to a scene: the playhead and the script.
    void goTo(SceneRow.Scene scene) {
        session.transport().seek(scene.start());
        session.selection().select(scene.id());
    }

    @Override
    public void close() {
        undone.forEach(Runnable::run);
        undone.clear();
    }
}
