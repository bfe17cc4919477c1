package studio.longplay.app.shell;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Work.Outcome;
import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;

import java.nio.file.Path;
import java.util.Optional;

/// What is in the window: the welcome page, or the open project.
final class Pages {
    private final StudioWindow window;
    private final Path home;
    private @Nullable Studio studio;
    private @Nullable OpenProject open;

    Pages(StudioWindow window, Path home) {
        this.window = window;
        this.home = home;
    }

    /// Opens the data folder, and then what is to be shown first.
    void begin(Optional<Path> file) {
        welcome();
        window.work()
                .start(
                        Job.of("Open the data folder", _ -> Studio.open(home)),
                        Outcome.of(
                                opened -> {
                                    studio = opened;
                                    file.ifPresent(this::open);
                                },
                                this::failed));
    }

    void welcome() {}

    void open(Path file) {}

    void failed(StudioFault fault) {}

    void bug(Throwable bug) {}

    void closeAll(Runnable closed) {
        closed.run();
    }
}
