package studio.longplay.app.script;

import studio.longplay.engine.edit.ScriptChange;

/// What the view model asks of whatever shows the text.
interface ScriptPage {
    /// Where the caret goes when the text is changed.
    enum Place {
        /// Behind the change, which is shown.
        CHANGE,
        /// Behind the change if the text has the keyboard, as after an undo; else it is kept.
        CHANGE_WHERE_WORKED,
        /// It stays with the words it is at, and so does what is selected.
        KEPT
    }

    /// Changes the text without telling the view model of it.
    void change(ScriptChange change, Place caretTo);

    /// Shows a stretch and selects it.
    void select(int from, int to);

    /// Shows a paragraph without moving the caret.
    void show(int paragraph);

    /// Where the caret is, in characters.
    int caret();

    /// The words selected; empty if none are.
    String selected();

    /// Nobody shows the text.
    ScriptPage NONE =
            new ScriptPage() {
                @Override
                public void change(ScriptChange change, Place caretTo) {}

                @Override
                public void select(int from, int to) {}

                @Override
                public void show(int paragraph) {}

                @Override
                public int caret() {
                    return 0;
                }

                @Override
                public String selected() {
                    return "";
                }
            };
}
