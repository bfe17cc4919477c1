package studio.longplay.app.preview;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.render.footage.Footage;
import studio.longplay.engine.render.footage.FootageDesk;
import studio.longplay.engine.render.footage.Proxies;
import studio.longplay.engine.render.preview.PreviewState;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Makes small stand-ins of films. The engine's is the only one but for tests; nothing of it is for
/// the window's thread.
public interface ProxyMaker {
    /// Whether a film needs one, and which it has.
    sealed interface Answer {
        /// It is light enough, or is not there.
        record Needless() implements Answer {}

        record Wanted() implements Answer {}

        record Made(Path file) implements Answer {}
    }

    /// Looks whether there is one.
    Answer look(BinItem film, int lines) throws StudioFault;

    /// Makes it.
    Path make(BinItem film, int lines, JobContext context) throws StudioFault;

    /// The engine's.
    static ProxyMaker ours(FootageDesk desk) {
        Proxies proxies = desk.proxies();
        return new ProxyMaker() {
            @Override
            public Answer look(BinItem film, int lines) throws StudioFault {
                Optional<Footage> known = desk.known(film);
                if (known.isEmpty()
                        || !Proxies.isHeavy(known.get())
                        || !Files.isRegularFile(known.get().file())) {
                    return new Answer.Needless();
                }
                Optional<Path> made = proxies.find(known.get(), PreviewState.RATE, lines);
                return made.isPresent() ? new Answer.Made(made.get()) : new Answer.Wanted();
            }

            @Override
            public Path make(BinItem film, int lines, JobContext context) throws StudioFault {
                return proxies.make(desk.of(film, context), PreviewState.RATE, lines, context);
            }
        };
    }
}
