package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import studio.longplay.engine.Studio;
import studio.longplay.engine.StudioQueue;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.jobs.queue.Capacity;
import studio.longplay.engine.jobs.queue.JobState;
import studio.longplay.engine.jobs.queue.QueueStore;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.jobs.queue.Room;
import studio.longplay.engine.render.machine.MachineSampler;
import studio.longplay.engine.render.metrics.CacheLedger;
import studio.longplay.engine.render.metrics.MetricsFeed;
import studio.longplay.engine.render.queue.FilmRoom;
import studio.longplay.engine.render.queue.FilmsAtOnce;
import studio.longplay.engine.render.queue.QueueDesk;
import studio.longplay.engine.render.queue.QueueListener;
import studio.longplay.engine.render.resume.PauseOn;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.queue.JobNews;
import studio.longplay.engine.store.queue.QueueFolder;
import studio.longplay.engine.store.queue.QueueNews;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Works on the queue until nothing is left to do; Ctrl-C leaves the rest in it.",
            "Meanwhile other commands, and the window, may add to it and change it."
        },
        footerHeading = "%nExample:%n",
        footer = "  longplay queue run")
final class QueueRunVerb extends Verb {
    @Option(
            names = "--at-once",
            paramLabel = "N",
            description = "Films made at once, 1 to 8. Default: as chosen in the window, else 1.")
    private @Nullable Integer atOnce;

    @Option(
            names = "--pause-on",
            split = ",",
            paramLabel = "WHEN",
            description =
                    "Rest while the machine is on its battery, or too hot: battery, heat or"
                            + " battery,heat; also films that were queued without it.")
    private Set<PauseOn> pauseOn = EnumSet.noneOf(PauseOn.class);

    /// The queue as it is left, and what the work on it gave up.
    private record Told(
            long process,
            long writtenMillis,
            QueueStore.Counters counters,
            List<QueuedJob> jobs,
            List<JobNews> running,
            List<ModelFallback> fallbacks) {
        static Told of(QueueNews news, List<ModelFallback> fallbacks) {
            return new Told(
                    news.process(),
                    news.writtenMillis(),
                    news.counters(),
                    news.jobs(),
                    news.running(),
                    fallbacks);
        }
    }

    @Override
    int run(Console console) throws StudioFault {
        Home home = new Home(home());
        int films = films(home);
        Telling telling = new Telling(console);
        List<ModelFallback> fallbacks;
        try (Studio studio = Studio.open(home());
                QueueDesk desk =
                        open(
                                home,
                                FilmRoom.of(home(), films, FilmsAtOnce.total(films)),
                                new StudioQueue(studio, pauseOn),
                                telling);
                MachineSampler sampler = MachineSampler.of(List.of(home.folder()))) {
            CacheLedger caches = studio.exports().caches();
            try (MetricsFeed _ =
                    MetricsFeed.begin(home, sampler, desk::news, caches).orElse(null)) {
                desk.awaitIdle(console.progress());
            }
            fallbacks = ModelFallback.told(studio, console);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
        QueueNews news = QueueDesk.look(home);
        console.answer(Told.of(news, fallbacks), QueueText.lines(news));
        boolean failed =
                news.jobs().stream()
                        .anyMatch(job ->
                                job.state() == JobState.FAILED && telling.ended.contains(job.id()));
        return failed ? CommandLineApp.FOUND : CommandLineApp.DONE;
    }

    private int films(Home home) throws StudioFault.Input {
        int films = atOnce == null ? new FilmsAtOnce(home).read() : atOnce;
        if (films < 1 || films > Capacity.MOST) {
            throw new StudioFault.Input(
                    "option.at-once",
                    "--at-once is 1 to " + Capacity.MOST + ", not " + films + ".",
                    "Leave it out: one film uses all cores.");
        }
        return films;
    }

    private static QueueDesk open(Home home, Room room, StudioQueue films, Telling telling)
            throws StudioFault {
        try {
            return QueueDesk.open(home, room, films, telling);
        } catch (StudioFault.Resource fault) {
            if (!QueueFolder.isHeldElsewhere(fault)) {
                throw fault;
            }
            throw new StudioFault.Resource(
                    "queue.held",
                    "Another Longplay works on the queue already.",
                    "\"longplay queue list\" says how far it is; close it to work on it here.",
                    fault);
        }
    }

    /// Says on standard error how far the queue is.
    private static final class Telling implements QueueListener {
        private final Console console;
        private final Set<Long> ended = ConcurrentHashMap.newKeySet();

        Telling(Console console) {
            this.console = console;
        }

        @Override
        public void changed(QueueNews news) {
            if (!news.running().isEmpty() && !news.running().getFirst().step().isEmpty()) {
                JobNews job = news.running().getFirst();
                console.progress()
                        .progress(
                                new Progress(
                                        "job " + job.id() + " " + job.step(),
                                        job.done(),
                                        job.total()));
            }
        }

        @Override
        public void ended(QueuedJob job) {
            ended.add(job.id());
            console.note(
                    "job %d, \"%s\": %s"
                            .formatted(
                                    job.id(),
                                    job.order().title(),
                                    job.state().name().toLowerCase(Locale.ROOT)));
        }
    }
}
