package studio.longplay.app.mixer;

import studio.longplay.app.session.Session;
import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.preview.Preview;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.voice.Speech;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// A session of a project without a word, with a deck that is as loud as a test wants.
final class MixerDesk implements AutoCloseable {
    final LoudDeck deck = new LoudDeck();
    final Session session;
    final Work work;
    private final ArtifactStore store;
    private final Speech speech = new Speech();

    MixerDesk(Path folder, Executor ui) throws StudioFault {
        this(folder, ui, "");
    }

    /// @param script in Fountain
    MixerDesk(Path folder, Executor ui, String script) throws StudioFault {
        work =
                new Work(
                        ui,
                        bug -> {
                            throw new AssertionError(bug);
                        });
        store = ArtifactStore.open(folder.resolve("artifacts"));
        Project project = Project.of("Test", folder.resolve("a.fountain").toString(), script);
        session =
                new Session(
                        ProjectFolder.create(folder.resolve("project"), project),
                        listener -> new Preview(store, speech, Map.of(), listener),
                        deck,
                        ui);
    }

    /// Closes the session; the rest may be closed when that is done. For tests in which lines are
    /// spoken, which would write on into a folder that is being deleted.
    CompletableFuture<Boolean> closeSession() {
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        session.close(_ -> closed.complete(true));
        return closed;
    }

    /// Closes what [#closeSession] leaves open.
    void closeRest() throws StudioFault {
        work.close();
        store.close();
        speech.close();
    }

    @Override
    public void close() throws StudioFault {
        session.close(_ -> {});
        session.awaitClosed();
        closeRest();
    }
}
