package studio.longplay.app.session;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.script.ElementId;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What is selected, everywhere at once: the script, the timeline and the inspector show one thing.
///
/// It is an element of the script: a line, a cue or a scene; and on the timeline any number of
/// clips, the last of which is the element it was made from.
public final class Selection {
    private final FollowedValue<Optional<ElementId>> element =
            new FollowedValue<>(this, "element", Optional.empty());
    private final FollowedValue<Set<ClipRef>> clips = new FollowedValue<>(this, "clips", Set.of());

    private final ObjectProperty<Optional<StripRef>> strip =
            new SimpleObjectProperty<>(this, "strip", Optional.empty());

    private List<String> media = List.of();

    private String word = "";

    public ReadOnlyObjectProperty<Optional<ElementId>> elementProperty() {
        return element;
    }

    public Optional<ElementId> element() {
        return element.get();
    }

    /// The clips that are selected on the timeline; several at once, or none.
    public ReadOnlyObjectProperty<Set<ClipRef>> clipsProperty() {
        return clips;
    }

    public Set<ClipRef> clips() {
        return clips.get();
    }

    public void select(ElementId chosen) {
        element.set(Optional.of(chosen));
    }

    /// Selects clips; of one that the script made its element too.
    ///
    /// @param chosen in the order in which they were chosen; the last one counts most
    public void selectClips(Collection<ClipRef> chosen) {
        clips.set(Collections.unmodifiableSet(new LinkedHashSet<>(chosen)));
        clips.get().stream().reduce((_, later) -> later).ifPresent(this::selectElementOf);
    }

    private void selectElementOf(ClipRef clip) {
        if (clip instanceof ClipRef.OfScript(ClipKey key, _)) {
            select(key.element());
        }
    }

    /// The strip of the desk whose knobs and lanes are shown.
    public ObjectProperty<Optional<StripRef>> stripProperty() {
        return strip;
    }

    /// The files that are chosen in the bin, by their digests: what is put on the timeline next.
    public List<String> media() {
        return media;
    }

    public void chooseMedia(List<String> digests) {
        media = List.copyOf(digests);
    }

    /// The word that is meant in the script: the one the caret is in; empty for none.
    public String word() {
        return word;
    }

    public void mean(String written) {
        word = written;
    }

    public void clear() {
        clips.set(Set.of());
        element.set(Optional.empty());
    }

    /// Elements have other names now; to be told with [#tell()] when all else knows.
    void follow(UnaryOperator<ElementId> renamed) {
        element.put(element.get().map(renamed));
        Set<ClipRef> next = new LinkedHashSet<>();
        clips.get().forEach(clip -> next.add(renamed(clip, renamed)));
        clips.put(Collections.unmodifiableSet(next));
    }

    private static ClipRef renamed(ClipRef clip, UnaryOperator<ElementId> renamed) {
        return clip instanceof ClipRef.OfScript(ClipKey(ElementId id, var role), int piece)
                ? new ClipRef.OfScript(new ClipKey(renamed.apply(id), role), piece)
                : clip;
    }

    void tell() {
        clips.tell();
        element.tell();
    }
}
