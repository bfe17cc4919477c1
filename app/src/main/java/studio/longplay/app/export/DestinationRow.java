package studio.longplay.app.export;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import studio.longplay.app.fx.Followed;
import studio.longplay.app.words.Words;

/// Where the delivery goes. It stands below what scrolls, so that it is always seen.
final class DestinationRow extends HBox implements AutoCloseable {
    private final ExportChoices choices;
    private final FolderChoice folders;
    private final Followed followed = new Followed();

    DestinationRow(ExportChoices choices, Words words, FolderChoice folders) {
        this.choices = choices;
        this.folders = folders;
        Label name = new Label(words.get("choose.folder"));
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label path = new Label();
        path.setId("export-folder");
        path.getStyleClass().add("export-path");
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.setMaxWidth(Double.MAX_VALUE);
        path.setAlignment(Pos.CENTER_RIGHT);
        path.setMinWidth(0);
        HBox.setHgrow(path, Priority.ALWAYS);
        Button change = Pieces.button("export-browse", words.get("choose.browse"), this::browse);
        getChildren().addAll(name, path, change);
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("export-destination");
        followed.follow(
                choices.folderProperty(),
                folder -> {
                    path.setText(folder.toString());
                    path.setTooltip(new Tooltip(folder.toString()));
                });
    }

    private void browse() {
        folders.choose(choices.folderProperty().get()).ifPresent(choices.folderProperty()::set);
    }

    @Override
    public void close() {
        followed.close();
    }
}
