package studio.longplay.app.shell;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.actions.OwnKeys;
import studio.longplay.app.controls.Look;
import studio.longplay.app.faults.Notices;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.machine.MachineSheet;
import studio.longplay.app.session.Session;
import studio.longplay.app.session.Work;
import studio.longplay.app.settings.Appearance;
import studio.longplay.app.settings.Habits;
import studio.longplay.app.settings.HomeFolderViewModel;
import studio.longplay.app.settings.HomeRow;
import studio.longplay.app.settings.Settings;
import studio.longplay.app.settings.StudioHomeDisks;
import studio.longplay.app.settings.WindowPlace;
import studio.longplay.app.words.Words;
import studio.longplay.assets.Assets;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.PauseGate;
import studio.longplay.engine.media.record.SoundInputs;

import java.nio.file.Path;
import java.util.Optional;

/// The one window: a page, what lies over it, its keys, its theme, its place on the desktop.
public final class StudioWindow {
    private static final double USUAL_WIDTH = 1440;
    private static final double USUAL_HEIGHT = 900;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;

    private final Stage stage = new Stage();
    private final StackPane layers = new StackPane();
    private final StackPane sheetLayer = new StackPane();
    private final Overlay overlay = new Overlay(sheetLayer);
    private final Settings settings;
    private final ObjectProperty<Appearance> appearance;
    private final ObjectProperty<WindowPlace> place;
    private final Words words = Words.of("shell");
    private final Work work = new Work(FxThread.INSTANCE, this::bug);
    private final Work quiet = new Work(FxThread.INSTANCE, this::bug);
    private Choosers choosers = new Choosers(stage);
    private final StackPane pageLayer = new StackPane();
    private final Telling telling;
    private final Actions actions;
    private final Pages pages;
    private final Wizards wizards = new Wizards(this);
    private final MachinePart machine;
    private final HelpPart help;
    private final FirstRunPart firstRun;
    private final StudioHomeDisks disks;
    private final KeptPart kept;
    private final BackupsPart backups;
    private final PauseGate exportsFirst = new PauseGate();
    private final Runnable closed;
    private String title = "";
    private SoundInputs inputs = SoundInputs.ofThisMachine();

    /// @param home the data folder
    /// @param settings closed with the window
    /// @param closed hears when the window and all that was open in it is closed
    public StudioWindow(Path home, Settings settings, Runnable closed) {
        this.settings = settings;
        this.closed = closed;
        appearance = settings.section(Appearance.SECTION, Appearance.class, Appearance.USUAL);
        place = settings.section(WindowPlace.SECTION, WindowPlace.class, WindowPlace.NEVER_PLACED);
        ObjectProperty<Habits> habits =
                settings.section(Habits.SECTION, Habits.class, Habits.USUAL);
        ObjectProperty<OwnKeys> own =
                settings.section(OwnKeys.SECTION, OwnKeys.class, OwnKeys.NONE);
        actions =
                new Actions(
                        Assets.words("actions", words.language()),
                        KeyMaps.of(habits.get(), own.get()));
        InvalidationListener keysChosen = _ -> actions.use(KeyMaps.of(habits.get(), own.get()));
        habits.addListener(keysChosen);
        own.addListener(keysChosen);
        machine = new MachinePart(this, home);
        pages = new Pages(this, home);
        help = new HelpPart(this, this::dress);
        firstRun = new FirstRunPart(this, pages, home);
        disks = new StudioHomeDisks(home);
        kept = new KeptPart(this, pages, home);
        backups = new BackupsPart(this, home);
        telling = new Telling(home, quiet, pages::lastEdits, choosers, this::dressApart);
        sheetLayer.setPickOnBounds(false);
        telling.over(sheetLayer);
        layers.getChildren().setAll(pageLayer, sheetLayer, telling.view());
    }

