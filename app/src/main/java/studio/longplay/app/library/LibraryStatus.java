package studio.longplay.app.library;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.words.Words;
import studio.longplay.engine.store.library.Library;

/// How much there is, and how much of it nobody measured yet.
final class LibraryStatus extends HBox implements AutoCloseable {
    private final LibraryViewModel model;
    private final Words words;
    private final Label extent = Layout.label("library-faint");
    private final Label measured = Layout.label("library-faint");
    private final Hyperlink now = new Hyperlink();
    private final InvalidationListener changed = _ -> show();

    LibraryStatus(LibraryViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setId("library-status");
        getStyleClass().add("library-status");
        setAlignment(Pos.CENTER_LEFT);
        extent.setId("library-extent");
        measured.setId("library-measured");
        measured.setTooltip(new Tooltip(words.get("measured.explained")));
        now.setId("library-measure-now");
        now.setMinWidth(USE_PREF_SIZE);
        now.setOnAction(_ -> {
            now.setVisited(false);
            if (model.measuring().stateProperty().get().measuring()) {
                model.measuring().stop();
            } else {
                model.measuring().measureNow();
            }
        });
        getChildren().addAll(extent, Layout.spring(), measured, now);
        model.answerProperty().addListener(changed);
        model.measuring().stateProperty().addListener(changed);
        show();
    }

    private void show() {
        extent.setText(
                model.answerProperty().get().map(TakesAnswer::extent).map(this::of).orElse(""));
        IdleMeasuring.State state = model.measuring().stateProperty().get();
        if (state.left() <= 0) {
            measured.setText(state.left() == 0 ? words.get("measured.all") : "");
        } else if (state.measuring()) {
            measured.setText(
                    state.time()
                            .map(time ->
                                    words.get(
                                            "measured.left",
                                            state.left(),
                                            TakeText.clock(time.toSeconds())))
                            .orElseGet(() -> words.get("measured.running", state.left())));
        } else {
            measured.setText(words.get("measured.waiting", state.left()));
        }
        now.setText(words.get(state.measuring() ? "measure.stop" : "measure.now"));
        Layout.shown(now, state.left() > 0);
    }

    private String of(Library.Extent all) {
        return words.get(
                "extent", all.takes(), TakeText.length(all.samples()), TakeText.size(all.bytes()));
    }

    @Override
    public void close() {
        model.answerProperty().removeListener(changed);
        model.measuring().stateProperty().removeListener(changed);
    }
}
