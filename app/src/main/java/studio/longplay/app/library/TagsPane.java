package studio.longplay.app.library;

import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.TagChip;
import studio.longplay.app.words.Words;
import studio.longplay.engine.store.library.Facet;

import java.util.List;

/// The tags of all that is selected: a chip that is on is a tag of each; pressed, it is one of each
/// or of none.
final class TagsPane extends VBox implements AutoCloseable {
    private final LibraryViewModel model;
    private final Words words;
    private final Label title = Layout.label("library-section");
    private final FlowPane chips = new FlowPane(6, 6);
    private final TextField more = new TextField();
    private final InvalidationListener changed = _ -> show();
    private List<Facet> shown = List.of();
    private int shownOf = -1;

    TagsPane(LibraryViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setSpacing(6);
        more.setId("library-tag-field");
        more.setPromptText(words.get("tag.add"));
        more.setAccessibleText(words.get("tag.add"));
        more.setOnAction(_ -> {
            model.deeds().tag(more.getText());
            more.clear();
        });
        getChildren().addAll(title, chips, more);
        model.markedProperty().addListener(changed);
        show();
    }

    private void show() {
        int count = model.marks().count();
        title.setText(words.get("tags", count));
        more.setDisable(count == 0);
        List<Facet> tags = model.markedProperty().get().tags();
        if (tags.equals(shown) && shownOf == count) {
            return;
        }
        shown = tags;
        shownOf = count;
        chips.getChildren().setAll(tags.stream().map(tag -> chip(tag, count)).toList());
        Layout.shown(chips, !tags.isEmpty());
    }

    private Node chip(Facet tag, int count) {
        boolean all = tag.count() >= count;
        TagChip chip =
                new TagChip(all ? tag.label() : words.get("tag.some", tag.label(), tag.count()));
        chip.setId("library-marked-tag-" + tag.value());
        chip.setSelected(all);
        chip.setAccessibleText(words.get("tag.spoken", tag.label(), tag.count(), count));
        chip.pseudoClassStateChanged(Look.SOME, !all);
        chip.setOnAction(_ -> {
            if (all) {
                model.deeds().untag(tag.value());
            } else {
                model.deeds().tag(tag.value());
            }
        });
        return chip;
    }

    /// Puts the keyboard where a tag is written.
    void begin() {
        more.requestFocus();
    }

    @Override
    public void close() {
        model.markedProperty().removeListener(changed);
    }
}
