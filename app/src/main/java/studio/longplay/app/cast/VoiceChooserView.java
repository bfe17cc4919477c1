package studio.longplay.app.cast;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.SearchField;
import studio.longplay.app.controls.TagChip;
import studio.longplay.app.words.EngineWords;
import studio.longplay.app.words.Words;
import studio.longplay.engine.voice.Prosody;

import java.util.LinkedHashMap;
import java.util.Map;

/// The voices to choose from, in place of the cast while one is chosen.
///
/// Up and down walk through them, Space lets one be heard, Enter takes it, Escape goes back.
final class VoiceChooserView extends VBox {
    private final VoiceChooserViewModel model;
    private final Words words;
    private final SearchField search;
    private final ListView<VoiceRow> list = new ListView<>();
    private final Label count = new Label();
    private final Map<String, TagChip> facets = new LinkedHashMap<>();

    VoiceChooserView(VoiceChooserViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setId("voice-chooser");
        getStyleClass().add("voice-chooser");
        search = new SearchField(words.get("chooser.search"));
        search.setId("voice-search");
        search.textProperty().bindBidirectional(model.queryProperty());
        VBox asked = new VBox(8, search, facets(), characters(), sentence());
        asked.getStyleClass().add("voice-asked");
        buildList();
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head(), asked, list);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        model.rows().addListener((InvalidationListener) _ -> showCount());
        showCount();
    }

    private HBox head() {
        IconButton back =
                new IconButton(MaterialDesignA.ARROW_LEFT, words.get("chooser.back"))
                        .alongReading();
        back.withKey("Esc");
        back.setId("voice-back");
        back.setOnAction(_ -> model.close());
        String name = model.speaker().map(row -> row.speaker().name()).orElse("");
        Label title = new Label(words.get("chooser.title", name));
        title.getStyleClass().add("cast-name");
        title.setMinWidth(0);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Button automatic = new Button(words.get("chooser.automatic"));
        automatic.setId("voice-automatic");
        automatic.setMinWidth(USE_PREF_SIZE);
        automatic.setTooltip(new Tooltip(words.get("chooser.automatic.tip")));
        automatic.setOnAction(_ -> model.chooseAutomatically());
        HBox head = new HBox(8, back, title, spring, automatic);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("voice-head");
        return head;
    }

    private FlowPane facets() {
        FlowPane pane = new FlowPane(6, 6);
        for (String tag : model.allTags()) {
            TagChip chip = new TagChip(EngineWords.tag(tag));
            chip.setId("voice-tag-" + tag);
            chip.selectedProperty().addListener((_, _, on) -> want(tag, on));
            facets.put(tag, chip);
            pane.getChildren().add(chip);
        }
        TagChip variants = new TagChip(words.get("chooser.variants"));
        variants.setId("voice-variants");
        variants.selectedProperty().bindBidirectional(model.variantsProperty());
        pane.getChildren().add(variants);
        return pane;
    }

    /// What is done to the voice that is chosen.
    private FlowPane characters() {
        Label label = new Label(words.get("chooser.characters"));
        label.getStyleClass().add("cast-faint");
        label.setMinHeight(22);
        FlowPane pane = new FlowPane(6, 6, label);
        for (String character : Prosody.CHARACTERS) {
            TagChip chip = new TagChip(words.get("character." + character));
            chip.setId("voice-character-" + character);
            chip.setSelected(model.characters().contains(character));
            chip.selectedProperty()
                    .addListener((_, _, on) -> {
                        if (on) {
                            model.characters().add(character);
                        } else {
                            model.characters().remove(character);
                        }
                    });
            pane.getChildren().add(chip);
        }
        return pane;
    }

    private void want(String tag, boolean on) {
        if (on) {
            model.tags().add(tag);
        } else {
            model.tags().remove(tag);
        }
    }

    private HBox sentence() {
        TextField sentence = new TextField();
        sentence.setId("voice-sentence");
        sentence.setPromptText(model.ownWords());
        sentence.setAccessibleText(words.get("chooser.sentence"));
        sentence.setTooltip(new Tooltip(words.get("chooser.sentence")));
        sentence.textProperty().bindBidirectional(model.sentenceProperty());
        HBox.setHgrow(sentence, Priority.ALWAYS);
        count.getStyleClass().add("cast-faint");
        count.setMinWidth(USE_PREF_SIZE);
        Hyperlink all = new Hyperlink(words.get("chooser.all"));
        all.setId("voice-browse");
        all.setMinWidth(USE_PREF_SIZE);
        all.setTooltip(new Tooltip(words.get("chooser.all.tip")));
        all.setOnAction(_ -> {
            all.setVisited(false);
            model.browse();
        });
        HBox row = new HBox(10, sentence, count, all);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void buildList() {
        list.setId("voice-list");
        list.setAccessibleText(words.get("chooser.list"));
        list.setItems(model.rows());
        list.setCellFactory(_ -> new VoiceCell(model, words));
        list.setPlaceholder(
                new EmptyState(
                        MaterialDesignA.ACCOUNT_SEARCH_OUTLINE,
                        words.get("chooser.none.title"),
                        words.get("chooser.none.text")));
    }

    private void showCount() {
        count.setText(words.get("chooser.count", model.rows().size()));
        facets.forEach(
                (tag, chip) -> chip.setDisable(!chip.isSelected() && !model.leadsSomewhere(tag)));
    }

    /// Puts the keyboard on the search, and the list at the voice the speaker has.
    void begin() {
        for (int at = 0; at < model.rows().size(); at++) {
            if (model.rows().get(at).current()) {
                list.getSelectionModel().select(at);
                list.scrollTo(Math.max(0, at - 2));
            }
        }
        search.requestFocus();
    }

    private void keys(KeyEvent key) {
        if (key.isShortcutDown()) {
            return;
        }
        boolean inList = list.isFocused();
        boolean clearsSearch = search.isFocused() && !search.getText().isEmpty();
        if (key.getCode() == KeyCode.ESCAPE && !clearsSearch) {
            model.close();
            key.consume();
        } else if (key.getCode() == KeyCode.DOWN && search.isFocused()) {
            list.requestFocus();
            if (list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && (inList || search.isFocused())) {
            chosenByKey();
            key.consume();
        } else if (key.getCode() == KeyCode.SPACE && inList) {
            VoiceRow row = list.getSelectionModel().getSelectedItem();
            if (row != null) {
                model.hear(row.voice());
            }
            key.consume();
        }
    }

    private void chosenByKey() {
        VoiceRow row = list.getSelectionModel().getSelectedItem();
        if (row == null && model.rows().size() == 1) {
            row = model.rows().getFirst();
        }
        if (row != null) {
            model.choose(row.voice());
        }
    }
}
