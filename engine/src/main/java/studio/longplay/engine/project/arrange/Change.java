package studio.longplay.engine.project.arrange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/// One difference between two arrangements: what the journal keeps of an edit.
public sealed interface Change {
    Arrangement applyTo(Arrangement before);

    /// [ClipEdit#NONE] leaves the clip to the script again.
    record PutEdit(ClipKey key, ClipEdit edit) implements Change {
        @Override
        public Arrangement applyTo(Arrangement before) {
            return before.with(key, edit);
        }
    }

    record PutClip(UserClip clip) implements Change {
        @Override
        public Arrangement applyTo(Arrangement before) {
            return before.with(clip);
        }
    }

    record RemoveClip(String id) implements Change {
        @Override
        public Arrangement applyTo(Arrangement before) {
            return before.withUserClips(without(before.userClips(), id));
        }
    }

    record SetTracks(List<UserTrack> tracks) implements Change {
        public SetTracks {
            tracks = List.copyOf(tracks);
        }

        @Override
        public Arrangement applyTo(Arrangement before) {
            return before.withTracks(tracks);
        }
    }

    record PutMarker(UserMarker marker) implements Change {
        @Override
        public Arrangement applyTo(Arrangement before) {
            return before.with(marker);
        }
    }

    record RemoveMarker(String id) implements Change {
        @Override
        public Arrangement applyTo(Arrangement before) {
            return before.withMarkers(without(before.markers(), id));
        }
    }

    record PutMedia(BinItem item) implements Change {
        @Override
        public Arrangement applyTo(Arrangement before) {
            return before.with(item);
        }
    }

    record RemoveMedia(String digest) implements Change {
        @Override
        public Arrangement applyTo(Arrangement before) {
            return before.withBin(without(before.bin(), digest));
        }
    }

    /// All of them, one after the other. Thousands cost little more than one, for the maps are
    /// copied once.
    static Arrangement all(Arrangement before, List<Change> changes) {
        if (changes.size() == 1) {
            return changes.getFirst().applyTo(before);
        }
        Map<ClipKey, ClipEdit> clips = new HashMap<>(before.clips());
        Map<String, UserClip> userClips = new HashMap<>(before.userClips());
        List<UserTrack> tracks = before.tracks();
        Map<String, UserMarker> markers = new HashMap<>(before.markers());
        Map<String, BinItem> bin = new HashMap<>(before.bin());
        for (Change change : changes) {
            switch (change) {
                case PutEdit(ClipKey key, ClipEdit edit) -> clips.put(key, edit);
                case PutClip(UserClip clip) -> userClips.put(clip.id(), clip);
                case RemoveClip(String id) -> userClips.remove(id);
                case SetTracks(List<UserTrack> set) -> tracks = set;
                case PutMarker(UserMarker marker) -> markers.put(marker.id(), marker);
                case RemoveMarker(String id) -> markers.remove(id);
                case PutMedia(BinItem item) -> bin.put(item.digest(), item);
                case RemoveMedia(String digest) -> bin.remove(digest);
            }
        }
        return new Arrangement(clips, userClips, tracks, markers, bin);
    }

    /// What makes `after` of `before`.
    static List<Change> between(Arrangement before, Arrangement after) {
        List<Change> changes = new ArrayList<>();
        BiFunction<ClipKey, Optional<ClipEdit>, Change> edited =
                (key, edit) -> new PutEdit(key, edit.orElse(ClipEdit.NONE));
        compare(before.clips(), after.clips(), edited, changes);
        if (!before.tracks().equals(after.tracks())) {
            changes.add(new SetTracks(after.tracks()));
        }
        compare(
                before.userClips(),
                after.userClips(),
                either(PutClip::new, RemoveClip::new),
                changes);
        compare(
                before.markers(),
                after.markers(),
                either(PutMarker::new, RemoveMarker::new),
                changes);
        compare(before.bin(), after.bin(), either(PutMedia::new, RemoveMedia::new), changes);
        return List.copyOf(changes);
    }

    private static <V> BiFunction<String, Optional<V>, Change> either(
            Function<V, Change> put, Function<String, Change> remove) {
        return (id, value) -> value.map(put).orElseGet(() -> remove.apply(id));
    }

    private static <K, V> void compare(
            Map<K, V> before,
            Map<K, V> after,
            BiFunction<K, Optional<V>, Change> change,
            List<Change> into) {
        before.keySet().stream()
                .filter(key -> !after.containsKey(key))
                .forEach(key -> into.add(change.apply(key, Optional.empty())));
        after.forEach((key, value) -> {
            if (!value.equals(before.get(key))) {
                into.add(change.apply(key, Optional.of(value)));
            }
        });
    }

    private static <V> Map<String, V> without(Map<String, V> values, String id) {
        Map<String, V> fewer = new TreeMap<>(values);
        fewer.remove(id);
        return fewer;
    }
}
