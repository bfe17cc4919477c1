package studio.longplay.app.script;

import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fxmisc.flowless.VirtualizedScrollPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.words.Words;

/// The script: a bar to search with when it is wanted, and the text.
public final class ScriptView extends VBox implements AutoCloseable {
    private final ScriptViewModel model;
    private final ScriptEditor editor;
    private final FindBar find;

    /// @param actions has those of [ScriptActions]
    public ScriptView(ScriptViewModel model, Actions actions) {
        this.model = model;
        Words words = Words.of("script");
        setId("script");
        getStyleClass().add("script");
        editor = new ScriptEditor(model, actions, words);
        find = new FindBar(model.search(), words, editor::focus);
        VirtualizedScrollPane<ScriptArea> scroll = new VirtualizedScrollPane<>(editor.area());
        scroll.getStyleClass().add("script-scroll");
        EmptyState empty =
                new EmptyState(
                                MaterialDesignS.SCRIPT_TEXT_OUTLINE,
                                words.get("empty.title"),
                                words.get("empty.sentence"))
                        .withHelp()
                        .lettingThrough();
        empty.setId("script-empty");
        empty.visibleProperty().bind(editor.emptyProperty());
        StackPane middle = new StackPane(scroll, empty);
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(find, new DropNotice(model.pictures(), words), middle);
    }

    /// The count of faults, which opens the list of them; for the head of the panel.
    public Node faultsButton() {
        return new FaultsButton(model.faults(), Words.of("script"));
    }

    /// Gives the keyboard to the text.
    @Override
    public void requestFocus() {
        editor.focus();
    }

    /// The text, for measurements and tests.
    ScriptEditor editor() {
        return editor;
    }

    @Override
    public void close() {
        editor.close();
    }
}
