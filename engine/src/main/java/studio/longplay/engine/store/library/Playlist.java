package studio.longplay.engine.store.library;

import studio.longplay.engine.store.Digest;

import java.util.List;
import java.util.UUID;

/// Takes in an order to be heard in; one may stand in it twice.
public record Playlist(String id, String name, List<Digest> takes) {
    public Playlist {
        takes = List.copyOf(takes);
    }

    /// A new one.
    public static Playlist of(String name, List<Digest> takes) {
        return new Playlist(UUID.randomUUID().toString(), name, takes);
    }
}
