package studio.longplay.app.script;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.edit.ScriptChange;

/// Tells which keystrokes are one edit: a run of words typed or deleted without moving.
///
/// ```
/// The wind |had tur|ned<Enter>|          three edits, each undone by itself
/// ```
final class Typing {
    private @Nullable ScriptChange last;

    /// Takes the next change in.
    ///
    /// @return whether it begins a new edit
    boolean begins(ScriptChange next) {
        ScriptChange before = last;
        last = next;
        return before != null && !continues(before, next);
    }

    /// Whether the change just taken in is complete by itself: a new line, or more than a key can
    /// type.
    static boolean isWhole(ScriptChange change) {
        boolean typed = change.inserted().length() <= 2 && change.removed().isEmpty();
        boolean deleted = change.inserted().isEmpty() && change.removed().length() <= 2;
        return change.inserted().contains("\n") || !(typed || deleted);
    }

    /// The caret was moved or the edit handed over: what comes next is another one.
    void rest() {
        last = null;
    }

    private static boolean continues(ScriptChange before, ScriptChange next) {
        if (isWhole(before) || isWhole(next)) {
            return false;
        }
        if (!next.inserted().isEmpty()) {
            boolean further = next.at() == before.at() + before.inserted().length();
            return further && !before.inserted().isEmpty() && !beginsWord(before, next);
        }
        boolean backwards = next.at() + next.removed().length() == before.at();
        boolean forwards = next.at() == before.at();
        return before.inserted().isEmpty() && (backwards || forwards);
    }

    private static boolean beginsWord(ScriptChange before, ScriptChange next) {
        return before.inserted().isBlank() && !next.inserted().isBlank();
    }
}
