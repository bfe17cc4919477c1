package studio.longplay.app.script;

import studio.longplay.engine.edit.ScriptChange;

/// Carries what the user typed over a change that came from elsewhere meanwhile.
final class Rebase {
    private Rebase() {}

    /// A change of a text as a change of the text that somebody else's change made of it. Where
    /// both changed the same words the typed ones stay, after the other's.
    ///
    /// ```
    /// text --typed--> editor
    ///   |
    /// others
    ///   v
    /// theirs --result--> both
    /// ```
    static ScriptChange over(ScriptChange typed, ScriptChange others) {
        int typedEnd = typed.at() + typed.removed().length();
        int othersEnd = others.at() + others.removed().length();
        int grown = others.inserted().length() - others.removed().length();
        if (typedEnd <= others.at()) {
            return typed;
        }
        if (typed.at() >= othersEnd) {
            return new ScriptChange(typed.at() + grown, typed.removed(), typed.inserted());
        }
        int left = Math.max(0, others.at() - typed.at());
        int right = Math.max(0, typedEnd - othersEnd);
        String before = typed.removed().substring(0, left);
        String after = typed.removed().substring(typed.removed().length() - right);
        if (left > 0 && right > 0) {
            return new ScriptChange(
                    typed.at(), before + others.inserted() + after, typed.inserted());
        }
        int at = left > 0 ? typed.at() : others.at() + others.inserted().length();
        return new ScriptChange(at, before + after, typed.inserted());
    }
}
