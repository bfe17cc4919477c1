package studio.longplay.app.cast;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.controls.SearchField;
import studio.longplay.app.words.Words;

import java.util.Optional;

/// The cast: every speaker with their voice; or, while one is chosen, the voices there are.
///
/// In the list Enter chooses a voice, Space lets the speaker be heard, F2 writes another name.
public final class CastView extends StackPane implements AutoCloseable {
    private final CastViewModel model;
    private final Words words = Words.of("cast");
    private final ListView<CastRow> list = new ListView<>();
    private final VBox page = new VBox();
    private final VBox notices = new VBox();
    private final ChangeListener<Object> showing = (_, _, _) -> show();
    private final ChangeListener<Optional<String>> noticed = (_, _, now) -> showNotice(now);
    private final ChangeListener<Optional<String>> selected = (_, _, now) -> showSelected(now);
    private final ChangeListener<Optional<Asked>> asked = (_, _, now) -> showAsked(now);
    private final VBox rename = new VBox();

    /// Closes what is shown in place of the speakers.
    private Runnable other = () -> {};

    public CastView(CastViewModel model) {
        this.model = model;
        setId("cast");
        getStyleClass().add("cast");
        buildList();
        notices.getStyleClass().add("cast-notices");
        rename.addEventHandler(KeyEvent.KEY_PRESSED, this::leave);
        VBox.setVgrow(list, Priority.ALWAYS);
        page.getChildren().addAll(tools(), rename, notices, list);
        getChildren().add(page);
        model.chooserProperty().addListener(showing);
        model.pageProperty().addListener(showing);
        model.noticeProperty().addListener(noticed);
        model.selectedProperty().addListener(selected);
        model.askedProperty().addListener(asked);
        showNotice(model.noticeProperty().get());
        showAsked(model.askedProperty().get());
        show();
    }

    private HBox tools() {
        SearchField search = new SearchField(words.get("search"));
        search.setId("cast-search");
        search.textProperty().bindBidirectional(model.queryProperty());
        search.setMinWidth(80);
        HBox.setHgrow(search, Priority.ALWAYS);
        ComboBox<CastOrder> order = new ComboBox<>();
        order.setId("cast-order");
        order.getItems().setAll(CastOrder.values());
        order.setConverter(converter());
        order.setAccessibleText(words.get("order"));
        order.valueProperty().bindBidirectional(model.orderProperty());
        order.setMinWidth(USE_PREF_SIZE);
        IconButton said =
                new IconButton(MaterialDesignA.ALPHABETICAL_VARIANT, words.get("words.open"));
        said.setId("cast-words");
        said.setOnAction(_ -> model.openWords());
        IconButton turns = new IconButton(MaterialDesignT.TIMER_OUTLINE, words.get("turns.open"));
        turns.setId("cast-turns");
        turns.setOnAction(_ -> model.openTurns());
        HBox tools = new HBox(8, search, order, new HBox(2, said, turns));
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getStyleClass().add("cast-tools");
        return tools;
    }

    private StringConverter<CastOrder> converter() {
        return new StringConverter<>() {
            @Override
            public String toString(CastOrder order) {
                return order == null ? "" : words.get("order." + order.name());
            }

            @Override
            public CastOrder fromString(String text) {
                return model.orderProperty().get();
            }
        };
    }

