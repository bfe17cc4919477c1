package studio.longplay.app.welcome;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Takes a file or a folder that is dropped onto a page, and shows while one is over it.
final class FileDrop implements AutoCloseable {
    private final StackPane page;
    private final Consumer<Path> then;
    private final StackPane cover;

    FileDrop(StackPane page, String words, Consumer<Path> then) {
        this.page = page;
        this.then = then;
        Label label = new Label(words, new FontIcon(MaterialDesignT.TRAY_ARROW_DOWN));
        label.getStyleClass().add("welcome-drop-words");
        cover = new StackPane(label);
        cover.setAlignment(Pos.CENTER);
        cover.setMouseTransparent(true);
        cover.getStyleClass().add("welcome-drop");
        cover.setVisible(false);
        page.getChildren().add(cover);
        page.setOnDragOver(this::over);
        page.setOnDragExited(_ -> cover.setVisible(false));
        page.setOnDragDropped(this::dropped);
    }

    private void over(DragEvent drag) {
        if (drag.getDragboard().getFiles().size() == 1) {
            drag.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            cover.setVisible(true);
        }
        drag.consume();
    }

    private void dropped(DragEvent drag) {
        cover.setVisible(false);
        boolean one = drag.getDragboard().getFiles().size() == 1;
        if (one) {
            then.accept(drag.getDragboard().getFiles().getFirst().toPath());
        }
        drag.setDropCompleted(one);
        drag.consume();
    }

    @Override
    public void close() {
        page.setOnDragOver(null);
        page.setOnDragExited(null);
        page.setOnDragDropped(null);
    }
}
