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

/// A session of a project whose preview says what a test wants.
public class ToldSession implements AutoCloseable {
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
        session.awaitClosed();
        store.close();
        speech.close();
    }
}
