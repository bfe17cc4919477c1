package studio.longplay.engine.render.takes;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.render.footage.Footage;
import studio.longplay.engine.render.footage.FootageDesk;
import studio.longplay.engine.render.make.SoundLookup;
import studio.longplay.engine.store.Artifact;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The recordings of a project's bin, decoded at the studio's own desk.
final class DeskSounds implements SoundLookup {
    private final FootageDesk desk;
    private final Map<String, BinItem> bin;

    /// @param bin by digest
    DeskSounds(FootageDesk desk, Map<String, BinItem> bin) {
        this.desk = desk;
        this.bin = bin;
    }

    @Override
    public Optional<Artifact> find(String digest, JobContext context) throws StudioFault {
        BinItem item = bin.get(digest);
        if (item == null || item.channels() == 0) {
            return Optional.empty();
        }
        Optional<Footage> known = desk.known(item);
        if (known.isPresent()) {
            Optional<Artifact> made = desk.conform().madeSound(known.get());
            if (made.isPresent()) {
                return made;
            }
        }
        if (!Files.isRegularFile(Path.of(item.file()))) {
            return Optional.empty();
        }
        Footage footage = desk.look(Path.of(item.file()), context);
        return footage.digest().hex().equals(digest)
                ? Optional.of(desk.conform().sound(footage, context))
                : Optional.empty();
    }
}
