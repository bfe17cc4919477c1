package studio.longplay.app.takes;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.words.Words;

import java.util.List;
import java.util.Optional;

/// Two takes heard in turn: which they are, and which of them is heard.
final class CompareBar extends HBox {
    private static final PseudoClass HEARD = PseudoClass.getPseudoClass("heard");

    private final TakesViewModel model;
    private final Words words;
    private final Button compare = new Button();
    private final Label first = new Label();
    private final Label second = new Label();
    private final IconButton stop;

    CompareBar(TakesViewModel model) {
        this.model = model;
        words = model.words();
        getStyleClass().add("takes-compare");
        setAlignment(Pos.CENTER_LEFT);
        compare.setId("takes-compare");
        compare.setText(words.get("compare"));
        compare.setAccessibleText(words.get("compare.spoken"));
        compare.setGraphic(new FontIcon(MaterialDesignC.COMPARE_HORIZONTAL));
        compare.setTooltip(new Tooltip(words.get("compare.tip")));
        compare.setMinWidth(USE_PREF_SIZE);
        compare.setOnAction(_ -> model.compare());
        stop = new IconButton(MaterialDesignS.STOP, words.get("compare.stop")).withKey("Esc");
        stop.setId("takes-compare-stop");
        stop.setOnAction(_ -> model.stop());
        for (Label side : List.of(first, second)) {
            side.getStyleClass().add("takes-compare-side");
            side.setMinWidth(0);
            side.setPrefWidth(120);
            side.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(side, Priority.ALWAYS);
        }
        first.setId("takes-compare-a");
        second.setId("takes-compare-b");
        getChildren().addAll(compare, first, second, stop);
        show();
    }

    void show() {
        Optional<TakePlayer.Heard> heard =
                model.heardProperty().get().filter(TakePlayer.Heard::isCompared);
        Optional<List<TakeRow>> pair =
                heard.map(now -> now.ids().stream().flatMap(id -> find(id).stream()).toList())
                        .filter(two -> two.size() == 2)
                        .or(model::pair);
        compare.setDisable(pair.isEmpty());
        first.setText(pair.map(two -> words.get("compare.a", two.get(0).title())).orElse(""));
        second.setText(pair.map(two -> words.get("compare.b", two.get(1).title())).orElse(""));
        first.pseudoClassStateChanged(HEARD, heard.filter(now -> now.side() == 0).isPresent());
        second.pseudoClassStateChanged(HEARD, heard.filter(now -> now.side() == 1).isPresent());
        stop.setVisible(heard.isPresent());
        stop.setManaged(heard.isPresent());
    }

    private Optional<TakeRow> find(String id) {
        return model.rowsProperty().get().stream().filter(row -> row.id().equals(id)).findFirst();
    }
}
