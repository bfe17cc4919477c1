package studio.longplay.app.preview;

import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.words.Words;

/// The picture of the programme and the bar that plays it.
public final class PreviewView extends VBox implements AutoCloseable {
    private final PictureRoom room;

    /// @param actions has those of [PreviewActions]
    public PreviewView(PreviewViewModel model, Actions actions) {
        Words words = Words.of("preview");
        setId("preview");
        getStyleClass().add("preview");
        room = new PictureRoom(model, words);
        VBox.setVgrow(room, Priority.ALWAYS);
        getChildren().addAll(room);
    }

    @Override
    public void close() {
        room.close();
    }
}
