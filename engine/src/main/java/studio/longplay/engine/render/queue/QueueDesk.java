package studio.longplay.engine.render.queue;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Loop;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.jobs.queue.Capacity;
import studio.longplay.engine.jobs.queue.JobOrder;
import studio.longplay.engine.jobs.queue.JobState;
import studio.longplay.engine.jobs.queue.Labour;
import studio.longplay.engine.jobs.queue.Lane;
import studio.longplay.engine.jobs.queue.QueueRunner;
import studio.longplay.engine.jobs.queue.QueueWatch;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.jobs.queue.Room;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.events.EventLog;
import studio.longplay.engine.store.queue.Guess;
import studio.longplay.engine.store.queue.JobNews;
import studio.longplay.engine.store.queue.QueueFolder;
import studio.longplay.engine.store.queue.QueueNews;
import studio.longplay.engine.store.queue.QueueWish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

/// The queue of a data folder in the process that works on it: films are made in their turn as long
/// as it is open, and go on where they were when it is opened again.
///
/// Only one process can have it open; [#ask], [#add] and [#look] work for the others too. Safe for
/// any number of threads.
public final class QueueDesk implements AutoCloseable {
    private static final long TELL_MILLIS = 1000;
    private static final int LOOK_MILLIS = 200;

    private final QueueFolder folder;
    private final QueueListener listener;
    private final QueueJournal journal;
    private final Map<Long, RunningFilm> running = new ConcurrentHashMap<>();
    private final QueueRunner runner;
    private final Loop telling;
    private long toldMillis;
    private long toldChanges = -1;

    private QueueDesk(
            Home home, QueueFolder folder, Delivering delivering, QueueListener listener) {
        this.folder = folder;
        this.listener = listener;
        this.journal = new QueueJournal(new EventLog(home.logs()));
        ExportLabour films =
                new ExportLabour(folder.tickets(), delivering, job -> film(job, List.of()));
        List<Labour> labours = new ArrayList<>(delivering.labours());
        labours.addAll(List.of(films, new VerifyLabour(home), new CheckLabour(home)));
        runner = new QueueRunner(folder.queue(), labours, new Watching());
        telling = Loop.begin("queue-news", this::look);
    }

    /// Takes the queue and works on it.
    ///
    /// @throws StudioFault.Resource if another process has it: [QueueFolder#isHeldElsewhere]
    public static QueueDesk open(
            Home home, Capacity capacity, Delivering delivering, QueueListener listener)
            throws StudioFault {
        return open(home, (_, _) -> capacity, delivering, listener);
    }

    /// The same where what there is changes.
    public static QueueDesk open(
            Home home, Room room, Delivering delivering, QueueListener listener)
            throws StudioFault {
        return new QueueDesk(home, QueueFolder.open(home.folder(), room), delivering, listener);
    }

    /// Queues a film, whoever has the queue.
    ///
    /// @return whether it is queued; else another process has the queue and takes it in a moment
    public static boolean add(Home home, Ticket ticket, Lane lane, int priority)
            throws StudioFault {
        return add(home, ticket, lane, priority, Set.of());
    }

    /// The same for one that waits for others.
    ///
    /// @param after ids of jobs that have to be done before
    /// @throws StudioFault.Input `queue.unknown` if there is none of that id
    public static boolean add(Home home, Ticket ticket, Lane lane, int priority, Set<Long> after)
            throws StudioFault {
        requireKnown(home, after);
        JobOrder order = order(home, ticket, lane, priority).after(after);
        return QueueFolder.ask(home.folder(), QueueWish.add(order));
    }

    /// Queues light work, whoever has the queue: see [LightWork] and [SpeakLabour].
    ///
    /// @throws StudioFault.Input `queue.unknown` if it waits for a job that there is not
    public static boolean add(Home home, JobOrder light) throws StudioFault {
        requireKnown(home, light.after());
        return QueueFolder.ask(home.folder(), QueueWish.add(light));
    }

    /// Where another process has the queue, it could tell nobody here.
    private static void requireKnown(Home home, Set<Long> ids) throws StudioFault {
        for (long id : ids) {
            if (look(home).jobs().stream().noneMatch(job -> job.id() == id)) {
                throw new StudioFault.Input(
                        "queue.unknown",
                        "There is no job " + id + " in the queue.",
                        "\"longplay queue list\" says which there are.");
            }
        }
    }

