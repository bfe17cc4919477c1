package studio.longplay.engine.store.folder;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.store.AtomicFile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The backups in a project's folder, and the way from one to a project. The folder they are in is
/// only read, so it may be damaged, too new for this version, or open elsewhere.
public final class ProjectBackups {
    private static final String DOCUMENT = "project-[0-9]*.json";
    private static final String JOURNALS = "edits-before-format-*.journal";

    private ProjectBackups() {}

    /// A backup.
    ///
    /// @param name of its file in `backups`
    /// @param at when it was written
    /// @param title the project's; empty if it cannot be read
    /// @param history whether every edit up to then is in it
    /// @param readable whether this version can make a project from it
    /// @param bytes of the file
    /// @param written who wrote it, and in which form
    public record Kept(
            String name,
            Instant at,
            String title,
            boolean history,
            boolean readable,
            long bytes,
            Written written) {}

    /// What there is, the newest first.
    public static List<Kept> of(Path folder) throws StudioFault {
        Path backups = folder.resolve("backups");
        List<Kept> all = new ArrayList<>();
        if (Files.isDirectory(backups, LinkOption.NOFOLLOW_LINKS)) {
            add(backups, DOCUMENT, false, all);
            add(backups, JOURNALS, true, all);
        }
        all.sort(Comparator.comparing(Kept::at).thenComparing(Kept::name).reversed());
        return all;
    }

    private static void add(Path backups, String form, boolean history, List<Kept> all)
            throws StudioFault {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(backups, form)) {
            for (Path file : files) {
                Instant at = Files.getLastModifiedTime(file).toInstant();
                String name = String.valueOf(file.getFileName());
                Written written = written(file, history);
                long bytes = Files.size(file);
                all.add(look(file, new Kept(name, at, "", history, false, bytes, written)));
            }
        } catch (IOException e) {
            throw DiskFault.reading(backups, e);
        }
    }

    private static Written written(Path file, boolean history) throws StudioFault, IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            ProjectJson json = new ProjectJson(file);
            return history ? json.written(newestRecord(bytes)) : json.written(bytes);
        } catch (StudioFault.Resource unreadable) {
            assert !unreadable.code().isEmpty();
            return Written.UNKNOWN;
        }
    }

    private static byte[] newestRecord(byte[] journal) {
        return scan(journal).frames().reversed().stream()
                .filter(frame -> frame.kind() == Frame.Kind.RECORD)
                .findFirst()
                .map(Frame::payload)
                .orElseGet(() -> new byte[0]);
    }

    private static JournalScan scan(byte[] journal) {
        ByteBuffer bytes = ByteBuffer.wrap(journal);
        return JournalScan.of(bytes, Math.min(Journal.HEADER_BYTES, bytes.limit()), false);
    }

    private static Kept look(Path file, Kept unread) throws StudioFault {
        try {
            String title = (unread.history() ? ofJournal(file) : ofDocument(file)).title();
            return new Kept(
                    unread.name(),
                    unread.at(),
                    title,
                    unread.history(),
                    true,
                    unread.bytes(),
                    unread.written());
        } catch (StudioFault.Input | StudioFault.Resource unreadable) {
            assert !unreadable.code().isEmpty();
            return unread;
        }
    }

    private static Project ofDocument(Path file) throws StudioFault {
        try {
            return new ProjectJson(file).readProject(Files.readString(file));
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    static Project ofJournal(Path file) throws StudioFault {
        try {
            return Replay.of(
                            scan(Files.readAllBytes(file)), Optional.empty(), new ProjectJson(file))
                    .history()
                    .orElseThrow(() -> unreadable(file))
                    .project();
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    private static StudioFault.Resource unreadable(Path file) {
        return new StudioFault.Resource(
                "restore.unreadable",
                "There is no project in " + file + ".",
                "Choose another backup.");
    }

    /// Makes a project in a new folder from a backup, and opens it.
    ///
    /// @param name of a backup that [#of] gave
    /// @param into new or empty
    /// @throws StudioFault.Input `restore.unknown`; `store.folder-not-empty`; `store.project-newer`
    ///   if a newer version wrote it
    public static ProjectFolder restore(Path folder, String name, Path into) throws StudioFault {
        Kept kept =
                of(folder).stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow(() ->
                                new StudioFault.Input(
                                        "restore.unknown",
                                        folder + " has no backup \"" + name + "\".",
                                        "\"longplay restore\" without --backup lists them."));
        Path file = folder.resolve("backups").resolve(kept.name());
        Project last = kept.history() ? ofJournal(file) : ofDocument(file);
        ProjectFolder made = ProjectFolder.create(into, last);
        if (!kept.history()) {
            return made;
        }
        made.close();
        try {
            Files.deleteIfExists(made.folder().resolve(WorkingDatabase.FILE));
            AtomicFile.write(
                    made.folder().resolve(ProjectOpening.JOURNAL), Files.readAllBytes(file));
        } catch (IOException e) {
            throw DiskFault.writing(into, e);
        }
        ProjectFolder opened = ProjectFolder.open(into);
        opened.drainWarnings();
        return opened;
    }
}
