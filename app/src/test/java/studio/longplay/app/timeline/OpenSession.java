package studio.longplay.app.timeline;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.FakeDeck;
import studio.longplay.app.session.Session;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.preview.Preview;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.voice.Speech;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executor;

/// A session of an empty project whose preview says what a test wants.
final class OpenSession implements AutoCloseable {
    final FakeDeck deck = new FakeDeck();
    final Session session;
    private final ArtifactStore store;
    private final Speech speech = new Speech();
    private Preview.@Nullable Listener listener;

    OpenSession(Path folder, Executor ui) throws StudioFault {
        store = ArtifactStore.open(folder.resolve("artifacts"));
        ProjectFolder project =
                ProjectFolder.create(
                        folder.resolve("project"), Project.of("Test", "test.fountain", ""));
        session =
                new Session(
                        project,
                        told -> {
                            listener = told;
                            return new Preview(store, speech, Map.of(), _ -> {});
                        },
                        deck,
                        ui);
    }

    /// The preview publishes a state.
    void publish(PreviewState state) {
        if (listener != null) {
            listener.changed(state);
        }
    }

    @Override
    public void close() throws StudioFault {
        session.close(_ -> {});
        store.close();
        speech.close();
    }
}
