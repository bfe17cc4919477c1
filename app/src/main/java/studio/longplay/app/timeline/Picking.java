package studio.longplay.app.timeline;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import studio.longplay.app.session.Selection;
import studio.longplay.app.session.Transport;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Which clips are selected, and which of them has the keyboard. On the window's thread.
public final class Picking {
    private final Selection selection;
    private final Transport transport;
    private final Supplier<Tracks> tracks;
    private final Camera camera;
    private final ReadOnlyObjectWrapper<Optional<ClipId>> focused =
            new ReadOnlyObjectWrapper<>(this, "focused", Optional.empty());
    private boolean choosing;

    Picking(Selection selection, Transport transport, Supplier<Tracks> tracks, Camera camera) {
        this.selection = selection;
        this.transport = transport;
        this.tracks = tracks;
        this.camera = camera;
    }

    ReadOnlyObjectProperty<Optional<ClipId>> focusedProperty() {
        return focused.getReadOnlyProperty();
    }

    /// The clip that has the keyboard.
    public Optional<Clip> focused() {
        return focused.get().flatMap(tracks.get()::clip);
    }

    /// What edits are about: the selected clips, in the order in which they were chosen.
    public Set<ClipRef> refs() {
        return selection.clips();
    }

    public ReadOnlyObjectProperty<Set<ClipRef>> refsProperty() {
        return selection.clipsProperty();
    }

    public boolean isPicked(Clip clip) {
        return clip.id().ref().map(selection.clips()::contains).orElse(false);
    }

    /// The selected clips that are there.
    public List<Clip> clips() {
        Tracks now = tracks.get();
        return selection.clips().stream().flatMap(ref -> now.clip(ref).stream()).toList();
    }

    /// Selects one clip and no other; a caption stands for its line.
    public void pick(Clip clip) {
        choose(List.of(clip), clip);
    }

    /// Gives a clip that is selected the keyboard; the others stay selected.
    public void focus(Clip clip) {
        choose(clips(), clip);
    }

    /// Selects a clip beside the others, or takes it out.
    public void toggle(Clip clip) {
        List<Clip> next = new ArrayList<>(clips());
        if (!next.removeIf(each -> each.id().equals(clip.id()))) {
            next.add(clip);
        }
        choose(next, clip);
    }

    /// Selects everything on the track from the clip that has the keyboard to this one; on another
    /// track, what lies between both in time on the tracks between.
    public void extendTo(Clip clip) {
        Optional<Clip> from = focused();
        if (from.isEmpty()) {
            pick(clip);
            return;
        }
        Tracks now = tracks.get();
        int one = now.trackOf(from.get().id()).map(now.tracks()::indexOf).orElse(0);
        int other = now.trackOf(clip.id()).map(now.tracks()::indexOf).orElse(0);
        long start = Math.min(from.get().start(), clip.start());
        long end = Math.max(from.get().end(), clip.end());
        List<Clip> next = new ArrayList<>();
        for (int i = Math.min(one, other); i <= Math.max(one, other); i++) {
            next.addAll(within(now.tracks().get(i), start, end));
        }
        choose(next, from.get());
    }

    /// The clips of a track that overlap a stretch.
    static List<Clip> within(Track track, long start, long end) {
        List<Clip> met = new ArrayList<>();
        for (int i = track.firstPast(start); i < track.clips().size(); i++) {
            Clip clip = track.clips().get(i);
            if (clip.start() >= end) {
                break;
            }
            met.add(clip);
        }
        return met;
    }

    /// Selects these and no others.
    public void pickAll(Collection<Clip> clips) {
        choose(clips, clips.stream().reduce((_, later) -> later).orElse(null));
    }

    public void pickRefs(Collection<ClipRef> refs) {
        pickAll(refs.stream().flatMap(ref -> tracks.get().clip(ref).stream()).toList());
    }

    public void all() {
        pickAll(editable());
    }

    private List<Clip> editable() {
        return tracks.get().clips().filter(clip -> clip.strip().isPresent()).toList();
    }

    public void none() {
        pickAll(List.of());
    }

    /// Everything from the playhead on.
    public void fromHere() {
        long now = transport.position().ticks();
        pickAll(editable().stream().filter(clip -> clip.end() > now).toList());
    }

    private void choose(Collection<Clip> clips, @org.jspecify.annotations.Nullable Clip last) {
        choosing = true;
        focused.set(Optional.ofNullable(last).map(Clip::id));
        Set<ClipRef> refs = new LinkedHashSet<>();
        clips.forEach(clip -> clip.id().ref().ifPresent(refs::add));
        Optional.ofNullable(last)
                .flatMap(clip -> clip.id().ref())
                .ifPresent(ref -> {
                    if (refs.remove(ref)) {
                        refs.add(ref);
                    }
                });
        if (refs.isEmpty() && last != null && last.element().isPresent()) {
            spokenOf(last).flatMap(line -> line.id().ref()).ifPresent(refs::add);
        }
        selection.selectClips(refs);
        if (last != null) {
            last.element().ifPresent(selection::select);
        }
        choosing = false;
    }

    private Optional<Clip> spokenOf(Clip caption) {
        return caption.element().flatMap(tracks.get()::clipOf);
    }

    void pick(SceneMark scene) {
        choosing = true;
        focused.set(Optional.empty());
        selection.selectClips(List.of());
        selection.select(scene.element());
        choosing = false;
    }

    /// Another part of the window selected an element.
    void elementChosen(Optional<ElementId> element) {
        boolean known = element.isPresent() && focused().flatMap(Clip::element).equals(element);
        if (choosing || known) {
            return;
        }
        Optional<Clip> clip = element.flatMap(tracks.get()::clipOf);
        focused.set(clip.map(Clip::id));
        choosing = true;
        selection.selectClips(clip.flatMap(found -> found.id().ref()).stream().toList());
        choosing = false;
        if (!transport.playingProperty().get()) {
            clip.ifPresent(found -> camera.reveal(found.start()));
        }
    }

    /// Another part of the window selected clips.
    void clipsChosen(Set<ClipRef> refs) {
        if (!choosing) {
            focused.set(refs.stream().reduce((_, later) -> later).map(ClipId.OfStrip::new));
        }
    }

    void laidOut() {
        if (focused().isEmpty()) {
            focused.set(selection.element().flatMap(tracks.get()::clipOf).map(Clip::id));
        }
    }

    /// Moves the selection along its track.
    public void walkAlong(int places) {
        walk(focused.get().flatMap(from -> ClipWalk.along(tracks.get(), from, places)));
    }

    /// Moves the selection to the next track that has clips, or the one before.
    public void walkAcross(int down) {
        walk(focused.get().flatMap(from -> ClipWalk.across(tracks.get(), from, down)));
    }

    private void walk(Optional<Clip> next) {
        if (focused().isEmpty()) {
            atPlayhead().ifPresent(this::walkTo);
        } else {
            next.ifPresent(this::walkTo);
        }
    }

    private void walkTo(Clip clip) {
        pick(clip);
        camera.reveal(clip.start());
    }

    private Optional<Clip> atPlayhead() {
        MediaTime now = transport.position();
        Tracks all = tracks.get();
        return all.track(TrackKind.DIALOGUE)
                .filter(track -> !track.clips().isEmpty())
                .or(() -> all.tracks().stream().filter(t -> !t.clips().isEmpty()).findFirst())
                .flatMap(track -> ClipWalk.nearest(track, now));
    }
}
