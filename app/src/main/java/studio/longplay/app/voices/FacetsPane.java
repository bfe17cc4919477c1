package studio.longplay.app.voices;

import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ObservableSet;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.TagChip;
import studio.longplay.app.words.EngineWords;
import studio.longplay.app.words.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What voices can be narrowed by, with how many there would be.
final class FacetsPane extends ScrollPane implements AutoCloseable {
    private static final List<String> TELLING =
            List.of("man", "woman", "child", "young", "adult", "old", "narrator", "chorus");

    private final VoicesViewModel model;
    private final VoicesText text;
    private final Words words;
    private final FlowPane tags = new FlowPane(6, 6);
    private final VBox languages = new VBox(6);
    private final VBox providers = new VBox(6);
    private final VBox absent = new VBox(8);
    private final VBox collections = new VBox(4);
    private final Label collectionsTitle;
    private final Map<String, TagChip> chips = new HashMap<>();
    private final Map<String, Count> counts = new HashMap<>();
    private final InvalidationListener found = _ -> showCounts();
    private final InvalidationListener picked = _ -> showCollections();
    private final InvalidationListener stocked = _ -> showAbsent();
    private Set<String> known = Set.of();

    private record Count(HBox row, CheckBox box, Label number) {}

    FacetsPane(VoicesViewModel model, VoicesText text) {
        this.model = model;
        this.text = text;
        this.words = text.words();
        setId("voices-facets");
        getStyleClass().add("voices-facets");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        collectionsTitle = title("facet.collections");
        VoiceFacets facets = model.facets();
        VBox shown =
                new VBox(
                        6,
                        toggle("favourites", facets.favouritesProperty()),
                        toggle("used", facets.usedProperty()),
                        toggle("commercial", facets.commercialProperty()));
        VBox all =
                new VBox(
                        10,
                        shown,
                        new VBox(6, collectionsTitle, collections),
                        new VBox(8, title("facet.kind"), tags),
                        new VBox(8, title("facet.language"), languages),
                        new VBox(8, title("facet.provider"), providers, absent));
        all.getStyleClass().add("voices-facets-content");
        setContent(all);
        model.foundProperty().addListener(found);
        model.picksProperty().addListener(picked);
        facets.collectionProperty().addListener(picked);
        model.stockProperty().addListener(stocked);
        showCounts();
        showCollections();
        showAbsent();
    }

    private Label title(String key) {
        Label title = new Label(words.get(key));
        title.getStyleClass().add("voices-facet-title");
        return title;
    }

    private CheckBox toggle(String name, BooleanProperty property) {
        CheckBox box = new CheckBox(words.get("facet." + name));
        box.setId("voices-" + name);
        box.selectedProperty().bindBidirectional(property);
        return box;
    }

    private void showCounts() {
        VoicesFound now = model.foundProperty().get();
        Set<String> all = new java.util.HashSet<>(now.tags().keySet());
        all.addAll(now.languages().keySet());
        all.addAll(now.providers().keySet());
        if (!all.equals(known)) {
            known = all;
            build(now);
        }
        now.tags()
                .forEach((tag, count) -> {
                    TagChip chip = chips.get(tag);
                    if (chip != null) {
                        chip.setDisable(count == 0 && !chip.isSelected());
                        chip.setAccessibleText(words.get("facet.spoken", chip.getText(), count));
                    }
                });
        now.languages().forEach((language, count) -> count("language-" + language, count));
        now.providers().forEach((provider, count) -> count("provider-" + provider, count));
    }

    private void count(String id, int count) {
        Count shown = counts.get(id);
        if (shown != null) {
            shown.number.setText(words.get("number", count));
            shown.box.setAccessibleText(words.get("facet.spoken", shown.box.getText(), count));
            shown.row.setDisable(count == 0 && !shown.box.isSelected());
        }
    }

