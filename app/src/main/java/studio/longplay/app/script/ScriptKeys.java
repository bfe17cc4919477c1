package studio.longplay.app.script;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;

import studio.longplay.app.words.Words;

/// The editor's own keys: those that every text field would keep to itself, and completion.
final class ScriptKeys {
    private final ScriptArea area;
    private final ScriptViewModel model;
    private final CompletionPopup popup;
    private boolean completing;

    ScriptKeys(ScriptEditor editor, ScriptViewModel model, Words words) {
        this.area = editor.area();
        this.model = model;
        popup = new CompletionPopup(area, this::accept, words);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.addEventFilter(ScrollEvent.SCROLL, this::zoom);
        area.caretPositionProperty().addListener(_ -> caretMoved());
    }

    void hide() {
        popup.hide();
    }

    private void pressed(KeyEvent event) {
        if (popup.isShowing() && popup.take(event)) {
            event.consume();
            return;
        }
        if (event.isShortcutDown() ? shortcut(event) : plain(event)) {
            event.consume();
        }
    }

    /// Undo and redo are the project's; what was typed is handed over by the session first.
    private boolean shortcut(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.Z && !event.isShiftDown()) {
            model.session().undo();
        } else if (code == KeyCode.Z || code == KeyCode.Y) {
            model.session().redo();
        } else if (code == KeyCode.EQUALS || code == KeyCode.PLUS || code == KeyCode.ADD) {
            model.zoomBy(1);
        } else if (code == KeyCode.MINUS || code == KeyCode.SUBTRACT) {
            model.zoomBy(-1);
        } else if (code == KeyCode.DIGIT0 || code == KeyCode.NUMPAD0) {
            model.zoomProperty().set(1);
        } else {
            return false;
        }
        return true;
    }

    private boolean plain(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isShiftDown() && !event.isControlDown()) {
            offer(true);
            return true;
        }
        if (event.getCode() == KeyCode.ESCAPE && model.search().openProperty().get()) {
            model.search().end();
            return true;
        }
        return false;
    }

    private void zoom(ScrollEvent event) {
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            model.zoomBy(event.getDeltaY() > 0 ? 1 : -1);
            event.consume();
        }
    }

    /// Something was typed: what may follow is offered where it is clear.
    void typed(String inserted) {
        if (completing) {
            return;
        }
        boolean key = inserted.length() == 1 && !inserted.equals("\n");
        if (key || (popup.isShowing() && inserted.isEmpty())) {
            offer(false);
        } else {
            popup.hide();
        }
    }

    private void offer(boolean asked) {
        int caret = Math.min(area.getCaretPosition(), model.text().length());
        model.completion()
                .flatMap(completion -> completion.at(model.text(), caret, asked))
                .ifPresentOrElse(popup::show, popup::hide);
    }

    private void accept(Offer offer, Offer.Choice choice) {
        completing = true;
        area.replaceText(offer.from(), offer.to(), choice.inserted());
        completing = false;
        area.requestFollowCaret();
        if (choice.inserted().endsWith(": ")) {
            offer(false);
        }
    }

    private void caretMoved() {
        if (popup.isShowing() && !popup.fits(area.getCaretPosition())) {
            popup.hide();
        }
    }
}
