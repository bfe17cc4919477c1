package studio.longplay.engine.edit;

import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.UserMarker;
import studio.longplay.engine.project.desk.Desk;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.script.ElementFollowing;
import studio.longplay.engine.script.ElementId;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Moves what was done on the timeline, and the takes of lines, along with the elements of the
/// script when its text changes.
///
/// What was done to an element that is gone stays under its id, and is applied again when the
/// element comes back. Where that id now means another element with the same words (of two equal
/// lines the first was deleted), it waits under a name no element has: the id, `~` and a number.
/// Nothing is ever dropped.
public final class Reanchoring {
    private static final String WAITING = "~";

    private final ElementFollowing following;
    private final Set<ElementId> alive;

    private Reanchoring(ElementFollowing following) {
        this.following = following;
        this.alive = new HashSet<>(following.moved().values());
        this.alive.addAll(following.arrived());
    }

    /// The project with another text. Reads both texts if anything is anchored to them; a text that
    /// cannot be read leaves the anchors as they are.
    static Project withScript(Project project, String file, String text) {
        Project changed = project.withScript(file, text);
        boolean same = text.equals(project.scriptText()) && file.equals(project.scriptFile());
        if (same || !isAnchored(project)) {
            return changed;
        }
        return ElementFollowing.ofTexts(project.scriptText(), project.scriptFile(), text, file)
                .map(following ->
                        changed.withArrangement(moved(project.arrangement(), following))
                                .withVoicing(moved(project.voicing(), following))
                                .withMix(moved(project.mix(), following)))
                .orElse(changed);
    }

    /// What was done on the timeline, moved along with elements.
    ///
    /// @param following which element is which
    public static Arrangement moved(Arrangement before, ElementFollowing following) {
        return new Reanchoring(following).moved(before);
    }

    /// What was decided about lines, moved along with them.
    ///
    /// @param following which element is which
    public static Voicing moved(Voicing before, ElementFollowing following) {
        return before.withTakes(
                new Reanchoring(following)
                        .keyed(before.takes(), new Place<>(id -> id, (_, now) -> now)));
    }

    /// The desk's lanes, moved along with the elements their keys are anchored to.
    private static MixSettings moved(MixSettings before, ElementFollowing following) {
        Reanchoring reanchoring = new Reanchoring(following);
        return before.desk().anchors().isEmpty()
                ? before
                : before.withDesk(before.desk().withAnchors(reanchoring::moved));
    }

    /// The new ids of elements that keys of the desk are anchored to, where they have other ones.
    static Map<ElementId, ElementId> renamed(Desk before, Desk after) {
        Map<ElementId, ElementId> renamed = new TreeMap<>();
        List<Anchor> old = before.anchors();
        List<Anchor> now = after.anchors();
        for (int i = 0; i < old.size(); i++) {
            renamed.put(old.get(i).element(), now.get(i).element());
            renamed.put(old.get(i).scene(), now.get(i).scene());
        }
        renamed.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
        return renamed;
    }

    /// The desk whose keys are anchored to the same elements under their new ids.
    static Desk with(Desk before, Map<ElementId, ElementId> renamed) {
        return renamed.isEmpty()
                ? before
                : before.withAnchors(anchor ->
                        new Anchor(
                                renamed.getOrDefault(anchor.element(), anchor.element()),
                                anchor.offset(),
                                renamed.getOrDefault(anchor.scene(), anchor.scene()),
                                anchor.sceneOffset()));
    }

    /// Whether a change of the script can mean anything to it.
    static boolean isAnchored(Project project) {
        Arrangement arrangement = project.arrangement();
        return !project.voicing().takes().isEmpty()
                || project.mix().desk().anchors().stream()
                        .anyMatch(anchor -> !anchor.isOfProgramme())
                || !arrangement.clips().isEmpty()
                || arrangement.userClips().values().stream()
                        .anyMatch(clip -> !clip.anchor().isOfProgramme())
                || arrangement.markers().values().stream()
                        .anyMatch(marker -> !marker.anchor().isOfProgramme());
    }

    private Arrangement moved(Arrangement before) {
        return before.withClips(clips(before.clips()))
                .withUserClips(
                        values(before.userClips(), clip -> clip.withAnchor(moved(clip.anchor()))))
                .withMarkers(values(before.markers(), this::moved));
    }

    private static <V> Map<String, V> values(Map<String, V> before, UnaryOperator<V> change) {
        Map<String, V> after = new HashMap<>();
        before.forEach((id, value) -> after.put(id, change.apply(value)));
        return after;
    }

    /// How a key names its element.
    private record Place<K>(
            Function<K, ElementId> element, BiFunction<K, ElementId, K> withElement) {}

    private Map<ClipKey, ClipEdit> clips(Map<ClipKey, ClipEdit> before) {
        return keyed(
                before, new Place<>(ClipKey::element, (key, now) -> new ClipKey(now, key.role())));
    }

    /// Those of elements that are still there come first to their places.
    private <K, V> Map<K, V> keyed(Map<K, V> before, Place<K> place) {
        Map<K, V> after = new HashMap<>();
        before.forEach((key, value) -> {
            ElementId now = following.moved().get(place.element().apply(key));
            if (now != null) {
                after.put(place.withElement().apply(key, now), value);
            }
        });
        Set<K> used = new HashSet<>(before.keySet());
        before.forEach((key, value) -> {
            if (!following.moved().containsKey(place.element().apply(key))) {
                K free =
                        free(
                                key,
                                place,
                                one -> used.contains(one) || after.containsKey(one),
                                after::containsKey);
                used.add(free);
                after.put(free, value);
            }
        });
        return after;
    }

    /// @param taken whether a key was or is something's
    /// @param now whether a key is something's by now
    private <K> K free(K key, Place<K> place, Predicate<K> taken, Predicate<K> now) {
        ElementId element = place.element().apply(key);
        K wanted = place.withElement().apply(key, moved(element));
        if (wanted.equals(key) && !now.test(key)) {
            return key;
        }
        if (!isWaiting(place.element().apply(wanted)) && !now.test(wanted)) {
            return wanted;
        }
        ElementId base = base(element);
        int number = 1;
        K free = place.withElement().apply(key, waiting(base, number));
        while (taken.test(free)) {
            number++;
            free = place.withElement().apply(key, waiting(base, number));
        }
        return free;
    }

    private UserMarker moved(UserMarker marker) {
        return new UserMarker(
                marker.id(),
                marker.name(),
                marker.colour(),
                moved(marker.anchor()),
                marker.length());
    }

    private Anchor moved(Anchor anchor) {
        return anchor.isOfProgramme()
                ? anchor
                : new Anchor(
                        moved(anchor.element()),
                        anchor.offset(),
                        moved(anchor.scene()),
                        anchor.sceneOffset());
    }

    private ElementId moved(ElementId id) {
        ElementId now = following.moved().get(id);
        if (now != null) {
            return now;
        }
        ElementId base = base(id);
        if (following.arrived().contains(base)) {
            return base;
        }
        return alive.contains(id) ? waiting(id, 1) : id;
    }

    private static boolean isWaiting(ElementId id) {
        return id.value().contains(WAITING);
    }

    private static ElementId base(ElementId id) {
        int end = id.value().indexOf(WAITING);
        return end < 0 ? id : new ElementId(id.value().substring(0, end));
    }

    private static ElementId waiting(ElementId base, int number) {
        return new ElementId(base.value() + WAITING + number);
    }
}
