package studio.longplay.app.script;

import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.words.Words;

/// The list of scenes: a click or Enter goes there.
public final class SceneListView extends StackPane implements AutoCloseable {
    private final SceneListViewModel model;
    private final ListView<SceneRow> list;
    private final EmptyState empty;
    private final ChangeListener<Number> heard;
    private final ListChangeListener<SceneRow> changed = _ -> choose();

    public SceneListView(SceneListViewModel model) {
        this.model = model;
        Words words = Words.of("script");
        setId("script-scenes");
        getStyleClass().add("script-scenes");
        list = new ListView<>(model.rows());
        list.setId("script-scene-list");
        list.setAccessibleText(words.get("scenes.accessible"));
        list.setCellFactory(_ -> new SceneCell(model, words));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        empty =
                new EmptyState(
                                MaterialDesignM.MOVIE_OPEN_OUTLINE,
                                words.get("scenes.empty.title"),
                                words.get("scenes.empty.sentence"))
                        .withHelp()
                        .lettingThrough();
        empty.setId("script-scenes-empty");
        getChildren().addAll(list, empty);
        heard = (_, _, _) -> list.refresh();
        model.heardProperty().addListener(heard);
        model.rows().addListener(changed);
        choose();
    }

    private void choose() {
        boolean none = model.rows().isEmpty();
        empty.setVisible(none);
        list.setVisible(!none);
    }

    private void key(KeyEvent event) {
        boolean chosen = event.getCode() == KeyCode.ENTER && !event.isShortcutDown();
        if (chosen && list.getSelectionModel().getSelectedItem() instanceof SceneRow.Scene row) {
            model.goTo(row);
            event.consume();
        }
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    @Override
    public void close() {
        model.heardProperty().removeListener(heard);
        model.rows().removeListener(changed);
    }
}
