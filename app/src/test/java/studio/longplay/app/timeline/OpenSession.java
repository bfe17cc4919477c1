package studio.longplay.app.timeline;

import studio.longplay.app.session.FakeDeck;
import studio.longplay.app.session.ToldSession;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;

import java.nio.file.Path;
import java.util.concurrent.Executor;

/// A session of an empty project.
final class OpenSession extends ToldSession {
    final FakeDeck deck;

    OpenSession(Path folder, Executor ui) throws StudioFault {
        this(folder, new FakeDeck(), ui);
    }

    private OpenSession(Path folder, FakeDeck deck, Executor ui) throws StudioFault {
        super(folder, Project.of("Test", "test.fountain", ""), deck, ui);
        this.deck = deck;
    }
}
