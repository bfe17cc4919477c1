package studio.longplay.app.shell;

import javafx.beans.property.ObjectProperty;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.Running;
import studio.longplay.app.session.Session;
import studio.longplay.app.session.Work.Outcome;
import studio.longplay.app.settings.Folders;
import studio.longplay.app.settings.Safeguards;
import studio.longplay.app.welcome.RecentList;
import studio.longplay.app.welcome.RecentProject;
import studio.longplay.app.welcome.Thumbnails;
import studio.longplay.app.welcome.WelcomeView;
import studio.longplay.app.welcome.WelcomeViewModel;
import studio.longplay.app.words.Words;
import studio.longplay.engine.Studio;
import studio.longplay.engine.edit.History;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.voice.consent.ConsentPolicy;
import studio.longplay.engine.voice.mark.MarkPolicy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What is in the window: the welcome page, or the open project.
final class Pages {
    private final StudioWindow window;
    private final Path home;
    private final ObjectProperty<RecentList> recent;
    private final ObjectProperty<Safeguards> safeguards;
    private final ObjectProperty<Folders> folders;
    private final Thumbnails thumbnails;
    private final WelcomeViewModel welcomeModel;
    private @Nullable WelcomeView welcome;
    private @Nullable Studio studio;
    private @Nullable OpenProject open;
    private @Nullable LibraryPart library;
    private @Nullable QueuePart queue;
    private @Nullable ModelNews modelNews;
    private Runnable afterOpening = () -> {};

    /// What was asked for before the data folder was open.
    private Runnable awaited = () -> {};

    private Consumer<Studio> whenReady = _ -> {};
    private boolean early;

    Pages(StudioWindow window, Path home) {
        this.window = window;
        this.home = home;
        recent = window.settings().section("recent", RecentList.class, RecentList.EMPTY);
        safeguards =
                window.settings().section(Safeguards.SECTION, Safeguards.class, Safeguards.USUAL);
        safeguards.addListener(_ -> guard());
        folders = window.settings().section(Folders.SECTION, Folders.class, Folders.USUAL);
        thumbnails = Thumbnails.of(new Home(home));
        welcomeModel =
                new WelcomeViewModel(
                        new WelcomeViewModel.Surroundings(
                                recent,
                                thumbnails,
                                () -> UserFolders.projects(folders.get()),
                                window.quiet(),
                                this::openFolder,
                                InstantSource.system()));
    }

    /// Opens the data folder, and then what is to be shown first.
    void begin(Optional<Path> file) {
        welcome();
        file.ifPresent(this::open);
        openStudio(opened -> {
            warmUp();
            whenReady.accept(opened);
        });
    }

    private void openStudio(Consumer<Studio> then) {
        window.work()
                .start(
                        Job.of(window.words().get("opening.data"), _ -> Studio.open(home)),
                        Outcome.of(
                                opened -> {
                                    studio = opened;
                                    library =
                                            new LibraryPart(
                                                    window, opened, new ProjectLines(window, this));
                                    guard();
                                    tellOfModels(opened);
                                    queue = new QueuePart(window, opened);
                                    Runnable waiting = awaited;
                                    awaited = () -> {};
                                    waiting.run();
                                    then.accept(opened);
                                },
                                fault -> {
                                    awaited = () -> {};
                                    welcomeModel.settled();
                                    window.tell(fault);
                                }));
    }

    private void tellOfModels(Studio opened) {
        ModelNews news = new ModelNews(opened.modelKeeper(), window.work().running());
        news.tell(window.notices(), window.words(), FxThread.INSTANCE);
        modelNews = news;
    }

    /// Closes the open project and the data folder, does a job, and opens the data folder again
    /// before its outcome is told.
    ///
    /// @param begun hears of the job when it begins
    <T> void whileClosed(Job<T> job, Outcome<T> outcome, Consumer<Running> begun) {
        close(() -> {
            if (welcome == null) {
                welcome();
            }
            closeQueue(() -> {
                closeStudio();
                begun.accept(
                        window.quiet()
                                .start(
                                        job,
                                        new Outcome<>(
                                                done ->
                                                        openStudio(
                                                                _ -> outcome.done().accept(done)),
                                                fault ->
                                                        openStudio(_ ->
                                                                outcome.failed().accept(fault)),
                                                () -> openStudio(_ -> outcome.cancelled().run()))));
            });
        });
    }

    /// Does something as soon as the data folder is open.
    void whenReady(Consumer<Studio> then) {
        whenReady = then;
        withStudio(then);
    }

    /// Has the voices loaded as soon as the data folder is open, before anybody opens a project.
    void warmUpEarly() {
        early = true;
        warmUp();
    }

    /// Why voices cannot be loaded is said where they are wanted.
    private void warmUp() {
        if (early) {
            withStudio(with ->
                    window.work()
                            .start(
                                    Job.of(
                                            Words.of("welcome").get("voices.warming"),
                                            _ -> {
                                                with.speech().warmUp();
                                                return with;
                                            }),
                                    Outcome.of(_ -> early = false, _ -> early = false)));
        }
    }

    /// Has the engine follow the settings about voices made from people.
    private void guard() {
        Studio guarded = studio;
        if (guarded != null) {
            guarded.consent(new ConsentPolicy(safeguards.get().consent()));
            guarded.mark(new MarkPolicy(safeguards.get().mark()));
        }
    }

    /// Shows the welcome page.
    void welcome() {
        closeWelcome();
        WelcomeView page = new WelcomeView(welcomeModel, window.choosers());
        page.withLink("welcome-models", "models.link", this::models);
        page.withLink(
                "welcome-help",
                "help.link",
                () -> window.actions().get("help.tutorial").runIfEnabled());
        welcome = page;
        welcomeModel.refresh();
        window.show(page, window.words().get("window.title.welcome"));
    }

