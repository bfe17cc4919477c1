package studio.longplay.app.export;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.controls.SegmentState;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;

/// An export that was stopped or could not go on: why, what is kept, and how to go on.
final class StoppedPage implements ExportView.Page {
    private final ExportViewModel viewModel;
    private final SegmentPane segments;
    private final Button resume;
    private final VBox body;
    private final HBox foot;

    StoppedPage(ExportViewModel viewModel, Words words, Runnable close) {
        this.viewModel = viewModel;
        segments = new SegmentPane(viewModel, words, close);
        body = new VBox(14, notice(viewModel.stateProperty().get(), words));
        body.getStyleClass().add("export-body");
        SegmentLedger ledger = viewModel.segments();
        int kept =
                ledger.count(SegmentState.FINISHED)
                        + ledger.count(SegmentState.REUSED)
                        + ledger.count(SegmentState.REPEATED);
        if (ledger.size() > 0) {
            body.getChildren()
                    .addAll(
                            Pieces.wrapping(words.get("stopped.kept", kept, ledger.size())),
                            segments);
        } else {
            body.getChildren().add(Pieces.wrapping(words.get("stopped.kept-lines")));
        }
        Button back = Pieces.button("export-back", words.get("stopped.back"), viewModel::startOver);
        resume = Pieces.primary("export-resume", words.get("stopped.resume"), viewModel::resume);
        foot =
                Pieces.foot(
                        Pieces.wrapping(words.get("stopped.hint"), "lp-text-faint", "lp-small"),
                        back,
                        resume);
    }

    private static NoticeBar notice(ExportState state, Words words) {
        NoticeBar notice;
        if (state instanceof ExportState.Failed(StudioFault fault)) {
            notice =
                    new NoticeBar(
                            NoticeBar.Kind.BAD,
                            words.get("stopped.fault", fault.sentence(), fault.remedy()));
        } else {
            notice = new NoticeBar(NoticeBar.Kind.INFORMATION, words.get("stopped.cancelled"));
        }
        notice.setId("export-stopped");
        return notice;
    }

    @Override
    public Region body() {
        return body;
    }

    @Override
    public Region foot() {
        return foot;
    }

    @Override
    public Node first() {
        return resume;
    }

    @Override
    public void go() {
        viewModel.resume();
    }

    @Override
    public void close() {
        segments.close();
    }
}
