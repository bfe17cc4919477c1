package studio.longplay.app.script;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finding and replacing words in the script.
final class SearchViewModel {
    private static final long AFTER_TYPING_MILLIS = 150;

    private final ScriptViewModel script;
    private final Delay delay;
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final BooleanProperty replacing = new SimpleBooleanProperty(this, "replacing");
    private final StringProperty wanted = new SimpleStringProperty(this, "wanted", "");
    private final StringProperty replacement = new SimpleStringProperty(this, "replacement", "");
    private final BooleanProperty matchCase = new SimpleBooleanProperty(this, "matchCase");
    private final ReadOnlyObjectWrapper<Hits> hits =
            new ReadOnlyObjectWrapper<>(this, "hits", Hits.NONE);
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(this, "current", -1);
    private final ReadOnlyIntegerWrapper begun = new ReadOnlyIntegerWrapper(this, "begun");
    private boolean behind;

    SearchViewModel(ScriptViewModel script, Delay delay) {
        this.script = script;
        this.delay = delay;
        wanted.addListener(_ -> searchFromCaret());
        matchCase.addListener(_ -> searchFromCaret());
        open.addListener(_ -> searchAgain());
    }

    /// Whether the bar is there.
    BooleanProperty openProperty() {
        return open;
    }

    BooleanProperty replacingProperty() {
        return replacing;
    }

    StringProperty wantedProperty() {
        return wanted;
    }

    StringProperty replacementProperty() {
        return replacement;
    }

    BooleanProperty matchCaseProperty() {
        return matchCase;
    }

    ReadOnlyObjectProperty<Hits> hitsProperty() {
        return hits.getReadOnlyProperty();
    }

    /// Which hit is selected, counted from 0; -1 if none is.
    ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// How often the user asked for the bar: each time it gets the keyboard, open or not.
    ReadOnlyIntegerProperty begunProperty() {
        return begun.getReadOnlyProperty();
    }

    /// Opens the bar.
    ///
    /// @param selected what is selected in the text: what the user means to search
    void begin(String selected, boolean replace) {
        replacing.set(replace);
        open.set(true);
        if (!selected.isEmpty() && selected.indexOf('\n') < 0) {
            wanted.set(selected);
        }
        searchAgain();
        begun.set(begun.get() + 1);
    }

    void end() {
        open.set(false);
    }

    void next() {
        catchUp();
        goTo(hits.get().next(script.page().caret()));
    }

    void previous() {
        catchUp();
        int caret = script.page().caret();
        goTo(hits.get().previous(Math.max(0, caret - hits.get().length())));
    }

    private void goTo(int hit) {
        current.set(hit);
        if (hit >= 0) {
            int from = hits.get().starts().get(hit);
            script.page().select(from, from + hits.get().length());
        }
    }

    /// Replaces the hit that is selected and goes to the next.
    void replaceOne() {
        catchUp();
        int hit = current.get();
        if (hit < 0 || hit >= hits.get().count()) {
            next();
            return;
        }
        int from = hits.get().starts().get(hit);
        script.replace(from, from + hits.get().length(), replacement.get());
        searchAgain();
        goTo(hits.get().next(from + replacement.get().length()));
    }

    /// Replaces every hit, as one edit.
    void replaceAll() {
        catchUp();
        if (hits.get().isEmpty()) {
            return;
        }
        int flags = Pattern.LITERAL;
        if (!matchCase.get()) {
            flags |= Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        }
        String text = script.text();
        String next =
                Pattern.compile(wanted.get(), flags)
                        .matcher(text)
                        .replaceAll(Matcher.quoteReplacement(replacement.get()));
        script.become(next);
        searchAgain();
    }

    private void searchFromCaret() {
        searchAgain();
        int from = Math.max(0, script.page().caret() - wanted.get().length());
        goTo(hits.get().next(from));
    }

    /// What is gone to or replaced stands where the text has it now.
    private void catchUp() {
        if (behind) {
            searchAgain();
        }
    }

    private void searchAgain() {
        delay.stop();
        behind = false;
        hits.set(open.get() ? Hits.of(script.text(), wanted.get(), matchCase.get()) : Hits.NONE);
        if (hits.get().isEmpty()) {
            current.set(-1);
        }
    }

    /// The text is another; the hits are found again when the keys rest.
    void textChanged() {
        if (open.get()) {
            current.set(-1);
            behind = true;
            delay.restart(AFTER_TYPING_MILLIS, this::searchAgain);
        }
    }
}
