package studio.longplay.app.script;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import studio.longplay.app.actions.Action;
import studio.longplay.app.actions.Actions;
import studio.longplay.app.words.Words;

/// What the right button offers in the text.
final class ScriptMenu extends ContextMenu {
    private final Actions actions;

    ScriptMenu(ScriptArea area, ScriptViewModel model, Actions actions, Words words) {
        this.actions = actions;
        MenuItem cut = item(words.get("menu.cut"), area::cut);
        MenuItem copy = item(words.get("menu.copy"), area::copy);
        getItems().addAll(cut, copy, item(words.get("menu.paste"), area::paste));
        getItems().addAll(item(words.get("menu.all"), area::selectAll), new SeparatorMenuItem());
        add(ScriptActions.PLAY_LINE);
        add(ScriptActions.FIND);
        MenuItem fix = add(ScriptActions.FIX);
        setOnShowing(_ -> {
            cut.setDisable(!area.hasSelection());
            copy.setDisable(!area.hasSelection());
            fix.setDisable(
                    model.faults().all().stream().noneMatch(fault -> fault.fix().isPresent()));
        });
    }

    private static MenuItem item(String words, Runnable run) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(_ -> run.run());
        return item;
    }

    private MenuItem add(String id) {
        Action action = actions.get(id);
        MenuItem item = item(action.label(), action::runIfEnabled);
        getItems().add(item);
        return item;
    }
}
