package studio.longplay.app.settings;

import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.ChoiceRow;
import studio.longplay.app.fx.Followed;
import studio.longplay.app.words.Words;

import java.util.List;
import java.util.Locale;

/// The rows of the settings that say how the window looks and what it speaks.
final class AppearanceRows implements AutoCloseable {
    private static final List<Integer> SCALES = List.of(100, 110, 125, 150, 175, 200);

    private final SettingsViewModel viewModel;
    private final Words words;
    private final Followed followed = new Followed();

    AppearanceRows(SettingsViewModel viewModel, Words words) {
        this.viewModel = viewModel;
        this.words = words;
    }

    Node theme() {
        return choice("theme", List.of(Appearance.ThemeChoice.values()), viewModel.themeProperty());
    }

    Node language() {
        return new VBox(
                choice(
                        "language",
                        List.of(Appearance.Language.values()),
                        viewModel.languageProperty()),
                faint("language.text"));
    }

    Node motion() {
        return choice("motion", List.of(Appearance.Motion.values()), viewModel.motionProperty());
    }

    private <E extends Enum<E>> ChoiceRow<E> choice(
            String key, List<E> choices, Property<E> value) {
        ChoiceRow<E> row =
                new ChoiceRow<>(
                                words.get(key),
                                choices,
                                one -> words.get(key + "." + one.name().toLowerCase(Locale.ROOT)))
                        .withId("settings-" + key);
        row.valueProperty().bindBidirectional(value);
        followed.atEnd(() -> row.valueProperty().unbindBidirectional(value));
        return row;
    }

    Node scale() {
        ChoiceRow<Integer> row =
                new ChoiceRow<>(
                                words.get("scale"),
                                SCALES,
                                percent -> words.get("scale.percent", percent))
                        .withId("settings-scale");
        followed.follow(
                viewModel.scalePercentProperty(),
                now -> row.valueProperty().set(nearest(now.intValue())));
        followed.follow(row.valueProperty(), now -> viewModel.scalePercentProperty().set(now));
        return new VBox(row, faint("scale.text"));
    }

    private static int nearest(int percent) {
        return SCALES.stream()
                .min((a, b) -> Integer.compare(Math.abs(a - percent), Math.abs(b - percent)))
                .orElse(Appearance.SMALLEST_PERCENT);
    }

    private Label faint(String key) {
        Label label = new Label(words.get(key));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("lp-text-faint", "lp-small");
        return label;
    }

    @Override
    public void close() {
        followed.close();
    }
}
