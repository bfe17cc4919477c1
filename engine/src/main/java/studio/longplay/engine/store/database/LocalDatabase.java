package studio.longplay.engine.store.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;

/// One H2 file with one connection, for one thread at a time. H2 lets one process have the file.
public final class LocalDatabase implements AutoCloseable {
    /// The fault's code where another process has the file.
    public static final String HELD = "database.held";

    /// The fault's code where the file cannot be used.
    public static final String BROKEN = "database.broken";

    private static final String SUFFIX = ".mv.db";
    private static final String ALWAYS = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    private final Path name;
    private final Handle handle;

    private LocalDatabase(Path name, Handle handle) {
        this.name = name;
        this.handle = handle;
    }

    /// How surely a change is on the disk when it is made.
    public enum Safety {
        /// At once: whatever kills the program then, it is there (`WRITE_DELAY=0`, measured).
        AT_ONCE(";WRITE_DELAY=0"),
        /// Within a second or two.
        SOON(";CACHE_SIZE=8192;RETENTION_TIME=0");

        private final String settings;

        Safety(String settings) {
            this.settings = settings;
        }
    }

    /// Opens a database, or begins one, and brings it to our form; before that a copy is kept.
    ///
    /// @param name the file without its suffix
    /// @param migrations folder of the class path that holds nothing but this database's
    /// @throws StudioFault.Resource [#HELD], [#BROKEN] or of the disk
    /// @throws StudioFault.Input `database.newer`
    public static LocalDatabase open(Path name, Safety safety, String migrations)
            throws StudioFault {
        try {
            Files.createDirectories(name.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw DiskFault.writing(name, e);
        }
        JdbcDataSource source = new JdbcDataSource();
        String path = name.toAbsolutePath().toString().replace('\\', '/');
        source.setURL("jdbc:h2:file:" + path + safety.settings + ALWAYS);
        source.setUser("sa");
        Handle handle = atTheDoor(name, () -> Jdbi.create(source).open());
        boolean opened = false;
        try {
            migrate(name, handle, source, migrations);
            opened = true;
            return new LocalDatabase(name, handle);
        } finally {
            if (!opened) {
                close(name, handle);
            }
        }
    }

    private static void migrate(Path name, Handle handle, JdbcDataSource source, String migrations)
            throws StudioFault {
        Flyway flyway =
                atTheDoor(
                        name,
                        () ->
                                Flyway.configure()
                                        .dataSource(source)
                                        .locations("classpath:" + migrations)
                                        .validateMigrationNaming(true)
                                        .load());
        MigrationInfoService info = atTheDoor(name, flyway::info);
        if (Arrays.stream(info.applied()).anyMatch(LocalDatabase::isNewer)) {
            throw new StudioFault.Input(
                    "database.newer",
                    name + " was written by a newer version of this program.",
                    "Install that version again; nothing was changed.");
        }
        if (info.pending().length == 0) {
            return;
        }
        if (info.current() != null) {
            String copy = name + "-before-" + info.pending()[0].getVersion() + ".zip";
            atTheDoor(
                    name,
                    () -> Files.exists(Path.of(copy)) ? 0 : handle.execute("backup to ?", copy));
        }
        atTheDoor(name, flyway::migrate);
    }

    private static boolean isNewer(MigrationInfo migration) {
        return switch (migration.getState()) {
            case FUTURE_SUCCESS, FUTURE_FAILED -> true;
            default -> false;
        };
    }

    /// Moves the file of a database that cannot be used aside, where it is kept.
    public static void setAside(Path name) throws StudioFault {
        Path file = Path.of(name + SUFFIX);
        Path aside = Path.of(name + ".broken" + SUFFIX);
        try {
            if (Files.exists(file)) {
                Files.deleteIfExists(aside);
                Files.move(file, aside);
            }
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }

    /// Asks the database something.
    public <T> T read(Function<Handle, T> work) throws StudioFault {
        return atTheDoor(name, () -> work.apply(handle));
    }

    /// Does all of the work or nothing.
    public <T> T write(Function<Handle, T> work) throws StudioFault {
        return atTheDoor(name, () -> handle.inTransaction(work::apply));
    }

    /// What these libraries throw unchecked about a file on a disk. H2 closes its file when the
    /// thread that reads it is interrupted, so an interruption waits outside.
    private static <T> T atTheDoor(Path name, Supplier<T> work) throws StudioFault {
        boolean interrupted = Thread.interrupted();
        try {
            return work.get();
        } catch (JdbiException | FlywayException | MVStoreException e) {
            throw fault(name, e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static StudioFault.Resource fault(Path name, RuntimeException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                return new StudioFault.Resource(
                        HELD,
                        "Another Longplay has " + name + " open.",
                        "Close it, or do it there.",
                        problem);
            }
            if (cause instanceof IOException disk) {
                StudioFault.Resource said = DiskFault.writing(name, disk);
                if (said.code().equals("store.disk-full")) {
                    return said;
                }
            }
        }
        return new StudioFault.Resource(
                BROKEN,
                name + " cannot be used: " + problem.getMessage() + ".",
                "Start the program again; what is broken is made anew.",
                problem);
    }

    private static void close(Path name, Handle handle) throws StudioFault {
        atTheDoor(
                name,
                () -> {
                    handle.close();
                    return handle;
                });
    }

    @Override
    public void close() throws StudioFault {
        close(name, handle);
    }
}
