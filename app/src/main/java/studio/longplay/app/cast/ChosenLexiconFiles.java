package studio.longplay.app.cast;

import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.voice.Lexicon;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Text files of pronunciations that the user chooses, read and written beside the window.
public final class ChosenLexiconFiles implements LexiconFiles {
    private static final String NAME = "pronunciations.txt";

    private final Places places;
    private final Work work;
    private final Words words = Words.of("cast");

    /// Asks the user for files.
    public interface Places {
        Optional<Path> open();

        Optional<Path> save(String name);
    }

    public ChosenLexiconFiles(Places places, Work work) {
        this.places = places;
        this.work = work;
    }

    @Override
    public void read(Consumer<Map<String, String>> read, Consumer<StudioFault> failed) {
        places.open()
                .ifPresent(file ->
                        work.start(
                                Job.of(
                                        words.get("words.import.job"),
                                        _ -> Lexicon.read(file).entries()),
                                Work.Outcome.of(read::accept, failed)));
    }

    @Override
    public void write(
            Map<String, String> said, Consumer<String> written, Consumer<StudioFault> failed) {
        places.save(NAME)
                .ifPresent(file ->
                        work.start(
                                Job.of(
                                        words.get("words.export.job"),
                                        _ -> {
                                            Lexicon.of(said).write(file);
                                            return file.getFileName().toString();
                                        }),
                                Work.Outcome.of(written, failed)));
    }
}
