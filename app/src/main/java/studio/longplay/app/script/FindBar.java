package studio.longplay.app.script;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.words.Words;

/// The bar over the text to find and replace words with.
final class FindBar extends VBox {
    private final SearchViewModel search;
    private final Words words;
    private final TextField wanted = new TextField();
    private final TextField replacement = new TextField();
    private final Label count = new Label();
    private final HBox second = new HBox();

    /// @param back gives the keyboard to the text
    FindBar(SearchViewModel search, Words words, Runnable back) {
        this.search = search;
        this.words = words;
        setId("script-find");
        getStyleClass().add("script-find");
        getChildren().addAll(first(), second);
        fillSecond();
        visibleProperty().bind(search.openProperty());
        managedProperty().bind(search.openProperty());
        second.visibleProperty().bind(search.replacingProperty());
        second.managedProperty().bind(search.replacingProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        search.openProperty()
                .addListener((_, _, open) -> {
                    if (!open) {
                        back.run();
                    }
                });
        search.begunProperty().addListener((_, _, _) -> begin());
        search.hitsProperty().addListener(_ -> showCount());
        search.currentProperty().addListener(_ -> showCount());
        showCount();
    }

    /// Gives the keyboard to the field.
    private void begin() {
        wanted.requestFocus();
        wanted.selectAll();
    }

    private HBox first() {
        wanted.setId("script-find-wanted");
        wanted.setPromptText(words.get("find.prompt"));
        wanted.setAccessibleText(words.get("find.prompt"));
        wanted.textProperty().bindBidirectional(search.wantedProperty());
        HBox.setHgrow(wanted, Priority.ALWAYS);
        count.setId("script-find-count");
        count.getStyleClass().add("script-find-count");
        count.setMinWidth(USE_PREF_SIZE);
        ToggleButton letters = new ToggleButton(words.get("find.case"));
        letters.setId("script-find-case");
        letters.getStyleClass().add("script-find-case");
        letters.setTooltip(new Tooltip(words.get("find.case.tip")));
        letters.setAccessibleText(words.get("find.case.tip"));
        letters.selectedProperty().bindBidirectional(search.matchCaseProperty());
        HBox row =
                new HBox(
                        wanted,
                        count,
                        letters,
                        button("previous", MaterialDesignC.CHEVRON_UP, search::previous),
                        button("next", MaterialDesignC.CHEVRON_DOWN, search::next),
                        button("close", MaterialDesignC.CLOSE, search::end));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("script-find-row");
        return row;
    }

    private IconButton button(String name, Ikon icon, Runnable run) {
        IconButton button =
                new IconButton(icon, words.get("find." + name))
                        .withKey(words.get("find." + name + ".key"));
        button.setId("script-find-" + name);
        button.setOnAction(_ -> run.run());
        return button;
    }

    private void fillSecond() {
        replacement.setId("script-find-replacement");
        replacement.setPromptText(words.get("replace.prompt"));
        replacement.setAccessibleText(words.get("replace.prompt"));
        replacement.textProperty().bindBidirectional(search.replacementProperty());
        HBox.setHgrow(replacement, Priority.ALWAYS);
        Button one = new Button(words.get("replace.one"));
        one.setId("script-replace-one");
        one.setMinWidth(USE_PREF_SIZE);
        one.setOnAction(_ -> search.replaceOne());
        Button all = new Button(words.get("replace.all"));
        all.setId("script-replace-all");
        all.setMinWidth(USE_PREF_SIZE);
        all.setOnAction(_ -> search.replaceAll());
        second.getChildren().addAll(replacement, one, all);
        second.setAlignment(Pos.CENTER_LEFT);
        second.getStyleClass().add("script-find-row");
    }

    private void key(KeyEvent event) {
        boolean inWanted = wanted.equals(event.getTarget());
        if (event.getCode() == KeyCode.ESCAPE) {
            search.end();
        } else if (event.getCode() == KeyCode.ENTER && inWanted) {
            if (event.isShiftDown()) {
                search.previous();
            } else {
                search.next();
            }
        } else if (event.getCode() == KeyCode.ENTER && replacement.equals(event.getTarget())) {
            search.replaceOne();
        } else {
            return;
        }
        event.consume();
    }

    private void showCount() {
        int all = search.hitsProperty().get().count();
        int current = search.currentProperty().get();
        boolean none = all == 0;
        count.setText(
                search.wantedProperty().get().isEmpty()
                        ? ""
                        : none
                                ? words.get("find.none")
                                : current < 0
                                        ? words.get("find.count", all)
                                        : words.get("find.at", current + 1, all));
        count.getStyleClass().remove("script-find-none");
        if (none) {
            count.getStyleClass().add("script-find-none");
        }
    }
}
