package studio.longplay.app.preview;

import javafx.geometry.Pos;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.fx.Followed;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;

import java.util.Optional;

/// What has to be said over the picture: why it cannot be painted, and passing news.
final class PictureNotes extends VBox implements AutoCloseable {
    private final PreviewViewModel model;
    private final Words words;
    private final Followed followed = new Followed();

    PictureNotes(PreviewViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setId("preview-notes");
        getStyleClass().add("preview-notes");
        setAlignment(Pos.TOP_CENTER);
        setPickOnBounds(false);
        followed.follow(model.faultProperty(), _ -> show());
        followed.follow(model.noticeProperty(), _ -> show());
    }

    private void show() {
        getChildren().clear();
        model.faultProperty().get().map(this::faultBar).ifPresent(getChildren()::add);
        Optional<PreviewNotice> notice = model.noticeProperty().get();
        notice.map(this::noticeBar).ifPresent(getChildren()::add);
    }

    private NoticeBar faultBar(StudioFault fault) {
        NoticeBar bar =
                new NoticeBar(NoticeBar.Kind.BAD, fault.whole())
                        .withAction("preview-retry", words.get("fault.retry"), model::retry);
        bar.setId("preview-fault");
        return bar;
    }

    private NoticeBar noticeBar(PreviewNotice notice) {
        NoticeBar bar =
                new NoticeBar(kind(notice.kind()), notice.sentence())
                        .withDismiss(model::dismissNotice);
        bar.setId("preview-notice");
        return bar;
    }

    private static NoticeBar.Kind kind(PreviewNotice.Kind kind) {
        return switch (kind) {
            case INFORMATION -> NoticeBar.Kind.INFORMATION;
            case DONE -> NoticeBar.Kind.OK;
            case FAILED -> NoticeBar.Kind.BAD;
        };
    }

    @Override
    public void close() {
        followed.close();
    }
}
