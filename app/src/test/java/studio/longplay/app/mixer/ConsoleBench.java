package studio.longplay.app.mixer;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FrameBench;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.Session;
import studio.longplay.app.session.Work;
import studio.longplay.assets.Assets;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.HardLines;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.preview.Preview;
import studio.longplay.engine.render.preview.PreviewPlayer;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.Speech;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What drawing the console costs while a project plays: processor time of the window's thread and
/// of the thread that renders, per frame; and whether playback, into a device of 100 ms that runs
/// by the clock, ever comes too late.
///
/// Its argument is a script; without one a short one is made up. It is spoken and mixed first.
final class ConsoleBench {
    private static final int FRAMES = 600;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String SCRIPT =
            """
            INT. ROOM

            [[music: tense, 92 bpm, D minor]]
            [[sfx: rain, loop]]

            """
                    + "ANNA\nWho is there, so late, and what do you want of us?\n\n".repeat(12);

    private final Session session;
    private final Work work;
    private final ClockedSink sink;

    private ConsoleBench(Session session, Work work, ClockedSink sink) {
        this.session = session;
        this.work = work;
        this.sink = sink;
    }

    public static void main(String[] args) throws Exception {
        FxToolkit.registerPrimaryStage();
        String script = args.length == 0 ? SCRIPT : Files.readString(Path.of(args[0]));
        Path folder = Files.createTempDirectory("console");
        ClockedSink sink = new ClockedSink();
        try (ArtifactStore store = ArtifactStore.open(folder.resolve("artifacts"));
                Speech speech = new Speech();
                Work work = new Work(FxThread.INSTANCE, ConsoleBench::broken)) {
            Project project = Project.of("Bench", folder.resolve("a.fountain").toString(), script);
            Session session =
                    onFx(() ->
                            new Session(
                                    ProjectFolder.create(folder.resolve("project"), project),
                                    listener -> new Preview(store, speech, Map.of(), listener),
                                    new PreviewPlayer(sink),
                                    FxThread.INSTANCE));
            new ConsoleBench(session, work, sink).run();
            onFx(() -> {
                session.close(_ -> {});
                return "closing";
            });
            session.awaitClosed();
        }
        System.exit(0);
    }

    private static void broken(Throwable bug) {
        throw new AssertionError(bug);
    }

    private static <T> T onFx(java.util.concurrent.Callable<T> asked) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, asked);
    }

    private void run() throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.MINUTES, () -> onFx(this::isMixed));
        double seconds =
                onFx(() ->
                        session.previewProperty()
                                .get()
                                .orElseThrow()
                                .duration()
                                .toSecondsForDisplay());
        FrameBench.say("%.0f s of sound", seconds);
        Stage stage = onFx(ConsoleBench::empty);
        play("an empty window", stage);
        MixerViewModel model = onFx(() -> new MixerViewModel(session));
        DeskViewModel desk = onFx(() -> new DeskViewModel(session, work));
        HardLinesViewModel clarity =
                onFx(() ->
                        new HardLinesViewModel(
                                session,
                                (_, _) ->
                                        new HardLines(new Programme("", "", List.of()), List.of()),
                                work));
        ConsoleView console = onFx(() -> new ConsoleView(model, desk, clarity));
        onFx(() -> {
            stage.getScene().setRoot(console);
            return stage;
        });
        play("the console", stage);
        onFx(() -> {
            console.close();
            clarity.close();
            desk.close();
            model.close();
            stage.close();
            return stage;
        });
    }

    private boolean isMixed() {
        return session.previewProperty()
                .get()
                .filter(state -> !state.scenes().isEmpty())
                .filter(state ->
                        state.scenes().stream()
                                .allMatch(scene -> scene.state() == PreviewScene.State.READY))
                .isPresent();
    }

    private static Stage empty() {
        Look.loadFonts();
        Stage stage = new Stage();
        stage.setScene(new Scene(new StackPane(new Label("Nothing")), 1280, 720));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
        return stage;
    }

    /// Plays from the start, and measures ten seconds of it.
    private void play(String name, Stage stage) throws Exception {
        onFx(() -> {
            session.transport().seek(MediaTime.ZERO);
            session.transport().deck().play(1);
            session.transport().pulse();
            return stage;
        });
        int before = sink.underruns();
        FrameBench.measure(name, FRAMES, _ -> {});
        int late = sink.underruns() - before;
        onFx(() -> {
            session.transport().deck().pause();
            session.transport().pulse();
            return stage;
        });
        FrameBench.say("%-20s %d underruns", name, late);
        Thread.sleep(2000);
    }
}
