package studio.longplay.app.session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.script.ElementId;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// What is selected, everywhere at once: the script, the timeline and the inspector show one thing.
///
/// It is an element of the script: a line, a cue or a scene; and on the timeline any number of
/// clips, the last of which is the element it was made from.
public final class Selection {
    private final ReadOnlyObjectWrapper<Optional<ElementId>> element =
            new ReadOnlyObjectWrapper<>(this, "element", Optional.empty());

    private final ReadOnlyObjectWrapper<Set<ClipRef>> clips =
            new ReadOnlyObjectWrapper<>(this, "clips", Set.of());

    /// The clips that are selected on the timeline; several at once, or none.
    public ReadOnlyObjectProperty<Set<ClipRef>> clipsProperty() {
        return clips.getReadOnlyProperty();
    }

    public Set<ClipRef> clips() {
        return clips.get();
    }

    /// Selects clips; of one that the script made its element too.
    ///
    /// @param chosen in the order in which they were chosen; the last one counts most
    public void selectClips(Collection<ClipRef> chosen) {
        Set<ClipRef> next = Collections.unmodifiableSet(new LinkedHashSet<>(chosen));
        if (!next.equals(clips.get())) {
            clips.set(next);
        }
        next.stream().reduce((_, later) -> later).ifPresent(this::selectElementOf);
    }

    private void selectElementOf(ClipRef clip) {
        if (clip instanceof ClipRef.OfScript(ClipKey key, _)) {
            select(key.element());
        }
    }

    public ReadOnlyObjectProperty<Optional<ElementId>> elementProperty() {
        return element.getReadOnlyProperty();
    }

    public Optional<ElementId> element() {
        return element.get();
    }

    public void select(ElementId chosen) {
        if (!element.get().equals(Optional.of(chosen))) {
            element.set(Optional.of(chosen));
        }
    }

    public void clear() {
        element.set(Optional.empty());
    }
}
