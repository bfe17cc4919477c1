package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The edits of the user's tracks.
public final class UserTracks {
    private UserTracks() {}

    /// Makes a track over those of its kind.
    ///
    /// ```
    ///                         Video 2
    /// before:  Video 1        Video 1        after
    ///          pictures       pictures
    /// ```
    ///
    /// OTIO: a `Track` of that `kind` is added to the stack.
    ///
    /// @param name empty for a usual one: `Video 2`
    public static Arrangement add(Desk desk, UserTrack.Kind kind, String name) {
        Draft draft = new Draft(desk);
        add(draft, kind, name);
        return draft.done();
    }

    private static String add(Draft draft, UserTrack.Kind kind, String name) {
        long number = draft.tracks().stream().filter(it -> it.kind() == kind).count() + 1;
        String usual = (kind == UserTrack.Kind.VIDEO ? "Video " : "Audio ") + number;
        UserTrack track =
                new UserTrack(
                        draft.names().fresh("track"),
                        kind,
                        name.isBlank() ? usual : name,
                        false,
                        false);
        draft.tracks().add(track);
        return track.id();
    }

    /// Takes a track away with all that is on it.
    ///
    /// ```
    /// before:  Video 2  [ A ]
    ///          Video 1  [ B ]        Video 1  [ B ]        after
    /// ```
    ///
    /// OTIO: the `Track` is removed from the stack.
    public static Arrangement remove(Desk desk, String id) {
        Arrangement before = desk.arrangement();
        Map<String, UserClip> left = new LinkedHashMap<>(before.userClips());
        left.values().removeIf(clip -> clip.track().equals(id));
        return before.withTracks(
                        before.tracks().stream().filter(it -> !it.id().equals(id)).toList())
                .withUserClips(left);
    }

    /// Moves a track up among those of its kind; down where negative.
    ///
    /// ```
    /// before:  Video 2  [ A ]        Video 1  [ B ]        after
    ///          Video 1  [ B ]        Video 2  [ A ]
    /// ```
    ///
    /// OTIO: the `Track` changes its place in the stack.
    public static Arrangement move(Desk desk, String id, int up) {
        List<UserTrack> tracks = new ArrayList<>(desk.arrangement().tracks());
        Optional<UserTrack> track = desk.arrangement().track(id);
        Optional<String> other =
                track.flatMap(it -> above(new Draft(desk), it.id(), up))
                        .filter(it -> !it.equals(id));
        if (other.isEmpty()) {
            return desk.arrangement();
        }
        int to = tracks.indexOf(desk.arrangement().track(other.get()).orElseThrow());
        tracks.remove(track.get());
        tracks.add(to, track.get());
        return desk.arrangement().withTracks(tracks);
    }

    /// Gives a track another name; a blank one is not taken.
    ///
    /// ```
    /// before:  Video 2  [ A ]        after:  Inserts  [ A ]
    /// ```
    ///
    /// OTIO: the `name` of the `Track`.
    public static Arrangement rename(Desk desk, String id, String name) {
        return name.isBlank()
                ? desk.arrangement()
                : changed(desk, id, track -> track.withName(name.strip()));
    }

    /// Switches a track off or on.
    ///
    /// ```
    /// before:  Video 2  [ A ]        after:  Video 2  ( A )
    /// ```
    ///
    /// OTIO: `enabled` of the `Track`.
    ///
    /// @param off whether nothing of it is seen or heard
    public static Arrangement off(Desk desk, String id, boolean off) {
        return changed(desk, id, track -> track.withOff(off));
    }

    /// Locks a track or opens it.
    ///
    /// ```
    /// before:  Video 2  [ A ]        after:  Video 2  |[ A ]|
    /// ```
    ///
    /// OTIO: `locked` in the metadata of the `Track`.
    ///
    /// @param locked whether edits leave it as it is
    public static Arrangement lock(Desk desk, String id, boolean locked) {
        return changed(desk, id, track -> track.withLocked(locked));
    }

    private static Arrangement changed(Desk desk, String id, UnaryOperator<UserTrack> change) {
        return desk.arrangement()
                .withTracks(
                        desk.arrangement().tracks().stream()
                                .map(it -> it.id().equals(id) ? change.apply(it) : it)
                                .toList());
    }

    /// The track that is meant: that one, or where none is named that takes such a clip the first
    /// open one that does, made if there is none.
    static String of(Draft draft, ClipSource source, String track) {
        Optional<UserTrack.Kind> named = draft.track(track).map(UserTrack::kind);
        Optional<BinItem.Kind> media =
                source instanceof ClipSource.OfMedia(String digest)
                        ? Optional.ofNullable(draft.before().bin().get(digest)).map(BinItem::kind)
                        : Optional.of(BinItem.Kind.STILL);
        boolean seen = !media.equals(Optional.of(BinItem.Kind.AUDIO));
        boolean heard = !media.equals(Optional.of(BinItem.Kind.STILL));
        if (named.filter(kind -> kind == UserTrack.Kind.VIDEO ? seen : heard).isPresent()) {
            return track;
        }
        UserTrack.Kind kind = seen ? UserTrack.Kind.VIDEO : UserTrack.Kind.AUDIO;
        return draft.tracks().stream()
                .filter(it -> it.kind() == kind && !it.locked())
                .map(UserTrack::id)
                .findFirst()
                .orElseGet(() -> add(draft, kind, ""));
    }

    /// The track so many higher among those of its kind; empty if there is none.
    static Optional<String> above(Draft draft, String id, int up) {
        Optional<UserTrack> track = draft.track(id);
        List<String> alike =
                track.map(it -> alike(draft, it.kind())).orElse(List.of()).stream()
                        .map(UserTrack::id)
                        .toList();
        int index = alike.indexOf(id) + up;
        return track.isPresent() && index >= 0 && index < alike.size()
                ? Optional.of(alike.get(index))
                : Optional.empty();
    }

    private static List<UserTrack> alike(Draft draft, UserTrack.Kind kind) {
        return draft.tracks().stream().filter(it -> it.kind() == kind).toList();
    }

    /// An audio track for the sound of a film: the one as high as its picture's, where that is
    /// free; else the first free one; else a new one.
    static String forSound(Draft draft, String video, TimeRange range) {
        List<UserTrack> pictures = alike(draft, UserTrack.Kind.VIDEO);
        List<UserTrack> sounds = new ArrayList<>(alike(draft, UserTrack.Kind.AUDIO));
        for (int height = 0; height < Math.min(pictures.size(), sounds.size()); height++) {
            if (pictures.get(height).id().equals(video)) {
                sounds.addFirst(sounds.remove(height));
            }
        }
        return sounds.stream()
                .filter(track -> !track.locked() && isFree(draft, track.id(), range))
                .map(UserTrack::id)
                .findFirst()
                .orElseGet(() -> add(draft, UserTrack.Kind.AUDIO, ""));
    }

    private static boolean isFree(Draft draft, String track, TimeRange range) {
        return draft.clips().stream()
                .filter(clip -> clip.track().equals(track))
                .flatMap(clip -> Apart.range(draft, clip).stream())
                .noneMatch(range::overlaps);
    }
}
