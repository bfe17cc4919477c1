package studio.longplay.app.shell;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.cli.CommandLineApp;
import studio.longplay.app.export.DesktopPlaces;
import studio.longplay.app.faults.Notice;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.queue.QueueView;
import studio.longplay.app.queue.QueueViewModel;
import studio.longplay.app.queue.StudioQueueEngine;
import studio.longplay.app.session.Work.Outcome;
import studio.longplay.app.words.EngineWords;
import studio.longplay.app.words.Words;
import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.queue.JobFault;
import studio.longplay.engine.jobs.queue.JobState;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.render.resume.ExportLedger;
import studio.longplay.engine.store.queue.QueueFolder;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The queue in the window: it works on it as long as there is something in it, tells what became
/// of films, offers to go on with exports that were cut off, and takes down the machine's figures.
final class QueuePart {
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 780;

    /// Who has only looked in leaves no figures behind.
    private static final Duration BEFORE_FIGURES = Duration.seconds(20);

    /// What one export may rest for, or do afterwards, says nothing to a queued one.
    private static final List<String> NOT_QUEUED =
            List.of("--pause-on", "--clean", "--keep", "--check", "--no-check");

    private final StudioWindow window;
    private final Studio studio;
    private final Words words = Words.of("queue");
    private final StudioQueueEngine engine;
    private final PauseTransition measuring = new PauseTransition(BEFORE_FIGURES);

    QueuePart(StudioWindow window, Studio studio) {
        this.window = window;
        this.studio = studio;
        engine =
                new StudioQueueEngine(
                        studio,
                        window.exportsFirst(),
                        job -> FxThread.INSTANCE.execute(() -> tell(job)),
                        window::bug);
        measuring.setOnFinished(_ -> measure());
        measuring.play();
        window.quiet()
                .start(
                        Job.of(
                                words.get("opening"),
                                _ -> {
                                    open(Files.exists(QueueFolder.in(home())));
                                    return cutOff();
                                }),
                        Outcome.of(this::offer, window::tell));
    }

    private Path home() {
        return studio.home().folder();
    }

    private void open(boolean wanted) throws StudioFault {
        if (wanted) {
            engine.open();
        }
    }

    private void measure() {
        measuring.stop();
        window.quiet()
                .start(
                        Job.of(
                                "Figures",
                                _ -> {
                                    engine.measure(window.machine().sampler());
                                    return new KeptFigures(engine);
                                }),
                        Outcome.of(window.machine()::remember, window::tell));
    }

    /// Exports that were begun, neither delivered nor stopped by somebody, and are not in the
    /// queue, whatever became of them there.
    private List<ExportLedger.Entry> cutOff() throws StudioFault {
        Set<String> queued =
                engine.news().jobs().stream()
                        .map(job -> job.order().place())
                        .collect(Collectors.toSet());
        return studio.exports().ledger().unfinished().stream()
                .filter(ExportLedger.Entry::isCutOff)
                .filter(entry ->
                        !entry.words().isEmpty() && entry.words().getFirst().equals("export"))
                .filter(entry -> !queued.contains(entry.folder()))
                .toList();
    }

    private void offer(List<ExportLedger.Entry> cutOff) {
        for (ExportLedger.Entry entry : cutOff) {
            window.notices()
                    .say(
                            Notice.Kind.WARN,
                            words.get("notice.cut-off", entry.title()),
                            Optional.of(
                                    new Notice.Action(
                                            words.get("notice.go-on"), () -> goOn(entry))));
        }
    }

    /// Queues it as it was asked for, by the command that the ledger has.
    private void goOn(ExportLedger.Entry entry) {
        List<String> command = new ArrayList<>(List.of("queue", "add"));
        entry.words().stream()
                .filter(word -> NOT_QUEUED.stream().noneMatch(word::startsWith))
                .forEach(command::add);
        command.add("--home=" + home());
        window.quiet()
                .start(
                        Job.of(words.get("resuming"), _ -> run(command)),
                        Outcome.of(_ -> queued(entry.title()), window::tell));
    }

    private static List<String> run(List<String> command) throws StudioFault {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream answers = new PrintStream(new ByteArrayOutputStream(), true);
                PrintStream notes = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            int code = CommandLineApp.run(command.toArray(String[]::new), answers, notes);
            if (code != 0) {
                throw new StudioFault.Input(
                        "queue.resume",
                        "It cannot go on: " + said.toString(StandardCharsets.UTF_8).strip(),
                        "Open the project and export it again.");
            }
        }
        return command;
    }

    /// Something was added: works on it and says so.
    void queued(String title) {
        window.quiet()
                .start(
                        Job.of(words.get("opening"), _ -> engine.open()),
                        Outcome.of(
                                _ ->
                                        window.notices()
                                                .done(
                                                        words.get("notice.queued", title),
                                                        words.get("notice.show"),
                                                        this::show),
                                window::tell));
    }

    private void tell(QueuedJob job) {
        String title = job.order().title();
        @Nullable JobFault fault = job.fault();
        if (job.state() == JobState.DONE) {
            window.notices()
                    .done(words.get("notice.done", title), words.get("notice.show"), this::show);
        } else if (job.state() == JobState.FAILED && fault != null) {
            window.notices()
                    .say(
                            Notice.Kind.FAULT,
                            words.get(
                                    "notice.failed",
                                    title,
                                    EngineWords.of(fault.code(), fault.sentence())),
                            Optional.of(new Notice.Action(words.get("notice.show"), this::show)));
        }
    }

    /// Shows the page.
    void show() {
        measure();
        window.quiet()
                .start(
                        Job.of(words.get("opening"), _ -> engine.open()),
                        Outcome.of(_ -> {}, window::tell));
        QueueViewModel model =
                new QueueViewModel(
                        new QueueViewModel.Surroundings(
                                engine,
                                window.quiet(),
                                FxThread.INSTANCE,
                                new Sheets(window)::reveal,
                                this::openFile,
                                InstantSource.system()));
        QueueView view = new QueueView(model, window.overlay()::close);
        view.setPrefSize(WIDTH, HEIGHT);
        window.overlay().show(view);
        view.begin();
        window.overlay()
                .whenClosed(() -> {
                    view.close();
                    model.close();
                });
    }

    private void openFile(Path file) {
        window.quiet()
                .start(
                        Job.of(
                                "Open a file",
                                _ -> {
                                    DesktopPlaces.ofThisMachine().open(file);
                                    return file;
                                }),
                        Outcome.of(_ -> {}, window::tell));
    }

    /// Stops what runs, which goes on when the window is opened again.
    ///
    /// @param closed called when it has stopped
    void close(Runnable closed) {
        measuring.stop();
        window.quiet()
                .start(
                        Job.of(
                                "Close the queue",
                                _ -> {
                                    engine.close();
                                    return home();
                                }),
                        new Outcome<>(
                                _ -> closed.run(),
                                fault -> {
                                    window.tell(fault);
                                    closed.run();
                                },
                                closed));
    }
}
