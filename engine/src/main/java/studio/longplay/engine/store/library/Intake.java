package studio.longplay.engine.store.library;

import org.jdbi.v3.core.Handle;

import studio.longplay.engine.store.Digest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/// Takes changes of the journal into the index, in their order and in one transaction, and into the
/// columns. What they say of takes that there are not, because they were purged, is passed over.
final class Intake {
    private final Handle handle;
    private final TakeColumns columns;
    private final Postings postings;
    private final Shelves shelves;
    private final Map<Digest, Integer> ids;
    private final BitSet marked = new BitSet();
    private TakeWriting writing;

    Intake(
            Handle handle,
            TakeColumns columns,
            Postings postings,
            Shelves shelves,
            List<LibraryChange> changes) {
        this.handle = handle;
        this.columns = columns;
        this.postings = postings;
        this.shelves = shelves;
        this.ids = TakeTable.ids(handle, mentioned(changes));
        this.writing = new TakeWriting(handle);
    }

    private static Set<Digest> mentioned(List<LibraryChange> changes) {
        Set<Digest> takes = new HashSet<>();
        changes.forEach(change -> takes.addAll(takesOf(change)));
        return takes;
    }

    private static List<Digest> takesOf(LibraryChange change) {
        return switch (change) {
            case LibraryChange.Make made -> List.of(made.take());
            case LibraryChange.Measure measured -> List.of(measured.take());
            case LibraryChange.Purge purged -> purged.takes();
            case LibraryChange.Tag tagged -> tagged.takes();
            case LibraryChange.Star star -> star.takes();
            case LibraryChange.Note note -> List.of(note.take());
            case LibraryChange.Delete deleted -> deleted.takes();
            case LibraryChange.Restore restored -> restored.takes();
            case LibraryChange.Begin _,
                    LibraryChange.Fail _,
                    LibraryChange.PutPlaylist _,
                    LibraryChange.RemovePlaylist _,
                    LibraryChange.Favour _,
                    LibraryChange.PutCollection _,
                    LibraryChange.RemoveCollection _ ->
                    List.of();
        };
    }

    void take(List<LibraryChange> changes) {
        changes.forEach(this::take);
        flush();
        postings.flush(handle);
    }

    private void take(LibraryChange change) {
        switch (change) {
            case LibraryChange.Begin _ -> {}
            case LibraryChange.Make made -> make(made);
            case LibraryChange.Measure measured -> measure(measured);
            case LibraryChange.Fail failed -> shelves.fail(handle, failed.voice());
            case LibraryChange.Purge purged -> purge(purged.takes());
            case LibraryChange.Tag tagged -> tag(tagged);
            case LibraryChange.Star star ->
                    mark(star.takes(), id -> columns.star(id, star.starred()));
            case LibraryChange.Note note -> note(note);
            case LibraryChange.Delete deleted ->
                    mark(deleted.takes(), id -> columns.hide(id, true));
            case LibraryChange.Restore restored ->
                    mark(restored.takes(), id -> columns.hide(id, false));
            case LibraryChange.PutPlaylist put -> shelves.put(handle, put.playlist());
            case LibraryChange.RemovePlaylist gone -> shelves.removePlaylist(handle, gone.id());
            case LibraryChange.Favour favour ->
                    favour.voices().forEach(it -> shelves.favour(handle, it, favour.favourite()));
            case LibraryChange.PutCollection put -> shelves.put(handle, put.collection());
            case LibraryChange.RemoveCollection gone -> shelves.removeCollection(handle, gone.id());
        }
    }

    /// A take keeps what was first told of it: made again after damage, it is the same one.
    private void make(LibraryChange.Make made) {
        if (ids.containsKey(made.take())) {
            return;
        }
        int id = columns.size();
        ids.put(made.take(), id);
        columns.put(id, made.facts());
        postings.add(id, made.facts().text());
        writing.insert(id, made.take(), made.facts());
    }

    private void measure(LibraryChange.Measure measured) {
        Integer id = ids.get(measured.take());
        if (id != null) {
            TakeMeasure measure = measured.measure();
            columns.measure(id, measure.score(), measure.syllablesPerSecond(), measure.grade());
            writing.measure(id, measure);
        }
    }

    private void tag(LibraryChange.Tag tagged) {
        mark(
                tagged.takes(),
                id -> {
                    tagged.removed().forEach(tag -> columns.tag(id, tag, false));
                    tagged.added().forEach(tag -> columns.tag(id, tag, true));
                });
    }

    private void mark(List<Digest> takes, IntConsumer change) {
        for (Digest take : takes) {
            Integer id = ids.get(take);
            if (id != null) {
                change.accept(id);
                marked.set(id);
            }
        }
    }

    private void note(LibraryChange.Note note) {
        Integer id = ids.get(note.take());
        if (id != null) {
            writing.note(id, note.note());
        }
    }

    private void purge(List<Digest> takes) {
        flush();
        for (Digest take : takes) {
            Integer id = ids.remove(take);
            if (id != null) {
                columns.remove(id);
                writing.remove(id);
            }
        }
        flush();
    }

    private void flush() {
        Map<Integer, List<String>> tags = tagsOfMarked();
        for (int id = marked.nextSetBit(0); id >= 0; id = marked.nextSetBit(id + 1)) {
            writing.mark(
                    id,
                    tags.getOrDefault(id, List.of()),
                    columns.starred().get(id),
                    columns.hidden().get(id));
        }
        marked.clear();
        writing.flush();
        writing = new TakeWriting(handle);
    }

    private Map<Integer, List<String>> tagsOfMarked() {
        Map<Integer, List<String>> tags = new HashMap<>();
        columns.tags()
                .forEach((tag, takes) -> {
                    BitSet both = (BitSet) takes.clone();
                    both.and(marked);
                    both.stream()
                            .forEach(id ->
                                    tags.computeIfAbsent(id, _ -> new ArrayList<>()).add(tag));
                });
        return tags;
    }
}
