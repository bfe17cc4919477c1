package studio.longplay.app.mixer;

import studio.longplay.app.session.Session;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.preview.Preview;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.voice.Speech;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executor;

/// A session of a project without a word, with a deck that is as loud as a test wants.
final class MixerDesk implements AutoCloseable {
    final LoudDeck deck = new LoudDeck();
    final Session session;
    private final ArtifactStore store;
    private final Speech speech = new Speech();

    MixerDesk(Path folder, Executor ui) throws StudioFault {
        store = ArtifactStore.open(folder.resolve("artifacts"));
        Project project = Project.of("Test", folder.resolve("a.fountain").toString(), "");
        session =
                new Session(
                        ProjectFolder.create(folder.resolve("project"), project),
                        listener -> new Preview(store, speech, Map.of(), listener),
                        deck,
                        ui);
    }

    @Override
    public void close() throws StudioFault {
        session.close(_ -> {});
        store.close();
        speech.close();
    }
}
