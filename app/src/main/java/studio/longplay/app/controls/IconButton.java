package studio.longplay.app.controls;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button that is an icon, and says in words what it does to those who hover or listen.
public final class IconButton extends Button {
    /// How much a button asks to be seen.
    public enum Kind {
        /// No surface until hovered; panel heads and rows. 28 pixels.
        FLAT("lp-flat"),
        /// Raised surface with soft corners; toolbars. 28 pixels.
        RAISED("lp-raised-button"),
        /// Round; transport. 28 pixels.
        ROUND("lp-round"),
        /// Round in the accent; play. 36 pixels.
        PRIMARY_ROUND("lp-primary-round"),
        /// In the accent, soft corners; the one thing to do. 28 pixels.
        PRIMARY("lp-primary");

        private final String styleClass;

        Kind(String styleClass) {
            this.styleClass = styleClass;
        }
    }

    private final FontIcon icon;

    /// A button of a kind.
    ///
    /// @param words what it does, as "Play", without the key
    public IconButton(Kind kind, Ikon icon, String words) {
        this.icon = new FontIcon(icon);
        getStyleClass().addAll("lp-icon-button", kind.styleClass);
        setGraphic(this.icon);
        says(words, "");
    }

    /// The flat kind.
    public IconButton(Ikon icon, String words) {
        this(Kind.FLAT, icon, words);
    }

    /// Adds to the tooltip which key does the same, as "Space".
    ///
    /// @return this
    public IconButton withKey(String key) {
        says(getAccessibleText(), key);
        return this;
    }

    /// Points along the direction of reading: its icon is mirrored where that is leftwards.
    ///
    /// @return this
    public IconButton alongReading() {
        icon.getStyleClass().add(Layout.ARROW);
        return this;
    }

    /// Becomes another button, as Play becomes Pause.
    ///
    /// @param key empty where there is none
    public void become(Ikon ikon, String words, String key) {
        icon.setIconCode(ikon);
        says(words, key);
    }

    private void says(String words, String key) {
        setAccessibleText(words);
        setTooltip(
                new Tooltip(
                        key.isEmpty() ? words : Wording.of("button.key", words, KeyNames.of(key))));
    }
}