    private void buildList() {
        list.setId("cast-list");
        list.setAccessibleText(words.get("list"));
        list.setItems(model.rows());
        list.setCellFactory(_ -> new CastCell(model, words));
        showPlaceholder();
        model.queryProperty().addListener(_ -> showPlaceholder());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, row) -> {
                    if (row != null) {
                        model.selectedProperty().set(Optional.of(row.key()));
                    }
                });
    }

    private void showPlaceholder() {
        String which = model.queryProperty().get().isBlank() ? "empty" : "empty.search";
        list.setPlaceholder(
                new EmptyState(
                                MaterialDesignA.ACCOUNT_VOICE,
                                words.get(which + ".title"),
                                words.get(which + ".text"))
                        .withHelp());
    }

    private void keys(KeyEvent key) {
        CastRow row = list.getSelectionModel().getSelectedItem();
        if (row == null || key.isControlDown() || key.isAltDown() || key.isMetaDown()) {
            return;
        }
        switch (key.getCode()) {
            case ENTER -> model.chooseVoice(row.key());
            case SPACE -> model.hear(row);
            case F2 -> model.beginRename(row.key());
            default -> {
                return;
            }
        }
        key.consume();
    }

    private int selectedIndex(Optional<String> key) {
        for (int at = 0; at < model.rows().size(); at++) {
            if (Optional.of(model.rows().get(at).key()).equals(key)) {
                return at;
            }
        }
        return -1;
    }

    private void showSelected(Optional<String> key) {
        int at = selectedIndex(key);
        if (at >= 0 && list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().select(at);
            list.scrollTo(at);
        }
    }

    private void showAsked(Optional<Asked> about) {
        boolean hadFocus = rename.isFocusWithin();
        rename.getChildren().setAll(about.flatMap(this::bar).stream().toList());
        boolean asking = !rename.getChildren().isEmpty();
        rename.setManaged(asking);
        rename.setVisible(asking);
        if (asking) {
            about.ifPresent(it -> rename.lookup(field(it.what())).requestFocus());
        } else if (hadFocus) {
            list.requestFocus();
        }
    }

    private static String field(Asked.What what) {
        return switch (what) {
            case NAME -> "#cast-rename";
            case ALIAS -> "#cast-alias";
            case COLOUR -> "#cast-colour";
        };
    }

    private Optional<Node> bar(Asked about) {
        return model.row(about.speakerKey())
                .map(row ->
                        switch (about.what()) {
                            case NAME -> renameBar(row);
                            case ALIAS -> aliasBar(row);
                            case COLOUR -> colourBar(row);
                        });
    }

    private Node aliasBar(CastRow row) {
        return new AliasBar(
                words,
                row,
                model.candidates(row.key()),
                model.voicing().alias(row.key()).flatMap(model::row),
                other -> {
                    model.endAsking();
                    model.voicing().is(row, other);
                });
    }

    private Node colourBar(CastRow row) {
        return new ColourBar(
                words,
                row,
                colour -> {
                    model.endAsking();
                    model.voicing().colour(row, colour);
                },
                model::endAsking);
    }

    /// Escape leaves what is asked for as it is.
    private void leave(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            model.endAsking();
            key.consume();
        }
    }

    private Node renameBar(CastRow row) {
        return new RenameBar(
                words,
                row.speaker().name(),
                name -> model.rename(row.key(), name),
                model::endAsking);
    }

    private void showNotice(Optional<String> sentence) {
        notices.getChildren()
                .setAll(
                        sentence.stream()
                                .map(text ->
                                        (Node)
                                                new NoticeBar(NoticeBar.Kind.WARN, text)
                                                        .withDismiss(model::dismissNotice))
                                .toList());
        notices.setManaged(sentence.isPresent());
        notices.setVisible(sentence.isPresent());
    }

    private void show() {
        boolean hadFocus = isFocusWithin();
        other.run();
        other = () -> {};
        if (model.chooserProperty().get().isPresent()) {
            VoiceChooserView view =
                    new VoiceChooserView(model.chooserProperty().get().get(), words);
            getChildren().setAll(view);
            view.begin();
            return;
        }
        switch (model.pageProperty().get()) {
            case SPEAKERS -> {
                getChildren().setAll(page);
                if (hadFocus) {
                    list.requestFocus();
                }
            }
            case WORDS -> {
                LexiconView view = new LexiconView(model.lexicon(), words, model::openSpeakers);
                other = view::close;
                getChildren().setAll(view);
                view.begin();
            }
            case TURNS -> {
                TurnsView view = new TurnsView(model.turns(), words, model::openSpeakers);
                other = view::close;
                getChildren().setAll(view);
                view.begin();
            }
        }
    }

    @Override
    public void close() {
        model.chooserProperty().removeListener(showing);
        model.pageProperty().removeListener(showing);
        other.run();
        model.noticeProperty().removeListener(noticed);
        model.selectedProperty().removeListener(selected);
        model.askedProperty().removeListener(asked);
    }
}
