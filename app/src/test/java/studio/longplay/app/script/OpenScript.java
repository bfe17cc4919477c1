package studio.longplay.app.script;

import studio.longplay.app.session.FakeDeck;
import studio.longplay.app.session.ToldSession;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;

import java.nio.file.Path;
import java.util.concurrent.Executor;

/// A session of a project with a script.
final class OpenScript extends ToldSession {
    final FakeDeck deck;

    OpenScript(Path folder, String file, String text, Executor ui) throws StudioFault {
        this(folder, Project.of("Test", folder.resolve(file).toString(), text), new FakeDeck(), ui);
    }

    private OpenScript(Path folder, Project project, FakeDeck deck, Executor ui)
            throws StudioFault {
        super(folder, project, deck, ui);
        this.deck = deck;
    }
}