    /// Opens the window.
    ///
    /// @param file a project folder or a script to open in it
    public void show(Optional<Path> file) {
        Thread.setDefaultUncaughtExceptionHandler(
                (_, bug) -> FxThread.INSTANCE.execute(() -> bug(bug)));
        Look.loadFonts();
        layers.getStyleClass().add("shell-root");
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene =
                new Scene(
                        layers,
                        Math.min(USUAL_WIDTH, screen.getWidth()),
                        Math.min(USUAL_HEIGHT, screen.getHeight()));
        new KeyDispatch(actions, overlay::isShown).attach(scene);
        overlay.keepKeys(scene);
        scene.addEventFilter(InputEvent.ANY, _ -> pages.touch());
        dress(scene);
        appearance.addListener(_ -> {
            dress(scene);
            help.dressAgain();
        });
        DesktopWishes.whenChanged(() -> dress(scene));
        stage.setScene(scene);
        stage.setTitle(words.get("window.title.welcome"));
        stage.getIcons().setAll(Look.icons());
        // Where everything is twice as large, a screen has half the room.
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        placeStage();
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        registerActions();
        help.serve(scene);
        pages.begin(file);
        stage.show();
        StartTime.tellWhenDrawn();
    }

    private void placeStage() {
        WindowPlace last = place.get();
        if (last.isPlaced()) {
            stage.setX(last.x());
            stage.setY(last.y());
            stage.setWidth(last.width());
            stage.setHeight(last.height());
            stage.setMaximized(last.maximised());
        }
    }

    private void keepPlace() {
        WindowPlace last = place.get();
        boolean large = stage.isMaximized() || stage.isFullScreen();
        place.set(
                large
                        ? new WindowPlace(
                                last.x(),
                                last.y(),
                                last.width(),
                                last.height(),
                                stage.isMaximized())
                        : new WindowPlace(
                                stage.getX(),
                                stage.getY(),
                                stage.getWidth(),
                                stage.getHeight(),
                                false));
    }

    private void dress(Scene scene) {
        Appearance.Desktop desktop = DesktopWishes.now();
        Look.turn(scene, words.language());
        Look.dress(scene, appearance.get().theme(desktop), appearance.get().isStill(desktop));
    }

    /// For a window beside this one.
    private void dressApart(Scene scene) {
        dress(scene);
        help.serveWindow(scene);
    }

    private void registerActions() {
        actions.add("app.quit", this::quit);
        actions.add("project.open", pages::askAndOpen);
        actions.add("project.new", pages::newProject);
        actions.add("view.theme", this::otherTheme);
        actions.add("palette.open", this::openPalette);
        help.register(actions);
        firstRun.register(actions);
        kept.register(actions);
        backups.register(actions);
        Sheets sheets = new Sheets(this);
        actions.add("keys.show", sheets::keys);
        actions.add("about.open", sheets::about);
        actions.add("machine.open", () -> machine.show(MachineSheet.NOW));
        actions.add("machine.doctor", () -> machine.show(MachineSheet.DOCTOR));
        actions.add("notices.open", sheets::notices);
        actions.add(
                "voices.browse",
                () -> pages.withStudio(with -> sheets.voices(with, Optional.empty())));
        actions.add("voices.make", () -> pages.withStudio(wizards::show));
        actions.add("library.browse", pages::browseTakes);
        actions.add("queue.open", () -> pages.withQueue(QueuePart::show));
        actions.add("models.open", pages::models);
        actions.add("settings.open", () -> pages.withStudio(sheets::settings));
    }

    private void otherTheme() {
        appearance.set(appearance.get().withTheme(appearance.get().theme().other()));
    }

    private void openPalette() {
        CommandPalette palette =
                new CommandPalette(new CommandPaletteViewModel(actions), words, overlay::close);
        overlay.showRaw(palette);
        palette.focus();
    }

    /// Puts a page into the window.
    void show(Parent page, String title) {
        overlay.close();
        pageLayer.getChildren().setAll(page);
        this.title = title;
        stage.setTitle(title);
    }

