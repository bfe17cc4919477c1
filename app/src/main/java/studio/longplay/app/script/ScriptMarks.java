package studio.longplay.app.script;

import studio.longplay.engine.script.ElementId;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What stands beside the paragraphs of the editor.
///
/// @param marks one for each paragraph, empty where there is none
/// @param elements the line, cue or scene of each paragraph, empty where there is none
/// @param spoken whether the paragraph's words are spoken, and so are tinted while they are heard
record ScriptMarks(
        List<Optional<LineMark>> marks, List<Optional<ElementId>> elements, List<Boolean> spoken) {
    static final ScriptMarks NONE = new ScriptMarks(List.of(), List.of(), List.of());

    Optional<LineMark> mark(int paragraph) {
        return at(marks, paragraph, Optional.empty());
    }

    Optional<ElementId> element(int paragraph) {
        return at(elements, paragraph, Optional.empty());
    }

    boolean isSpoken(int paragraph, ElementId line) {
        return at(spoken, paragraph, false) && element(paragraph).equals(Optional.of(line));
    }

    /// The first paragraph of an element; -1 if it stands nowhere.
    int paragraphOf(ElementId element) {
        return elements.indexOf(Optional.of(element));
    }

    /// The first paragraph of a line's words, or of any other element; -1 if it stands nowhere.
    int wordsOf(ElementId element) {
        for (int at = 0; at < elements.size(); at++) {
            if (isSpoken(at, element)) {
                return at;
            }
        }
        return paragraphOf(element);
    }

    /// The same marks after some paragraphs were replaced by others.
    ScriptMarks spliced(int first, int removed, int added) {
        return new ScriptMarks(
                spliced(marks, first, removed, added),
                spliced(elements, first, removed, added),
                spliced(spoken, first, removed, added));
    }

    /// The first of the changed paragraphs keeps what it had: it is the one typed into.
    private static <T> List<T> spliced(List<T> list, int first, int removed, int added) {
        if (removed == added || first >= list.size()) {
            return list;
        }
        List<T> next = new ArrayList<>(list);
        T kept = list.get(first);
        int end = Math.min(list.size(), first + removed);
        next.subList(first, end).clear();
        next.addAll(first, Collections.nCopies(added, kept));
        return next;
    }

    private static <T> T at(List<T> list, int index, T none) {
        return index >= 0 && index < list.size() ? list.get(index) : none;
    }
}
