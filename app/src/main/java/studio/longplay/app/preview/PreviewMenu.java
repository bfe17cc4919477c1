package studio.longplay.app.preview;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

import studio.longplay.app.actions.Action;
import studio.longplay.app.actions.Actions;
import studio.longplay.app.words.Words;

/// What else can be done with the picture.
final class PreviewMenu {
    private final Actions actions;
    private final ContextMenu menu = new ContextMenu();

    PreviewMenu(PreviewViewModel model, Actions actions, Words words) {
        this.actions = actions;
        menu.getItems()
                .addAll(
                        check(PreviewActions.CAPTIONS, model.aids().captionsProperty()),
                        check(PreviewActions.SAFE_AREAS, model.aids().safeAreasProperty()),
                        check(PreviewActions.BEFORE, model.aids().beforeProperty()),
                        onion(model, words),
                        check(PreviewActions.LOOP, model.transport().loopingProperty()),
                        check(
                                PreviewActions.SCRUB_ALOUD,
                                model.transport().scrubbedAloudProperty()),
                        new SeparatorMenuItem(),
                        item(PreviewActions.IN),
                        item(PreviewActions.OUT),
                        item(PreviewActions.CLEAR_MARKS),
                        new SeparatorMenuItem(),
                        quality(model, words),
                        item(PreviewActions.ZOOM_IN),
                        item(PreviewActions.ZOOM_OUT),
                        item(PreviewActions.ZOOM_FIT),
                        new SeparatorMenuItem(),
                        item(PreviewActions.SNAPSHOT),
                        item(PreviewActions.FULL_SCREEN),
                        item(PreviewActions.OTHER_SCREEN));
    }

    /// Opens it above a button, or closes it.
    void showOver(Node button) {
        if (menu.isShowing()) {
            menu.hide();
        } else {
            menu.show(button, Side.TOP, 0, -4);
        }
    }

    /// Opens it where the mouse is.
    void showAt(Node picture, double screenX, double screenY) {
        menu.show(picture, screenX, screenY);
    }

    private static Menu quality(PreviewViewModel model, Words words) {
        Menu qualities = new Menu(words.get("quality"));
        qualities.setId("preview-menu-quality");
        ToggleGroup group = new ToggleGroup();
        for (Quality quality : Quality.CHOICES) {
            RadioMenuItem item = new RadioMenuItem(name(quality, words));
            item.setToggleGroup(group);
            item.setOnAction(_ -> model.aids().qualityProperty().set(quality));
            qualities.getItems().add(item);
            item.setUserData(quality);
        }
        qualities.setOnShowing(_ ->
                group.getToggles()
                        .forEach(each ->
                                each.setSelected(
                                        each.getUserData()
                                                .equals(model.aids().qualityProperty().get()))));
        return qualities;
    }

    private Menu onion(PreviewViewModel model, Words words) {
        Menu onions = new Menu(actions.get(PreviewActions.ONION).labelWithKey());
        onions.setId("preview-menu-onion");
        ToggleGroup group = new ToggleGroup();
        RadioMenuItem none = new RadioMenuItem(words.get("onion.none"));
        none.setId("preview-menu-onion-0");
        none.setUserData(0);
        none.setToggleGroup(group);
        none.setOnAction(
                _ -> model.aids().onionProperty().set(model.aids().onionProperty().get().off()));
        onions.getItems().add(none);
        for (int distance : Onion.DISTANCES) {
            RadioMenuItem item = new RadioMenuItem(words.get("onion.frames", distance));
            item.setId("preview-menu-onion-" + distance);
            item.setUserData(distance);
            item.setToggleGroup(group);
            item.setOnAction(_ ->
                    model.aids()
                            .onionProperty()
                            .set(new Onion(distance, model.aids().onionProperty().get().after())));
            onions.getItems().add(item);
        }
        CheckMenuItem after = new CheckMenuItem(words.get("onion.after"));
        after.setId("preview-menu-onion-after");
        after.setOnAction(_ ->
                model.aids()
                        .onionProperty()
                        .set(
                                new Onion(
                                        model.aids().onionProperty().get().frames(),
                                        after.isSelected())));
        onions.getItems().addAll(new SeparatorMenuItem(), after);
        onions.setOnShowing(_ -> {
            Onion now = model.aids().onionProperty().get();
            after.setSelected(now.after());
            group.getToggles()
                    .forEach(each -> each.setSelected(each.getUserData().equals(now.frames())));
        });
        return onions;
    }

    private static String name(Quality quality, Words words) {
        if (quality.isAutomatic()) {
            return words.get("quality.automatic");
        }
        return quality.equals(Quality.FULL)
                ? words.get("quality.full")
                : words.get("quality.lines", Integer.toString(quality.lines()));
    }

    private MenuItem item(String id) {
        Action action = actions.get(id);
        MenuItem item = new MenuItem(action.labelWithKey());
        item.setId("preview-menu-" + id.substring(id.indexOf('.') + 1));
        item.setOnAction(_ -> action.runIfEnabled());
        item.disableProperty().bind(Actions.disabled(action));
        return item;
    }

    private MenuItem check(String id, BooleanProperty property) {
        Action action = actions.get(id);
        CheckMenuItem item = new CheckMenuItem(action.labelWithKey());
        item.setId("preview-menu-" + id.substring(id.indexOf('.') + 1));
        item.selectedProperty().bindBidirectional(property);
        return item;
    }
}
