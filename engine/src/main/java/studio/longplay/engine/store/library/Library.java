package studio.longplay.engine.store.library;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Digest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All takes ever made in a home and all voices there: found, tagged, deleted and put together.
///
/// What happens stands in the [LibraryJournal], which any number of processes add to; this reads it
/// into an index of its own. One process at a time has the index on the disk; another makes itself
/// one in memory, which takes ten seconds of processor for 100,000 takes and knows just as much.
///
/// Safe for any number of threads. They wait for each other: a search takes about 10 ms, a stretch
/// of news 100 ms.
public final class Library implements AutoCloseable {
    private static final int ROWS_AT_ONCE = 4096;

    private final Path folder;
    private final LibraryJournal journal;
    private boolean copy;
    private LibraryIndex index;
    private TakeColumns columns = new TakeColumns();
    private boolean grading;
    private Postings postings = new Postings();
    private Shelves shelves = new Shelves();
    private List<VoiceRow> voices = List.of();
    private @Nullable Map<String, LibraryVoice.Use> uses;
    private long read;

    /// What a library holds.
    ///
    /// @param takes that are not deleted
    /// @param samples their length together, at 48 kHz
    /// @param bytes of their files
    /// @param deleted takes that a purge would remove
    /// @param unmeasured takes of which nobody knows how good they are
    /// @param graded takes that a model graded
    public record Extent(
            int takes,
            long samples,
            long bytes,
            int deleted,
            int unmeasured,
            int graded,
            int voices) {}

    /// Some takes together.
    ///
    /// @param samples their length, at 48 kHz
    /// @param bytes of their files
    /// @param starred how many are
    /// @param tags how many have each
    public record Sum(int takes, long samples, long bytes, int starred, List<Facet> tags) {
        public Sum {
            tags = List.copyOf(tags);
        }
    }

    private Library(Path folder, LibraryIndex index, boolean copy) throws StudioFault {
        this.folder = folder;
        this.journal = new LibraryJournal(folder);
        this.index = index;
        this.copy = copy;
        load();
    }

    /// Opens the library in a folder, which is created if there is none. What others made since it
    /// was last open is not known before [#refresh].
    ///
    /// @param folder [studio.longplay.engine.store.Home#library()]
    /// @throws StudioFault.Resource if the disk cannot be read or written to
    public static Library open(Path folder) throws StudioFault {
        Optional<LibraryIndex> ours = LibraryIndex.open(folder);
        if (ours.isEmpty()) {
            return of(folder, LibraryIndex.inMemory(), true);
        }
        try {
            return of(folder, ours.get(), false);
        } catch (StudioFault.Resource damaged) {
            LibraryIndex.remove(folder);
            return of(folder, LibraryIndex.open(folder).orElseThrow(() -> damaged), false);
        }
    }

    private static Library of(Path folder, LibraryIndex index, boolean copy) throws StudioFault {
        boolean opened = false;
        try {
            Library library = new Library(folder, index, copy);
            opened = true;
            return library;
        } finally {
            if (!opened) {
                index.close();
            }
        }
    }

    /// Whether another process has the index, so that this one works with a copy in memory.
    public synchronized boolean isCopy() {
        return copy;
    }

    /// Where other processes, and those who make takes, tell what they made.
    public LibraryJournal journal() {
        return journal;
    }

    private void load() throws StudioFault {
        columns = new TakeColumns();
        postings = new Postings();
        shelves = new Shelves();
        uses = null;
        read = 0;
        Map<String, String> state = index.read(Library::state);
        if (!state.getOrDefault("journal", "").equals(journal.id())
                || Long.parseLong(state.getOrDefault("read", "0")) > journal.bytes()) {
            index.clear();
            return;
        }
        index.read(handle -> {
            TakeTable.load(handle, columns);
            shelves.load(handle);
            voices = VoiceTable.load(handle).stream().map(VoiceRow::new).toList();
            return columns;
        });
        columns.reserve(Integer.parseInt(state.getOrDefault("next", "0")));
        read = Long.parseLong(state.getOrDefault("read", "0"));
    }

    private static Map<String, String> state(Handle handle) {
        return handle.createQuery("select name, text from state")
                .setMapKeyColumn("name")
                .setMapValueColumn("text")
                .collectInto(new GenericType<>() {});
    }

