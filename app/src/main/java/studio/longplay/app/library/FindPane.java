package studio.longplay.app.library;

import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.TagChip;
import studio.longplay.app.words.Words;
import studio.longplay.engine.store.library.Facet;
import studio.longplay.engine.store.library.TakeField;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What takes can be narrowed by, with how many there would be.
final class FindPane extends ScrollPane implements AutoCloseable {
    private final LibraryViewModel model;
    private final Words words;
    private final Map<TakeField, FacetList> facets = new EnumMap<>(TakeField.class);
    private final FlowPane tags = new FlowPane(6, 6);
    private final Label tagsTitle;
    private final PlaylistsPane playlists;
    private final CheckBox deleted;
    private final Button purge = new Button();
    private final InvalidationListener answered = _ -> show();
    private List<Facet> shownTags = List.of();
    private boolean sure;

    FindPane(LibraryViewModel model, TakeText text) {
        this.model = model;
        this.words = text.words();
        setId("library-find");
        getStyleClass().add("library-find");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        TakesSought sought = model.sought();
        playlists = new PlaylistsPane(model, words);
        tagsTitle = title("facet.tags");
        deleted = toggle("deleted", sought.deletedProperty());
        buildPurge();
        VBox all = new VBox();
        all.getStyleClass().add("library-find-content");
        all.getChildren()
                .addAll(
                        new VBox(6, toggle("starred", sought.starredProperty()), deleted, purge),
                        figures(),
                        playlists,
                        new VBox(8, tagsTitle, tags));
        for (TakeField field : TakeField.values()) {
            FacetList list = new FacetList(model, field, words);
            facets.put(field, list);
            all.getChildren().add(list);
        }
        setContent(all);
        model.answerProperty().addListener(answered);
        show();
    }

    private Label title(String key) {
        return Layout.label(words.get(key), "library-section");
    }

    private CheckBox toggle(String name, BooleanProperty property) {
        CheckBox box = new CheckBox(words.get("facet." + name));
        box.setId("library-" + name);
        box.selectedProperty().bindBidirectional(property);
        return box;
    }

    private GridPane figures() {
        TakesSought sought = model.sought();
        GridPane grid = new GridPane(8, 6);
        bands(grid, "grade", Band.Grade.values(), sought.gradeProperty());
        bands(grid, "age", Band.Age.values(), sought.ageProperty());
        bands(grid, "length", Band.Length.values(), sought.lengthProperty());
        bands(grid, "size", Band.Size.values(), sought.sizeProperty());
        return grid;
    }

    private <B extends Band> void bands(
            GridPane grid, String name, B[] values, ObjectProperty<B> property) {
        ComboBox<B> box = new ComboBox<>(FXCollections.observableArrayList(values));
        box.setId("library-" + name);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(words.get("facet." + name));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(B band) {
                        return band == null ? "" : words.get(band.key());
                    }

                    @Override
                    public B fromString(String said) {
                        return box.getValue();
                    }
                });
        box.valueProperty().bindBidirectional(property);
        Label label = Layout.label(words.get("facet." + name), "library-secondary");
        label.setLabelFor(box);
        label.setMinWidth(USE_PREF_SIZE);
        GridPane.setHgrow(box, javafx.scene.layout.Priority.ALWAYS);
        grid.addRow(grid.getRowCount(), label, box);
    }

    /// Removing for good is asked twice: the button says what it does first.
    private void buildPurge() {
        purge.setId("library-purge");
        purge.setWrapText(true);
        purge.setMaxWidth(Double.MAX_VALUE);
        purge.setOnAction(_ -> {
            if (sure) {
                sure = false;
                model.deeds().purge();
            } else {
                sure = true;
            }
            showPurge();
        });
        purge.focusedProperty()
                .addListener((_, _, focused) -> {
                    if (!focused) {
                        sure = false;
                        showPurge();
                    }
                });
    }

    private void showPurge() {
        int count = model.answerProperty().get().map(now -> now.extent().deleted()).orElse(0);
        Layout.shown(purge, count > 0 && model.sought().deletedProperty().get());
        purge.setText(words.get(sure ? "purge.sure" : "purge", count));
        deleted.setText(words.get("facet.deleted.count", count));
        if (count == 0) {
            deleted.setText(words.get("facet.deleted"));
        }
    }

    private void show() {
        model.answerProperty()
                .get()
                .ifPresent(answer -> {
                    facets.forEach((field, list) -> list.show(answer.found().facets().of(field)));
                    showTags(answer.found().facets().tags());
                });
        showPurge();
    }

    private void showTags(List<Facet> now) {
        List<Facet> all = new ArrayList<>(now);
        for (String wanted : model.sought().tags()) {
            if (all.stream().noneMatch(tag -> tag.value().equals(wanted))) {
                all.add(new Facet(wanted, wanted, 0));
            }
        }
        Layout.shown(
                tagsTitle.getParent() == null ? tagsTitle : tagsTitle.getParent(), !all.isEmpty());
        if (all.equals(shownTags)) {
            return;
        }
        shownTags = List.copyOf(all);
        tags.getChildren().setAll(all.stream().limit(24).map(this::chip).toList());
    }

    private Node chip(Facet tag) {
        TagChip chip = new TagChip(words.get("tag.count", tag.label(), tag.count()));
        chip.setId("library-tag-" + tag.value());
        chip.setAccessibleText(words.get("facet.spoken", tag.label(), tag.count()));
        chip.setSelected(model.sought().tags().contains(tag.value()));
        chip.setOnAction(_ -> {
            if (chip.isSelected()) {
                model.sought().tags().add(tag.value());
            } else {
                model.sought().tags().remove(tag.value());
            }
        });
        return chip;
    }

    @Override
    public void close() {
        model.answerProperty().removeListener(answered);
        playlists.close();
    }
}
