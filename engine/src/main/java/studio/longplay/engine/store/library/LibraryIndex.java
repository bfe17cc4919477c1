package studio.longplay.engine.store.library;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// The H2 database of a library. Nothing is in it alone: one that is broken or of another form is
/// thrown away and made again from the journal.
///
/// One connection, for one thread at a time. H2 lets one process at a time have the file.
final class LibraryIndex implements AutoCloseable {
    private static final String NAME = "index";
    private static final String FORM = "2";

    /// Kilobytes of pages in memory; and rows of a long answer are not put aside on the disk.
    private static final String SETTINGS =
            ";CACHE_SIZE=32768;LAZY_QUERY_EXECUTION=1;RETENTION_TIME=0";

    private static final List<String> TABLES =
            List.of(
                    "create table state (name varchar(100) primary key, text varchar not null)",
                    "create table take (id integer primary key, voice varchar not null, voice_name"
                        + " varchar not null, speaker varchar not null, project varchar not null,"
                        + " project_title varchar not null, engine varchar not null, element"
                        + " varchar not null, made_at bigint not null, samples bigint not null,"
                        + " bytes bigint not null, score double precision, pace double precision,"
                        + " grade double precision, tags varchar not null, starred boolean not"
                        + " null, hidden boolean not null)",
                    "create table story (id integer primary key,"
                            + " digest varchar(64) not null unique, text varchar not null,"
                            + " fallback varchar not null, note varchar not null,"
                            + " loudness double precision, clipped double precision,"
                            + " noise double precision, silence double precision,"
                            + " reasons varchar not null)",
                    "create table posting (word varchar(60) not null, block integer not null,"
                            + " takes varbinary not null, primary key (word, block))",
                    "create table shelf (kind varchar(20) not null, id varchar not null,"
                            + " name varchar not null, items varchar not null,"
                            + " primary key (kind, id))",
                    "create table voice (id varchar primary key, place integer not null,"
                            + " name varchar not null, provider varchar not null,"
                            + " engine varchar not null, languages varchar not null,"
                            + " tags varchar not null, licence varchar not null,"
                            + " commercial boolean not null)");

    private final Handle handle;

    private LibraryIndex(Handle handle) {
        this.handle = handle;
    }

    /// Opens the index in a library's folder, or begins one; empty if another process has it.
    static Optional<LibraryIndex> open(Path folder) throws StudioFault {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw DiskFault.writing(folder, e);
        }
        String path = folder.resolve(NAME).toAbsolutePath().toString().replace('\\', '/');
        try {
            return Optional.of(open("jdbc:h2:file:" + path + SETTINGS));
        } catch (JdbiException e) {
            if (isHeldElsewhere(e)) {
                return Optional.empty();
            }
        } catch (MVStoreException broken) {
            assert Files.exists(folder);
        }
        remove(folder);
        return Optional.of(atTheDoor(() -> open("jdbc:h2:file:" + path + SETTINGS)));
    }

    /// An index in memory.
    static LibraryIndex inMemory() throws StudioFault {
        return atTheDoor(() -> open("jdbc:h2:mem:" + UUID.randomUUID()));
    }

    /// A thread that was interrupted would make H2 close its file.
    private static LibraryIndex open(String url) {
        boolean interrupted = Thread.interrupted();
        try {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL(url + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
            source.setUser("sa");
            Handle handle = Jdbi.create(source).open();
            boolean usable = false;
            try {
                lay(handle);
                usable = true;
                return new LibraryIndex(handle);
            } finally {
                if (!usable) {
                    handle.close();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void lay(Handle handle) {
        boolean begun =
                handle.createQuery(
                                        "select count(*) from information_schema.tables"
                                                + " where table_name = 'STATE'")
                                .mapTo(Integer.class)
                                .one()
                        > 0;
        if (begun && form(handle).equals(FORM)) {
            return;
        }
        handle.execute("drop all objects");
        TABLES.forEach(handle::execute);
        handle.execute("insert into state values ('form', ?)", FORM);
    }

    private static String form(Handle handle) {
        return handle.createQuery("select text from state where name = 'form'")
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    private static boolean isHeldElsewhere(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                return true;
            }
        }
        return false;
    }

    /// Removes the file of an index, which must not be open.
    static void remove(Path folder) throws StudioFault {
        Path file = folder.resolve(NAME + ".mv.db");
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }

    /// Forgets everything.
    void clear() throws StudioFault {
        read(connection -> {
            connection.execute("drop all objects");
            TABLES.forEach(connection::execute);
            return connection.execute("insert into state values ('form', ?)", FORM);
        });
    }

    /// Asks the database something.
    <T> T read(Function<Handle, T> work) throws StudioFault {
        return atTheDoor(() -> work.apply(handle));
    }

    /// Does all of the work or nothing.
    <T> T write(Function<Handle, T> work) throws StudioFault {
        return atTheDoor(() -> handle.inTransaction(work::apply));
    }

    private interface Work<T> {
        T run();
    }

    /// What these libraries throw unchecked about a file on a disk. H2 closes its file when the
    /// thread that reads it is interrupted, so an interruption waits outside.
    private static <T> T atTheDoor(Work<T> work) throws StudioFault {
        boolean interrupted = Thread.interrupted();
        try {
            return work.run();
        } catch (JdbiException | MVStoreException e) {
            throw new StudioFault.Resource(
                    "store.library-index",
                    "The index of the library cannot be used: " + e.getMessage() + ".",
                    "Run \"longplay library rebuild\"; nothing is lost.",
                    e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() throws StudioFault {
        atTheDoor(() -> {
            handle.close();
            return handle;
        });
    }
}
