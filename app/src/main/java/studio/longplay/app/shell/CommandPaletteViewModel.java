package studio.longplay.app.shell;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import studio.longplay.app.actions.Action;
import studio.longplay.app.actions.Actions;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds actions by what was typed: all words must occur, those that begin with them come first;
/// what can be done now comes before what cannot.
final class CommandPaletteViewModel {
    /// Comes last: who presses Enter too early must not be left without a window.
    private static final String QUIT = "app.quit";

    private final List<Action> actions;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObservableList<Action> found = FXCollections.observableArrayList();
    // One view for all who ask: listeners of a view that nobody holds are lost with it.
    private final ObservableList<Action> shown = FXCollections.unmodifiableObservableList(found);

    CommandPaletteViewModel(Actions actions) {
        this.actions =
                actions.all().stream()
                        .filter(action -> !action.id().equals("palette.open"))
                        .toList();
        text.addListener(_ -> find());
        find();
    }

    StringProperty textProperty() {
        return text;
    }

    ObservableList<Action> found() {
        return shown;
    }

    void run(Action action) {
        action.runIfEnabled();
    }

    private void find() {
        String[] words = text.get().toLowerCase(Locale.ROOT).strip().split("\\s+");
        found.setAll(
                actions.stream()
                        .filter(action -> matches(action, words))
                        .sorted(
                                Comparator.comparing((Action action) -> !action.enabled().get())
                                        .thenComparing(action -> !begins(action, words[0]))
                                        .thenComparing(action -> action.id().equals(QUIT)))
                        .toList());
    }

    private static boolean matches(Action action, String[] words) {
        String label = action.label().toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!label.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean begins(Action action, String word) {
        return action.label().toLowerCase(Locale.ROOT).startsWith(word);
    }
}
