package studio.longplay.app.welcome;

import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.CardButton;
import studio.longplay.app.controls.Chip;
import studio.longplay.app.words.Words;

/// A recent project: a click opens it; one that is gone offers to look for it.
final class RecentCard extends StackPane {
    static final double WIDTH = 252;

    private final ProjectCard card;
    private final Words words;
    private final Commands commands;

    /// What can be done with the project of the card.
    record Commands(Runnable open, Runnable locate, Runnable forget) {}

    RecentCard(ProjectCard card, Words words, Commands commands) {
        this.card = card;
        this.words = words;
        this.commands = commands;
        getStyleClass().add("welcome-recent");
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        CardButton button = button();
        getChildren().add(button);
        if (!card.there()) {
            getChildren().add(missing());
        }
        button.setContextMenu(menu());
    }

    private CardButton button() {
        String title = card.project().title();
        Picture picture = new Picture(title);
        card.picture().filter(_ -> card.there()).ifPresent(picture::show);
        String facts = card.length().isEmpty() ? card.when() : card.when() + " · " + card.length();
        CardButton button = new CardButton(title, facts + "\n" + card.where());
        button.withPicture(picture);
        button.setTooltip(new Tooltip(card.project().folder()));
        button.setOnAction(_ -> {
            button.setSelected(false);
            if (card.there()) {
                commands.open().run();
            } else {
                commands.locate().run();
            }
        });
        if (!card.there()) {
            picture.showNothing();
            button.withMarks(new Chip(Chip.Tone.WARN, words.get("recent.missing")));
            button.getStyleClass().add("welcome-missing");
        }
        return button;
    }

    private VBox missing() {
        Hyperlink locate = new Hyperlink(words.get("recent.locate"));
        locate.setOnAction(_ -> commands.locate().run());
        Hyperlink remove = new Hyperlink(words.get("recent.remove"));
        remove.setOnAction(_ -> commands.forget().run());
        locate.getStyleClass().add("welcome-locate");
        remove.getStyleClass().add("welcome-remove");
        HBox row = new HBox(4, locate, remove);
        row.setAlignment(Pos.CENTER);
        VBox over = new VBox(row);
        over.setAlignment(Pos.TOP_CENTER);
        over.setPickOnBounds(false);
        over.getStyleClass().add("welcome-missing-commands");
        return over;
    }

    private ContextMenu menu() {
        MenuItem locate = new MenuItem(words.get("recent.locate"));
        locate.setOnAction(_ -> commands.locate().run());
        MenuItem remove = new MenuItem(words.get("recent.remove"));
        remove.setOnAction(_ -> commands.forget().run());
        return new ContextMenu(locate, remove);
    }
}
