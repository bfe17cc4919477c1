package studio.longplay.app.script;

import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/// Takes picture files that are dropped on the text.
final class PictureDropping {
    private final ScriptArea area;
    private final ScriptViewModel model;

    PictureDropping(ScriptArea area, ScriptViewModel model) {
        this.area = area;
        this.model = model;
    }

    void attach() {
        area.addEventHandler(DragEvent.DRAG_OVER, this::over);
        area.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private static Optional<Path> picture(Dragboard board) {
        return board.getFiles().stream()
                .map(File::toPath)
                .filter(PictureFiles::isPicture)
                .findFirst();
    }

    private void over(DragEvent event) {
        if (picture(event.getDragboard()).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            area.moveTo(area.hit(event.getX(), event.getY()).getInsertionIndex());
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        picture(event.getDragboard())
                .ifPresent(file -> {
                    int at = area.hit(event.getX(), event.getY()).getInsertionIndex();
                    model.pictures().drop(file, at);
                    event.setDropCompleted(true);
                    event.consume();
                });
    }
}
