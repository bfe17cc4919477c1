package studio.longplay.app.script;

import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.stage.Popup;

import studio.longplay.app.words.Words;

/// How many faults there are; opens the list of them.
final class FaultsButton extends Button {
    private final FaultsViewModel faults;
    private final Words words;
    private final Popup popup = new Popup();

    FaultsButton(FaultsViewModel faults, Words words) {
        this.faults = faults;
        this.words = words;
        setId("script-faults");
        getStyleClass().add("script-faults");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip(words.get("faults.tip")));
        popup.setAutoHide(true);
        FaultList list = new FaultList(faults, words, popup::hide);
        popup.getContent().add(list);
        setOnAction(_ -> open(list));
        faults.countProperty().addListener(_ -> count());
        faults.badProperty().addListener(_ -> count());
        count();
    }

    private void count() {
        int all = faults.countProperty().get();
        int bad = faults.badProperty().get();
        setText(words(bad, all - bad));
        setDisable(all == 0);
        getStyleClass().removeAll("script-faults-bad", "script-faults-odd");
        if (all > 0) {
            getStyleClass().add(bad > 0 ? "script-faults-bad" : "script-faults-odd");
        }
    }

    private String words(int bad, int odd) {
        if (bad > 0 && odd > 0) {
            return words.get(
                    "faults.both", words.get("faults.bad", bad), words.get("faults.odd", odd));
        }
        return bad > 0
                ? words.get("faults.bad", bad)
                : odd > 0 ? words.get("faults.odd", odd) : words.get("faults.none");
    }

    private void open(FaultList list) {
        Bounds here = localToScreen(getLayoutBounds());
        popup.show(this, here.getMaxX() - FaultList.WIDTH, here.getMaxY() + 6);
        list.begin();
    }
}
