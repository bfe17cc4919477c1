package studio.longplay.engine.store.queue;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.queue.Capacity;
import studio.longplay.engine.jobs.queue.JobState;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.jobs.queue.Room;
import studio.longplay.engine.jobs.queue.WorkQueue;
import studio.longplay.engine.store.database.LocalDatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// A data folder's queue in the hands of the one process that has it.
///
/// Others read [QueueNews] and leave wishes in the [QueueInbox].
public final class QueueFolder implements AutoCloseable {
    private static final String NAME = "queue";

    private final Path folder;
    private final QueueDatabase database;
    private final WorkQueue queue;
    private final InstantSource clock;

    private QueueFolder(Path folder, QueueDatabase database, WorkQueue queue, InstantSource clock) {
        this.folder = folder;
        this.database = database;
        this.queue = queue;
        this.clock = clock;
    }

    /// Where a data folder has its queue.
    public static Path in(Path home) {
        return home.resolve(NAME);
    }

    /// Takes the queue of a data folder, and puts back what ran when it was left.
    ///
    /// @throws StudioFault.Resource [LocalDatabase#HELD] if another process has it
    public static QueueFolder open(Path home, Capacity capacity) throws StudioFault {
        return open(home, (_, _) -> capacity);
    }

    /// The same where what there is changes.
    public static QueueFolder open(Path home, Room room) throws StudioFault {
        return open(home, room, InstantSource.system());
    }

    /// By another clock.
    public static synchronized QueueFolder open(Path home, Room room, InstantSource clock)
            throws StudioFault {
        Path folder = in(home);
        QueueOwner.requireNotOurs(folder);
        QueueDatabase database = QueueDatabase.open(folder);
        boolean opened = false;
        try {
            QueueOwner.claim(folder);
            WorkQueue queue = WorkQueue.open(database, room, clock::millis);
            QueueFolder ours = new QueueFolder(folder, database, queue, clock);
            ours.grantWishes();
            ours.tell(List.of());
            opened = true;
            return ours;
        } finally {
            if (!opened) {
                QueueOwner.leave(folder);
                database.close();
            }
        }
    }

    /// Whether a fault says that another process has the queue.
    public static boolean isHeldElsewhere(StudioFault fault) {
        return fault.code().equals(LocalDatabase.HELD);
    }

    /// Asks something of a data folder's queue, whoever has it.
    ///
    /// @return whether it is done; else another process has the queue and does it in a moment
    public static boolean ask(Path home, QueueWish wish) throws StudioFault {
        try (QueueFolder ours = open(home, Capacity.USUAL)) {
            ours.grant(wish);
            return true;
        } catch (StudioFault.Resource fault) {
            if (!isHeldElsewhere(fault)) {
                throw fault;
            }
            new QueueInbox(in(home).resolve("inbox")).leave(wish);
            return false;
        }
    }

    /// What a data folder's queue holds, whoever has it. Nothing runs in a process that ended: such
    /// jobs stand there as the next process will find them. Nothing is changed on the disk.
    public static QueueNews look(Path home) throws StudioFault {
        QueueNews told = QueueNews.read(in(home)).orElse(QueueNews.NONE);
        boolean runs = told.jobs().stream().anyMatch(job -> job.state() == JobState.RUNNING);
        return runs && !QueueOwner.isAlive(in(home)) ? told.cutOff() : told;
    }

    public WorkQueue queue() {
        return queue;
    }

    public QueueDatabase database() {
        return database;
    }

    /// Where what jobs are to do is kept, a file each.
    public Path tickets() {
        return folder.resolve("tickets");
    }

    /// Does what was asked, and tells it.
    public void grant(QueueWish wish) throws StudioFault {
        forget(wish.grant(queue));
        tell(List.of());
    }

    /// What a job that is gone was to do is not kept.
    private void forget(List<QueuedJob> gone) throws StudioFault {
        for (QueuedJob job : gone) {
            Path ticket = tickets().resolve(job.order().payload());
            try {
                if (!job.order().payload().isEmpty() && ticket.startsWith(tickets())) {
                    Files.deleteIfExists(ticket);
                }
            } catch (IOException e) {
                throw DiskFault.writing(ticket, e);
            }
        }
    }

    /// Does what other processes asked since it was last looked; what is senseless is left out.
    ///
    /// @return the faults of those that were not done
    public List<StudioFault> grantWishes() throws StudioFault {
        List<StudioFault> refused = new ArrayList<>();
        for (QueueInbox.Left left : new QueueInbox(folder.resolve("inbox")).read()) {
            if (left.wish().isPresent()) {
                try {
                    forget(left.wish().get().grant(queue));
                } catch (StudioFault.Input senseless) {
                    refused.add(senseless);
                }
            }
            QueueInbox.remove(left);
        }
        return refused;
    }

    /// Tells other processes how the queue stands.
    ///
    /// @param running how far those jobs are that run
    public void tell(List<JobNews> running) throws StudioFault {
        news(running).write(folder);
    }

    /// How the queue stands.
    public QueueNews news(List<JobNews> running) {
        return new QueueNews(
                ProcessHandle.current().pid(),
                clock.millis(),
                queue.counters(),
                queue.jobs(),
                running);
    }

    @Override
    public void close() throws StudioFault {
        QueueOwner.leave(folder);
        database.close();
    }
}
