package studio.longplay.engine.store.library;

import studio.longplay.engine.store.Digest;

import java.util.List;

/// Something that happened in the library: a line of its journal.
public sealed interface LibraryChange {
    /// What a user decides; all of it can be undone.
    sealed interface Wish extends LibraryChange {}

    /// The journal was begun; its id tells it from another in its place.
    record Begin(String id) implements LibraryChange {}

    /// A take was made.
    record Make(Digest take, TakeFacts facts) implements LibraryChange {}

    /// A take was measured.
    record Measure(Digest take, TakeMeasure measure) implements LibraryChange {}

    /// A voice could not speak a line.
    record Fail(String voice, String code) implements LibraryChange {}

    /// Deleted takes were removed from the disk.
    record Purge(List<Digest> takes) implements LibraryChange {
        public Purge {
            takes = List.copyOf(takes);
        }
    }

    /// Gives tags to takes, and takes tags away.
    record Tag(List<Digest> takes, List<String> added, List<String> removed) implements Wish {
        public Tag {
            takes = List.copyOf(takes);
            added = added.stream().map(String::strip).filter(tag -> !tag.isEmpty()).toList();
            removed = List.copyOf(removed);
        }
    }

    record Star(List<Digest> takes, boolean starred) implements Wish {
        public Star {
            takes = List.copyOf(takes);
        }
    }

    record Note(Digest take, String note) implements Wish {}

    /// Hides takes; a purge removes them.
    record Delete(List<Digest> takes) implements Wish {
        public Delete {
            takes = List.copyOf(takes);
        }
    }

    /// Shows deleted takes again.
    record Restore(List<Digest> takes) implements Wish {
        public Restore {
            takes = List.copyOf(takes);
        }
    }

    /// Puts a playlist in the place of the one with its id, or beside the others.
    record PutPlaylist(Playlist playlist) implements Wish {}

    record RemovePlaylist(String id) implements Wish {}

    record Favour(List<String> voices, boolean favourite) implements Wish {
        public Favour {
            voices = List.copyOf(voices);
        }
    }

    /// Puts a collection in the place of the one with its id, or beside the others.
    record PutCollection(VoiceCollection collection) implements Wish {}

    record RemoveCollection(String id) implements Wish {}
}
