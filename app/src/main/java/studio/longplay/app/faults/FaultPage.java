package studio.longplay.app.faults;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

import studio.longplay.app.words.Words;

import java.util.Locale;
import java.util.Map;

/// A named fault in the middle of the place it keeps empty, with a button for each remedy.
public final class FaultPage extends StackPane {
    /// @param remedies how each is done; one that is not there gets no button
    public FaultPage(NamedFault fault, Words words, Map<NamedFault.Remedy, Runnable> remedies) {
        setId("fault-page");
        getStyleClass().add("fault-page");
        FontIcon icon = new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE);
        icon.getStyleClass().add("fault-page-icon");
        Label title = wrapping(fault.title(), "lp-title");
        title.setId("fault-title");
        Label sentence = wrapping(fault.sentence());
        Label remedy = wrapping(fault.remedy(), "lp-text-secondary");
        HBox buttons = new HBox(8);
        buttons.setAlignment(Pos.CENTER);
        for (NamedFault.Remedy each : fault.remedies()) {
            Runnable way = remedies.get(each);
            if (way != null) {
                buttons.getChildren().add(button(each, words, way, buttons));
            }
        }
        VBox page = new VBox(12, icon, title, sentence, remedy, buttons);
        page.getStyleClass().add("fault-page-body");
        page.setAlignment(Pos.CENTER);
        page.setMaxSize(520, USE_PREF_SIZE);
        getChildren().add(page);
        setAccessibleText(fault.title() + ". " + fault.sentence() + " " + fault.remedy());
    }

    private static Button button(NamedFault.Remedy remedy, Words words, Runnable way, HBox before) {
        String name = remedy.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Button button = new Button(words.get("remedy." + name));
        button.setId("fault-" + name);
        button.setMinWidth(USE_PREF_SIZE);
        if (before.getChildren().isEmpty()) {
            button.getStyleClass().add("lp-primary");
        }
        button.setOnAction(_ -> way.run());
        return button;
    }

    private static Label wrapping(String text, String... styleClasses) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setAlignment(Pos.CENTER);
        label.getStyleClass().add("fault-page-text");
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
