package studio.longplay.engine.project.arrange;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// All that the user did on the timeline. Everything in it is anchored to elements of the script,
/// by the ids a fresh reading of the project's text gives them, so it is applied again whenever the
/// script or anything else changes what it stands on.
///
/// @param clips what was done to clips that the script made, only where something was done
/// @param userClips by id
/// @param tracks the user's own, from the bottom up
/// @param markers by id
/// @param bin the user's files, by digest
public record Arrangement(
        Map<ClipKey, ClipEdit> clips,
        Map<String, UserClip> userClips,
        List<UserTrack> tracks,
        Map<String, UserMarker> markers,
        Map<String, BinItem> bin) {
    private static final Comparator<ClipKey> KEYS =
            Comparator.comparing(ClipKey::element).thenComparing(ClipKey::role);

    /// The programme as the script makes it.
    public static final Arrangement NONE =
            new Arrangement(Map.of(), Map.of(), List.of(), Map.of(), Map.of());

    public Arrangement {
        clips = Kept.of(clips instanceof Kept ? clips : changed(clips), KEYS);
        userClips = Kept.of(userClips, Comparator.naturalOrder());
        tracks = List.copyOf(tracks);
        markers = Kept.of(markers, Comparator.naturalOrder());
        bin = Kept.of(bin, Comparator.naturalOrder());
    }

    private static Map<ClipKey, ClipEdit> changed(Map<ClipKey, ClipEdit> clips) {
        Map<ClipKey, ClipEdit> changed = new TreeMap<>(KEYS);
        clips.forEach((key, edit) -> {
            if (!edit.isNone()) {
                changed.put(key, edit);
            }
        });
        return changed;
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /// What was done to a clip; [ClipEdit#NONE] where nothing was.
    public ClipEdit of(ClipKey key) {
        return clips.getOrDefault(key, ClipEdit.NONE);
    }

    public Optional<UserTrack> track(String id) {
        return tracks.stream().filter(track -> track.id().equals(id)).findFirst();
    }

    public Arrangement with(ClipKey key, ClipEdit edit) {
        return edit.isNone()
                ? withClips(without(clips, key))
                : withClips(Kept.with(clips, KEYS, key, edit));
    }

    public Arrangement withClips(Map<ClipKey, ClipEdit> newClips) {
        return new Arrangement(newClips, userClips, tracks, markers, bin);
    }

    public Arrangement with(UserClip clip) {
        return withUserClips(Kept.with(userClips, Comparator.naturalOrder(), clip.id(), clip));
    }

    public Arrangement withUserClips(Map<String, UserClip> newClips) {
        return new Arrangement(clips, newClips, tracks, markers, bin);
    }

    public Arrangement withTracks(List<UserTrack> newTracks) {
        return new Arrangement(clips, userClips, newTracks, markers, bin);
    }

    public Arrangement with(UserMarker marker) {
        return withMarkers(Kept.with(markers, Comparator.naturalOrder(), marker.id(), marker));
    }

    public Arrangement withMarkers(Map<String, UserMarker> newMarkers) {
        return new Arrangement(clips, userClips, tracks, newMarkers, bin);
    }

    public Arrangement with(BinItem item) {
        return withBin(Kept.with(bin, Comparator.naturalOrder(), item.digest(), item));
    }

    public Arrangement withBin(Map<String, BinItem> newBin) {
        return new Arrangement(clips, userClips, tracks, markers, newBin);
    }

    private static Map<ClipKey, ClipEdit> without(Map<ClipKey, ClipEdit> clips, ClipKey key) {
        Map<ClipKey, ClipEdit> fewer = new TreeMap<>(KEYS);
        fewer.putAll(clips);
        fewer.remove(key);
        return fewer;
    }
}
