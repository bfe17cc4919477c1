package studio.longplay.engine.edit;

import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.UserMarker;
import studio.longplay.engine.script.ElementFollowing;
import studio.longplay.engine.script.ElementId;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Moves what was done on the timeline along with the elements of the script when its text changes.
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
        if (same || !isAnchored(project.arrangement())) {
            return changed;
        }
        return ElementFollowing.ofTexts(project.scriptText(), project.scriptFile(), text, file)
                .map(following -> changed.withArrangement(moved(project.arrangement(), following)))
                .orElse(changed);
    }

    /// What was done on the timeline, moved along with elements.
    ///
    /// @param following which element is which
    public static Arrangement moved(Arrangement before, ElementFollowing following) {
        return new Reanchoring(following).moved(before);
    }

    /// Whether a change of the script can mean anything to it.
    static boolean isAnchored(Arrangement arrangement) {
        return !arrangement.clips().isEmpty()
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

    /// Those of elements that are still there come first to their places.
    private Map<ClipKey, ClipEdit> clips(Map<ClipKey, ClipEdit> before) {
        Map<ClipKey, ClipEdit> after = new HashMap<>();
        before.forEach((key, edit) -> {
            ElementId now = following.moved().get(key.element());
            if (now != null) {
                after.put(new ClipKey(now, key.role()), edit);
            }
        });
        Set<ClipKey> used = new HashSet<>(before.keySet());
        before.forEach((key, edit) -> {
            if (!following.moved().containsKey(key.element())) {
                ClipKey free = free(key, used, after);
                used.add(free);
                after.put(free, edit);
            }
        });
        return after;
    }

    private ClipKey free(ClipKey key, Set<ClipKey> used, Map<ClipKey, ClipEdit> after) {
        ClipKey wanted = new ClipKey(moved(key.element()), key.role());
        if (wanted.equals(key) && !after.containsKey(key)) {
            return key;
        }
        if (!isWaiting(wanted.element()) && !after.containsKey(wanted)) {
            return wanted;
        }
        ElementId base = base(key.element());
        int number = 1;
        ClipKey free = new ClipKey(waiting(base, number), key.role());
        while (used.contains(free) || after.containsKey(free)) {
            number++;
            free = new ClipKey(waiting(base, number), key.role());
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
