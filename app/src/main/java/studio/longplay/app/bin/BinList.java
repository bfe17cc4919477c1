package studio.longplay.app.bin;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Lists a bin as rows: folders first, then files, by name.
final class BinList {
    private static final Comparator<BinItem> BY_NAME =
            Comparator.comparing((BinItem item) -> item.name().toLowerCase(Locale.ROOT))
                    .thenComparing(BinItem::digest);

    private final Arrangement arrangement;
    private final Set<String> missing;
    private final Set<String> closed;
    private final Map<String, Integer> uses = new HashMap<>();

    /// @param missing digests of files that are not there
    /// @param closed folders whose content is not shown
    BinList(Arrangement arrangement, Set<String> missing, Set<String> closed) {
        this.arrangement = arrangement;
        this.missing = missing;
        this.closed = closed;
        countUses();
    }

    /// A film's picture and its sound, which are linked, are one use, in however many pieces.
    private void countUses() {
        Map<Linked, Integer> linked = new HashMap<>();
        for (UserClip clip : arrangement.userClips().values()) {
            if (!(clip.source() instanceof ClipSource.OfMedia(String digest))) {
                continue;
            }
            if (clip.link().isEmpty()) {
                uses.merge(digest, 1, Integer::sum);
            } else {
                linked.merge(new Linked(digest, clip.link(), clip.track()), 1, Integer::sum);
            }
        }
        Map<Linked, Integer> most = new HashMap<>();
        linked.forEach((of, count) -> most.merge(of.onAnyTrack(), count, Math::max));
        most.forEach((of, count) -> uses.merge(of.digest(), count, Integer::sum));
    }

    private record Linked(String digest, String link, String track) {
        Linked onAnyTrack() {
            return new Linked(digest, link, "");
        }
    }

    /// Everything, folder by folder.
    ///
    /// @param empty folders that have nothing in them yet
    List<BinRow> all(Set<String> empty) {
        List<BinRow> rows = new ArrayList<>();
        Set<String> folders = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        arrangement.bin().values().forEach(item -> addWithParents(item.folder(), folders));
        empty.forEach(folder -> addWithParents(folder, folders));
        list("", 0, folders, rows);
        return rows;
    }

    private static void addWithParents(String folder, Set<String> into) {
        for (String at = folder; !at.isEmpty(); at = parent(at)) {
            into.add(at);
        }
    }

    static String parent(String folder) {
        int slash = folder.lastIndexOf('/');
        return slash < 0 ? "" : folder.substring(0, slash);
    }

    private void list(String folder, int depth, Set<String> folders, List<BinRow> rows) {
        for (String each : folders) {
            if (parent(each).equals(folder)) {
                boolean open = !closed.contains(each);
                rows.add(new BinRow.FolderRow(each, depth, itemsIn(each), open));
                if (open) {
                    list(each, depth + 1, folders, rows);
                }
            }
        }
        arrangement.bin().values().stream()
                .filter(item -> item.folder().equals(folder))
                .sorted(BY_NAME)
                .forEach(item -> rows.add(row(item, depth)));
    }

    private int itemsIn(String folder) {
        return (int)
                arrangement.bin().values().stream()
                        .filter(item -> (item.folder() + "/").startsWith(folder + "/"))
                        .count();
    }

    private BinRow.ItemRow row(BinItem item, int depth) {
        return new BinRow.ItemRow(
                item, depth, uses.getOrDefault(item.digest(), 0), missing.contains(item.digest()));
    }

    /// The files with all of these words in their names, tags or folders.
    List<BinRow> found(String wanted) {
        String[] words = wanted.toLowerCase(Locale.ROOT).strip().split("\\s+");
        List<BinRow> rows = new ArrayList<>();
        arrangement.bin().values().stream()
                .filter(item -> has(item, words))
                .sorted(BY_NAME)
                .forEach(item -> rows.add(row(item, 0)));
        return rows;
    }

    private static boolean has(BinItem item, String[] words) {
        String all =
                String.join(" ", item.name(), item.folder(), String.join(" ", item.tags()))
                                .toLowerCase(Locale.ROOT)
                        + " "
                        + item.kind().name().toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
