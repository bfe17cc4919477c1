package studio.longplay.app.shell;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.kordamp.ikonli.javafx.FontIcon;

import studio.longplay.app.actions.Action;
import studio.longplay.app.actions.Actions;
import studio.longplay.app.actions.NamedKeys;
import studio.longplay.app.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The menu bar: which actions stand where. An action that is not registered is left out.
final class Menus {
    private static final String SEPARATOR = "-";
    private static final Set<String> CLIPBOARD =
            Set.of("Shortcut+A", "Shortcut+C", "Shortcut+X", "Shortcut+V");

    /// Titles by key, and the ids under each.
    private record Outline(String title, List<String> ids) {}

    private static final List<Outline> OUTLINES =
            List.of(
                    new Outline(
                            "menu.file",
                            List.of(
                                    "project.new",
                                    "project.open",
                                    "project.close",
                                    SEPARATOR,
                                    "project.reveal",
                                    "project.translate",
                                    "project.backups",
                                    SEPARATOR,
                                    "export.open",
                                    "export.cancel",
                                    "export.reveal",
                                    "queue.open",
                                    "queue.speak",
                                    SEPARATOR,
                                    "settings.open",
                                    "settings.kept",
                                    "app.quit")),
                    new Outline(
                            "menu.edit",
                            List.of(
                                    "edit.undo",
                                    "edit.redo",
                                    "edit.history",
                                    SEPARATOR,
                                    "timeline.cut",
                                    "timeline.copy",
                                    "timeline.paste",
                                    "timeline.paste-insert",
                                    "timeline.paste-attributes",
                                    "timeline.duplicate",
                                    "timeline.select-all",
                                    "timeline.select-none",
                                    SEPARATOR,
                                    "script.find",
                                    "script.replace",
                                    SEPARATOR,
                                    "script.next-fault",
                                    "script.previous-fault",
                                    "script.fix",
                                    SEPARATOR,
                                    "cast.change-voice",
                                    "cast.audition",
                                    "cast.rename-speaker",
                                    "cast.alias",
                                    "cast.colour",
                                    "cast.pronounce",
                                    "cast.turns",
                                    "voices.browse",
                                    "voices.make",
                                    "models.open")),
                    new Outline(
                            "menu.view",
                            List.of(
                                    "view.write",
                                    "view.edit",
                                    "view.mix",
                                    "view.deliver",
                                    SEPARATOR,
                                    "view.show-script",
                                    "view.show-scenes",
                                    "view.show-cast",
                                    "view.show-media",
                                    "view.show-sounds",
                                    "view.show-timeline",
                                    "view.show-inspector",
                                    SEPARATOR,
                                    "view.script",
                                    "view.inspector",
                                    "view.timeline",
                                    SEPARATOR,
                                    "timeline.zoom-in",
                                    "timeline.zoom-out",
                                    "timeline.zoom-fit",
                                    "timeline.zoom-selection",
                                    "timeline.follow",
                                    "timeline.snap",
                                    "timeline.click",
                                    "timeline.clip-list",
                                    SEPARATOR,
                                    "script.follow",
                                    "play.captions",
                                    "view.theme",
                                    "preview.zoom-in",
                                    "preview.zoom-out",
                                    "preview.zoom-fit",
                                    "view.full-screen",
                                    "view.other-screen")),
                    new Outline(
                            "menu.clip",
                            List.of(
                                    "timeline.split",
                                    "timeline.split-all",
                                    SEPARATOR,
                                    "timeline.delete",
                                    "timeline.ripple-delete",
                                    "timeline.close-gap",
                                    "timeline.trim-start",
                                    "timeline.trim-end",
                                    "timeline.ripple-trim-start",
                                    "timeline.ripple-trim-end",
                                    SEPARATOR,
                                    "timeline.transition",
                                    "timeline.no-transition",
                                    "timeline.fade-in",
                                    "timeline.fade-out",
                                    "timeline.speed",
                                    "timeline.freeze",
                                    SEPARATOR,
                                    "timeline.group",
                                    "timeline.ungroup",
                                    "timeline.link",
                                    "timeline.unlink",
                                    "timeline.enable",
                                    "timeline.reset",
                                    "timeline.write-back",
                                    SEPARATOR,
                                    "timeline.add-title",
                                    "timeline.add-colour",
                                    "timeline.add-video",
                                    "timeline.add-audio")),
                    new Outline(
                            "menu.take",
                            List.of(
                                    "takes.new",
                                    "takes.new-with",
                                    "takes.record",
                                    "takes.import",
                                    SEPARATOR,
                                    "takes.choose",
                                    "takes.play",
                                    "takes.compare",
                                    "takes.star",
                                    "takes.remove",
                                    SEPARATOR,
                                    "takes.show",
                                    "library.browse")),
                    new Outline(
                            "menu.play",
                            List.of(
                                    "play.toggle",
                                    "script.play-line",
                                    "play.back",
                                    "play.stop",
                                    "play.forward",
                                    SEPARATOR,
                                    "play.frame-back",
                                    "play.frame-on",
                                    "play.second-back",
                                    "play.second-on",
                                    "timeline.previous-cut",
                                    "timeline.next-cut",
                                    "play.start",
                                    "play.end",
                                    SEPARATOR,
                                    "play.in",
                                    "play.out",
                                    "play.clear-marks",
                                    "timeline.mark-selection",
                                    "timeline.lift",
                                    "timeline.extract",
                                    "play.loop",
                                    SEPARATOR,
                                    "timeline.mark",
                                    "timeline.edit-mark",
                                    "timeline.previous-mark",
                                    "timeline.next-mark",
                                    SEPARATOR,
                                    "play.mute",
                                    "play.snapshot",
                                    "preview.retry")),
                    new Outline(
                            "menu.help",
                            List.of(
                                    "help.open",
                                    "help.tutorial",
                                    "help.first-steps",
                                    "help.keys",
                                    "help.news",
                                    SEPARATOR,
                                    "palette.open",
                                    "keys.show",
                                    SEPARATOR,
                                    "machine.open",
                                    "machine.doctor",
                                    "notices.open",
                                    "about.open")));

