package studio.longplay.app.voices;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.words.Words;
import studio.longplay.engine.store.library.LibraryVoice;
import studio.longplay.engine.voice.Voice;

import java.util.Optional;

/// The particulars of the chosen voice: its sample's picture, where it comes from, what may be done
/// with it; and the giving of it to a speaker.
final class DetailPane extends VBox implements AutoCloseable {
    private static final double SKETCH_HEIGHT = 92;

    private final VoicesViewModel model;
    private final VoicesText text;
    private final Words words;
    private final Label name = Layout.label("voices-title");
    private final Label kind = Layout.label("voices-secondary");
    private final SketchDrawing sketch = new SketchDrawing();
    private final Label figures = Layout.label("voices-faint");
    private final VBox facts = new VBox(10);
    private final CharacterChips characters;
    private final Button use = new Button();
    private final Button compare = new Button();
    private final MenuButton collect = new MenuButton();
    private final TextField collection = new TextField();
    private final InvalidationListener changed = _ -> show();
    private final InvalidationListener drawn = _ -> draw();

    DetailPane(VoicesViewModel model, VoicesText text) {
        this.model = model;
        this.text = text;
        this.words = text.words();
        characters = new CharacterChips(model, words);
        setId("voices-detail");
        getStyleClass().add("voices-detail");
        name.setId("voices-detail-name");
        kind.setWrapText(true);
        sketch.setId("voices-sketch");
        sketch.setMinHeight(SKETCH_HEIGHT);
        sketch.setPrefHeight(SKETCH_HEIGHT);
        figures.setId("voices-figures");
        figures.setWrapText(true);
        buildButtons();
        VBox scrolled =
                new VBox(
                        10,
                        new VBox(2, name, kind),
                        new VBox(6, sketch, figures),
                        characters,
                        facts);
        scrolled.getStyleClass().add("voices-detail-content");
        ScrollPane scroll = new ScrollPane(scrolled);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, buttons());
        model.selectedProperty().addListener(changed);
        model.partsProperty().addListener(changed);
        model.speakerProperty().addListener(changed);
        model.picksProperty().addListener(changed);
        model.usesProperty().addListener(changed);
        model.listening().firstProperty().addListener(changed);
        model.listening().blindProperty().addListener(changed);
        model.listening().sketchProperty().addListener(drawn);
        model.listening().characters().addListener(changed);
        show();
        draw();
    }

    private void buildButtons() {
        use.setId("voices-use");
        use.getStyleClass().add("lp-primary");
        use.setMaxWidth(Double.MAX_VALUE);
        use.setOnAction(_ -> chosen().ifPresent(model::use));
        compare.setId("voices-compare");
        compare.setGraphic(new FontIcon(MaterialDesignC.COMPARE_HORIZONTAL));
        compare.setMaxWidth(Double.MAX_VALUE);
        compare.setOnAction(_ -> chosen().ifPresent(model.listening()::compare));
        collect.setId("voices-collect");
        collect.setText(words.get("collect"));
        collect.setGraphic(new FontIcon(MaterialDesignF.FOLDER_PLUS_OUTLINE));
        collect.setMaxWidth(Double.MAX_VALUE);
        collect.setOnShowing(_ -> fillCollect());
        collection.setId("voices-collection-name");
        collection.setPromptText(words.get("collection.name"));
        collection.setAccessibleText(words.get("collection.name"));
        collection.setOnAction(_ -> makeCollection());
        collection.addEventFilter(
                javafx.scene.input.KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == javafx.scene.input.KeyCode.ESCAPE) {
                        endNaming();
                        key.consume();
                    }
                });
        Layout.shown(collection, false);
    }

    private VBox buttons() {
        VBox buttons = new VBox(8, use, compare, collect, collection);
        buttons.getStyleClass().add("voices-detail-buttons");
        return buttons;
    }

    private Optional<VoiceEntry> chosen() {
        return model.selectedProperty().get();
    }

    private void fillCollect() {
        collect.getItems().clear();
        chosen().ifPresent(entry -> {
            model.picksProperty()
                    .get()
                    .collections()
                    .forEach((title, ids) -> {
                        CheckMenuItem item = new CheckMenuItem(title);
                        item.setSelected(ids.contains(entry.id()));
                        item.setOnAction(_ -> model.collect(title, entry, item.isSelected()));
                        collect.getItems().add(item);
                    });
            if (!collect.getItems().isEmpty()) {
                collect.getItems().add(new SeparatorMenuItem());
            }
            MenuItem another = new MenuItem(words.get("collection.new"));
            another.setId("voices-collection-new");
            another.setOnAction(_ -> {
                Layout.shown(collection, true);
                collection.requestFocus();
            });
            collect.getItems().add(another);
        });
    }

    private void makeCollection() {
        chosen().ifPresent(entry -> model.collect(collection.getText(), entry, true));
        endNaming();
    }

    private void endNaming() {
        collection.clear();
        Layout.shown(collection, false);
        collect.requestFocus();
    }

    private void draw() {
        Optional<VoiceSketch> seen = model.listening().sketchProperty().get();
        sketch.show(seen);
        String said = seen.map(text::sketch).orElse(words.get("sketch.none"));
        figures.setText(said);
        sketch.setAccessibleText(said);
    }

    private void show() {
        Optional<VoiceEntry> entry = chosen();
        getChildren().forEach(child -> child.setVisible(entry.isPresent()));
        entry.ifPresent(this::show);
    }

    private void show(VoiceEntry entry) {
        Voice voice = entry.voice();
        name.setText(voice.name());
        kind.setText(text.kind(entry));
        facts.getChildren()
                .setAll(
                        fact("fact.languages", text.languages(entry)),
                        fact("fact.provider", text.origin(entry)),
                        fact(
                                "fact.shape",
                                words.get(
                                        "fact.shape.text",
                                        Math.round(voice.shape().pitchHz()),
                                        voice.shape().rate())),
                        fact("fact.used", text.users(model.usersOf(entry))),
                        fact("fact.use", text.use(useOf(entry))),
                        fact("fact.commercial", text.commercial(entry)),
                        fact("fact.consent", text.consent(entry)),
                        fact("fact.licence", voice.licence().text()));
        showUse(entry);
        boolean second =
                model.listening().firstProperty().get().isPresent()
                        && model.listening().blindProperty().get().isEmpty();
        compare.setText(words.get(second ? "compare.second" : "compare.first"));
    }

    private LibraryVoice.Use useOf(VoiceEntry entry) {
        return model.usesProperty().get().getOrDefault(entry.id(), LibraryVoice.Use.NONE);
    }

    private void showUse(VoiceEntry entry) {
        Optional<VoiceUse.Part> part = model.part();
        Layout.shown(use, part.isPresent());
        boolean theirs = model.isTheirs(entry);
        use.setDisable(theirs);
        use.setText(part.map(it -> words.get(theirs ? "use.theirs" : "use", it.name())).orElse(""));
    }

    private VBox fact(String key, String value) {
        Label title = Layout.label("voices-faint");
        title.setText(words.get(key));
        Label said = Layout.label("voices-fact");
        said.setText(value);
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        return new VBox(1, title, said);
    }

    @Override
    public void close() {
        model.selectedProperty().removeListener(changed);
        model.partsProperty().removeListener(changed);
        model.speakerProperty().removeListener(changed);
        model.picksProperty().removeListener(changed);
        model.usesProperty().removeListener(changed);
        model.listening().firstProperty().removeListener(changed);
        model.listening().blindProperty().removeListener(changed);
        model.listening().sketchProperty().removeListener(drawn);
        model.listening().characters().removeListener(changed);
        characters.close();
    }
}
