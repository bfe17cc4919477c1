package studio.longplay.app.timeline;

import studio.longplay.app.words.Words;
import studio.longplay.engine.edit.arrange.UserTracks;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.project.arrange.UserTrack;

import java.util.Optional;

/// Edits of the user's tracks.
public final class TrackEditing {
    private final Editing editing;
    private final Words words = Words.of("timeline");

    TrackEditing(Editing editing) {
        this.editing = editing;
    }

    /// Adds a track of the user's.
    public void add(TrackKind kind) {
        UserTrack.Kind made = kind == TrackKind.AUDIO ? UserTrack.Kind.AUDIO : UserTrack.Kind.VIDEO;
        String name = words.get(made == UserTrack.Kind.AUDIO ? "track.audio" : "track.video");
        editing.apply("add-track", desk -> UserTracks.add(desk, made, name));
    }

    private static Optional<String> id(Track.Head head) {
        return head.ref().orElse(null) instanceof TrackRef.OfUser(String id)
                ? Optional.of(id)
                : Optional.empty();
    }

    void remove(Track.Head head) {
        id(head).ifPresent(id -> editing.apply("remove-track", d -> UserTracks.remove(d, id)));
    }

    /// @param up how many places among the tracks of its kind
    void move(Track.Head head, int up) {
        id(head).ifPresent(id -> editing.apply("move-track", d -> UserTracks.move(d, id, up)));
    }

    void rename(Track.Head head, String name) {
        if (!name.isBlank() && !name.equals(head.name())) {
            id(head).ifPresent(id ->
                    editing.apply("rename-track", d -> UserTracks.rename(d, id, name.strip())));
        }
    }

    void off(Track.Head head, boolean off) {
        id(head).ifPresent(id ->
                editing.apply(off ? "track-off" : "track-on", d -> UserTracks.off(d, id, off)));
    }

    void lock(Track.Head head, boolean locked) {
        id(head).ifPresent(id ->
                editing.apply(
                        locked ? "lock-track" : "unlock-track",
                        d -> UserTracks.lock(d, id, locked)));
    }
}
