package studio.longplay.app.shell;

import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.Running;
import studio.longplay.app.session.Work;
import studio.longplay.app.session.Work.Outcome;
import studio.longplay.app.settings.Appearance;
import studio.longplay.app.words.EngineWords;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.home.HomeChoice;
import studio.longplay.engine.store.home.HomeNote;
import studio.longplay.engine.store.home.HomeSwitch;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// What comes before the window where its data folder is away, or is to be moved: nothing has the
/// folder open yet.
final class HomeGate {
    private static final double WIDTH = 560;

    private final Stage stage = new Stage();
    private final Words words = Words.of("shell");
    private final Work work = new Work(FxThread.INSTANCE, HomeGate::bug);
    private final HomeNote note;
    private final Path now;
    private final Consumer<Optional<Path>> then;
    private final Label text = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final HBox buttons = new HBox(8);

    /// @param now the folder so far
    /// @param looks what the window of that folder last looked like
    /// @param then hears which folder to use; empty if the user does not go on
    HomeGate(HomeNote note, Path now, Appearance looks, Consumer<Optional<Path>> then) {
        this.note = note;
        this.now = now;
        this.then = then;
        text.setId("gate-text");
        text.setWrapText(true);
        text.setMinHeight(Label.USE_PREF_SIZE);
        progress.setId("gate-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox page = new VBox(16, text, progress, buttons);
        page.getStyleClass().addAll("shell-root", "gate");
        page.setPrefWidth(WIDTH);
        Scene scene = new Scene(page);
        Look.loadFonts();
        Look.turn(scene, words.language());
        Appearance.Desktop desktop = DesktopWishes.now();
        Look.dress(scene, looks.theme(desktop), looks.isStill(desktop));
        stage.setScene(scene);
        stage.setTitle(words.get("window.title.welcome"));
        stage.getIcons().setAll(Look.icons());
        stage.setOnCloseRequest(_ -> leave(Optional.empty()));
    }

    /// Goes on from a choice that cannot be used as it is.
    static void open(HomeChoice choice, Appearance looks, Consumer<Optional<Path>> then) {
        HomeGate gate = new HomeGate(HomeNote.usual(), choice.folder(), looks, then);
        gate.stage.show();
        if (choice.fault().isPresent()) {
            gate.missing(choice.fault().get());
        } else {
            choice.next().ifPresent(gate::move);
        }
    }

    private static void bug(Throwable bug) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, bug);
    }

    Scene scene() {
        return stage.getScene();
    }

    /// Shows that the folder is away, and what can be done.
    void missing(StudioFault fault) {
        say(EngineWords.of(fault).sentence() + " " + words.get("gate.missing"));
        buttons.getChildren()
                .setAll(
                        button("quit", () -> leave(Optional.empty())),
                        button("usual", this::takeUsual),
                        button("choose", this::choose),
                        button("again", this::lookAgain));
        first();
    }

    /// The last button is what most people want.
    private void first() {
        buttons.getChildren().getLast().getStyleClass().add("lp-primary");
        stage.sizeToScene();
    }

    private void lookAgain() {
        HomeChoice choice = HomeChoice.of(Optional.empty());
        if (choice.fault().isPresent()) {
            missing(choice.fault().get());
        } else if (choice.next().isPresent()) {
            move(choice.next().get());
        } else {
            leave(Optional.of(choice.folder()));
        }
    }

    private void takeUsual() {
        after(note::forget, Home.usual());
    }

    private void choose() {
        new Choosers(stage)
                .folder(now)
                .ifPresent(wanted -> after(() -> new HomeSwitch(note, now).leave(wanted), wanted));
    }

    private interface Act {
        void run() throws StudioFault;
    }

    private void after(Act act, Path folder) {
        work.start(
                Job.of(
                        words.get("gate.keeping"),
                        _ -> {
                            act.run();
                            return folder;
                        }),
                Outcome.of(done -> leave(Optional.of(done)), this::missing));
    }

    /// Takes everything to the other folder, and goes on there.
    void move(Path next) {
        say(words.get("gate.moving", next.toString()));
        Layout.shown(progress, true);
        Running running =
                work.start(
                        Job.of(
                                words.get("gate.moving", next.toString()),
                                context -> {
                                    new HomeSwitch(note, now).move(next, context);
                                    return next;
                                }),
                        new Outcome<>(
                                done -> leave(Optional.of(done)),
                                fault -> stuck(fault.whole(), next),
                                () -> stuck(words.get("gate.stopped"), next)));
        running.progressProperty().subscribe(this::show);
        buttons.getChildren().setAll(button("stop", running::cancel));
        stage.sizeToScene();
    }

    private void show(Progress now) {
        progress.setProgress(now.total() > 0 ? now.fraction() : -1);
    }

    private void stuck(String why, Path next) {
        say(why);
        buttons.getChildren()
                .setAll(
                        button("quit", () -> leave(Optional.empty())),
                        button("stay", () -> leave(Optional.of(now))),
                        button("again", () -> move(next)));
        first();
    }

    private void say(String sentence) {
        text.setText(sentence);
        Layout.shown(progress, false);
    }

    private Button button(String key, Runnable then) {
        Button button = new Button(words.get("gate." + key));
        button.setId("gate-" + key);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> then.run());
        return button;
    }

    private void leave(Optional<Path> folder) {
        work.close();
        stage.hide();
        then.accept(folder);
    }
}
