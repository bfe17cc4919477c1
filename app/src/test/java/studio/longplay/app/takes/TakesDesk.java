package studio.longplay.app.takes;

import studio.longplay.app.session.FakeDeck;
import studio.longplay.app.session.Session;
import studio.longplay.app.session.Work;
import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.play.SilentSink;
import studio.longplay.engine.media.play.SoundSink;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.voicing.LineTakes;
import studio.longplay.engine.render.preview.Preview;
import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// An open project of three lines with its real preview, which speaks, and the takes of its lines.
final class TakesDesk implements AutoCloseable {
    static final String PLAY =
            """
            Title: The Lamp

            INT. LIGHTHOUSE - DUSK

            TAM
            Mind the seventh step, Nell.

            NELL
            You say that every night, Grandpa.

            TAM
            And every night you keep your toes.
            """;

    final Session session;
    final TakesViewModel model;
    final FakeDeck deck = new FakeDeck();
    final List<Throwable> bugs = new CopyOnWriteArrayList<>();
    final Work work;
    private final Studio studio;
    private final StudioTakes room;

    TakesDesk(Path folder, Executor ui) throws StudioFault {
        this(folder, ui, PLAY, room -> room, () -> new SilentSink("test"));
    }

    /// @param around where takes are made, seen by a test
    TakesDesk(
            Path folder,
            Executor ui,
            String play,
            UnaryOperator<TakeRoom> around,
            Supplier<SoundSink> sinks)
            throws StudioFault {
        studio = Studio.open(folder.resolve("home"));
        ProjectFolder project =
                ProjectFolder.create(
                        folder.resolve("project"), Project.of("The Lamp", "lamp.fountain", play));
        session =
                new Session(
                        project,
                        told -> new Preview(studio.store(), studio.speech(), Map.of(), told),
                        deck,
                        ui);
        work = new Work(ui, bugs::add);
        room = StudioTakes.of(studio);
        model = new TakesViewModel(session, around.apply(room), work, sinks);
    }

    PreviewState now() {
        return session.previewProperty().get().orElseThrow();
    }

    boolean isRead() {
        return session.previewProperty().get().filter(state -> !state.cast().isEmpty()).isPresent();
    }

    Line line(String beginning) {
        return now().script().lines().stream()
                .filter(line -> line.text().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    /// What the preview knows of a line.
    PreviewLine spoken(String beginning) {
        return now().lines().get(line(beginning).id());
    }

    /// What is on the disk.
    LineTakes takes(String beginning) {
        return session.project().voicing().takesOf(line(beginning).id());
    }

    List<String> edits() {
        return session.historyProperty().get().done().stream().map(done -> done.name()).toList();
    }

    @Override
    public void close() throws StudioFault {
        model.close();
        work.close();
        room.close();
        session.close(_ -> {});
        session.awaitClosed();
        studio.close();
    }
}
