package studio.longplay.app.preview;

import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import studio.longplay.app.words.Words;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/// Asks with the desktop's own dialog.
record SnapshotDialog(Node over, Words words) implements SnapshotPlace {
    @Override
    public Optional<Path> choose(String suggested) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.get("snapshot.chooser"));
        chooser.setInitialFileName(suggested);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(words.get("snapshot.kind"), "*.png"));
        Window window = over.getScene() == null ? null : over.getScene().getWindow();
        File chosen = chooser.showSaveDialog(window);
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
