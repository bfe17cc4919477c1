package studio.longplay.engine.script;

import studio.longplay.engine.script.ScriptItems.Ids;
import studio.longplay.engine.script.ScriptItems.Item;

import java.util.ArrayList;
import java.util.List;

/// Gives a freshly read script its ids, new ones or those of the script it was edited from.
final class CarriedIds {
    private CarriedIds() {}

    /// Ids from the content alone.
    static Script mint(Script script) {
        ElementIds ids = new ElementIds();
        return ScriptItems.withIds(
                script,
                new Ids(
                        mint(ScriptItems.chapters(script), ids),
                        mint(ScriptItems.scenes(script), ids),
                        mint(ScriptItems.parts(script), ids),
                        mint(ScriptItems.elements(script), ids)));
    }

    /// The ids of `before` for what is the same or was edited in place, new ones for the rest.
    static Script carry(Script before, Script after) {
        ElementIds ids = new ElementIds();
        ScriptItems.chapters(before).forEach(item -> ids.take(item.id()));
        ScriptItems.scenes(before).forEach(item -> ids.take(item.id()));
        ScriptItems.parts(before).forEach(item -> ids.take(item.id()));
        ScriptItems.elements(before).forEach(item -> ids.take(item.id()));
        return ScriptItems.withIds(
                after,
                new Ids(
                        carry(ScriptItems.chapters(before), ScriptItems.chapters(after), ids),
                        carry(ScriptItems.scenes(before), ScriptItems.scenes(after), ids),
                        carry(ScriptItems.parts(before), ScriptItems.parts(after), ids),
                        carry(ScriptItems.elements(before), ScriptItems.elements(after), ids)));
    }

    private static List<ElementId> mint(List<Item> items, ElementIds ids) {
        return items.stream().map(item -> ids.next(item.whole())).toList();
    }

    private static List<ElementId> carry(List<Item> before, List<Item> after, ElementIds ids) {
        int[] partner = ElementFollowing.partners(before, after);
        List<ElementId> carried = new ArrayList<>();
        for (int at = 0; at < after.size(); at++) {
            carried.add(
                    partner[at] >= 0
                            ? before.get(partner[at]).id()
                            : ids.next(after.get(at).whole()));
        }
        return carried;
    }
}
