package studio.longplay.app.voices;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// One row of the board: several cards, or one voice in a row.
final class BoardCell extends ListCell<List<VoiceEntry>> {
    private final VoiceBoard board;
    private final VoicesViewModel model;
    private final VoicesText text;
    private final List<VoiceCard> tiles = new ArrayList<>();
    private final HBox row = new HBox(10);
    private boolean asList;

    /// Listened to weakly: a list drops its cells without a word.
    private final InvalidationListener changed = _ -> refresh();

    BoardCell(VoiceBoard board, VoicesViewModel model, VoicesText text) {
        this.board = board;
        this.model = model;
        this.text = text;
        getStyleClass().add("voices-cell");
        setPrefWidth(0);
        WeakInvalidationListener weak = new WeakInvalidationListener(changed);
        model.selectedProperty().addListener(weak);
        model.listening().heardProperty().addListener(weak);
        model.picksProperty().addListener(weak);
        model.partsProperty().addListener(weak);
        model.speakerProperty().addListener(weak);
    }

    @Override
    protected void updateItem(@Nullable List<VoiceEntry> voices, boolean empty) {
        super.updateItem(voices, empty);
        setText(null);
        if (empty || voices == null) {
            setGraphic(null);
            return;
        }
        make(board.isList() ? 1 : board.columns());
        for (int at = 0; at < tiles.size(); at++) {
            tiles.get(at).setVisible(at < voices.size());
            if (at < voices.size()) {
                tiles.get(at).show(voices.get(at));
            }
        }
        setGraphic(row);
        sayChosen();
    }

    private void make(int count) {
        if (tiles.size() == count && asList == board.isList()) {
            return;
        }
        asList = board.isList();
        tiles.clear();
        for (int at = 0; at < count; at++) {
            TileParts parts = new TileParts(model, text);
            VoiceCard tile =
                    asList
                            ? VoiceCard.row(parts, board::requestFocus)
                            : VoiceCard.card(parts, board::requestFocus);
            tile.setPrefWidth(0);
            tile.setMinWidth(0);
            tile.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(tile, Priority.ALWAYS);
            tiles.add(tile);
        }
        row.getChildren().setAll(tiles);
    }

    private void refresh() {
        if (getGraphic() != null) {
            tiles.stream().filter(VoiceCard::isVisible).forEach(VoiceCard::refresh);
            sayChosen();
        }
    }

    /// Who listens to the screen hears of a row of cards the one that is chosen.
    private void sayChosen() {
        setAccessibleText(
                tiles.stream()
                        .filter(tile -> tile.isVisible() && tile.isChosen())
                        .findFirst()
                        .or(() -> tiles.stream().findFirst())
                        .map(VoiceCard::getAccessibleText)
                        .orElse(""));
    }
}
