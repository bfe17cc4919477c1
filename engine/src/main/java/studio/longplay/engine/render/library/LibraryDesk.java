package studio.longplay.engine.render.library;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.make.TakeLog;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.library.Library;
import studio.longplay.engine.store.library.LibraryJournal;
import studio.longplay.engine.store.library.VoiceFacts;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.Voice;

import java.nio.file.Path;

/// The library of a studio: it hears of every take that is made, and is opened when somebody first
/// looks into it.
///
/// Safe for any number of threads.
public final class LibraryDesk implements AutoCloseable {
    private final ArtifactStore store;
    private final Path folder;
    private final Speech speech;
    private final TakeGrading grading;
    private final TakeInbox inbox;
    private @Nullable Library library;

    /// Writes and reads nothing yet.
    ///
    /// @param folder [studio.longplay.engine.store.Home#library()]
    /// @param grading of takes, where the user has installed a model
    public LibraryDesk(ArtifactStore store, Path folder, Speech speech, TakeGrading grading) {
        this.store = store;
        this.folder = folder;
        this.speech = speech;
        this.grading = grading;
        this.inbox = new TakeInbox(new LibraryJournal(folder));
    }

    /// Hears of the takes of a project; costs the maker of a take some microseconds.
    ///
    /// @param project its id, empty for what is spoken outside of projects
    /// @param title what people call it
    public TakeLog log(String project, String title) {
        return new ProjectTakes(inbox, project, title);
    }

    /// The library as of now, with all that any process told of; closed with this. The first call
    /// takes a second for 100,000 takes.
    public synchronized Library open(JobContext context) throws StudioFault {
        inbox.flush();
        Library opened = library;
        if (opened == null) {
            opened = Library.open(folder);
            library = opened;
        }
        opened.keepVoices(speech.registry().voices().stream().map(LibraryDesk::facts).toList());
        opened.wantGrades(grading.isInstalled());
        opened.refresh(context);
        return opened;
    }

    private static VoiceFacts facts(Voice voice) {
        return new VoiceFacts(
                voice.id(),
                voice.name(),
                voice.origin().provider(),
                voice.engine(),
                voice.languages(),
                voice.tags(),
                voice.licence().text(),
                voice.licence().commercial());
    }

    /// Finds out how good all takes are of which nobody knows; for when nothing else is to be done.
    ///
    /// @return how many were measured
    /// @throws java.util.concurrent.CancellationException if the context was cancelled; what was
    ///   measured is kept
    public int measure(JobContext context) throws StudioFault {
        Library opened = open(context);
        return new Measuring(store, opened, grading.begin(context)).run(context);
    }

    /// Makes the index again, and compares it with the files there are.
    ///
    /// @return how many takes were found of which nobody had told
    public int rebuild(JobContext context) throws StudioFault {
        Library opened = open(context);
        opened.rebuild(context);
        return new Finding(store, opened, speech.registry()).run(context);
    }

    @Override
    public synchronized void close() throws StudioFault {
        Library opened = library;
        library = null;
        try (inbox) {
            if (opened != null) {
                opened.close();
            }
        }
    }
}
