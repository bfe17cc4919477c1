package studio.longplay.app.script;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.words.Words;
import studio.longplay.engine.time.MediaTime;

import java.util.Locale;

/// One row of the list of scenes.
final class SceneCell extends ListCell<SceneRow> {
    private static final double SCENE_HEIGHT = 38;
    private static final double CHAPTER_HEIGHT = 34;

    private final SceneListViewModel model;
    private final Words words;

    SceneCell(SceneListViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setPrefWidth(0);
        setOnMouseClicked(_ -> {
            if (getItem() instanceof SceneRow.Scene scene) {
                model.goTo(scene);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable SceneRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeAll("script-chapter-row", "script-scene-heard");
        if (row == null || empty) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        switch (row) {
            case SceneRow.Chapter chapter -> chapter(chapter);
            case SceneRow.Scene scene -> scene(scene);
        }
    }

    private void chapter(SceneRow.Chapter chapter) {
        getStyleClass().add("script-chapter-row");
        Label title = new Label(chapter.title().toUpperCase(Locale.ROOT));
        title.getStyleClass().add("script-chapter-title");
        title.setAccessibleText(chapter.title());
        setPrefHeight(CHAPTER_HEIGHT);
        setTooltip(null);
        setGraphic(title);
    }

    private void scene(SceneRow.Scene scene) {
        if (model.heardProperty().get() == scene.number()) {
            getStyleClass().add("script-scene-heard");
        }
        Label number = new Label(Integer.toString(scene.number()));
        number.getStyleClass().add("script-scene-index");
        Label title = new Label(scene.title());
        title.getStyleClass().add(scene.headed() ? "script-scene-title" : "script-scene-words");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        String length = clock(scene.length());
        Label time = new Label(length);
        time.getStyleClass().add("script-scene-length");
        time.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(number, title, time, state(scene));
        row.getStyleClass().add("script-scene-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefHeight(SCENE_HEIGHT);
        String state = words.get("scenes.state." + lower(scene));
        String told = words.get("scenes.row", scene.number(), scene.title(), length, state);
        setAccessibleText(told);
        setTooltip(new Tooltip(told));
        setGraphic(row);
    }

    private static Node state(SceneRow.Scene scene) {
        Region dot = new Region();
        dot.getStyleClass().addAll("script-scene-state", "script-scene-" + lower(scene));
        return dot;
    }

    private static String lower(SceneRow.Scene scene) {
        return scene.state().name().toLowerCase(Locale.ROOT);
    }

    private static String clock(MediaTime length) {
        long seconds = Math.round((double) length.ticks() / MediaTime.TICKS_PER_SECOND);
        return seconds >= 3600
                ? String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        seconds / 3600,
                        seconds / 60 % 60,
                        seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
