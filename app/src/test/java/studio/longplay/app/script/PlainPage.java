package studio.longplay.app.script;

import studio.longplay.engine.edit.ScriptChange;

/// A page that only remembers: its text and its caret.
final class PlainPage implements ScriptPage {
    private final ScriptViewModel model;
    String text;
    int caret;
    int selectedFrom;
    int shown = -1;
    Place lastPlace = Place.KEPT;

    PlainPage(ScriptViewModel model) {
        this.model = model;
        text = model.text();
        model.shownBy(this);
    }

    /// The user types at the caret.
    void type(String words) {
        for (char letter : words.toCharArray()) {
            replace(caret, caret, String.valueOf(letter));
        }
    }

    /// The user puts the caret elsewhere.
    void click(int at) {
        caret = at;
        model.caretMoved();
    }

    void backspace() {
        replace(caret - 1, caret, "");
    }

    void backspaceIfAny() {
        if (caret > 0) {
            backspace();
        }
    }

    /// The user replaces what is selected.
    void replace(int from, int to, String words) {
        ScriptChange change = new ScriptChange(from, text.substring(from, to), words);
        text = change.applyTo(text);
        caret = from + words.length();
        model.typed(change);
    }

    @Override
    public void change(ScriptChange change, Place caretTo) {
        lastPlace = caretTo;
        text = change.applyTo(text);
        caret =
                caretTo == Place.CHANGE
                        ? change.at() + change.inserted().length()
                        : CaretPlace.after(change, caret);
    }

    @Override
    public void select(int from, int to) {
        selectedFrom = from;
        caret = to;
    }

    @Override
    public void show(int paragraph) {
        shown = paragraph;
    }

    @Override
    public int caret() {
        return caret;
    }

    @Override
    public String selected() {
        return text.substring(Math.min(selectedFrom, caret), caret);
    }
}
