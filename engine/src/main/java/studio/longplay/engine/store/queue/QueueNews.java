package studio.longplay.engine.store.queue;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.queue.Capacity;
import studio.longplay.engine.jobs.queue.QueueStore;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.jobs.queue.WorkQueue;
import studio.longplay.engine.store.AtomicFile;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the process that has the queue tells the others: the whole of it, in a file beside the
/// database, which only that process can read.
///
/// @param process number of the process that wrote it
/// @param writtenMillis when, since 1970
/// @param jobs in the order of their turns
/// @param running how far those are that run
public record QueueNews(
        long process,
        long writtenMillis,
        QueueStore.Counters counters,
        List<QueuedJob> jobs,
        List<JobNews> running) {
    private static final String NAME = "queue.json";

    public QueueNews {
        jobs = jobs == null ? List.of() : List.copyOf(jobs);
        running = running == null ? List.of() : List.copyOf(running);
    }

    /// Nothing queued.
    public static final QueueNews NONE =
            new QueueNews(0, 0, QueueStore.Counters.NONE, List.of(), List.of());

    /// How far a job is, if it runs.
    public Optional<JobNews> of(long id) {
        return running.stream().filter(news -> news.id() == id).findFirst();
    }

    QueueStore.Change asChange() {
        return new QueueStore.Change(jobs, Set.of(), counters);
    }

    /// The same after the process that wrote it ended, as [WorkQueue#open] will put it back.
    QueueNews cutOff() throws StudioFault {
        QueueStore memory =
                new QueueStore() {
                    @Override
                    public Kept load() {
                        return new Kept(jobs, counters);
                    }

                    @Override
                    public void keep(Change change) {
                        // It is only looked at.
                    }
                };
        WorkQueue queue = WorkQueue.open(memory, Capacity.USUAL, () -> writtenMillis);
        return new QueueNews(process, writtenMillis, queue.counters(), queue.jobs(), List.of());
    }

    /// Writes it whole or not at all.
    public void write(Path folder) throws StudioFault {
        AtomicFile.write(folder.resolve(NAME), QueueJson.write(this) + "\n");
    }

    /// What was last told; empty if nothing, or nothing that can be read.
    public static Optional<QueueNews> read(Path folder) throws StudioFault {
        Path file = folder.resolve(NAME);
        try {
            QueueNews news = QueueJson.read(Files.readString(file), QueueNews.class);
            return news.counters == null ? Optional.empty() : Optional.of(news);
        } catch (NoSuchFileException | JacksonException nothing) {
            return Optional.empty();
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }
}
