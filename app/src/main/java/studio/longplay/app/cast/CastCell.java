package studio.longplay.app.cast;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import studio.longplay.app.controls.Avatar;
import studio.longplay.app.controls.Hue;
import studio.longplay.app.controls.IconButton;
import studio.longplay.app.words.Words;

import java.util.Locale;

/// One speaker in the cast list.
final class CastCell extends ListCell<CastRow> {
    private static final double AVATAR = 36;

    private final CastViewModel model;
    private final Words words;
    private final CastText text;
    private final Avatar avatar = new Avatar("?", Hue.SPEAKER_1, AVATAR);
    private final Label name = new Label();
    private final Label share = new Label();
    private final Button voice = new Button();
    private final Label tags = new Label();
    private final ShareBar bar = new ShareBar();
    private final Label figures = new Label();
    private final Label state = new Label();
    private final Label reason = new Label();
    private final Label shared = new Label();
    private final IconButton hear;
    private final IconButton more;
    private final HBox whole;

    /// Listened to weakly: a list drops its cells without a word.
    private final InvalidationListener hearing = _ -> showHearing();

    CastCell(CastViewModel model, Words words) {
        this.model = model;
        this.words = words;
        this.text = new CastText(words);
        hear = new IconButton(IconButton.Kind.RAISED, MaterialDesignP.PLAY, "");
        more = new IconButton(MaterialDesignD.DOTS_VERTICAL, "");
        whole = build();
        getStyleClass().add("cast-cell");
        setPrefWidth(0);
        model.auditions().heardProperty().addListener(new WeakInvalidationListener(hearing));
    }

    private HBox build() {
        name.getStyleClass().add("cast-name");
        name.setMinWidth(0);
        share.getStyleClass().add("cast-share-figure");
        share.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, name, spring(), share);
        head.setAlignment(Pos.CENTER_LEFT);
        voice.getStyleClass().add("cast-voice");
        voice.setGraphic(new FontIcon(MaterialDesignC.CHEVRON_DOWN));
        voice.setMinWidth(USE_PREF_SIZE);
        voice.setFocusTraversable(false);
        voice.setTooltip(new Tooltip(words.get("row.voice.change")));
        tags.getStyleClass().add("cast-faint");
        tags.setMinWidth(0);
        HBox spokenBy = new HBox(6, voice, tags);
        spokenBy.setAlignment(Pos.CENTER_LEFT);
        figures.getStyleClass().add("cast-figures");
        figures.setMinWidth(0);
        state.getStyleClass().add("cast-state");
        state.setMinWidth(USE_PREF_SIZE);
        reason.setMinWidth(0);
        HBox foot = new HBox(8, reason, spring(), state);
        foot.setAlignment(Pos.CENTER_LEFT);
        reason.getStyleClass().add("cast-faint");
        shared.getStyleClass().add("cast-shared");
        shared.setGraphic(new FontIcon(MaterialDesignA.ALERT_OUTLINE));
        shared.setWrapText(true);
        shared.setMinHeight(USE_PREF_SIZE);
        VBox body = new VBox(3, head, spokenBy, bar, figures, foot, shared);
        body.setMinWidth(0);
        VBox.setMargin(bar, new javafx.geometry.Insets(3, 0, 2, 0));
        HBox.setHgrow(body, Priority.ALWAYS);
        hear.setFocusTraversable(false);
        more.setFocusTraversable(false);
        HBox row = new HBox(12, avatar, body, new HBox(4, hear, more));
        row.getStyleClass().add("cast-row");
        listen();
        return row;
    }

    private void listen() {
        voice.setOnAction(_ -> with(row -> model.chooseVoice(row.key())));
        hear.setOnAction(_ -> with(model::hear));
        more.setOnAction(_ -> menu().show(more, javafx.geometry.Side.BOTTOM, 0, 2));
        setOnContextMenuRequested(event -> {
            if (!isEmpty()) {
                menu().show(this, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                with(row -> model.showFirstLine(row.key()));
            }
        });
    }

    private interface Use {
        void of(CastRow row);
    }

    private void with(Use use) {
        CastRow row = getItem();
        if (row != null) {
            use.of(row);
        }
    }

    private ContextMenu menu() {
        ContextMenu menu =
                new ContextMenu(
                        item("voice", row -> model.chooseVoice(row.key())),
                        item("hear", model::hear),
                        item("rename", row -> model.beginRename(row.key())),
                        item("alias", row -> model.ask(Asked.What.ALIAS, row.key())),
                        item("colour", row -> model.ask(Asked.What.COLOUR, row.key())),
                        item("first", row -> model.showFirstLine(row.key())));
        if (getItem() != null && getItem().chosen()) {
            menu.getItems().add(item("automatic", row -> model.recast(row.key(), "")));
        }
        return menu;
    }

    private MenuItem item(String id, Use use) {
        MenuItem item = new MenuItem(words.get("menu." + id));
        item.setId("cast-menu-" + id);
        item.setOnAction(_ -> with(use));
        return item;
    }

    @Override
    protected void updateItem(@Nullable CastRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(empty || row == null ? null : whole);
        if (!empty && row != null) {
            show(row);
        }
    }

    private void show(CastRow row) {
        String speaker = row.speaker().name();
        avatar.show(speaker, Hue.ofSpeaker(row.order()));
        avatar.setStyle(
                "-fx-background-color: linear-gradient(to bottom right, derive(%s, -18%%), derive(%s, -48%%));"
                        .formatted(row.colour(), row.colour()));
        name.setText(speaker);
        share.setText(text.share(row));
        voice.setText(text.voice(row));
        voice.setAccessibleText(words.get("row.voice", speaker));
        voice.setId("cast-voice-" + slug(row));
        tags.setText(row.voice().map(text::tags).orElse(""));
        bar.show(row.share(), row.colour());
        figures.setText(text.figures(row));
        state.setText(text.state(row));
        state.pseudoClassStateChanged(Look.FAILED, row.failed() > 0);
        state.pseudoClassStateChanged(Look.DONE, row.spoken() == row.lines());
        reason.setText(text.reason(row));
        shared.setText(words.get("row.shared", String.join(", ", row.sharing())));
        shown(shared, !row.sharing().isEmpty());
        hear.setId("cast-hear-" + slug(row));
        more.setId("cast-more-" + slug(row));
        more.setAccessibleText(words.get("row.more", speaker));
        more.setTooltip(new Tooltip(words.get("row.more", speaker)));
        setAccessibleText(text.aloud(row));
        showHearing();
    }

    private static String slug(CastRow row) {
        return row.key().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private void showHearing() {
        with(row -> {
            boolean own =
                    model.auditions()
                            .heardProperty()
                            .get()
                            .filter(it ->
                                    row.voice()
                                            .filter(one -> one.id().equals(it.voiceId()))
                                            .isPresent())
                            .isPresent();
            hear.become(
                    own ? MaterialDesignS.STOP : MaterialDesignP.PLAY,
                    own ? words.get("row.stop") : words.get("row.hear", row.speaker().name()),
                    "");
            hear.setDisable(row.voice().isEmpty());
        });
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
