package studio.longplay.app.timeline;

import javafx.animation.PauseTransition;
import javafx.geometry.NodeOrientation;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.words.Words;

/// The timeline: a row of tools, and below it the tracks, or their clips as a table, or what to do
/// when there are none.
public final class TimelineView extends VBox implements AutoCloseable {
    private final TimelineViewModel model;
    private final TimelineSurface surface;
    private final ClipListView list;
    private final EmptyState empty;
    private final PauseTransition rest = new PauseTransition(Duration.millis(700));

    /// @param actions has those of [TimelineActions]
    public TimelineView(TimelineViewModel model, Actions actions) {
        this.model = model;
        Words words = Words.of("timeline");
        setId("timeline");
        getStyleClass().add("timeline");
        surface = new TimelineSurface(model, actions, words);
        surface.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        list = new ClipListView(model);
        empty =
                new EmptyState(
                                MaterialDesignF.FILMSTRIP,
                                words.get("empty.title"),
                                words.get("empty.sentence"))
                        .withHelp()
                        .lettingThrough();
        empty.setId("timeline-empty");
        StackPane middle = new StackPane(surface, list, empty);
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinHeight(0);
        getChildren().addAll(new TimelineBar(model, actions, words), middle);
        restful();
        model.clipListProperty().addListener((_, _, _) -> choose());
        model.tracksProperty().addListener((_, _, _) -> choose());
        choose();
    }

    /// Has the look noted when nothing of it has changed for a moment.
    private void restful() {
        rest.setOnFinished(_ -> model.rest());
        model.viewportProperty().addListener((_, _, _) -> rest.playFromStart());
        model.rowsProperty().addListener((_, _, _) -> rest.playFromStart());
        model.hearingProperty().addListener((_, _, _) -> rest.playFromStart());
        model.camera().followProperty().addListener((_, _, _) -> rest.playFromStart());
        model.snapProperty().addListener((_, _, _) -> rest.playFromStart());
        model.bySpeakerProperty().addListener((_, _, _) -> rest.playFromStart());
    }

    private void choose() {
        boolean none = model.tracks().isEmpty();
        boolean table = model.clipListProperty().get() && !none;
        surface.setVisible(!table);
        list.setVisible(table);
        empty.setVisible(none);
    }

    /// Gives the keyboard to the clips.
    @Override
    public void requestFocus() {
        surface.requestFocus();
    }

    /// What draws the clips, for measurements.
    TimelineSurface surface() {
        return surface;
    }

    @Override
    public void close() {
        rest.stop();
        surface.close();
        list.close();
    }
}