    private void quit() {
        keepPlace();
        wizards.close();
        pages.closeAll(() -> {
            help.close();
            machine.close();
            work.close();
            quiet.close();
            Thread.setDefaultUncaughtExceptionHandler(null);
            Thread.currentThread().setUncaughtExceptionHandler(null);
            telling.close();
            settings.close();
            stage.close();
            closed.run();
        });
    }

    /// Held while an export runs that somebody waits for: queued films rest meanwhile.
    PauseGate exportsFirst() {
        return exportsFirst;
    }

    /// A film was added to the queue.
    void queued(String title) {
        pages.withQueue(queue -> queue.queued(title));
    }

    /// Has the voices loaded before anybody asks for one.
    void warmUp() {
        pages.warmUpEarly();
    }

    /// Says once after an update what is new.
    ///
    /// @param before whether the program was here before
    void tellNews(boolean before) {
        Package ours = StudioWindow.class.getPackage();
        help.tellNews(Optional.ofNullable(ours.getImplementationVersion()), before);
    }

    /// Shows the sheet of the first start, once ever. Nobody else asks for it, so that a window
    /// which is opened for something else shows that.
    ///
    /// @param opening whether something is being opened, over which it is shown then
    void offerFirstSteps(boolean opening) {
        firstRun.offer(opening);
    }

    /// Whether a project is open.
    boolean hasProject() {
        return openSession().isPresent();
    }

    /// The session of the open project, if one is open.
    Optional<Session> openSession() {
        return pages.openSession();
    }

    /// Opens a project in place of the one that is open.
    void open(Path project) {
        pages.open(project);
    }

    void closeProject() {
        pages.closeProject();
    }

    /// Tells the user of something expected that went wrong.
    void tell(StudioFault fault) {
        telling.notices().fault(fault);
    }

    /// Tells the user of a fault of ours; from any thread.
    void bug(Throwable bug) {
        telling.bug(bug);
    }

    Notices notices() {
        return telling.notices();
    }

    /// Has something done whenever the window comes to the front.
    ///
    /// @return takes the wish back
    AutoCloseable whenInFront(Runnable then) {
        ChangeListener<Boolean> listener =
                (_, _, front) -> {
                    if (front) {
                        then.run();
                    }
                };
        stage.focusedProperty().addListener(listener);
        return () -> stage.focusedProperty().removeListener(listener);
    }

    /// What sound is recorded from: this machine's inputs.
    SoundInputs inputs() {
        return inputs;
    }

    /// Records from other inputs, as tests do, which have no microphone.
    void recordFrom(SoundInputs others) {
        inputs = others;
    }

    /// Has somebody else asked for files than the desktop's dialogs.
    void choosers(Choosers others) {
        choosers = others;
    }

    Choosers choosers() {
        return choosers;
    }

    /// The row of the data folder; whoever shows it closes it.
    HomeRow homeRow(Path home) {
        return new HomeRow(new HomeFolderViewModel(home, disks, quiet), choosers::folder);
    }

    /// Says in the title, and so in the desktop's list of windows, how far an export is.
    void titleProgress(String progress) {
        stage.setTitle(progress.isEmpty() ? title : progress + " " + title);
    }

    Stage stage() {
        return stage;
    }

    /// Where voices are made.
    Wizards wizards() {
        return wizards;
    }

    /// The machine's readings and its page.
    MachinePart machine() {
        return machine;
    }

    /// The help.
    HelpPart help() {
        return help;
    }

    Overlay overlay() {
        return overlay;
    }

    Settings settings() {
        return settings;
    }

    /// Work that shows in the status bar.
    Work work() {
        return work;
    }

    /// Work of a moment, which shows nowhere.
    Work quiet() {
        return quiet;
    }

    Actions actions() {
        return actions;
    }

    Words words() {
        return words;
    }
}
