package studio.longplay.app.shell;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;

import studio.longplay.app.actions.Action;
import studio.longplay.app.actions.Actions;
import studio.longplay.app.words.Words;

import java.util.stream.Collectors;

/// All keys in a table, by action.
final class KeysPanel extends ScrollPane {
    KeysPanel(Actions actions, Words words) {
        setId("keys-panel");
        setFitToWidth(true);
        setPrefSize(460, 520);
        GridPane grid = new GridPane(24, 6);
        grid.setPadding(new Insets(16));
        int row = 0;
        for (Action action : actions.all()) {
            Label keys = new Label(keys(action, words));
            keys.getStyleClass().add(action.keys().isEmpty() ? "lp-text-faint" : "lp-mono");
            grid.addRow(row++, new Label(action.label()), keys);
        }
        setContent(grid);
    }

    private static String keys(Action action, Words words) {
        return action.keys().isEmpty()
                ? words.get("keys.none")
                : action.keys().stream()
                        .map(KeyCombination::getDisplayText)
                        .collect(Collectors.joining("   "));
    }
}
