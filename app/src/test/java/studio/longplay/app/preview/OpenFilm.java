package studio.longplay.app.preview;

import studio.longplay.app.session.ToldSession;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.preview.Deck;

import java.nio.file.Path;
import java.util.concurrent.Executor;

/// A session of a film without lines, played by a deck of the test's.
final class OpenFilm extends ToldSession {
    OpenFilm(Path folder, Deck deck, Executor ui) throws StudioFault {
        super(folder, Project.of("The Lighthouse Keeper", "test.fountain", ""), deck, ui);
    }
}
