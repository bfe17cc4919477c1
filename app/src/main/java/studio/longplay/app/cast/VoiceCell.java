package studio.longplay.app.cast;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import studio.longplay.app.controls.Chip;
import studio.longplay.app.controls.IconButton;
import studio.longplay.app.words.Words;

/// One voice among those to choose from.
final class VoiceCell extends ListCell<VoiceRow> {
    private final VoiceChooserViewModel model;
    private final Words words;
    private final CastText text;
    private final IconButton hear;
    private final Label name = new Label();
    private final Label tags = new Label();
    private final Label users = new Label();
    private final Button choose = new Button();
    private final Chip current;
    private final HBox whole;

    /// Listened to weakly: a list drops its cells without a word.
    private final InvalidationListener hearing = _ -> showHearing();

    VoiceCell(VoiceChooserViewModel model, Words words) {
        this.model = model;
        this.words = words;
        this.text = new CastText(words);
        hear = new IconButton(IconButton.Kind.RAISED, MaterialDesignP.PLAY, "");
        current =
                new Chip(Chip.Tone.ACCENT, words.get("chooser.current"))
                        .withIcon(MaterialDesignC.CHECK);
        whole = build();
        getStyleClass().add("voice-cell");
        setPrefWidth(0);
        model.heardProperty().addListener(new WeakInvalidationListener(hearing));
    }

    private HBox build() {
        name.getStyleClass().add("cast-name");
        name.setMinWidth(0);
        tags.getStyleClass().add("cast-faint");
        users.getStyleClass().add("voice-users");
        HBox head = new HBox(8, name, current);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox body = new VBox(2, head, tags, users);
        body.setMinWidth(0);
        body.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(body, Priority.ALWAYS);
        hear.setFocusTraversable(false);
        choose.setFocusTraversable(false);
        choose.setText(words.get("chooser.choose"));
        choose.getStyleClass().add("voice-choose");
        choose.setMinWidth(USE_PREF_SIZE);
        hear.setOnAction(_ -> with(row -> model.hear(row.voice())));
        choose.setOnAction(_ -> with(row -> model.choose(row.voice())));
        setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                with(row -> model.choose(row.voice()));
            }
        });
        HBox row = new HBox(12, hear, body, choose);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private interface Use {
        void of(VoiceRow row);
    }

    private void with(Use use) {
        VoiceRow row = getItem();
        if (row != null) {
            use.of(row);
        }
    }

    @Override
    protected void updateItem(@Nullable VoiceRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(empty || row == null ? null : whole);
        pseudoClassStateChanged(Look.CURRENT, row != null && row.current());
        if (!empty && row != null) {
            show(row);
        }
    }

    private void show(VoiceRow row) {
        name.setText(row.voice().name());
        tags.setText(text.tags(row.voice()));
        boolean met = !row.met().isEmpty();
        users.setText(
                met
                        ? words.get("chooser.met", String.join(", ", row.met()))
                        : words.get("chooser.used", String.join(", ", row.users())));
        users.setVisible(!row.users().isEmpty());
        users.setManaged(!row.users().isEmpty());
        users.pseudoClassStateChanged(Look.FAILED, met);
        current.setVisible(row.current());
        current.setManaged(row.current());
        choose.setVisible(!row.current());
        choose.setId("voice-choose-" + row.voice().id());
        hear.setId("voice-hear-" + row.voice().id());
        setAccessibleText(
                words.get("voice.spoken-text", row.voice().name(), text.tags(row.voice())));
        showHearing();
    }

    private void showHearing() {
        with(row -> {
            boolean own =
                    model.heardProperty()
                            .get()
                            .filter(it -> it.voiceId().equals(row.voice().id()))
                            .isPresent();
            hear.become(
                    own ? MaterialDesignS.STOP : MaterialDesignP.PLAY,
                    own ? words.get("row.stop") : words.get("chooser.hear", row.voice().name()),
                    "");
        });
    }
}
