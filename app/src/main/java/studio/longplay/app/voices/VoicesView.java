package studio.longplay.app.voices;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.controls.SearchField;
import studio.longplay.app.controls.SegmentedBar;
import studio.longplay.app.words.Words;

import java.util.List;
import java.util.Optional;

/// The voice browser: facets, voices, and the particulars of the one chosen.
///
/// Down leads from the search into the voices; there see [VoiceBoard].
public final class VoicesView extends VBox implements AutoCloseable {
    private static final double FACETS_WIDTH = 240;
    private static final double DETAIL_WIDTH = 292;

    private final VoicesViewModel model;
    private final Words words = Words.of("voices");
    private final VoicesText text = new VoicesText(words);
    private final SearchField search = new SearchField(words.get("search"));
    private final VoiceBoard board;
    private final FacetsPane facets;
    private final DetailPane detail;
    private final BlindBar blind;
    private final HBox head;
    private final VBox notices = new VBox();
    private final Label count = Layout.label("voices-faint");
    private final TextField sentence = new TextField();
    private final ComboBox<VoiceUse.Part> speaker = new ComboBox<>();
    private final Label speakerTitle = new Label(words.get("speaker"));
    private final ChangeListener<Optional<String>> noticed = (_, _, now) -> showNotice(now);
    private final InvalidationListener found = _ -> showCount();
    private Runnable unfollow = () -> {};
    private final InvalidationListener parted = _ -> showParts();

    /// @param closed hears that the browser is to be closed
    public VoicesView(VoicesViewModel model, Runnable closed) {
        this.model = model;
        setId("voices");
        getStyleClass().add("voices");
        board = new VoiceBoard(model, text);
        facets = new FacetsPane(model, text);
        detail = new DetailPane(model, text);
        blind = new BlindBar(model, text);
        fix(facets, FACETS_WIDTH);
        fix(detail, DETAIL_WIDTH);
        VBox.setVgrow(board, Priority.ALWAYS);
        VBox centre = new VBox(saying(), notices, board);
        HBox.setHgrow(centre, Priority.ALWAYS);
        centre.setMinWidth(0);
        HBox page = new HBox(facets, centre, detail);
        page.setMinHeight(0);
        VBox.setVgrow(page, Priority.ALWAYS);
        head = head(closed);
        getChildren().addAll(head, page, blind);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        model.noticeProperty().addListener(noticed);
        model.foundProperty().addListener(found);
        model.lookingProperty().addListener(found);
        model.partsProperty().addListener(parted);
        model.speakerProperty().addListener(parted);
        showNotice(model.noticeProperty().get());
        showCount();
        showParts();
    }

    private static void fix(javafx.scene.layout.Region region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
    }

    private HBox head(Runnable closed) {
        Label title = new Label(words.get("title"));
        title.getStyleClass().add("lp-heading");
        title.setMinWidth(USE_PREF_SIZE);
        search.setId("voices-search");
        search.textProperty().bindBidirectional(model.facets().queryProperty());
        search.setPrefWidth(300);
        search.setMinWidth(120);
        count.setId("voices-count");
        count.setMinWidth(USE_PREF_SIZE);
        SegmentedBar shape =
                new SegmentedBar()
                        .add("voices-grid", words.get("as.grid"))
                        .add("voices-list", words.get("as.list"));
        shape.select(shapeOf(model.picksProperty().get()));
        InvalidationListener follow = _ -> shape.select(shapeOf(model.picksProperty().get()));
        model.picksProperty().addListener(follow);
        unfollow = () -> model.picksProperty().removeListener(follow);
        shape.selectedProperty()
                .addListener((_, _, now) -> model.showAsList(now.equals("voices-list")));
        IconButton again = new IconButton(MaterialDesignR.REFRESH, words.get("look-again"));
        again.setId("voices-look-again");
        again.setOnAction(_ -> model.look(true));
        again.disableProperty().bind(model.lookingProperty());
        IconButton close = new IconButton(MaterialDesignC.CLOSE, words.get("close")).withKey("Esc");
        close.setId("voices-close");
        close.setOnAction(_ -> closed.run());
        HBox row = new HBox(12, title, search, count, Layout.spring(), shape, again, close);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("voices-head");
        return row;
    }

