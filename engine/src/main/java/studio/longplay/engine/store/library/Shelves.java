package studio.longplay.engine.store.library;

import org.jdbi.v3.core.Handle;

import studio.longplay.engine.store.Digest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What a user put together: playlists, collections and favourite voices; and how often voices
/// failed. All in memory, and in the index as well.
final class Shelves {
    private static final String PLAYLIST = "playlist";
    private static final String COLLECTION = "collection";
    private static final String FAVOURITE = "favourite";
    private static final String FAILURES = "failures";

    private final Map<String, Playlist> playlists = new TreeMap<>();
    private final Map<String, VoiceCollection> collections = new TreeMap<>();
    private final Map<String, Boolean> favourites = new TreeMap<>();
    private final Map<String, Integer> failures = new TreeMap<>();

    private record Row(String kind, String id, String name, String items) {}

    void load(Handle handle) {
        List<Row> rows =
                handle.createQuery("select kind, id, name, items from shelf")
                        .map((row, _) ->
                                new Row(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4)))
                        .list();
        for (Row row : rows) {
            List<String> items = Lines.split(row.items);
            switch (row.kind) {
                case PLAYLIST ->
                        playlists.put(
                                row.id,
                                new Playlist(
                                        row.id,
                                        row.name,
                                        items.stream().map(Digest::new).toList()));
                case COLLECTION ->
                        collections.put(row.id, new VoiceCollection(row.id, row.name, items));
                case FAVOURITE -> favourites.put(row.id, true);
                case FAILURES -> failures.put(row.id, Integer.valueOf(items.getFirst()));
                default -> throw new IllegalStateException("a shelf of no kind: " + row.kind);
            }
        }
    }

    void put(Handle handle, Playlist playlist) {
        playlists.put(playlist.id(), playlist);
        List<String> takes = playlist.takes().stream().map(Digest::hex).toList();
        keep(handle, PLAYLIST, playlist.id(), playlist.name(), takes);
    }

    void removePlaylist(Handle handle, String id) {
        playlists.remove(id);
        drop(handle, PLAYLIST, id);
    }

    void put(Handle handle, VoiceCollection collection) {
        collections.put(collection.id(), collection);
        keep(handle, COLLECTION, collection.id(), collection.name(), collection.voices());
    }

    void removeCollection(Handle handle, String id) {
        collections.remove(id);
        drop(handle, COLLECTION, id);
    }

    void favour(Handle handle, String voice, boolean favourite) {
        if (favourite) {
            favourites.put(voice, true);
            keep(handle, FAVOURITE, voice, "", List.of());
        } else {
            favourites.remove(voice);
            drop(handle, FAVOURITE, voice);
        }
    }

    void fail(Handle handle, String voice) {
        int count = failures.merge(voice, 1, Integer::sum);
        keep(handle, FAILURES, voice, "", List.of(Integer.toString(count)));
    }

    private static void keep(
            Handle handle, String kind, String id, String name, Collection<String> items) {
        handle.execute("merge into shelf values (?, ?, ?, ?)", kind, id, name, Lines.join(items));
    }

    private static void drop(Handle handle, String kind, String id) {
        handle.execute("delete from shelf where kind = ? and id = ?", kind, id);
    }

    /// By name.
    List<Playlist> playlists() {
        List<Playlist> sorted = new ArrayList<>(playlists.values());
        sorted.sort((a, b) -> a.name().compareToIgnoreCase(b.name()));
        return List.copyOf(sorted);
    }

    Optional<Playlist> playlist(String id) {
        return Optional.ofNullable(playlists.get(id));
    }

    /// By name.
    List<VoiceCollection> collections() {
        List<VoiceCollection> sorted = new ArrayList<>(collections.values());
        sorted.sort((a, b) -> a.name().compareToIgnoreCase(b.name()));
        return List.copyOf(sorted);
    }

    Optional<VoiceCollection> collection(String id) {
        return Optional.ofNullable(collections.get(id));
    }

    boolean isFavourite(String voice) {
        return favourites.containsKey(voice);
    }

    int failures(String voice) {
        return failures.getOrDefault(voice, 0);
    }

    /// The voices that ever failed.
    Set<String> failed() {
        return failures.keySet();
    }
}
