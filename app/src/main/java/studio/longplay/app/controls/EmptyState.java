package studio.longplay.app.controls;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a place shows while it has nothing to show: what would be here, and how to get it.
public final class EmptyState extends VBox {
    /// Without an action.
    public EmptyState(Ikon icon, String title, String sentence) {
        getStyleClass().add("lp-empty-state");
        setAlignment(Pos.CENTER);
        FontIcon picture = new FontIcon(icon);
        picture.getStyleClass().add("lp-empty-icon");
        Label head = new Label(title);
        head.getStyleClass().add("lp-empty-title");
        head.setWrapText(true);
        Label text = new Label(sentence);
        text.getStyleClass().add("lp-empty-text");
        text.setWrapText(true);
        text.setAlignment(Pos.CENTER);
        head.setMinHeight(USE_PREF_SIZE);
        text.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(picture, head, text);
    }

    /// Lies over what is empty: presses go through it to there, but for those on its own button or
    /// link.
    ///
    /// @return this
    public EmptyState lettingThrough() {
        setPickOnBounds(false);
        getChildren().stream()
                .filter(child -> !(child instanceof ButtonBase))
                .forEach(child -> child.setMouseTransparent(true));
        return this;
    }

    /// Adds the one action, in the accent.
    ///
    /// @param id names the button to tests
    /// @return this
    public EmptyState withAction(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("lp-primary");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        getChildren().add(button);
        return this;
    }

    /// Adds a link to the page of the help that fits this place.
    ///
    /// @return this
    public EmptyState withHelp() {
        getChildren().add(HelpLink.here());
        return this;
    }

    /// Adds a link into the help.
    ///
    /// @param page below `docs`, with a heading
    /// @return this
    public EmptyState withHelp(String page) {
        getChildren().add(HelpLink.page(page));
        return this;
    }
}
