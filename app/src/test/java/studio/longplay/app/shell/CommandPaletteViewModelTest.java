package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.Observable;
import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import studio.longplay.app.actions.Action;
import studio.longplay.app.actions.Actions;
import studio.longplay.assets.Assets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

class CommandPaletteViewModelTest {
    private final List<String> done = new ArrayList<>();
    private final SimpleBooleanProperty canUndo = new SimpleBooleanProperty(false);
    private CommandPaletteViewModel palette;

    @BeforeEach
    void register() {
        Actions actions =
                new Actions(Assets.words("actions", Locale.ENGLISH), KeyMaps.of("studio"));
        actions.add("app.quit", () -> done.add("quit"));
        actions.add("edit.undo", canUndo, () -> done.add("undo"));
        actions.add("edit.redo", () -> done.add("redo"));
        actions.add("view.timeline", () -> done.add("timeline"));
        actions.add("palette.open", () -> done.add("palette"));
        palette = new CommandPaletteViewModel(actions);
    }

    private List<String> found(String text) {
        palette.textProperty().set(text);
        return palette.found().stream().map(Action::id).toList();
    }

    @Test
    void withoutWordsItShowsAllButItselfAndDoesNotBeginWithLeaving() {
        assertThat(found(""))
                .containsExactly("edit.redo", "view.timeline", "app.quit", "edit.undo");
    }

    @Test
    void whoListensToWhatIsFoundIsToldOfItAfterMemoryWasCollected() {
        List<String> told = new ArrayList<>();
        palette.found().addListener((Observable _) -> told.add("found"));
        System.gc();
        palette.textProperty().set("undo");
        assertThat(told).isNotEmpty();
    }

    @Test
    void allWordsMustOccurInAnyCase() {
        assertThat(found("TIME")).containsExactly("view.timeline");
        assertThat(found("time undo")).isEmpty();
    }

    @Test
    void whatCannotBeDoneNowComesLastAndDoesNothing() {
        assertThat(found("do")).containsExactly("edit.redo", "edit.undo");
        palette.run(palette.found().getLast());
        assertThat(done).isEmpty();
        canUndo.set(true);
        palette.run(palette.found().getLast());
        assertThat(done).containsExactly("undo");
    }
}
