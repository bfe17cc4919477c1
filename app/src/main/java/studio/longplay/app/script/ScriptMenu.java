package studio.longplay.app.script;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;

import studio.longplay.app.actions.Action;
import studio.longplay.app.actions.Actions;
import studio.longplay.app.words.Words;

/// What the right button offers in the text.
final class ScriptMenu extends ContextMenu {
    /// The cast's: how the word the caret is in is said.
    private static final String PRONOUNCE = "cast.pronounce";

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
        MenuItem pronounce = new MenuItem();
        pronounce.setId("script-menu-pronounce");
        pronounce.setOnAction(_ -> {
            model.mean(area.wordAtCaret());
            actions.find(PRONOUNCE).ifPresent(Action::runIfEnabled);
        });
        getItems().add(pronounce);
        area.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> meet(area, event));
        setOnShowing(_ -> {
            String word = area.wordAtCaret();
            pronounce.setText(words.get("menu.pronounce", word));
            pronounce.setVisible(!word.isEmpty() && actions.find(PRONOUNCE).isPresent());
            cut.setDisable(!area.hasSelection());
            copy.setDisable(!area.hasSelection());
            fix.setDisable(
                    model.faults().all().stream().noneMatch(fault -> fault.fix().isPresent()));
        });
    }

    /// The caret goes where the menu is asked for, unless something is selected there.
    private static void meet(ScriptArea area, ContextMenuEvent event) {
        if (!event.isKeyboardTrigger() && !area.hasSelection()) {
            area.moveTo(area.hit(event.getX(), event.getY()).getInsertionIndex());
        }
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
