package studio.longplay.app.preview;

import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.fx.Followed;
import studio.longplay.app.words.Words;

import java.util.List;

/// The picture of the programme and the bar that plays it.
///
/// Somebody else calls [studio.longplay.app.session.Transport#pulse()] with every frame of the
/// window; the picture follows the playhead.
public final class PreviewView extends VBox implements AutoCloseable {
    private static final double MARGIN = 12;

    private final PictureRoom room;
    private final PictureNotes notes;
    private final PlayBar bar;
    private final FullScreen fullScreen;
    private final List<HeldKey> heldKeys;
    private final Followed followed = new Followed();

    /// @param actions has those of [PreviewActions]
    public PreviewView(PreviewViewModel model, Actions actions) {
        Words words = Words.of("preview");
        setId("preview");
        getStyleClass().add("preview");
        room = new PictureRoom(model, words, "preview", MARGIN);
        notes = new PictureNotes(model, words);
        bar = new PlayBar(model, actions, words, "preview");
        EmptyState empty =
                new EmptyState(
                                MaterialDesignM.MOVIE_OPEN_OUTLINE,
                                words.get("empty.title"),
                                words.get("empty.text"))
                        .withHelp();
        empty.setId("preview-empty");
        StackPane stage = new StackPane(room, empty, notes);
        stage.getStyleClass().add("preview-stage");
        stage.setMinSize(0, 0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        getChildren().addAll(stage, bar);
        followed.follow(
                model.emptyProperty(),
                none -> {
                    empty.setVisible(none);
                    room.setVisible(!none);
                });
        PreviewMenu menu = new PreviewMenu(model, actions, words);
        room.setOnContextMenuRequested(
                asked -> menu.showAt(room, asked.getScreenX(), asked.getScreenY()));
        room.setOnMouseClicked(click -> openIfDouble(model, click));
        model.snapshots().askWhereWith(new SnapshotDialog(this, words));
        fullScreen = new FullScreen(model, actions, words, this);
        followed.follow(model.aids().fullScreenProperty(), this::fill);
        heldKeys = heldKeys(model, actions, this);
        room.attach();
    }

    /// With the key that stops, the keys that play step single frames; another one shows what was
    /// before the user's treatments.
    static List<HeldKey> heldKeys(PreviewViewModel model, Actions actions, Node where) {
        return List.of(
                new HeldKey(actions.get(PreviewActions.STOP), where, model.moving()::holdStop),
                new HeldKey(actions.get(PreviewActions.BEFORE), where, model.aids()::holdBefore));
    }

    private void fill(boolean wholeScreen) {
        if (wholeScreen) {
            room.detach();
            fullScreen.enter();
        } else if (fullScreen.isOn()) {
            fullScreen.leave();
            room.attach();
        }
    }

    private static void openIfDouble(PreviewViewModel model, MouseEvent click) {
        if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
            model.aids().fullScreenProperty().set(true);
        }
    }

    @Override
    public void close() {
        followed.close();
        heldKeys.forEach(HeldKey::close);
        fullScreen.leave();
        room.close();
        notes.close();
        bar.close();
    }
}