    private void build(VoicesFound now) {
        chips.clear();
        counts.clear();
        List<String> ordered = new ArrayList<>(TELLING);
        ordered.retainAll(now.tags().keySet());
        now.tags().keySet().stream().filter(tag -> !TELLING.contains(tag)).forEach(ordered::add);
        tags.getChildren().setAll(ordered.stream().map(this::chip).toList());
        VoiceFacets facets = model.facets();
        languages
                .getChildren()
                .setAll(
                        now.languages().keySet().stream()
                                .map(one ->
                                        row(
                                                "language-" + one,
                                                one,
                                                VoiceEntry::languageName,
                                                facets.languages()))
                                .toList());
        providers
                .getChildren()
                .setAll(
                        now.providers().keySet().stream()
                                .map(one ->
                                        row(
                                                "provider-" + one,
                                                one,
                                                text::provider,
                                                facets.providers()))
                                .toList());
    }

    private TagChip chip(String tag) {
        TagChip chip = new TagChip(EngineWords.tag(tag));
        chip.setId("voices-tag-" + tag);
        bind(chip.selectedProperty(), tag, model.facets().tags());
        chips.put(tag, chip);
        return chip;
    }

    private HBox row(
            String id, String value, Function<String, String> name, ObservableSet<String> wanted) {
        CheckBox box = new CheckBox(name.apply(value));
        box.setId("voices-" + id);
        box.setMinWidth(0);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setWrapText(true);
        box.setMinHeight(USE_PREF_SIZE);
        box.setTooltip(new Tooltip(box.getText()));
        HBox.setHgrow(box, Priority.ALWAYS);
        bind(box.selectedProperty(), value, wanted);
        Label number = new Label();
        number.getStyleClass().add("voices-faint");
        number.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(8, box, number);
        row.setAlignment(Pos.CENTER_LEFT);
        counts.put(id, new Count(row, box, number));
        return row;
    }

    /// The set can be emptied from elsewhere, too.
    private static void bind(BooleanProperty on, String value, ObservableSet<String> wanted) {
        on.set(wanted.contains(value));
        on.addListener((_, _, now) -> {
            if (now) {
                wanted.add(value);
            } else {
                wanted.remove(value);
            }
        });
        wanted.addListener((InvalidationListener) _ -> on.set(wanted.contains(value)));
    }

    private void showCollections() {
        Optional<String> wanted = model.facets().collectionProperty().get();
        List<Node> rows = new ArrayList<>();
        model.picksProperty()
                .get()
                .collections()
                .forEach((name, ids) -> rows.add(collection(name, ids.size(), wanted)));
        collections.getChildren().setAll(rows);
        Layout.shown(collectionsTitle.getParent(), !rows.isEmpty());
    }

    private HBox collection(String name, int size, Optional<String> wanted) {
        TagChip chip = new TagChip(words.get("collection.chip", name, size));
        chip.setId("voices-collection-" + name);
        chip.setMinWidth(0);
        chip.setSelected(wanted.equals(Optional.of(name)));
        chip.setOnAction(_ ->
                model.facets()
                        .collectionProperty()
                        .set(chip.isSelected() ? Optional.of(name) : Optional.empty()));
        IconButton remove =
                new IconButton(
                        MaterialDesignD.DELETE_OUTLINE, words.get("collection.remove", name));
        remove.setOnAction(_ -> model.removeCollection(name));
        HBox row = new HBox(4, chip, Layout.spring(), remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// Who has no voices says why.
    private void showAbsent() {
        VoiceStock stock = model.stockProperty().get();
        List<Node> notes = new ArrayList<>();
        stock.absent().forEach((name, why) -> notes.add(note(name, why)));
        stock.unverified().forEach((id, why) -> notes.add(note(id, why)));
        absent.getChildren().setAll(notes);
    }

    private VBox note(String name, String why) {
        Label head = new Label(words.get("absent", name));
        head.getStyleClass().add("voices-secondary");
        head.setWrapText(true);
        Label reason = new Label(why);
        reason.getStyleClass().add("voices-faint");
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        VBox note = new VBox(2, head, reason);
        note.getStyleClass().add("voices-absent");
        return note;
    }

    @Override
    public void close() {
        model.foundProperty().removeListener(found);
        model.picksProperty().removeListener(picked);
        model.stockProperty().removeListener(stocked);
    }
}
