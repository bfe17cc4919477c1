package studio.longplay.app.library;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/// A row that knows whether its take is selected, leads, and is heard.
final class MarkedRow extends TableRow<TakeRow> {
    private final LibraryViewModel model;
    private final TakeText text;

    /// Listened to weakly: a table drops its rows without a word.
    private final InvalidationListener changed = _ -> refresh();

    private boolean chosen;
    private boolean leading;
    private boolean heard;

    MarkedRow(LibraryViewModel model, TakeText text, TakesTable table) {
        this.model = model;
        this.text = text;
        WeakInvalidationListener weak = new WeakInvalidationListener(changed);
        model.marks().versionProperty().addListener(weak);
        model.player().heardProperty().addListener(weak);
        addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                press -> {
                    table.requestFocus();
                    mark(press);
                });
        setOnMouseClicked(click -> {
            if (click.getClickCount() == 2 && click.getButton() == MouseButton.PRIMARY) {
                model.hear();
            }
        });
    }

    private void mark(MouseEvent press) {
        if (getItem() == null) {
            return;
        }
        int place = getItem().place();
        TakeMarks marks = model.marks();
        boolean kept = press.getButton() == MouseButton.SECONDARY && marks.isMarked(place);
        if (press.isShiftDown()) {
            marks.to(place);
        } else if (press.isShortcutDown()) {
            marks.toggle(place);
        } else if (!kept) {
            marks.only(place);
        }
    }

    @Override
    protected void updateItem(@Nullable TakeRow row, boolean empty) {
        super.updateItem(row, empty);
        refresh();
    }

    private void refresh() {
        TakeRow row = isEmpty() ? null : getItem();
        boolean nowChosen = row != null && model.marks().isMarked(row.place());
        boolean nowLeading = row != null && model.marks().lead() == row.place();
        boolean nowHeard =
                row != null && row.takeProperty().get().filter(model::isHeard).isPresent();
        if (nowChosen != chosen) {
            chosen = nowChosen;
            pseudoClassStateChanged(Look.CHOSEN, chosen);
        }
        if (nowLeading != leading) {
            leading = nowLeading;
            pseudoClassStateChanged(Look.LEADING, leading);
        }
        if (nowHeard != heard) {
            heard = nowHeard;
            pseudoClassStateChanged(Look.HEARD, heard);
        }
        if (leading && row != null) {
            setAccessibleText(row.takeProperty().get().map(text::aloud).orElse(""));
        }
    }
}
