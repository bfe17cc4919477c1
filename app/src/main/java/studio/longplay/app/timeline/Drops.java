package studio.longplay.app.timeline;

import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;

import studio.longplay.app.session.MediaDrag;
import studio.longplay.engine.timeline.Crossing;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What is dropped on the clips from elsewhere: files of the bin, and transitions of the palette.
final class Drops {
    private static final String MIME = "application/x-longplay-crossing";

    private final TimelineViewModel model;
    private final Crossings crossings;
    private final Incomings incomings;

    Drops(TimelineViewModel model, Region field) {
        this.model = model;
        crossings = new Crossings(model);
        incomings = new Incomings(model);
        field.setOnDragOver(this::over);
        field.setOnDragDropped(this::dropped);
        field.setOnDragExited(_ -> model.sketchProperty().set(Sketch.NONE));
    }

    /// Begins to drag a transition.
    static void begin(Region from, Crossing.Kind kind) {
        ClipboardContent content = new ClipboardContent();
        content.put(format(), kind.name());
        from.startDragAndDrop(TransferMode.COPY).setContent(content);
    }

    private static DataFormat format() {
        DataFormat known = DataFormat.lookupMimeType(MIME);
        return known == null ? new DataFormat(MIME) : known;
    }

    private static Optional<Crossing.Kind> crossing(Dragboard board) {
        return board.getContent(format()) instanceof String name
                ? Optional.of(Crossing.Kind.valueOf(name))
                : Optional.empty();
    }

    private static Pointer pointer(DragEvent event) {
        return Pointer.at(event.getX(), event.getY());
    }

    private void over(DragEvent event) {
        List<String> digests = MediaDrag.digests(event.getDragboard());
        Pointer at = pointer(event);
        if (!event.getDragboard().getFiles().isEmpty()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        } else if (!digests.isEmpty()) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            model.sketchProperty().set(incomings.sketch(digests, at));
            event.consume();
        } else if (crossing(event.getDragboard()).isPresent()) {
            crossings
                    .at(at)
                    .ifPresent(joint -> {
                        event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                        long cut = joint.later().start();
                        model.sketchProperty().set(Sketch.of(List.of(), OptionalLong.of(cut), ""));
                    });
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        List<String> digests = MediaDrag.digests(event.getDragboard());
        Pointer at = pointer(event);
        model.sketchProperty().set(Sketch.NONE);
        List<File> files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            model.importer()
                    .bring(
                            files.stream().map(File::toPath).toList(),
                            brought -> incomings.dropItems(brought, at));
        } else if (!digests.isEmpty()) {
            incomings.drop(digests, at);
        } else {
            crossing(event.getDragboard())
                    .ifPresent(kind ->
                            crossings.at(at).ifPresent(joint -> crossings.put(joint, kind)));
        }
        event.setDropCompleted(true);
        event.consume();
    }
}