    /// Takes in what happened since it was last looked.
    ///
    /// @return how many changes there were
    /// @throws StudioFault.Input `store.library-newer`
    public int refresh(JobContext context) throws StudioFault {
        int changes = 0;
        for (int some = next(context); some >= 0; some = next(context)) {
            changes += some;
            context.checkCancelled();
        }
        return changes;
    }

    /// The next stretch of the journal; -1 at its end. Another library of this process may have
    /// taken some into the index that both share.
    private synchronized int next(JobContext context) throws StudioFault {
        if (Long.parseLong(index.read(Library::state).getOrDefault("read", "0")) != read) {
            load();
        }
        LibraryJournal.Stretch news = journal.read(read);
        if (news.end() == read) {
            return -1;
        }
        String id = read == 0 ? journal.id() : "";
        boolean taken = false;
        try {
            index.write(handle -> {
                new Intake(handle, columns, postings, shelves, news.changes()).take(news.changes());
                if (!id.isEmpty()) {
                    handle.execute("merge into state values ('journal', ?)", id);
                }
                handle.execute("merge into state values ('read', ?)", Long.toString(news.end()));
                return handle.execute(
                        "merge into state values ('next', ?)", Integer.toString(columns.size()));
            });
            taken = true;
        } finally {
            if (!taken) {
                load();
            }
        }
        read = news.end();
        uses = null;
        context.progress(new Progress("read the library", read, journal.bytes()));
        return news.changes().size();
    }

    /// Finds takes.
    public synchronized TakeFound search(TakeQuery query) throws StudioFault {
        Optional<BitSet> having = index.read(handle -> postings.find(handle, query.words()));
        return new TakeSearch(columns, query, having.orElse(null), listed(query.shelf())).run();
    }

    /// The takes of the playlist asked for that are there; null if none is asked for.
    private @Nullable List<Integer> listed(TakeQuery.Shelf shelf) throws StudioFault {
        if (shelf.playlist().isEmpty()) {
            return null;
        }
        List<Digest> takes =
                shelves.playlist(shelf.playlist().get()).map(Playlist::takes).orElse(List.of());
        return index.read(handle -> TakeTable.inOrder(handle, takes));
    }

    /// A stretch of what was found; takes that were purged since are left out.
    ///
    /// @param from the first, 0 for the first found
    /// @param count how many at most
    public synchronized List<LibraryTake> page(TakeFound found, int from, int count)
            throws StudioFault {
        return index.read(handle -> TakeTable.takes(handle, ids(found, from, count)));
    }

    /// The keys of all takes that were found, for what is to be done to all of them.
    public synchronized List<Digest> digests(TakeFound found) throws StudioFault {
        List<Digest> digests = new ArrayList<>();
        for (int from = 0; from < found.size(); from += ROWS_AT_ONCE) {
            List<Integer> ids = ids(found, from, ROWS_AT_ONCE);
            digests.addAll(index.read(handle -> TakeTable.digests(handle, ids)));
        }
        return digests;
    }

    private static List<Integer> ids(TakeFound found, int from, int count) {
        List<Integer> ids = new ArrayList<>();
        for (int at = Math.max(0, from); at < Math.min(found.size(), from + count); at++) {
            ids.add(found.id(at));
        }
        return ids;
    }

    /// What was found, together.
    public synchronized Sum sum(TakeFound found) {
        return TakeSums.of(columns, found);
    }

    public synchronized Optional<LibraryTake> take(Digest digest) throws StudioFault {
        return index.read(handle -> {
            List<Integer> ids = List.copyOf(TakeTable.ids(handle, List.of(digest)).values());
            return TakeTable.takes(handle, ids).stream().findFirst();
        });
    }

    /// Does what the user wants, all of it.
    ///
    /// @return what undoes it
    public synchronized Undo apply(List<? extends LibraryChange.Wish> wishes) throws StudioFault {
        refresh(JobContext.quiet());
        Undo undo =
                new Undo(index.read(handle -> new Inverse(handle, columns, shelves).of(wishes)));
        tell(wishes);
        return undo;
    }

    /// As [#apply(List)].
    public Undo apply(LibraryChange.Wish wish) throws StudioFault {
        return apply(List.of(wish));
    }

    /// Adds to the journal what was found out, for example how good takes are.
    public synchronized void tell(List<? extends LibraryChange> changes) throws StudioFault {
        if (!changes.isEmpty()) {
            journal.add(changes);
            refresh(JobContext.quiet());
        }
    }