    private Menus() {}

    /// Builds the bar anew from what is registered.
    static void fill(MenuBar bar, Actions actions, Words words) {
        bar.getMenus().clear();
        for (Outline outline : OUTLINES) {
            Menu menu = new Menu(words.get(outline.title()));
            menu.setId(outline.title().replace('.', '-'));
            menu.getItems().setAll(items(outline, actions));
            if (!menu.getItems().isEmpty()) {
                bar.getMenus().add(menu);
            }
        }
    }

    private static List<MenuItem> items(Outline outline, Actions actions) {
        List<MenuItem> items = new ArrayList<>();
        boolean separated = true;
        for (String id : outline.ids()) {
            if (id.equals(SEPARATOR)) {
                if (!separated) {
                    items.add(new SeparatorMenuItem());
                    separated = true;
                }
            } else if (actions.find(id).isPresent()) {
                items.add(item(actions.get(id)));
                separated = false;
            }
        }
        if (!items.isEmpty() && items.getLast() instanceof SeparatorMenuItem) {
            items.removeLast();
        }
        return items;
    }

    private static MenuItem item(Action action) {
        MenuItem item = new MenuItem(action.label());
        item.setId("menu-" + action.id().replace('.', '-'));
        action.icon().ifPresent(icon -> item.setGraphic(new FontIcon(icon)));
        if (!action.keys().isEmpty() && showsKey(action)) {
            item.setAccelerator(new NamedKeys(action.keys().getFirst()));
        }
        item.disableProperty().bind(Actions.disabled(action));
        item.setOnAction(_ -> action.run().run());
        return item;
    }

    /// An accelerator of a menu works everywhere, also where somebody types: only keys that are
    /// never text may be one. The others work through [KeyDispatch].
    private static boolean showsKey(Action action) {
        String keys = action.keys().getFirst().getName();
        if (CLIPBOARD.contains(keys)) {
            return false;
        }
        return keys.contains("Shortcut") || keys.contains("Ctrl") || keys.matches("F\\d+");
    }
}
