package studio.longplay.app.script;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.fxmisc.richtext.model.PlainTextChange;
import org.reactfx.Subscription;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.words.Words;
import studio.longplay.engine.edit.ScriptChange;
import studio.longplay.engine.script.ElementId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Ties the text area to the view model: what is typed goes there, looks and marks come from there.
final class ScriptEditor implements ScriptPage, AutoCloseable {
    private static final double TEXT_PIXELS = 14;
    private static final long SETTLE_MILLIS = 40;
    private static final long FOLLOW_PAUSE_NANOS = 4_000_000_000L;

    private final ScriptViewModel model;
    private final Words words;
    private final ScriptArea area = new ScriptArea();
    private final Dressing dressing = new Dressing(area);
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(this, "empty");
    private final Delay settled = new FxDelay();
    private final List<Subscription> undone = new ArrayList<>();
    private final ScriptKeys keys;
    private boolean begun;

    /// The first time the caret comes to rest is when the text is opened: what somebody selected
    /// meanwhile stays selected.
    private boolean settledOnce;

    private boolean silent;
    private int caretAfterTyping = -1;
    private long scrolledNanos = System.nanoTime() - FOLLOW_PAUSE_NANOS;

    ScriptEditor(ScriptViewModel model, Actions actions, Words words) {
        this.model = model;
        this.words = words;
        area.setParagraphGraphicFactory(this::gutter);
        area.setAccessibleText(words.get("text.accessible"));
        area.setEditable(false);
        undone.add(area.plainTextChanges().subscribe(this::changed));
        listen(area.caretPositionProperty(), _ -> settled.restart(SETTLE_MILLIS, this::settle));
        listen(area.focusedProperty(), _ -> focusChanged());
        listen(model.zoomProperty(), _ -> zoom());
        listen(model.looksProperty(), _ -> wear());
        listen(model.marksProperty(), _ -> showMarks());
        listen(model.heardProperty(), _ -> showHeard());
        area.addEventFilter(ScrollEvent.ANY, _ -> scrolledNanos = System.nanoTime());
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> scrolledNanos = System.nanoTime());
        keys = new ScriptKeys(this, model, words);
        area.setContextMenu(new ScriptMenu(area, model, actions, words));
        new PictureDropping(area, model).attach();
        new FaultTips(area, model).attach();
        model.shownBy(this);
        zoom();
        wear();
    }

    private void listen(ObservableValue<?> value, InvalidationListener listener) {
        ChangeListener<Object> each = (_, _, _) -> listener.invalidated(value);
        value.addListener(each);
        undone.add(() -> value.removeListener(each));
    }

    ScriptArea area() {
        return area;
    }

    /// Whether all looks are on.
    boolean isDressed() {
        return begun && model.isRead() && !dressing.isBusy();
    }

    ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    void focus() {
        area.requestFocus();
    }

    private void zoom() {
        double pixels = Math.round(TEXT_PIXELS * model.zoomProperty().get() * 2) / 2.0;
        area.setStyle("-fx-font-size: " + pixels + "px;");
    }

    private void changed(PlainTextChange change) {
        String removed = change.getRemoved();
        String inserted = change.getInserted();
        int at = change.getPosition();
        if (begun) {
            int first =
                    area.offsetToPosition(at, org.fxmisc.richtext.model.TwoDimensional.Bias.Forward)
                            .getMajor();
            dressing.changed(first, TextLines.ends(removed) + 1, TextLines.ends(inserted) + 1);
            unblank(first);
        }
        if (!silent) {
            caretAfterTyping = at + inserted.length();
            model.typed(new ScriptChange(at, removed, inserted));
            keys.typed(inserted);
        }
        empty.set(begun && area.getLength() == 0);
    }

    /// A gap that is written into grows to a line at once, not when the text is read again.
    private void unblank(int paragraph) {
        boolean written =
                area.getParagraph(paragraph).getParagraphStyle().kind() == ParagraphKind.BLANK
                        && area.getParagraphLength(paragraph) > 0;
        if (written) {
            area.setParagraphStyle(paragraph, new ParagraphStyle(ParagraphKind.DIALOGUE, false));
        }
    }

    private void wear() {
        List<ParagraphLook> looks = model.looksProperty().get();
        if (!model.isRead() || looks.isEmpty()) {
            return;
        }
        if (!begun) {
            begin(looks);
        } else if (looks.size() == area.getParagraphs().size()) {
            dressing.wear(looks);
            refreshGutters();
        }
    }

    private void begin(List<ParagraphLook> looks) {
        silent = true;
        area.begin(model.text(), looks);
        silent = false;
        begun = true;
        dressing.begun(looks);
        area.setEditable(true);
        area.moveTo(Math.min(area.getLength(), model.caretKept()));
        area.requestFollowCaret();
        empty.set(area.getLength() == 0);
        showMarks();
    }

    private Node gutter(int paragraph) {
        List<ParagraphLook> looks = model.looksProperty().get();
        ParagraphLook look =
                paragraph < looks.size() ? looks.get(paragraph) : ParagraphLook.plain(0);
        LineGutter gutter = new LineGutter(look, words);
        boolean room = area.getParagraph(paragraph).getParagraphStyle().hasNote();
        if (room) {
            look.note().ifPresent(fault -> gutter.note(fault, () -> fix(fault)));
        }
        show(gutter, paragraph);
        return gutter;
    }

    private void fix(ScriptFault fault) {
        model.faults().fix(fault);
        focus();
    }

    private void show(LineGutter gutter, int paragraph) {
        Optional<LineMark> mark = model.marksProperty().get().mark(paragraph);
        ParagraphKind kind = area.getParagraph(paragraph).getParagraphStyle().kind();
        boolean wide = kind == ParagraphKind.CHARACTER || kind == ParagraphKind.DIRECTION;
        mark.ifPresentOrElse(told -> gutter.mark(told, wide), gutter::noMark);
        gutter.heard(isHeard(paragraph));
    }

    private boolean isHeard(int paragraph) {
        Optional<ElementId> heard = model.heardProperty().get();
        return heard.isPresent() && model.marksProperty().get().isSpoken(paragraph, heard.get());
    }

    /// Looks of faults change without the text of the paragraph changing.
    private void refreshGutters() {
        forVisible(paragraph -> {
            boolean note = area.getParagraph(paragraph).getParagraphStyle().hasNote();
            if (note) {
                area.recreateParagraphGraphic(paragraph);
            }
        });
    }

    private void showMarks() {
        forVisible(paragraph -> {
            if (area.getParagraphGraphic(paragraph) instanceof LineGutter gutter) {
                show(gutter, paragraph);
            }
        });
    }

    private void showHeard() {
        forVisible(paragraph -> {
            if (area.getParagraphGraphic(paragraph) instanceof LineGutter gutter) {
                gutter.heard(isHeard(paragraph));
            }
        });
        followHeard();
    }

    private void forVisible(java.util.function.IntConsumer each) {
        int count = area.getVisibleParagraphs().size();
        if (!begun || count == 0) {
            return;
        }
        int first = area.visibleParToAllParIndex(0);
        int last = Math.min(area.getParagraphs().size(), first + count);
        for (int i = first; i < last; i++) {
            each.accept(i);
        }
    }

    /// The user's own scrolling is not fought against.
    private void followHeard() {
        boolean wanted =
                model.followProperty().get()
                        && model.session().transport().playingProperty().get()
                        && System.nanoTime() - scrolledNanos > FOLLOW_PAUSE_NANOS;
        if (wanted) {
            model.heardProperty()
                    .get()
                    .map(line -> model.marksProperty().get().wordsOf(line))
                    .filter(paragraph -> paragraph >= 0)
                    .ifPresent(this::show);
        }
    }

    private void focusChanged() {
        if (!area.isFocused()) {
            model.handOver();
            keys.hide();
        }
    }

    private void settle() {
        int caret = area.getCaretPosition();
        boolean opening = !settledOnce;
        settledOnce = true;
        if (caret != caretAfterTyping && !(opening && model.isSomethingSelected())) {
            model.caretMoved();
        }
        model.mean(area.wordAtCaret());
        caretAfterTyping = -1;
    }

    @Override
    public void change(ScriptChange change, Place caretTo) {
        if (!begun) {
            return;
        }
        int anchor = CaretPlace.after(change, area.getAnchor());
        int caret = CaretPlace.after(change, area.getCaretPosition());
        silent = true;
        area.replaceText(change.at(), change.at() + change.removed().length(), change.inserted());
        silent = false;
        boolean worked = caretTo == Place.CHANGE_WHERE_WORKED && area.isFocused();
        if (caretTo == Place.CHANGE || worked) {
            area.moveTo(change.at() + change.inserted().length());
            area.requestFollowCaret();
        } else {
            area.selectRange(anchor, caret);
        }
        caretAfterTyping = area.getCaretPosition();
    }

    @Override
    public void select(int from, int to) {
        int end = area.getLength();
        area.selectRange(Math.min(end, from), Math.min(end, to));
        show(area.getCurrentParagraph());
        area.requestFollowCaret();
    }

    @Override
    public void show(int paragraph) {
        if (!begun || paragraph >= area.getParagraphs().size() || isWellInView(paragraph)) {
            return;
        }
        area.showParagraphAtCenter(paragraph);
    }

    private boolean isWellInView(int paragraph) {
        Optional<Bounds> where =
                area.allParToVisibleParIndex(paragraph).isEmpty()
                        ? Optional.empty()
                        : area.getParagraphBoundsOnScreen(paragraph);
        Bounds all = area.localToScreen(area.getLayoutBounds());
        return where.isPresent()
                && all != null
                && where.get().getMinY() >= all.getMinY() + 4
                && where.get().getMaxY() <= all.getMaxY() - 4;
    }

    @Override
    public int caret() {
        return begun ? Math.min(model.text().length(), area.getCaretPosition()) : model.caretKept();
    }

    @Override
    public String selected() {
        return area.getSelectedText();
    }

    @Override
    public void close() {
        settled.stop();
        dressing.close();
        keys.hide();
        undone.forEach(Subscription::unsubscribe);
    }
}
