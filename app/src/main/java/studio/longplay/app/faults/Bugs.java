package studio.longplay.app.faults;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/// Every bug of this run: logged once, shown in the one fault window, counted when it comes again.
public final class Bugs implements AutoCloseable {
    /// A bug that comes with every frame must not fill memory or disk.
    private static final int MOST_WAITING = 100;

    /// A bug of the logging itself must not be logged.
    private static final Crew.Outcome<Path> FORGET =
            new Crew.Outcome<>() {
                @Override
                public void done(Path result) {}

                @Override
                public void failed(StudioFault fault) {}

                @Override
                public void cancelled() {}

                @Override
                public void broken(Throwable bug) {}
            };

    private final Path log;
    private final Executor ui;
    private final InstantSource clock;
    private final Crew writer = new Crew("bug-log", 1);
    private final AtomicInteger waiting = new AtomicInteger();
    private final ObservableList<Bug> all = FXCollections.observableArrayList();
    private final ObservableList<Bug> shown = FXCollections.unmodifiableObservableList(all);
    private final ReadOnlyObjectWrapper<Optional<Bug>> current =
            new ReadOnlyObjectWrapper<>(this, "current", Optional.empty());

    /// @param log file that whole traces go to
    /// @param ui runs things on the window's thread
    /// @param clock says when it is
    public Bugs(Path log, Executor ui, InstantSource clock) {
        this.log = log;
        this.ui = ui;
        this.clock = clock;
    }

    /// Tells of a bug; from any thread.
    public void report(Throwable thrown) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return;
        }
        Bug bug = Bug.of(thrown, clock.instant());
        ui.execute(() -> {
            waiting.decrementAndGet();
            take(bug);
        });
    }

    private void take(Bug bug) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).code().equals(bug.code())) {
                Bug again = all.get(i).again();
                all.set(i, again);
                if (current.get().filter(now -> now.code().equals(bug.code())).isPresent()) {
                    current.set(Optional.of(again));
                }
                return;
            }
        }
        all.add(bug);
        if (current.get().isEmpty()) {
            current.set(Optional.of(bug));
        }
        write(bug);
    }

    private void write(Bug bug) {
        writer.begin(Job.of("Log a bug", _ -> append(bug)), JobContext.quiet(), FORGET);
    }

    /// Where the log cannot be written, the fault window still has everything.
    private Path append(Bug bug) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return Files.writeString(
                    log,
                    bug.details(Versions.ofThisProgram().line()) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            return log;
        }
    }

    /// The bug to be shown; empty while there is none that was not seen.
    public ReadOnlyObjectProperty<Optional<Bug>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// All of this run, in the order they came.
    public ObservableList<Bug> all() {
        return shown;
    }

    /// The file with whole traces.
    public Path log() {
        return log;
    }

    /// The user has seen the bug and goes on; the next that came meanwhile is shown.
    public void seen() {
        current.get().map(Bug::code).map(this::after).ifPresent(current::set);
    }

    private Optional<Bug> after(String code) {
        for (int i = 0; i < all.size() - 1; i++) {
            if (all.get(i).code().equals(code)) {
                return Optional.of(all.get(i + 1));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        writer.close();
    }
}
