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
                                window::tell));
    }

    void welcome() {}

    /// Opens a project folder, in place of the one that is open.
    void open(Path folder) {
        window.work()
                .start(
                        Job.of(
                                window.words().get("opening", String.valueOf(folder.getFileName())),
                                context -> ProjectOpening.open(folder, context)),
                        Outcome.of(this::opened, window::tell));
    }

    private void opened(ProjectOpening opening) {
        Studio with = studio;
        if (with == null) {
            throw new IllegalStateException("the data folder is not open");
        }
        close(() -> {
            OpenProject project = new OpenProject(window, with, opening);
            open = project;
            window.show(
                    project.page(),
                    window.words().get("window.title", project.session().project().title()));
        });
    }

    /// Closes the open project and shows the welcome page.
    void closeProject() {
        close(this::welcome);
    }

    private void close(Runnable then) {
        OpenProject old = open;
        open = null;
        if (old == null) {
            then.run();
        } else {
            old.close(then);
        }
    }

    /// Closes everything.
    void closeAll(Runnable closed) {
        close(() -> {
            closeStudio();
            closed.run();
        });
    }

    private void closeStudio() {
        Studio with = studio;
        studio = null;
        try {
            if (with != null) {
                with.close();
            }
        } catch (StudioFault fault) {
            window.tell(fault);
        }
    }
}
