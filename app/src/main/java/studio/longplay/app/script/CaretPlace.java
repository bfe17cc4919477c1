package studio.longplay.app.script;

import studio.longplay.engine.edit.ScriptChange;

/// Keeps a place in the text at the same words when the text changes around it.
final class CaretPlace {
    private CaretPlace() {}

    /// Where a place is after a change. A place within what was replaced goes behind what replaces
    /// it.
    ///
    /// @param place in characters of the text before the change
    static int after(ScriptChange change, int place) {
        int removedEnd = change.at() + change.removed().length();
        if (place <= change.at()) {
            return place;
        }
        int grown = change.inserted().length() - change.removed().length();
        return place >= removedEnd ? place + grown : change.at() + change.inserted().length();
    }
}
