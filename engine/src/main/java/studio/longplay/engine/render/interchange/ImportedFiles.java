package studio.longplay.engine.render.interchange;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Clip;
import studio.longplay.engine.timeline.FileReference;
import studio.longplay.engine.timeline.GeneratedReference;
import studio.longplay.engine.timeline.MissingReference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Bin items for the files of an imported timeline. A file that is not there gets an item all the
/// same, under the digest of its name, so that it can be found again later.
final class ImportedFiles {
    private static final Set<String> STILLS =
            Set.of("png", "jpg", "jpeg", "webp", "gif", "bmp", "tif", "tiff", "avif", "heic");

    private final Map<String, BinItem> byPath = new LinkedHashMap<>();
    private final List<Loss> losses;
    private final Exchange.FileLook look;
    private final JobContext context;

    ImportedFiles(List<Loss> losses, Exchange.FileLook look, JobContext context) {
        this.losses = losses;
        this.look = look;
        this.context = context;
    }

    List<BinItem> bin() {
        return byPath.values().stream().distinct().toList();
    }

    /// The item of a clip's media; empty for what no file holds.
    Optional<BinItem> item(Clip clip, MediaTime at) {
        return switch (clip.media()) {
            case FileReference file -> Optional.of(item(file.path(), clip, at));
            case MissingReference missing -> {
                losses.add(Loss.of(clip.name(), at, "Its media is missing: " + missing.was()));
                yield Optional.of(byPath.computeIfAbsent(missing.was(), was -> absent(was, clip)));
            }
            case GeneratedReference made -> {
                String sentence = "Nothing here makes what \"" + made.maker() + "\" made.";
                losses.add(Loss.of(clip.name(), at, sentence));
                yield Optional.empty();
            }
        };
    }

    private BinItem item(String path, Clip clip, MediaTime at) {
        BinItem known = byPath.get(path);
        if (known != null) {
            return known;
        }
        context.checkCancelled();
        BinItem item = Files.isRegularFile(Path.of(path)) ? found(path, clip, at) : null;
        if (item == null) {
            losses.add(Loss.of(clip.name(), at, "Its file is missing: " + path));
            item = absent(path, clip);
        }
        byPath.put(path, item);
        return item;
    }

    private @org.jspecify.annotations.Nullable BinItem found(String path, Clip clip, MediaTime at) {
        try {
            return look.item(Path.of(path), context.silent());
        } catch (StudioFault fault) {
            losses.add(Loss.of(clip.name(), at, fault.sentence()));
            return null;
        }
    }

    private static BinItem absent(String path, Clip clip) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        TimeRange available = clip.media().availableRange();
        boolean still = STILLS.contains(suffix(path));
        return new BinItem(
                Digest.of(path).hex(),
                name.isEmpty() ? path : name,
                path,
                still ? BinItem.Kind.STILL : BinItem.Kind.VIDEO,
                "",
                List.of(),
                available == null ? inFile(clip).plus(clip.duration()) : available.duration(),
                0,
                0,
                "",
                0,
                0);
    }

    /// Where a clip begins in its file: its time counts from the file's own timecode.
    static MediaTime inFile(Clip clip) {
        TimeRange available = clip.media().availableRange();
        MediaTime start = clip.trimmedRange().start();
        return (available == null ? start : start.minus(available.start())).max(MediaTime.ZERO);
    }

    private static String suffix(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
