package studio.longplay.app.controls;

import javafx.scene.control.Label;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A word or two on a soft ground: a tag, a state, a count.
public final class Chip extends Label {
    /// What a chip says by its colour.
    public enum Tone {
        /// A tag among tags.
        QUIET("lp-quiet"),
        /// What is chosen.
        ACCENT("lp-accent"),
        /// Done, free, clear.
        OK("lp-ok"),
        /// Look here.
        WARN("lp-warn"),
        /// Failed.
        BAD("lp-bad");

        private final String styleClass;

        Tone(String styleClass) {
            this.styleClass = styleClass;
        }
    }

    /// A chip.
    public Chip(Tone tone, String words) {
        super(words);
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().addAll("lp-chip", tone.styleClass);
    }

    /// A tag among tags.
    public Chip(String words) {
        this(Tone.QUIET, words);
    }

    /// A chip in the hue of a stem or a speaker.
    public Chip(Hue hue, String words) {
        super(words);
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("lp-chip");
        setStyle(
                "-fx-background-color: %s; -fx-text-fill: %s;"
                        .formatted(hue.css(Hue.Shade.SOFT), hue.css(Hue.Shade.TEXT)));
    }

    /// Puts an icon before the words.
    ///
    /// @return this
    public Chip withIcon(Ikon icon) {
        setGraphic(new FontIcon(icon));
        return this;
    }
}
