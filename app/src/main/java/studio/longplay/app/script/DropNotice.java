package studio.longplay.app.script;

import javafx.beans.InvalidationListener;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;

/// Asks whether a dropped picture may be copied beside the script, and says why it could not be.
final class DropNotice extends VBox {
    private final PicturesViewModel pictures;
    private final Words words;

    DropNotice(PicturesViewModel pictures, Words words) {
        this.pictures = pictures;
        this.words = words;
        getStyleClass().add("script-drop");
        InvalidationListener changed = _ -> show();
        pictures.waitingProperty().addListener(changed);
        pictures.failedProperty().addListener(changed);
        show();
    }

    private void show() {
        getChildren().clear();
        pictures.waitingProperty().get().ifPresent(this::ask);
        pictures.failedProperty().get().ifPresent(this::tell);
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private void ask(PicturesViewModel.Drop drop) {
        String name = String.valueOf(drop.file().getFileName());
        add(
                new NoticeBar(NoticeBar.Kind.INFORMATION, words.get("drop.copy", name))
                        .withAction(
                                "script-drop-copy", words.get("drop.copy.yes"), pictures::agree));
    }

    private void tell(StudioFault fault) {
        add(new NoticeBar(NoticeBar.Kind.BAD, fault.sentence() + " " + fault.remedy()));
    }

    private void add(NoticeBar notice) {
        getChildren().add(notice.withDismiss(pictures::dismiss));
    }
}
