package studio.longplay.app.bin;

import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.FakeDeck;
import studio.longplay.app.session.Session;
import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.render.preview.Preview;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.voice.Speech;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// A real project with a bin.
final class OpenBin implements AutoCloseable {
    final Session session;
    final FakeFiles files = new FakeFiles();
    final BinViewModel model;
    private final ArtifactStore store;
    private final Speech speech = new Speech();
    private final Work work = new Work(FxThread.INSTANCE, Throwable::printStackTrace);

    OpenBin(Path folder) throws StudioFault {
        store = ArtifactStore.open(folder.resolve("artifacts"));
        ProjectFolder project =
                ProjectFolder.create(
                        folder.resolve("project"),
                        Project.of("A play", "a.fountain", "INT. ROOM - DAY\n\nANN\nA line.\n"));
        session =
                new Session(
                        project,
                        told -> new Preview(store, speech, Map.of(), told),
                        new FakeDeck(),
                        FxThread.INSTANCE);
        session.preview().pause(true);
        model = new BinViewModel(session, files, work, work, Optional.empty());
    }

    Map<String, BinItem> bin() {
        return session.project().arrangement().bin();
    }

    @Override
    public void close() throws StudioFault {
        model.close();
        work.close();
        session.close(_ -> {});
        session.awaitClosed();
        speech.close();
    }
}
