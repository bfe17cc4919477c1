package studio.longplay.app.cast;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.controls.IconButton;
import studio.longplay.app.words.Words;
import studio.longplay.engine.script.Line;

import java.util.List;

/// How words are said, in place of the cast: one to write about above, all there are below.
///
/// Enter takes what is written; in the list Space lets a word be heard, Enter brings it up, Delete
/// leaves it to the voices; Escape goes back.
final class LexiconView extends VBox implements AutoCloseable {
    private static final int USES_SHOWN = 3;

    private final LexiconViewModel model;
    private final Words words;
    private final TextField word = new TextField();
    private final TextField said = new TextField();
    private final Label told = new Label();
    private final VBox uses = new VBox(2);
    private final ListView<WordRow> list = new ListView<>();
    private final InvalidationListener used = _ -> showUses();
    private final InvalidationListener saying = _ -> showTold();

    LexiconView(LexiconViewModel model, Words words, Runnable back) {
        this.model = model;
        this.words = words;
        setId("words");
        getStyleClass().add("voice-chooser");
        buildList();
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head(back), form(), list);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        back.run();
                        key.consume();
                    }
                });
        model.uses().addListener(used);
        model.toldProperty().addListener(saying);
        showUses();
        showTold();
    }

    private HBox head(Runnable back) {
        IconButton leave =
                new IconButton(MaterialDesignA.ARROW_LEFT, words.get("chooser.back"))
                        .alongReading();
        leave.withKey("Esc");
        leave.setId("words-back");
        leave.setOnAction(_ -> back.run());
        Label title = new Label(words.get("words.title"));
        title.getStyleClass().add("cast-name");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        IconButton in = new IconButton(MaterialDesignI.IMPORT, words.get("words.import"));
        in.setId("words-import");
        in.setOnAction(_ -> model.importFile());
        IconButton out = new IconButton(MaterialDesignE.EXPORT, words.get("words.export"));
        out.setId("words-export");
        out.setOnAction(_ -> model.exportFile());
        in.setDisable(!model.hasFiles());
        out.setDisable(!model.hasFiles());
        HBox head = new HBox(8, leave, title, in, out);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("voice-head");
        return head;
    }

    private VBox form() {
        field(word, "word");
        field(said, "said");
        word.textProperty().bindBidirectional(model.wordProperty());
        said.textProperty().bindBidirectional(model.saidProperty());
        word.setOnAction(_ -> said.requestFocus());
        said.setOnAction(_ -> model.take());
        Label equals = new Label("=");
        equals.getStyleClass().add("cast-faint");
        equals.setMinWidth(USE_PREF_SIZE);
        HBox entry = new HBox(8, word, equals, said);
        entry.setAlignment(Pos.CENTER_LEFT);
        Button hear = new Button(words.get("words.hear"));
        hear.setId("words-hear");
        hear.setMinWidth(USE_PREF_SIZE);
        hear.setOnAction(_ -> model.hear());
        Button take = new Button(words.get("words.take"));
        take.setId("words-take");
        take.getStyleClass().add("lp-primary");
        take.setMinWidth(USE_PREF_SIZE);
        take.setOnAction(_ -> model.take());
        told.setId("words-told");
        told.getStyleClass().add("cast-faint");
        told.setWrapText(true);
        told.setMinHeight(USE_PREF_SIZE);
        told.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(told, Priority.ALWAYS);
        HBox act = new HBox(8, told, hear, take);
        act.setAlignment(Pos.CENTER_LEFT);
        VBox form = new VBox(8, entry, act, uses);
        form.getStyleClass().add("voice-asked");
        return form;
    }

    private void field(TextField field, String name) {
        field.setId("words-" + name);
        field.setPromptText(words.get("words." + name));
        field.setAccessibleText(words.get("words." + name));
        field.setMinWidth(60);
        HBox.setHgrow(field, Priority.ALWAYS);
    }

    private void buildList() {
        list.setId("words-list");
        list.setAccessibleText(words.get("words.list"));
        list.setItems(model.rows());
        list.setCellFactory(_ -> new WordCell(model, words, this::bring));
        list.setPlaceholder(
                new EmptyState(
                                MaterialDesignV.VOLUME_MEDIUM,
                                words.get("words.empty.title"),
                                words.get("words.empty.text"))
                        .withHelp());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
    }

    private void bring(WordRow row) {
        model.begin(row.word());
        said.requestFocus();
    }

    private void keys(KeyEvent key) {
        WordRow row = list.getSelectionModel().getSelectedItem();
        if (row == null || key.isShortcutDown()) {
            return;
        }
        switch (key.getCode()) {
            case SPACE -> model.hear(row);
            case ENTER -> bring(row);
            case DELETE, BACK_SPACE -> model.remove(row.word());
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void showTold() {
        String sentence = model.toldProperty().get();
        told.setText(sentence.isEmpty() ? words.get("words.hint") : sentence);
    }

    private void showUses() {
        List<Line> lines = model.uses();
        uses.getChildren().clear();
        if (!model.wordProperty().get().isBlank()) {
            Label count = new Label(words.get("words.uses", lines.size()));
            count.setId("words-uses");
            count.getStyleClass().add("cast-state");
            uses.getChildren().add(count);
        }
        lines.stream().limit(USES_SHOWN).map(this::use).forEach(uses.getChildren()::add);
    }

    private Node use(Line line) {
        String text = line.text().replace('\n', ' ');
        Hyperlink link = new Hyperlink(line.speaker().name() + ": " + text);
        link.getStyleClass().add("words-use");
        link.setMaxWidth(Double.MAX_VALUE);
        link.setMinWidth(0);
        link.setOnAction(_ -> {
            link.setVisited(false);
            model.show(line.id());
        });
        return link;
    }

    /// Puts the keyboard where something is to be written.
    void begin() {
        TextField first = word.getText().isBlank() ? word : said;
        first.requestFocus();
        first.selectAll();
    }

    @Override
    public void close() {
        model.uses().removeListener(used);
        model.toldProperty().removeListener(saying);
        word.textProperty().unbindBidirectional(model.wordProperty());
        said.textProperty().unbindBidirectional(model.saidProperty());
    }
}
