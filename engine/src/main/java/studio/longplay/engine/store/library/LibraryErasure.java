package studio.longplay.engine.store.library;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.StoreLock;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Takes what is known of takes out of a library for good: their words, speakers and notes are in
/// no file of it afterwards.
///
/// The journal is written anew under another id, so that every index of it is made again. A process
/// that dies in the middle leaves the old journal or the new one.
///
/// @param folder the library's
public record LibraryErasure(Path folder) {
    /// Every take the journal ever heard of.
    ///
    /// @throws StudioFault.Input `store.library-newer`
    public Map<Digest, TakeFacts> takes() throws StudioFault {
        Map<Digest, TakeFacts> takes = new HashMap<>();
        for (LibraryChange change : changes()) {
            if (change instanceof LibraryChange.Make(Digest take, TakeFacts facts)) {
                takes.put(take, facts);
            }
        }
        return takes;
    }

    private List<LibraryChange> changes() throws StudioFault {
        LibraryJournal journal = new LibraryJournal(folder);
        List<LibraryChange> changes = new ArrayList<>();
        long at = 0;
        while (true) {
            LibraryJournal.Stretch some = journal.read(at);
            if (some.end() == at) {
                return changes;
            }
            changes.addAll(some.changes());
            at = some.end();
        }
    }

    /// Forgets takes; nobody may have the library open in another process.
    public void erase(Set<Digest> takes) throws StudioFault {
        if (takes.isEmpty() || changes().isEmpty()) {
            return;
        }
        Path journal = folder.resolve("journal.jsonl");
        try {
            Optional<StudioFault> refused =
                    new StoreLock(folder.resolve("journal.lock"))
                            .holding(() -> written(journal, takes));
            if (refused.isPresent()) {
                throw refused.get();
            }
        } catch (IOException e) {
            throw DiskFault.writing(journal, e);
        }
        LibraryIndex.remove(folder);
    }

    private Optional<StudioFault> written(Path journal, Set<Digest> takes) {
        try {
            StringBuilder lines = new StringBuilder();
            lines.append(ChangeJson.write(new LibraryChange.Begin(UUID.randomUUID().toString())));
            for (LibraryChange change : changes()) {
                without(change, takes).ifPresent(kept -> lines.append(ChangeJson.write(kept)));
            }
            AtomicFile.write(journal, lines.toString());
            return Optional.empty();
        } catch (StudioFault fault) {
            return Optional.of(fault);
        }
    }

    private static Optional<LibraryChange> without(LibraryChange change, Set<Digest> gone) {
        return switch (change) {
            case LibraryChange.Begin _ -> Optional.empty();
            case LibraryChange.Make(Digest take, _) -> unless(gone.contains(take), change);
            case LibraryChange.Measure(Digest take, _) -> unless(gone.contains(take), change);
            case LibraryChange.Note(Digest take, _) -> unless(gone.contains(take), change);
            case LibraryChange.Purge(List<Digest> takes) -> {
                List<Digest> left = left(takes, gone);
                yield unless(left.isEmpty(), new LibraryChange.Purge(left));
            }
            case LibraryChange.Tag(
                            List<Digest> takes,
                            List<String> added,
                            List<String> removed) -> {
                List<Digest> left = left(takes, gone);
                yield unless(left.isEmpty(), new LibraryChange.Tag(left, added, removed));
            }
            case LibraryChange.Star(List<Digest> takes, boolean starred) -> {
                List<Digest> left = left(takes, gone);
                yield unless(left.isEmpty(), new LibraryChange.Star(left, starred));
            }
            case LibraryChange.Delete(List<Digest> takes) -> {
                List<Digest> left = left(takes, gone);
                yield unless(left.isEmpty(), new LibraryChange.Delete(left));
            }
            case LibraryChange.Restore(List<Digest> takes) -> {
                List<Digest> left = left(takes, gone);
                yield unless(left.isEmpty(), new LibraryChange.Restore(left));
            }
            case LibraryChange.Fail _,
                    LibraryChange.PutPlaylist _,
                    LibraryChange.RemovePlaylist _,
                    LibraryChange.Favour _,
                    LibraryChange.PutCollection _,
                    LibraryChange.RemoveCollection _ ->
                    Optional.of(change);
        };
    }

    private static Optional<LibraryChange> unless(boolean gone, LibraryChange change) {
        return gone ? Optional.empty() : Optional.of(change);
    }

    private static List<Digest> left(List<Digest> takes, Set<Digest> gone) {
        return takes.stream().filter(take -> !gone.contains(take)).toList();
    }
}
