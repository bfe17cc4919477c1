package studio.longplay.app.status;

import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

import studio.longplay.app.actions.Action;
import studio.longplay.app.actions.Actions;
import studio.longplay.app.words.Words;

/// How many faults and remarks there are, which leads to the next of them; nothing where there is
/// none.
public final class FaultCount extends Hyperlink {
    /// The action that leads to a fault, where one is registered.
    private static final String LEADS_TO = "script.next-fault";

    private static final PseudoClass REMARKS = PseudoClass.getPseudoClass("remarks");

    private final Words words = Words.of("status");

    public FaultCount(StatusViewModel model, Actions actions) {
        setId("status-faults");
        getStyleClass().add("status-faults");
        setGraphic(new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip(words.get("faults.hint")));
        setOnAction(_ -> {
            setVisited(false);
            actions.find(LEADS_TO).ifPresent(Action::runIfEnabled);
        });
        model.linesProperty().subscribe(state -> show(state.found()));
    }

    private void show(LinesState.Found found) {
        setVisible(!found.isNothing());
        setManaged(!found.isNothing());
        setText(found.words(words));
        pseudoClassStateChanged(REMARKS, found.faults() == 0);
    }
}
