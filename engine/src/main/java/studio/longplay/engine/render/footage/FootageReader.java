package studio.longplay.engine.render.footage;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.FootageFacts;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.worker.Chore;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Recipe;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds out what a file of the user's is. The file is decoded by a worker process only, and only
/// the first time: what was found out is kept under the file's digest.
///
/// Safe for any number of threads.
public final class FootageReader {
    private static final String VERSION = "1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Workbench bench;
    private final WorkerPool workers;

    public FootageReader(Workbench bench, WorkerPool workers) {
        this.bench = bench;
        this.workers = workers;
    }

    /// Reads the file once for its digest (reporting megabytes), then looks into it.
    ///
    /// @throws StudioFault.Input `media.missing`, `picture.too-large`
    /// @throws StudioFault.Media `media.unreadable`, `picture.unreadable` or
    ///   `media.crashes-decoder`, each naming the file
    public Footage look(Path file, JobContext context) throws StudioFault {
        Path whole = file.toAbsolutePath().normalize();
        if (!Files.isRegularFile(whole)) {
            throw new StudioFault.Input(
                    "media.missing",
                    "The media file " + whole + " is missing.",
                    "Put it back or choose another.");
        }
        FileHash hash = FileHash.of(whole, context);
        Artifact facts =
                bench.make(
                        recipe(hash.digest()),
                        "json",
                        part -> Files.write(part, JSON.writeValueAsBytes(probe(whole, context))));
        return new Footage(hash.digest(), whole, hash.bytes(), read(facts));
    }

    /// A file that was looked at before, without reading it again; empty if it never was.
    ///
    /// @param digest of the file as it was
    /// @param file where it is now
    public Optional<Footage> known(Digest digest, Path file, long bytes) throws StudioFault {
        Optional<Artifact> facts = bench.store().find(recipe(digest).key());
        return facts.isPresent()
                ? Optional.of(new Footage(digest, file, bytes, read(facts.get())))
                : Optional.empty();
    }

    private static Recipe recipe(Digest digest) {
        return new Recipe("footage.facts", VERSION, Map.of(), List.of(digest));
    }

    private FootageFacts probe(Path file, JobContext context) throws StudioFault {
        FootageFacts facts =
                workers.decode(new Chore.Look(file.toString()), _ -> {}, context).facts();
        if (facts == null) {
            throw new IllegalStateException("a look at " + file + " without facts");
        }
        return facts;
    }

    private static FootageFacts read(Artifact facts) throws StudioFault {
        try {
            return JSON.readValue(Files.readAllBytes(facts.file()), FootageFacts.class);
        } catch (IOException | JacksonException e) {
            throw new StudioFault.Resource(
                    "footage.facts-unreadable",
                    "What was known of a media file cannot be read (" + facts.file() + ").",
                    "Delete that file; it is made again.",
                    e);
        }
    }

    /// The digest alone, for files whose facts are known.
    public static Digest digest(Path file, JobContext context) throws StudioFault {
        return FileHash.of(file, context).digest();
    }
}
