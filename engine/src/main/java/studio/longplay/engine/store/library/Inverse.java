package studio.longplay.engine.store.library;

import org.jdbi.v3.core.Handle;

import studio.longplay.engine.store.Digest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What undoes wishes, found before they are fulfilled: a take that was starred already stays so.
final class Inverse {
    private final Handle handle;
    private final TakeColumns columns;
    private final Shelves shelves;

    Inverse(Handle handle, TakeColumns columns, Shelves shelves) {
        this.handle = handle;
        this.columns = columns;
        this.shelves = shelves;
    }

    /// The last wish is undone first. Wishes of one list are taken to be about different things.
    List<LibraryChange.Wish> of(List<? extends LibraryChange.Wish> wishes) {
        List<LibraryChange.Wish> undoing = new ArrayList<>();
        for (LibraryChange.Wish wish : wishes.reversed()) {
            undoing.addAll(of(wish));
        }
        return undoing;
    }

    private List<LibraryChange.Wish> of(LibraryChange.Wish wish) {
        return switch (wish) {
            case LibraryChange.Tag tag -> tag(tag);
            case LibraryChange.Star star -> {
                List<Digest> others =
                        those(star.takes(), id -> columns.starred().get(id) != star.starred());
                yield others.isEmpty()
                        ? List.of()
                        : List.of(new LibraryChange.Star(others, !star.starred()));
            }
            case LibraryChange.Note note -> note(note);
            case LibraryChange.Delete deleted -> {
                List<Digest> shown = those(deleted.takes(), id -> !columns.hidden().get(id));
                yield shown.isEmpty() ? List.of() : List.of(new LibraryChange.Restore(shown));
            }
            case LibraryChange.Restore restored -> {
                List<Digest> gone = those(restored.takes(), id -> columns.hidden().get(id));
                yield gone.isEmpty() ? List.of() : List.of(new LibraryChange.Delete(gone));
            }
            case LibraryChange.PutPlaylist put -> playlist(put.playlist().id());
            case LibraryChange.RemovePlaylist gone -> playlist(gone.id());
            case LibraryChange.Favour favour -> favour(favour);
            case LibraryChange.PutCollection put -> collection(put.collection().id());
            case LibraryChange.RemoveCollection gone -> collection(gone.id());
        };
    }

    private List<Digest> those(List<Digest> takes, Predicate<Integer> which) {
        Map<Digest, Integer> ids = TakeTable.ids(handle, takes);
        return takes.stream()
                .filter(take -> ids.containsKey(take) && which.test(ids.get(take)))
                .distinct()
                .toList();
    }

    private List<LibraryChange.Wish> tag(LibraryChange.Tag tag) {
        List<LibraryChange.Wish> undoing = new ArrayList<>();
        for (String added : tag.added()) {
            BitSet have = columns.tags().getOrDefault(added, new BitSet());
            List<Digest> without = those(tag.takes(), id -> !have.get(id));
            if (!without.isEmpty()) {
                undoing.add(new LibraryChange.Tag(without, List.of(), List.of(added)));
            }
        }
        for (String removed : tag.removed()) {
            BitSet have = columns.tags().getOrDefault(removed, new BitSet());
            List<Digest> with = those(tag.takes(), have::get);
            if (!with.isEmpty() && !tag.added().contains(removed)) {
                undoing.add(new LibraryChange.Tag(with, List.of(removed), List.of()));
            }
        }
        return undoing;
    }

    private List<LibraryChange.Wish> note(LibraryChange.Note note) {
        Integer id = TakeTable.ids(handle, List.of(note.take())).get(note.take());
        if (id == null) {
            return List.of();
        }
        return TakeTable.takes(handle, List.of(id)).stream()
                .filter(take -> !take.note().equals(note.note()))
                .<LibraryChange.Wish>map(take -> new LibraryChange.Note(note.take(), take.note()))
                .toList();
    }

    private List<LibraryChange.Wish> playlist(String id) {
        return List.of(
                shelves.playlist(id)
                        .<LibraryChange.Wish>map(LibraryChange.PutPlaylist::new)
                        .orElseGet(() -> new LibraryChange.RemovePlaylist(id)));
    }

    private List<LibraryChange.Wish> collection(String id) {
        return List.of(
                shelves.collection(id)
                        .<LibraryChange.Wish>map(LibraryChange.PutCollection::new)
                        .orElseGet(() -> new LibraryChange.RemoveCollection(id)));
    }

    private List<LibraryChange.Wish> favour(LibraryChange.Favour favour) {
        List<String> others =
                favour.voices().stream()
                        .filter(it -> shelves.isFavourite(it) != favour.favourite())
                        .toList();
        return others.isEmpty()
                ? List.of()
                : List.of(new LibraryChange.Favour(others, !favour.favourite()));
    }
}
