package studio.longplay.app.bin;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.measure.AcousticProfile;
import studio.longplay.engine.voice.speakers.HeardSpeaker;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// Files whose content is their name, and that are there until a test says otherwise.
final class FakeFiles implements BinFiles {
    final Set<String> gone = new HashSet<>();
    int speaking = 1;
    @Nullable SaidInFile hears;
    final List<Path> written = new CopyOnWriteArrayList<>();
    final Map<String, Path> elsewhere = new HashMap<>();

    static BinItem item(String name, String folder) {
        String digest = "%064x".formatted(Math.abs((long) name.hashCode()));
        BinItem.Kind kind =
                name.endsWith(".wav")
                        ? BinItem.Kind.AUDIO
                        : name.endsWith(".png") ? BinItem.Kind.STILL : BinItem.Kind.VIDEO;
        boolean seen = kind != BinItem.Kind.AUDIO;
        return new BinItem(
                digest,
                name,
                "/media/" + name,
                kind,
                folder,
                List.of(),
                kind == BinItem.Kind.STILL ? MediaTime.ZERO : MediaTime.ofSeconds(62),
                seen ? 1920 : 0,
                seen ? 1080 : 0,
                kind == BinItem.Kind.VIDEO ? "30000/1001" : "",
                kind == BinItem.Kind.STILL ? 0 : 2,
                1000);
    }

    @Override
    public BinItem look(Path file, String folder, JobContext context) throws StudioFault {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".txt")) {
            throw new StudioFault.Media(
                    "media.unreadable", name + " is no film.", "Choose another file.");
        }
        return item(name, folder);
    }

    @Override
    public List<HeardSpeaker> speakers(BinItem item, JobContext context) {
        AcousticProfile nobody = AcousticProfile.of(new float[4_800]);
        return Collections.nCopies(speaking, new HeardSpeaker(20, 1.0 / speaking, 0, nobody));
    }

    @Override
    public SaidInFile transcribe(BinItem item, Path target, JobContext context) throws StudioFault {
        if (hears == null) {
            throw new StudioFault.Resource("none", "No model is installed.", "Add one.");
        }
        written.add(target);
        return hears;
    }

    @Override
    public Map<String, Path> search(Map<String, BinItem> wanted, Path folder, JobContext context) {
        Map<String, Path> found = new HashMap<>(elsewhere);
        found.keySet().retainAll(wanted.keySet());
        return found;
    }

    @Override
    public Set<String> missing(Iterable<BinItem> items) {
        Set<String> missing = new HashSet<>();
        for (BinItem item : items) {
            if (gone.contains(item.digest()) && item.file().startsWith("/media")) {
                missing.add(item.digest());
            }
        }
        return missing;
    }

    @Override
    public void request(BinItem item) {}

    @Override
    public Optional<Thumbnail> thumbnail(BinItem item) {
        return Optional.empty();
    }
}
