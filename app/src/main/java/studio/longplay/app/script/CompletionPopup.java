package studio.longplay.app.script;

import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.control.cell.TextFieldListCell;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.words.Words;

import java.util.function.BiConsumer;

/// The list of words that may complete what is typed; keys stay in the text and steer it.
final class CompletionPopup {
    private static final int ROWS = 8;
    private static final double ROW = 26;
    private static final double WIDTH = 240;

    private final ScriptArea area;
    private final BiConsumer<Offer, Offer.Choice> accept;
    private final ListView<Offer.Choice> list = new ListView<>();
    private final Popup popup = new Popup();
    private @Nullable Offer offer;

    CompletionPopup(ScriptArea area, BiConsumer<Offer, Offer.Choice> accept, Words words) {
        this.area = area;
        this.accept = accept;
        list.setId("script-completion");
        list.getStyleClass().add("script-completion");
        list.setPrefWidth(WIDTH);
        list.setFocusTraversable(false);
        list.setAccessibleText(words.get("completion.accessible"));
        list.setCellFactory(_ -> new TextFieldListCell<>(new ChoiceText()));
        list.setOnMouseClicked(_ -> acceptSelected());
        popup.getContent().add(list);
        popup.setAutoHide(true);
        popup.setConsumeAutoHidingEvents(false);
    }

    private static final class ChoiceText extends StringConverter<Offer.Choice> {
        @Override
        public String toString(Offer.@Nullable Choice choice) {
            return choice == null ? "" : choice.words();
        }

        @Override
        public Offer.Choice fromString(String words) {
            return new Offer.Choice(words, words);
        }
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    /// Whether the list is still about the place the caret is at.
    boolean fits(int caret) {
        return offer != null && caret >= offer.from() && caret <= offer.to() + 1;
    }

    void show(Offer wanted) {
        if (area.getScene() == null || area.getScene().getWindow() == null) {
            return;
        }
        offer = wanted;
        list.getItems().setAll(wanted.choices());
        list.getSelectionModel().select(0);
        list.scrollTo(0);
        list.setPrefHeight(Math.min(ROWS, wanted.choices().size()) * ROW + 10);
        area.getCaretBounds().ifPresent(this::showAt);
    }

    private void showAt(Bounds caret) {
        popup.show(area, caret.getMinX() - 12, caret.getMaxY() + 4);
    }

    void hide() {
        popup.hide();
        offer = null;
    }

    /// Takes a key of the text if it steers the list.
    boolean take(KeyEvent event) {
        int row = list.getSelectionModel().getSelectedIndex();
        int last = list.getItems().size() - 1;
        switch (event.getCode()) {
            case DOWN -> select(row < last ? row + 1 : 0);
            case UP -> select(row > 0 ? row - 1 : last);
            case PAGE_DOWN -> select(Math.min(last, row + ROWS));
            case PAGE_UP -> select(Math.max(0, row - ROWS));
            case ENTER, TAB -> acceptSelected();
            case ESCAPE -> hide();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void select(int row) {
        list.getSelectionModel().select(row);
        list.scrollTo(Math.max(0, row - ROWS + 2));
    }

    private void acceptSelected() {
        Offer chosen = offer;
        Offer.Choice choice = list.getSelectionModel().getSelectedItem();
        hide();
        if (chosen != null && choice != null) {
            accept.accept(chosen, choice);
        }
    }
}
