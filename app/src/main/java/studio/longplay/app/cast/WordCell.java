package studio.longplay.app.cast;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.words.Words;

import java.util.function.Consumer;

/// One word of the lexicon.
final class WordCell extends ListCell<WordRow> {
    private final Words words;
    private final Label word = new Label();
    private final Label said = new Label();
    private final Label lines = new Label();
    private final IconButton hear;
    private final IconButton remove;
    private final HBox whole;

    /// @param bring brings a word up to be changed
    WordCell(LexiconViewModel model, Words words, Consumer<WordRow> bring) {
        this.words = words;
        hear =
                new IconButton(
                        IconButton.Kind.RAISED, MaterialDesignP.PLAY, words.get("words.hear"));
        remove = new IconButton(MaterialDesignC.CLOSE, words.get("words.remove"));
        word.getStyleClass().add("cast-name");
        said.getStyleClass().add("cast-figures");
        lines.getStyleClass().add("cast-faint");
        word.setMinWidth(0);
        said.setMinWidth(0);
        lines.setMinWidth(USE_PREF_SIZE);
        VBox body = new VBox(2, word, said);
        body.setMinWidth(0);
        HBox.setHgrow(body, Priority.ALWAYS);
        whole = new HBox(10, body, lines, hear, remove);
        whole.setAlignment(Pos.CENTER_LEFT);
        hear.setFocusTraversable(false);
        remove.setFocusTraversable(false);
        getStyleClass().add("voice-cell");
        setPrefWidth(0);
        hear.setOnAction(_ -> with(model::hear));
        remove.setOnAction(_ -> with(row -> model.remove(row.word())));
        setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                with(bring);
            }
        });
    }

    private void with(Consumer<WordRow> use) {
        WordRow row = getItem();
        if (row != null) {
            use.accept(row);
        }
    }

    @Override
    protected void updateItem(@Nullable WordRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(empty || row == null ? null : whole);
        if (!empty && row != null) {
            word.setText(row.word());
            said.setText(row.said());
            String used = words.get("row.lines", row.lines());
            lines.setText(used);
            hear.setId("words-hear-" + row.word());
            remove.setId("words-remove-" + row.word());
            setAccessibleText(words.get("words.spoken-text", row.word(), row.said(), used));
        }
    }
}
