package studio.longplay.app.status;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

import studio.longplay.app.actions.Action;
import studio.longplay.app.actions.Actions;

import java.util.List;

/// What is wrong with the machine, which leads to its page; nothing where all is well.
public final class MachineBadge extends Hyperlink {
    /// The action that opens the page, where one is registered.
    private static final String LEADS_TO = "machine.open";

    private final Tooltip all = new Tooltip();

    public MachineBadge(StatusViewModel model, Actions actions) {
        setId("status-warnings");
        getStyleClass().add("status-warnings");
        setGraphic(new FontIcon(MaterialDesignA.ALERT_OUTLINE));
        setMinWidth(USE_PREF_SIZE);
        setTooltip(all);
        setOnAction(_ -> {
            setVisited(false);
            actions.find(LEADS_TO).ifPresent(Action::runIfEnabled);
        });
        model.machineProperty().subscribe(now -> show(now.warnings(), model));
    }

    private void show(List<String> warnings, StatusViewModel model) {
        boolean some = !warnings.isEmpty();
        setVisible(some);
        setManaged(some);
        setText(model.warningWords());
        all.setText(String.join("\n", warnings));
        setAccessibleText(String.join(" ", warnings));
    }
}