    /// Removes deleted takes from the store and the library for good. A project that still uses one
    /// makes it again.
    public ArtifactStore.Purged purge(ArtifactStore store, JobContext context) throws StudioFault {
        List<Digest> deleted = digests(search(TakeQuery.ALL.onlyDeleted()));
        List<Digest> removed = new ArrayList<>();
        long bytes = 0;
        try {
            for (Digest take : deleted) {
                context.checkCancelled();
                context.progress(new Progress("purge", removed.size(), deleted.size()));
                bytes += store.remove(take);
                removed.add(take);
            }
        } finally {
            if (!removed.isEmpty()) {
                tell(List.of(new LibraryChange.Purge(removed)));
            }
        }
        return new ArtifactStore.Purged(removed.size(), bytes);
    }

    /// Some takes that were not measured, the newest first.
    public synchronized List<LibraryTake> unmeasured(int most) throws StudioFault {
        List<Integer> ids = new ArrayList<>();
        for (int id = columns.size() - 1; id >= 0 && ids.size() < most; id--) {
            if (isUnmeasured(id)) {
                ids.add(id);
            }
        }
        return index.read(handle -> TakeTable.takes(handle, ids));
    }

    /// From now on takes without a grade count as not measured: somebody can grade them.
    public synchronized void wantGrades(boolean wanted) {
        grading = wanted;
    }

    private boolean isUnmeasured(int id) {
        boolean measured = columns.score(id) != TakeColumns.UNMEASURED;
        boolean graded = columns.grade(id) != TakeColumns.UNMEASURED;
        return columns.present().get(id)
                && !columns.hidden().get(id)
                && !(measured && (graded || !grading));
    }

    /// How fast a voice usually speaks, in syllables a second; 0 before five of its takes were
    /// measured.
    public synchronized double usualPace(String voice) {
        return Paces.usual(columns, voice);
    }

    public synchronized Extent extent() {
        int takes = 0;
        int unmeasured = 0;
        int graded = 0;
        long samples = 0;
        long bytes = 0;
        for (int id = 0; id < columns.size(); id++) {
            if (columns.present().get(id) && !columns.hidden().get(id)) {
                takes++;
                samples += columns.samples(id);
                bytes += columns.bytes(id);
                unmeasured += isUnmeasured(id) ? 1 : 0;
                graded += columns.grade(id) > 0 ? 1 : 0;
            }
        }
        return new Extent(
                takes,
                samples,
                bytes,
                columns.hidden().cardinality(),
                unmeasured,
                graded,
                voices.size());
    }

    /// By name.
    public synchronized List<Playlist> playlists() {
        return shelves.playlists();
    }

    /// By name.
    public synchronized List<VoiceCollection> collections() {
        return shelves.collections();
    }

    /// Says which voices there are now, in the order they are shown.
    public synchronized void keepVoices(List<VoiceFacts> now) throws StudioFault {
        List<VoiceFacts> before = voices.stream().map(VoiceRow::facts).toList();
        if (!before.equals(now)) {
            index.write(handle -> VoiceTable.replace(handle, now));
            voices = now.stream().map(VoiceRow::new).toList();
        }
    }

    /// Finds voices.
    public synchronized VoiceFound voices(VoiceQuery query) {
        Map<String, LibraryVoice.Use> known = uses;
        if (known == null) {
            known = VoiceUses.of(columns, shelves);
            uses = known;
        }
        return new VoiceSearch(query, shelves).run(voices, known);
    }

    /// Makes the index again from the journal, which has all that users said and all that is known
    /// of takes.
    ///
    /// @return how many changes the journal holds
    public synchronized int rebuild(JobContext context) throws StudioFault {
        List<VoiceFacts> known = voices.stream().map(VoiceRow::facts).toList();
        if (!copy) {
            index.close();
            LibraryIndex.remove(folder);
            Optional<LibraryIndex> again = LibraryIndex.open(folder);
            copy = again.isEmpty();
            index = again.isPresent() ? again.get() : LibraryIndex.inMemory();
        } else {
            index.clear();
        }
        load();
        keepVoices(known);
        return refresh(context);
    }

    @Override
    public synchronized void close() throws StudioFault {
        index.close();
    }
}