    /// Offers to make a voice of one's own.
    ///
    /// @param make leads there
    public void makeWith(Runnable make) {
        Button button = new Button(words.get("make"));
        button.setId("voices-make");
        button.setGraphic(new FontIcon(MaterialDesignM.MICROPHONE_PLUS));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> make.run());
        head.getChildren().add(head.getChildren().size() - 1, button);
    }

    private static String shapeOf(VoicePicks picks) {
        return picks.asList() ? "voices-list" : "voices-grid";
    }

    /// For whom, and what the voices say.
    private HBox saying() {
        speakerTitle.setLabelFor(speaker);
        speakerTitle.setMinWidth(USE_PREF_SIZE);
        speakerTitle.getStyleClass().add("voices-secondary");
        speaker.setId("voices-speaker");
        speaker.setAccessibleText(words.get("speaker.spoken"));
        speaker.setMinWidth(130);
        speaker.setMaxWidth(180);
        speaker.setConverter(names());
        speaker.setOnAction(_ ->
                Optional.ofNullable(speaker.getValue())
                        .ifPresent(part -> model.speakerProperty().set(Optional.of(part.key()))));
        sentence.setId("voices-sentence");
        sentence.setAccessibleText(words.get("sentence"));
        sentence.promptTextProperty().bind(model.listening().usualProperty());
        sentence.textProperty().bindBidirectional(model.listening().sentenceProperty());
        sentence.setOnAction(_ -> {
            model.listening().look(model.selectedProperty().get());
            model.selectedProperty().get().ifPresent(model::hear);
        });
        sentence.setMinWidth(80);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Label says = new Label(words.get("sentence.label"));
        says.setLabelFor(sentence);
        says.setMinWidth(USE_PREF_SIZE);
        says.getStyleClass().add("voices-secondary");
        HBox row = new HBox(8, speakerTitle, speaker, says, sentence);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("voices-saying");
        return row;
    }

    private StringConverter<VoiceUse.Part> names() {
        return new StringConverter<>() {
            @Override
            public String toString(VoiceUse.Part part) {
                return part == null ? "" : part.name();
            }

            @Override
            public VoiceUse.Part fromString(String name) {
                return speaker.getValue();
            }
        };
    }

    private void showParts() {
        List<VoiceUse.Part> parts = model.partsProperty().get();
        if (!speaker.getItems().equals(parts)) {
            speaker.getItems().setAll(parts);
        }
        speaker.setValue(model.part().orElse(null));
        Layout.shown(speaker, !parts.isEmpty());
        Layout.shown(speakerTitle, !parts.isEmpty());
    }

    private void showCount() {
        int voices = model.foundProperty().get().voices().size();
        boolean waiting = model.lookingProperty().get() && voices == 0;
        count.setText(waiting ? words.get("looking") : words.get("count", voices));
        board.getPlaceholder().setVisible(!waiting);
    }

    private void showNotice(Optional<String> sentence) {
        notices.getChildren()
                .setAll(
                        sentence.stream()
                                .map(said ->
                                        (Node)
                                                new NoticeBar(NoticeBar.Kind.WARN, said)
                                                        .withDismiss(model::dismissNotice))
                                .toList());
        notices.getStyleClass().setAll("voices-notices");
        Layout.shown(notices, sentence.isPresent());
    }

    /// Puts the keyboard on the search.
    public void begin() {
        search.requestFocus();
    }

    private void keys(KeyEvent key) {
        boolean down = key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.ENTER;
        if (down && search.isFocused()) {
            board.requestFocus();
            key.consume();
        }
    }

    @Override
    public void close() {
        model.noticeProperty().removeListener(noticed);
        model.foundProperty().removeListener(found);
        model.lookingProperty().removeListener(found);
        model.partsProperty().removeListener(parted);
        model.speakerProperty().removeListener(parted);
        search.textProperty().unbindBidirectional(model.facets().queryProperty());
        sentence.textProperty().unbindBidirectional(model.listening().sentenceProperty());
        unfollow.run();
        board.close();
        facets.close();
        detail.close();
        blind.close();
    }
}
