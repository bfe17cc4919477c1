package studio.longplay.app.library;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.TagChip;
import studio.longplay.app.words.Words;
import studio.longplay.engine.store.library.Playlist;

import java.util.List;
import java.util.Optional;

/// The playlists: one shows its takes in its own order, can be renamed and removed.
final class PlaylistsPane extends VBox implements AutoCloseable {
    private final LibraryViewModel model;
    private final Words words;
    private final VBox rows = new VBox(4);
    private final InvalidationListener changed = _ -> show();
    private Optional<String> renaming = Optional.empty();

    PlaylistsPane(LibraryViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setSpacing(6);
        getChildren().addAll(Layout.label(words.get("playlists"), "library-section"), rows);
        model.answerProperty().addListener(changed);
        model.sought().playlistProperty().addListener(changed);
        show();
    }

    private void show() {
        List<Playlist> lists =
                model.answerProperty().get().map(TakesAnswer::playlists).orElse(List.of());
        rows.getChildren().setAll(lists.stream().map(this::row).toList());
        Layout.shown(this, !lists.isEmpty());
    }

    private HBox row(Playlist list) {
        if (renaming.equals(Optional.of(list.id()))) {
            return naming(list);
        }
        TagChip chip = new TagChip(words.get("playlist.chip", list.name(), list.takes().size()));
        chip.setId("library-playlist-" + list.name());
        chip.setMinWidth(0);
        chip.setSelected(model.sought().playlistProperty().get().equals(Optional.of(list.id())));
        chip.setOnAction(_ ->
                model.sought()
                        .playlistProperty()
                        .set(chip.isSelected() ? Optional.of(list.id()) : Optional.empty()));
        IconButton rename =
                new IconButton(
                        MaterialDesignP.PENCIL_OUTLINE, words.get("playlist.rename", list.name()));
        rename.setId("library-rename-" + list.name());
        rename.setOnAction(_ -> {
            renaming = Optional.of(list.id());
            show();
        });
        IconButton remove =
                new IconButton(
                        MaterialDesignD.DELETE_OUTLINE, words.get("playlist.remove", list.name()));
        remove.setId("library-remove-" + list.name());
        remove.setOnAction(_ -> model.deeds().remove(list));
        HBox row = new HBox(2, chip, Layout.spring(), rename, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox naming(Playlist list) {
        TextField field = new TextField(list.name());
        field.setId("library-playlist-name");
        field.setAccessibleText(words.get("playlist.rename", list.name()));
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnAction(_ -> {
            renaming = Optional.empty();
            model.deeds().rename(list, field.getText());
            show();
        });
        field.sceneProperty()
                .addListener((_, _, _) -> {
                    field.requestFocus();
                    field.selectAll();
                });
        return new HBox(field);
    }

    @Override
    public void close() {
        model.answerProperty().removeListener(changed);
        model.sought().playlistProperty().removeListener(changed);
    }
}
