package studio.longplay.engine.store.folder;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.Digest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/// The H2 database of a project: values of it as of certain edits, and what the interface
/// remembers. Nothing is in it alone, so a broken one is thrown away and made again.
///
/// One connection, for one thread at a time. `WRITE_DELAY=0`: with H2's usual delay a crash loses
/// transactions that were committed.
final class WorkingDatabase implements AutoCloseable {
    static final String NAME = "project";
    static final String FILE = NAME + ".mv.db";

    private static final String MIGRATIONS = "classpath:studio/longplay/engine/store";
    private static final int SNAPSHOTS_KEPT = 16;

    private final Handle handle;
    private final ProjectJson json;

    private WorkingDatabase(Handle handle, ProjectJson json) {
        this.handle = handle;
        this.json = json;
    }

    /// Opens the database in a folder, or begins one, and brings it to our form; before that a copy
    /// goes to `backups`.
    ///
    /// @throws StudioFault.Input `store.project-newer`
    static WorkingDatabase open(Path folder, Path backups) throws StudioFault, UnusableDatabase {
        return open(folder, backups, MIGRATIONS);
    }

    /// As [#open(Path, Path)], with migrations from other places, for tests.
    static WorkingDatabase open(Path folder, Path backups, String... migrations)
            throws StudioFault, UnusableDatabase {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url(folder.resolve(NAME)));
        source.setUser("sa");
        Handle handle = atTheDoor("open", () -> Jdbi.create(source).open());
        boolean opened = false;
        try {
            migrate(handle, source, backups, migrations);
            opened = true;
            return new WorkingDatabase(handle, new ProjectJson(folder.resolve(FILE)));
        } finally {
            if (!opened) {
                close(handle);
            }
        }
    }

    private static String url(Path name) {
        String path = name.toAbsolutePath().toString().replace('\\', '/');
        return "jdbc:h2:file:" + path + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    }

    private static void migrate(
            Handle handle, JdbcDataSource source, Path backups, String... migrations)
            throws StudioFault, UnusableDatabase {
        Flyway flyway =
                atTheDoor(
                        "migrate",
                        () ->
                                Flyway.configure()
                                        .dataSource(source)
                                        .locations(migrations)
                                        .validateMigrationNaming(true)
                                        .load());
        MigrationInfoService info = atTheDoor("migrate", flyway::info);
        if (Arrays.stream(info.applied()).anyMatch(WorkingDatabase::isNewer)) {
            throw Newer.fault(backups.resolveSibling(FILE));
        }
        MigrationInfo current = info.current();
        if (info.pending().length == 0) {
            return;
        }
        if (current != null) {
            Path copy =
                    backups.resolve(NAME + "-before-" + info.pending()[0].getVersion() + ".zip");
            atTheDoor(
                    "back up",
                    () -> Files.exists(copy) ? 0 : handle.execute("backup to ?", copy.toString()));
        }
        atTheDoor("migrate", flyway::migrate);
    }

    private static boolean isNewer(MigrationInfo migration) {
        return switch (migration.getState()) {
            case FUTURE_SUCCESS, FUTURE_FAILED -> true;
            default -> false;
        };
    }

    /// The latest value, if there is any.
    ///
    /// @throws UnusableDatabase if it was damaged
    Optional<Snapshot> latest() throws StudioFault, UnusableDatabase {
        Optional<Row> row =
                atTheDoor(
                        "read",
                        () ->
                                handle.createQuery(
                                                "select sequence, document, sha256 from snapshot"
                                                        + " order by sequence desc limit 1")
                                        .map((found, _) ->
                                                new Row(
                                                        found.getLong(1),
                                                        found.getString(2),
                                                        found.getString(3)))
                                        .findOne());
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Row found = row.get();
        if (!Digest.of(found.document).hex().equals(found.sha256)) {
            throw new UnusableDatabase("a value in it was damaged");
        }
        return Optional.of(new Snapshot(found.sequence, json.readProject(found.document)));
    }

    private record Row(long sequence, String document, String sha256) {}

    /// Keeps a value; of the older ones the latest few stay.
    void save(Snapshot snapshot, Instant at) throws UnusableDatabase {
        String document = json.write(snapshot.project());
        atTheDoor(
                "write",
                () ->
                        handle.inTransaction(transaction -> {
                            transaction.execute(
                                    "merge into snapshot values (?, ?, ?, ?)",
                                    snapshot.sequence(),
                                    at.atOffset(ZoneOffset.UTC),
                                    document,
                                    Digest.of(document).hex());
                            return transaction.execute(
                                    "delete from snapshot where sequence not in (select"
                                            + " sequence from snapshot order by sequence"
                                            + " desc limit ?)",
                                    SNAPSHOTS_KEPT);
                        }));
    }

    Optional<String> setting(String name) throws UnusableDatabase {
        return atTheDoor(
                "read",
                () ->
                        handle.createQuery("select document from setting where name = ?")
                                .bind(0, name)
                                .mapTo(String.class)
                                .findOne());
    }

    void set(String name, String document) throws UnusableDatabase {
        atTheDoor(
                "write", () -> handle.execute("merge into setting values (?, ?)", name, document));
    }

    /// Everything that these libraries throw unchecked about a file on a disk.
    ///
    /// H2 closes its file when the thread that reads it is interrupted, so an interruption waits
    /// outside.
    private static <T> T atTheDoor(String act, Supplier<T> work) throws UnusableDatabase {
        boolean interrupted = Thread.interrupted();
        try {
            return work.get();
        } catch (JdbiException | FlywayException | MVStoreException e) {
            throw new UnusableDatabase("could not " + act + ": " + e.getMessage(), e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void close(Handle handle) throws UnusableDatabase {
        atTheDoor(
                "close",
                () -> {
                    handle.close();
                    return handle;
                });
    }

    @Override
    public void close() throws UnusableDatabase {
        close(handle);
    }
}
