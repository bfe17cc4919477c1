package studio.longplay.engine.store.queue;

import org.jdbi.v3.core.Handle;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.queue.QueueStore;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.store.database.LocalDatabase;

import tools.jackson.core.JacksonException;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The queue's database. One process at a time has it; a change that was kept outlives a kill.
public final class QueueDatabase implements QueueStore, AutoCloseable {
    private static final String MIGRATIONS = "studio/longplay/engine/migrations/queue";

    private final LocalDatabase database;

    private QueueDatabase(LocalDatabase database) {
        this.database = database;
    }

    /// Opens the queue in a folder, or begins one. One that is broken is set aside and made again
    /// from what the queue last told other processes.
    ///
    /// @throws StudioFault.Resource [LocalDatabase#HELD] if another process has it
    public static QueueDatabase open(Path folder) throws StudioFault {
        Path name = folder.resolve("queue");
        try {
            QueueDatabase whole = of(name);
            Kept _ = whole.load();
            return whole;
        } catch (StudioFault.Resource fault) {
            if (!fault.code().equals(LocalDatabase.BROKEN)) {
                throw fault;
            }
        }
        LocalDatabase.setAside(name);
        QueueDatabase anew = of(name);
        Optional<QueueNews> last = QueueNews.read(folder);
        if (last.isPresent()) {
            anew.keep(last.get().asChange());
        }
        return anew;
    }

    private static QueueDatabase of(Path name) throws StudioFault {
        return new QueueDatabase(
                LocalDatabase.open(name, LocalDatabase.Safety.AT_ONCE, MIGRATIONS));
    }

    @Override
    public synchronized Kept load() throws StudioFault {
        try {
            return database.read(handle -> {
                List<QueuedJob> jobs =
                        handle.createQuery("select document from job order by id")
                                .mapTo(String.class)
                                .map(QueueJson::job)
                                .list();
                return new Kept(jobs, counters(handle));
            });
        } catch (JacksonException damaged) {
            throw new StudioFault.Resource(
                    LocalDatabase.BROKEN,
                    "The queue holds a job that cannot be read: " + damaged.getMessage() + ".",
                    "Start the program again; the queue is made anew from what it last told.",
                    damaged);
        }
    }

    private static Counters counters(Handle handle) {
        return handle.createQuery("select last_id, last_token, held from counters")
                .map((row, _) -> new Counters(row.getLong(1), row.getLong(2), row.getBoolean(3)))
                .findOne()
                .orElse(Counters.NONE);
    }

    @Override
    public synchronized void keep(Change change) throws StudioFault {
        int _ =
                database.write(handle -> {
                    for (long gone : change.removed()) {
                        handle.execute("delete from job where id = ?", gone);
                    }
                    for (QueuedJob job : change.changed()) {
                        handle.execute(
                                "merge into job values (?, ?, ?, ?, ?, ?)",
                                job.id(),
                                job.order().lane().name(),
                                job.state().name(),
                                job.position(),
                                job.token(),
                                QueueJson.write(job));
                    }
                    Counters counters = change.counters();
                    return handle.execute(
                            "merge into counters values (1, ?, ?, ?)",
                            counters.lastId(),
                            counters.lastToken(),
                            counters.held());
                });
    }

    /// Notes what was guessed of a job while it ran, and what it took from then on.
    public synchronized void learn(String kind, List<Guess> guesses) throws StudioFault {
        int _ =
                database.write(handle -> {
                    for (Guess guess : guesses) {
                        handle.execute(
                                "insert into guess (kind, fraction, guessed_millis, took_millis)"
                                        + " values (?, ?, ?, ?)",
                                kind,
                                guess.fraction(),
                                guess.guessedMillis(),
                                guess.tookMillis());
                    }
                    return handle.execute(
                            "delete from guess where id <= (select max(id) - 2000 from guess)");
                });
    }

    /// What was noted of the latest jobs of a kind.
    public synchronized List<Guess> guesses(String kind) throws StudioFault {
        return database.read(handle ->
                handle.createQuery(
                                "select fraction, guessed_millis, took_millis from guess where"
                                        + " kind = ? order by id desc limit 500")
                        .bind(0, kind)
                        .map((row, _) ->
                                new Guess(row.getDouble(1), row.getLong(2), row.getLong(3)))
                        .list());
    }

    @Override
    public synchronized void close() throws StudioFault {
        database.close();
    }
}
