package studio.longplay.app.firstrun;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Sentences that go on in the next line.
final class Wrapped {
    private Wrapped() {}

    static Label of(String words, String... styles) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