    private void closeWelcome() {
        WelcomeView page = welcome;
        welcome = null;
        if (page != null) {
            page.close();
        }
    }

    /// Opens what a path stands for: a project, or a script, which becomes one.
    void open(Path file) {
        welcomeModel.open(file);
    }

    /// The welcome page with its question for a new project's name.
    void newProject() {
        close(() -> {
            welcome();
            WelcomeView page = welcome;
            if (page != null) {
                page.startEmpty();
            }
        });
    }

    /// The welcome page with the keyboard at its templates.
    void templates() {
        close(() -> {
            welcome();
            WelcomeView page = welcome;
            if (page != null) {
                page.focusTemplates();
            }
        });
    }

    /// Asks for a script or a project and opens it.
    void askAndOpen() {
        window.choosers().script().ifPresent(this::open);
    }

    /// Opens a project folder, in place of the one that is open.
    private void openFolder(Path folder) {
        welcomeModel.opens(folder);
        if (studio == null) {
            awaited = () -> openFolder(folder);
            return;
        }
        window.work()
                .start(
                        Job.of(
                                window.words().get("opening", String.valueOf(folder.getFileName())),
                                context -> ProjectOpening.open(folder, context)),
                        new Outcome<>(this::opened, this::refused, welcomeModel::settled));
    }

    private void refused(StudioFault fault) {
        if (welcome == null) {
            welcomeModel.settled();
            window.tell(fault);
        } else {
            welcomeModel.refused(fault);
        }
    }

    private void opened(ProjectOpening opening) {
        welcomeModel.settled();
        Studio with = studio;
        if (with == null) {
            throw new IllegalStateException("the data folder is not open");
        }
        close(() -> {
            OpenProject project = new OpenProject(window, with, opening);
            open = project;
            closeWelcome();
            noteRecent(project);
            window.show(
                    project.page(),
                    window.words().get("window.title", project.session().project().title()));
            Runnable then = afterOpening;
            afterOpening = () -> {};
            then.run();
        });
    }

    /// The page of models, if the data folder is open by now.
    void models() {
        withStudio(with -> ModelsPart.show(window, with, home));
    }

    /// The gallery of all takes, if the data folder is open by now.
    void browseTakes() {
        LibraryPart part = library;
        if (part != null) {
            part.show();
        }
    }

    /// The user did something, whatever it is.
    void touch() {
        LibraryPart part = library;
        if (part != null) {
            part.touch();
        }
    }

    /// The projects that were open lately.
    List<RecentProject> recent() {
        return recent.get().projects();
    }

    /// Shows a line of the open project.
    void showLine(ElementId line) {
        OpenProject project = open;
        if (project != null) {
            project.page().showAndFocus("script");
            ProjectLines.select(project.session(), line);
        }
    }

    /// Does something once, as soon as the next project is open.
    void afterOpening(Runnable then) {
        afterOpening = then;
    }

    /// Shows a line as soon as a project is open.
    void showNext(ElementId line, String projectId) {
        afterOpening =
                () ->
                        openSession()
                                .filter(now -> now.project().id().value().equals(projectId))
                                .ifPresent(_ -> showLine(line));
    }

    private void noteRecent(OpenProject project) {
        recent.set(recent.get().with(project.asRecent()));
    }

    /// Does something with the data folder, if it is open by now.
    void withStudio(Consumer<Studio> task) {
        Studio with = studio;
        if (with != null) {
            task.accept(with);
        }
    }

    /// Does something with the queue, if the data folder is open by now.
    void withQueue(Consumer<QueuePart> task) {
        QueuePart part = queue;
        if (part != null) {
            task.accept(part);
        }
    }

    Optional<Session> openSession() {
        return Optional.ofNullable(open).map(OpenProject::session);
    }

    /// What was last done to the open project, by name.
    List<String> lastEdits() {
        OpenProject project = open;
        return project == null
                ? List.of()
                : project.session().historyProperty().get().done().stream()
                        .map(History.Entry::name)
                        .toList();
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
            return;
        }
        noteRecent(old);
        keepThumbnail(old);
        old.close(then);
    }

    /// The card on the welcome page shows a frame of the film.
    private void keepThumbnail(OpenProject project) {
        Path folder = project.session().folder();
        project.session()
                .previewProperty()
                .get()
                .ifPresent(state ->
                        window.quiet()
                                .start(
                                        Job.of(
                                                "Keep a picture",
                                                _ -> {
                                                    thumbnails.keep(folder, state);
                                                    return folder;
                                                }),
                                        Outcome.of(_ -> welcomeModel.refresh(), _ -> {})));
    }

    /// Closes everything.
    void closeAll(Runnable closed) {
        close(() -> {
            closeWelcome();
            welcomeModel.close();
            closeQueue(() -> {
                closeStudio();
                closed.run();
            });
        });
    }

    private void closeQueue(Runnable then) {
        QueuePart part = queue;
        queue = null;
        if (part == null) {
            then.run();
        } else {
            part.close(then);
        }
    }

    private void closeStudio() {
        Studio with = studio;
        studio = null;
        LibraryPart part = library;
        library = null;
        if (part != null) {
            part.close();
        }
        ModelNews news = modelNews;
        modelNews = null;
        if (news != null) {
            news.close();
        }
        try {
            if (with != null) {
                with.close();
            }
        } catch (StudioFault fault) {
            window.tell(fault);
        }
    }
}
