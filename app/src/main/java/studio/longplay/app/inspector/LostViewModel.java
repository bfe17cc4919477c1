package studio.longplay.app.inspector;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;

import studio.longplay.app.session.Session;
import studio.longplay.app.words.Words;
import studio.longplay.engine.edit.writeback.ScriptProposal;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.render.preview.PreviewState;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the user did on the timeline that has no place any more, until they let it go.
public final class LostViewModel implements AutoCloseable {
    private final Session session;
    private final Words words = Words.of("inspector");
    private final ReadOnlyObjectWrapper<List<Board.Lost>> lost =
            new ReadOnlyObjectWrapper<>(this, "lost", List.of());
    private final ReadOnlyBooleanWrapper writable =
            new ReadOnlyBooleanWrapper(this, "writable", false);
    private final ChangeListener<Optional<PreviewState>> previewed = (_, _, _) -> refresh();

    LostViewModel(Session session) {
        this.session = session;
        session.previewProperty().addListener(previewed);
        refresh();
    }

    ReadOnlyObjectProperty<List<Board.Lost>> lostProperty() {
        return lost.getReadOnlyProperty();
    }

    /// Whether lines were changed in a way that the script may say too.
    ReadOnlyBooleanProperty writableProperty() {
        return writable.getReadOnlyProperty();
    }

    private void refresh() {
        writable.set(ScriptProposal.isPossible(session.arranging().newest()));
        lost.set(session.arranging().board().map(Board::lost).orElse(List.of()));
    }

    void letGo(Board.Lost one) {
        session.arranging()
                .apply(
                        words.get("lost.edit", one.name()),
                        (_, newest) -> without(newest, one.what()),
                        this::refresh);
    }

    private static Arrangement without(Arrangement all, Board.Lost.What what) {
        return switch (what) {
            case Board.Lost.What.Edit(var key) -> all.with(key, ClipEdit.NONE);
            case Board.Lost.What.Clip(String id) -> all.withUserClips(without(all.userClips(), id));
            case Board.Lost.What.Marker(String id) -> all.withMarkers(without(all.markers(), id));
        };
    }

    private static <V> Map<String, V> without(Map<String, V> values, String id) {
        Map<String, V> fewer = new TreeMap<>(values);
        fewer.remove(id);
        return fewer;
    }

    @Override
    public void close() {
        session.previewProperty().removeListener(previewed);
    }
}
