package studio.longplay.app.firstrun;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.ChoiceRow;
import studio.longplay.app.words.Words;

/// What the program does, and how the window looks and speaks.
final class WelcomeStep extends VBox implements AutoCloseable {
    private final Words words = Words.of("firstrun");
    private final Words named = Words.of("settings");
    private final Choice language;
    private final Choice theme;
    private final ChoiceRow<String> languages;
    private final ChoiceRow<String> themes;

    WelcomeStep(Choice language, Choice theme) {
        this.language = language;
        this.theme = theme;
        languages = row("language", language);
        themes = row("theme", theme);
        getStyleClass().add("firstrun-step");
        VBox rows =
                new VBox(
                        6,
                        languages,
                        Wrapped.of(
                                named.get("language.text"), "firstrun-note", "lp-text-secondary"),
                        themes);
        rows.getStyleClass().add("firstrun-card");
        Node later = Wrapped.of(words.get("welcome.later"), "lp-text-secondary");
        Label text = Wrapped.of(words.get("welcome.text"), "firstrun-lead");
        getChildren().addAll(text, rows, later);
    }

    private ChoiceRow<String> row(String key, Choice choice) {
        ChoiceRow<String> row =
                new ChoiceRow<>(named.get(key), choice.names(), name -> named.get(key + "." + name))
                        .withId("firstrun-" + key);
        row.valueProperty().bindBidirectional(choice.value());
        return row;
    }

    @Override
    public void close() {
        languages.valueProperty().unbindBidirectional(language.value());
        themes.valueProperty().unbindBidirectional(theme.value());
    }
}