    private static JobOrder order(Home home, Ticket ticket, Lane lane, int priority)
            throws StudioFault {
        Path tickets = QueueFolder.in(home.folder()).resolve("tickets");
        String name = TicketFile.write(tickets, ticket);
        return JobOrder.heavy(
                        ExportLabour.KIND, ticket.project().title(), ticket.out().toString(), name)
                .needing(ticket.needs())
                .in(lane)
                .withPriority(priority);
    }

    /// Asks something of the queue, whoever has it.
    ///
    /// @return whether it is done; else another process has the queue and does it in a moment
    public static boolean ask(Home home, QueueWish wish) throws StudioFault {
        return QueueFolder.ask(home.folder(), wish);
    }

    /// How a data folder's queue stands, whoever has it.
    public static QueueNews look(Home home) throws StudioFault {
        return QueueFolder.look(home.folder());
    }

    /// Queues a film here.
    public QueuedJob add(Home home, Ticket ticket, Lane lane) throws StudioFault {
        QueuedJob added = folder.queue().add(order(home, ticket, lane, 0));
        tell();
        return added;
    }

    /// Does what is asked.
    public void ask(QueueWish wish) throws StudioFault {
        folder.grant(wish);
        tell();
    }

    /// How the queue stands now.
    public QueueNews news() {
        long now = System.currentTimeMillis();
        return folder.news(running.values().stream().map(film -> film.news(now)).toList());
    }

    /// Waits until nothing runs and nothing would begin by itself.
    ///
    /// @throws java.util.concurrent.CancellationException if the context is cancelled
    public void awaitIdle(JobContext context) throws InterruptedException {
        while (!folder.queue().isIdle()) {
            context.checkCancelled();
            folder.queue().await(folder.queue().changes(), LOOK_MILLIS);
        }
    }

    private void look() throws InterruptedException {
        try {
            for (StudioFault refused : folder.grantWishes()) {
                journal.trouble(refused);
            }
            long now = System.currentTimeMillis();
            boolean changed = folder.queue().changes() != toldChanges;
            if (changed || (!running.isEmpty() && now - toldMillis >= TELL_MILLIS)) {
                tell();
            }
        } catch (StudioFault fault) {
            journal.trouble(fault);
            Thread.sleep(TELL_MILLIS);
        } catch (CancellationException stopped) {
            // The loop was stopped while it wrote.
            throw (InterruptedException) new InterruptedException().initCause(stopped);
        }
        folder.queue().await(folder.queue().changes(), LOOK_MILLIS);
    }

    private synchronized void tell() throws StudioFault {
        toldChanges = folder.queue().changes();
        toldMillis = System.currentTimeMillis();
        QueueNews news = news();
        folder.tell(news.running());
        listener.changed(news);
    }

    private RunningFilm film(QueuedJob job, List<Guess> history) {
        boolean staged = job.order().kind().equals(ExportLabour.KIND);
        return running.computeIfAbsent(
                job.id(), id -> new RunningFilm(id, staged, history, System.currentTimeMillis()));
    }

    private final class Watching implements QueueWatch {
        @Override
        public void begun(QueuedJob job) {
            running.remove(job.id());
            film(job, guesses(job));
            journal.begun(job);
        }

        private List<Guess> guesses(QueuedJob job) {
            try {
                return folder.database().guesses(job.order().kind());
            } catch (StudioFault unknown) {
                journal.trouble(unknown);
                return List.of();
            }
        }

        @Override
        public void progress(QueuedJob job, Progress progress) {
            film(job, List.of()).progress(progress, System.currentTimeMillis());
        }

        @Override
        public void ended(QueuedJob attempt, QueuedJob after) {
            RunningFilm film = running.remove(attempt.id());
            journal.ended(attempt, after);
            if (film != null && after.state() == JobState.DONE) {
                try {
                    folder.database()
                            .learn(attempt.order().kind(), film.learnt(System.currentTimeMillis()));
                } catch (StudioFault notKept) {
                    journal.trouble(notKept);
                }
            }
            listener.ended(after);
        }

        @Override
        public void trouble(StudioFault fault) {
            journal.trouble(fault);
        }

        @Override
        public void bug(QueuedJob job, Throwable bug) {
            listener.bug(bug);
        }
    }

    /// The running jobs' figures, for tests.
    List<JobNews> running() {
        return news().running();
    }

    /// Stops what runs; it goes on when the queue is opened again.
    @Override
    public void close() throws StudioFault {
        runner.close();
        telling.close();
        running.clear();
        try {
            folder.tell(List.of());
        } finally {
            folder.close();
        }
    }
}
