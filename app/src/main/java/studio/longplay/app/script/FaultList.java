package studio.longplay.app.script;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

import studio.longplay.app.words.EngineWords;
import studio.longplay.app.words.Words;

/// Everything that is wrong with the script, one row each: Enter goes there.
final class FaultList extends VBox {
    static final double WIDTH = 420;
    private static final double HEIGHT = 360;
    private static final double ROW = 46;

    private final FaultsViewModel faults;
    private final Words words;
    private final Runnable done;
    private final ListView<ScriptFault> list;

    /// @param done when the user went to a fault
    FaultList(FaultsViewModel faults, Words words, Runnable done) {
        this.faults = faults;
        this.words = words;
        this.done = done;
        getStyleClass().add("script-fault-popup");
        list = new ListView<>(faults.all());
        list.setId("script-fault-list");
        list.setAccessibleText(words.get("faults.tip"));
        list.setCellFactory(_ -> new Cell());
        list.setPrefWidth(WIDTH);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren().add(list);
    }

    void begin() {
        list.setPrefHeight(Math.min(HEIGHT, faults.all().size() * ROW + 10));
        list.getSelectionModel().selectFirst();
        list.requestFocus();
    }

    private void key(KeyEvent event) {
        ScriptFault chosen = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && chosen != null) {
            goTo(chosen);
            event.consume();
        }
    }

    private void goTo(ScriptFault fault) {
        done.run();
        faults.goTo(fault);
    }

    /// One fault.
    private final class Cell extends ListCell<ScriptFault> {
        Cell() {
            setPrefWidth(0);
            setOnMouseClicked(_ -> {
                if (getItem() != null) {
                    goTo(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable ScriptFault fault, boolean empty) {
            super.updateItem(fault, empty);
            setGraphic(fault == null || empty ? null : row(fault));
        }

        private Node row(ScriptFault fault) {
            FontIcon icon =
                    new FontIcon(
                            fault.bad()
                                    ? MaterialDesignA.ALERT_CIRCLE_OUTLINE
                                    : MaterialDesignA.ALERT_OUTLINE);
            icon.getStyleClass().add(fault.bad() ? "script-sign-bad" : "script-sign-odd");
            Label sentence = new Label(EngineWords.of(fault.warning()).sentence());
            sentence.getStyleClass().add("script-fault-sentence");
            Label remedy = new Label(FaultWords.remedy(fault, words));
            remedy.getStyleClass().add("script-fault-remedy");
            VBox told = new VBox(sentence, remedy);
            told.setAlignment(Pos.CENTER_LEFT);
            told.setMinWidth(0);
            HBox.setHgrow(told, Priority.ALWAYS);
            Label line = new Label(place(fault));
            line.getStyleClass().add("script-fault-line");
            line.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(icon, told, line);
            if (fault.fix().isPresent()) {
                row.getChildren().add(fix(fault));
            }
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("script-fault-row");
            return row;
        }

        private String place(ScriptFault fault) {
            return fault.paragraph() < 0 ? "" : words.get("faults.line", fault.paragraph() + 1);
        }

        private Button fix(ScriptFault fault) {
            Button fix = new Button(words.get("faults.fix"));
            fix.getStyleClass().add("script-fault-fix");
            fix.setMinWidth(Region.USE_PREF_SIZE);
            fix.setFocusTraversable(false);
            fix.setOnAction(_ -> faults.fix(fault));
            return fix;
        }
    }
}
