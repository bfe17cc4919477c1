package studio.longplay.app.bin;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.render.footage.Footage;
import studio.longplay.engine.render.footage.FootageArt;
import studio.longplay.engine.render.footage.FootageDesk;
import studio.longplay.engine.render.footage.Relink;
import studio.longplay.engine.render.footage.Thumbnails;
import studio.longplay.engine.render.takes.SpeakerComparison;
import studio.longplay.engine.render.transcript.Spoken;
import studio.longplay.engine.render.transcript.TranscriptDesk;
import studio.longplay.engine.render.transcript.TranscriptFormat;
import studio.longplay.engine.render.transcript.TranscriptWish;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.voice.speakers.HeardSpeaker;
import studio.longplay.engine.voice.speakers.SpeakerModels;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/// The bin's questions, answered by the engine.
public final class StudioBinFiles implements BinFiles, AutoCloseable {
    private final FootageDesk desk;
    private final SpeakerModels models;
    private final FootageArt art;
    private final Executor background;

    /// @param models what listens to recordings
    /// @param background where files are looked up
    /// @param changed hears on some thread that a small picture is there
    public StudioBinFiles(
            FootageDesk desk, SpeakerModels models, Executor background, Runnable changed) {
        this.desk = desk;
        this.models = models;
        this.background = background;
        art = desk.art(_ -> changed.run());
    }

    /// What is drawn of the files, for the timeline too.
    public FootageArt art() {
        return art;
    }

    @Override
    public BinItem look(Path file, String folder, JobContext context) throws StudioFault {
        return FootageDesk.item(desk.look(file, context), folder);
    }

    @Override
    public Map<String, Path> search(Map<String, BinItem> wanted, Path folder, JobContext context)
            throws StudioFault {
        Map<Digest, Long> bytes = new HashMap<>();
        wanted.forEach((digest, item) -> bytes.put(new Digest(digest), item.bytes()));
        Map<String, Path> found = new HashMap<>();
        Relink.search(bytes, folder, context)
                .forEach((digest, file) -> found.put(digest.hex(), file));
        return found;
    }

    /// A file of another length is not the one that was meant.
    @Override
    public Set<String> missing(Iterable<BinItem> items) {
        Set<String> missing = new HashSet<>();
        for (BinItem item : items) {
            if (!isThere(item)) {
                missing.add(item.digest());
            }
        }
        return missing;
    }

    private static boolean isThere(BinItem item) {
        try {
            return Files.size(Path.of(item.file())) == item.bytes();
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public List<HeardSpeaker> speakers(BinItem item, JobContext context) throws StudioFault {
        return SpeakerComparison.listen(desk, models, Path.of(item.file()), context);
    }

    @Override
    public SaidInFile transcribe(BinItem item, Path target, JobContext context) throws StudioFault {
        TranscriptFormat format = TranscriptFormat.of(target);
        Spoken spoken =
                new TranscriptDesk(desk, models.shelf(), models.keeper())
                        .listen(Path.of(item.file()), TranscriptWish.usual(), context);
        if (!spoken.passages().isEmpty()) {
            format.write(spoken, target);
        }
        return new SaidInFile(
                spoken.passages().size(), spoken.transcript().language(), spoken.people());
    }

    /// A file that cannot be looked at has no small picture; the list says that it is missing.
    @Override
    public void request(BinItem item) {
        background.execute(() -> {
            try {
                if (isThere(item)) {
                    footage(item).ifPresent(art::request);
                }
            } catch (StudioFault unreadable) {
                art.cancel(new Digest(item.digest()));
            }
        });
    }

    /// What was known of a file is looked up anew where it was cleared away; empty if it is
    /// another.
    private Optional<Footage> footage(BinItem item) throws StudioFault {
        Optional<Footage> known = desk.known(item);
        return known.isPresent()
                ? known
                : Optional.of(desk.look(Path.of(item.file()), JobContext.quiet()))
                        .filter(found -> found.digest().hex().equals(item.digest()));
    }

    @Override
    public Optional<Thumbnail> thumbnail(BinItem item) {
        return art.thumbnails(new Digest(item.digest())).map(StudioBinFiles::first);
    }

    private static Thumbnail first(Thumbnails all) {
        ByteBuffer tile = all.tile(Math.min(1, all.count() - 1));
        byte[] bgra = new byte[tile.remaining()];
        tile.get(bgra);
        return new Thumbnail(all.width(), all.height(), bgra);
    }

    @Override
    public void close() {
        art.close();
    }
}
