package studio.longplay.app.library;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.words.Words;
import studio.longplay.engine.store.library.LibraryTake;
import studio.longplay.engine.store.library.TakeFacts;
import studio.longplay.engine.store.library.TakeMeasure;

import java.util.Optional;

/// The particulars of the take that leads: its words, its pictures, how good it is, where it comes
/// from; the tags of all that is selected, and a note.
final class TakePane extends ScrollPane implements AutoCloseable {
    private final LibraryViewModel model;
    private final TakeText text;
    private final Words words;
    private final Label line = Layout.label("library-line");
    private final Label who = Layout.label("library-secondary");
    private final TakePictures pictures;
    private final QualityPane quality;
    private final TagsPane tags;
    private final GridPane facts = new GridPane(10, 4);
    private final TextArea note = new TextArea();
    private final VBox content = new VBox();
    private final InvalidationListener changed = _ -> show();
    private final InvalidationListener measured = _ -> showQuality();
    private Optional<LibraryTake> noted = Optional.empty();
    private int row;

    TakePane(LibraryViewModel model, TakeText text) {
        this.model = model;
        this.text = text;
        this.words = text.words();
        setId("library-take");
        getStyleClass().add("library-take");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        pictures = new TakePictures(model, text);
        quality = new QualityPane(words);
        tags = new TagsPane(model, words);
        line.setId("library-line");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        who.setWrapText(true);
        facts.getColumnConstraints().setAll(new ColumnConstraints(92), growing());
        buildNote();
        content.getStyleClass().add("library-take-content");
        content.getChildren()
                .addAll(
                        new VBox(3, line, who),
                        pictures,
                        section("section.quality", quality),
                        tags,
                        section("section.note", note),
                        section("section.facts", facts));
        setContent(content);
        model.leadProperty().addListener(changed);
        model.portraits().shownProperty().addListener(measured);
        model.portraits().goneProperty().addListener(measured);
        show();
        showQuality();
    }

    private static ColumnConstraints growing() {
        ColumnConstraints growing = new ColumnConstraints();
        growing.setHgrow(Priority.ALWAYS);
        growing.setMinWidth(0);
        return growing;
    }

    private VBox section(String key, javafx.scene.Node content) {
        return new VBox(6, Layout.label(words.get(key), "library-section"), content);
    }

    private void buildNote() {
        note.setId("library-note");
        note.setPromptText(words.get("note.prompt"));
        note.setAccessibleText(words.get("section.note"));
        note.setWrapText(true);
        note.setPrefRowCount(2);
        note.setMinHeight(54);
        note.focusedProperty()
                .addListener((_, _, focused) -> {
                    if (!focused) {
                        keepNote();
                    }
                });
    }

    private void keepNote() {
        noted.ifPresent(take -> model.deeds().note(take, note.getText()));
    }

    private void show() {
        Optional<LibraryTake> take = model.leadProperty().get();
        content.setVisible(take.isPresent());
        boolean other = !take.map(LibraryTake::digest).equals(noted.map(LibraryTake::digest));
        if (other) {
            keepNote();
        }
        if (other || !note.isFocused()) {
            note.setText(take.map(LibraryTake::note).orElse(""));
        }
        noted = take;
        take.ifPresent(this::show);
    }

    private void show(LibraryTake take) {
        TakeFacts known = take.facts();
        line.setText(TakeText.line(take));
        who.setText(
                known.speaker().isEmpty()
                        ? text.voice(take)
                        : words.get("who", known.speaker(), text.voice(take)));
        facts.getChildren().clear();
        row = 0;
        fact("fact.project", text.project(take));
        fact("fact.made", text.madeInFull(known.madeAt()));
        fact("fact.length", TakeText.length(known.samples()));
        fact("fact.size", TakeText.size(known.bytes()));
        fact("fact.engine", known.engine());
        fact("fact.fallback", known.fallback());
    }

    private void fact(String key, String value) {
        if (!value.isBlank()) {
            Label says = Layout.label(value, "library-fact");
            says.setWrapText(true);
            facts.addRow(row, Layout.label(words.get(key), "library-secondary"), says);
            row++;
        }
    }

    private Optional<Double> grade() {
        return model.leadProperty()
                .get()
                .flatMap(LibraryTake::measure)
                .flatMap(TakeMeasure::grade)
                .filter(given -> given > 0);
    }

    private void showQuality() {
        quality.show(
                model.portraits().shownProperty().get().map(TakePortrait::quality),
                grade(),
                model.portraits().goneProperty().get());
    }

    /// Puts the keyboard where tags are written.
    void tag() {
        setVvalue(0.7);
        tags.begin();
    }

    @Override
    public void close() {
        keepNote();
        model.leadProperty().removeListener(changed);
        model.portraits().shownProperty().removeListener(measured);
        model.portraits().goneProperty().removeListener(measured);
        pictures.close();
        tags.close();
    }
}
