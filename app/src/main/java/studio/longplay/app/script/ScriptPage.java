package studio.longplay.app.script;

import studio.longplay.engine.edit.ScriptChange;

/// What the view model asks of whatever shows the text.
interface ScriptPage {
    /// Changes the text without telling the view model of it.
    ///
    /// @param reveal whether the caret goes to the end of the change
    void change(ScriptChange change, boolean reveal);

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
                public void change(ScriptChange change, boolean reveal) {}

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
