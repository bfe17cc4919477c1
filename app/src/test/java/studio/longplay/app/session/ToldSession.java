package studio.longplay.app.session;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.preview.Deck;
import studio.longplay.engine.render.preview.Preview;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.voice.Speech;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;

/// A session of a project whose preview says what a test wants.
public class ToldSession implements AutoCloseable {
    private static final int MOST_LOOKS = 600;
    private static final long LOOK_NANOS = 100_000_000;

    public final Session session;
    private final ArtifactStore store;
    private final Speech speech = new Speech();
    private Preview.@Nullable Listener listener;

    /// @param folder takes the store and the project's folder
    public ToldSession(Path folder, Project project, Deck deck, Executor ui) throws StudioFault {
        store = ArtifactStore.open(folder.resolve("artifacts"));
        session =
                new Session(
                        ProjectFolder.create(folder.resolve("project"), project),
                        told -> {
                            listener = told;
                            return new Preview(store, speech, Map.of(), _ -> {});
                        },
                        deck,
                        ui);
    }

    /// The preview publishes a state.
    public final void publish(PreviewState state) {
        if (listener != null) {
            listener.changed(state);
        }
    }

    @Override
    public final void close() throws StudioFault {
        session.close(_ -> {});
        untilFree(session.folder());
        store.close();
        speech.close();
    }

    /// The folder is given free on another thread; the test's own folder may go only after that.
    private static void untilFree(Path folder) throws StudioFault {
        for (int i = 0; i < MOST_LOOKS; i++) {
            try {
                ProjectFolder.open(folder).close();
                return;
            } catch (StudioFault.Resource inUse) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
        throw new IllegalStateException("the project is never given free");
    }
}
