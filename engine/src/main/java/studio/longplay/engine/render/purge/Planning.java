package studio.longplay.engine.render.purge;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.KeptPiece;
import studio.longplay.engine.store.NativePlace;
import studio.longplay.engine.store.StoreCensus;
import studio.longplay.engine.store.library.LibraryErasure;
import studio.longplay.engine.store.library.TakeFacts;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds what a purge would remove.
final class Planning {
    private final Home home;
    private final PurgeWish wish;
    private final JobContext context;
    private final Map<StoredClass, PurgePlan.Sum> sums = new EnumMap<>(StoredClass.class);
    private final Set<Path> files = new LinkedHashSet<>();
    private final Set<Digest> pieces = new LinkedHashSet<>();
    private final Set<Digest> takes = new HashSet<>();
    private final List<Path> skipped = new ArrayList<>();
    private final List<Path> deliveries = new ArrayList<>();
    private int shared;

    Planning(Home home, PurgeWish wish, JobContext context) {
        this.home = home;
        this.wish = wish;
        this.context = context;
    }

    PurgePlan plan() throws StudioFault {
        List<KeptPiece> kept = wantsPieces() ? pieces() : List.of();
        Set<String> traces = new HashSet<>();
        if (wish.voice().isPresent()) {
            voice(wish.voice().get(), traces);
        }
        if (wish.project().isPresent()) {
            project(wish.project().get(), traces);
        }
        for (StoredClass each : wish.classes()) {
            files(each);
        }
        for (KeptPiece piece : kept) {
            for (StoredClass each : wish.classes()) {
                if (each.hasMade(piece.maker()) && wish.isOld(piece.used())) {
                    add(each, piece);
                }
            }
        }
        traced(kept, traces);
        if (wish.classes().contains(StoredClass.TAKES) && wish.before().isPresent()) {
            takes.addAll(pieces);
        }
        return new PurgePlan(
                sums,
                new ArrayList<>(files),
                new ArrayList<>(pieces),
                takes,
                deliveries,
                shared,
                skipped);
    }

    private List<KeptPiece> pieces() throws StudioFault {
        if (Files.isSymbolicLink(home.artifacts())) {
            skipped.add(home.artifacts());
            return List.of();
        }
        return StoreCensus.of(home.artifacts());
    }

    private boolean wantsPieces() {
        return wish.voice().isPresent()
                || wish.project().isPresent()
                || wish.classes().contains(StoredClass.TAKES)
                || wish.classes().contains(StoredClass.CACHE);
    }

    private void files(StoredClass kind) throws StudioFault {
        context.checkCancelled();
        context.progress(new Progress("look through what is stored", 0, 0));
        for (Path whole : kind.wholes(home)) {
            if (Files.exists(whole, LinkOption.NOFOLLOW_LINKS)) {
                unit(kind, whole);
            }
        }
        for (Path whole : kind.elsewhere(home)) {
            if (Files.isDirectory(whole, LinkOption.NOFOLLOW_LINKS)) {
                unit(kind, whole);
            }
        }
        for (Path shelf : kind.shelves(home)) {
            if (Files.isSymbolicLink(shelf)) {
                skipped.add(shelf);
            } else if (Files.isDirectory(shelf)) {
                for (Path each : childrenOf(shelf)) {
                    unit(kind, each);
                }
            }
        }
    }

    private static List<Path> childrenOf(Path shelf) throws StudioFault {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(shelf)) {
            found.forEach(children::add);
        } catch (IOException e) {
            throw DiskFault.reading(shelf, e);
        }
        children.sort(null);
        return children;
    }

    private void unit(StoredClass kind, Path root) throws StudioFault {
        unit(kind, root, wish.before().orElse(Instant.MAX));
    }

    /// Takes in what was not changed since, unless it is a link or lies behind one.
    private void unit(StoredClass kind, Path root, Instant before) throws StudioFault {
        try {
            if (Files.isSymbolicLink(root) || !isOurs(root)) {
                skipped.add(root);
                return;
            }
            Tree tree = Tree.of(root);
            if (tree.changed().isBefore(before) && files.add(root)) {
                count(kind, tree.files(), tree.bytes());
            }
        } catch (IOException e) {
            throw DiskFault.reading(root, e);
        }
    }

    private boolean isOurs(Path root) throws IOException {
        Path parent = root.getParent();
        return NativePlace.elsewhere(home).contains(root)
                || (parent != null && parent.toRealPath().startsWith(home.folder().toRealPath()));
    }

    private void count(StoredClass kind, long more, long bytes) {
        sums.merge(kind, new PurgePlan.Sum(more, bytes), (sum, _) -> sum.plus(more, bytes));
    }

    private void add(StoredClass kind, KeptPiece piece) {
        if (pieces.add(piece.key())) {
            count(kind, 1, piece.bytes());
        }
    }

    /// Recordings go before the voice that they are known by.
    private void voice(String id, Set<String> traces) throws StudioFault {
        VoiceTraces found = VoiceTraces.of(home, id);
        for (Path recording : found.recordings()) {
            unit(StoredClass.RECORDINGS, recording, Instant.MAX);
        }
        if (found.folder().isPresent()) {
            unit(StoredClass.VOICES, found.folder().get(), Instant.MAX);
        }
        traces.addAll(found.digests());
        for (Map.Entry<Digest, TakeFacts> take : library().entrySet()) {
            if (take.getValue().voice().equals(id)) {
                forget(take.getKey(), traces);
            }
        }
    }

    private void project(Path folder, Set<String> traces) throws StudioFault {
        OtherProjects others = OtherProjects.of(home, folder);
        for (Map.Entry<Digest, TakeFacts> take : library().entrySet()) {
            if (take.getValue().project().equals(others.id())) {
                if (others.say(take.getValue().text())) {
                    shared++;
                } else {
                    forget(take.getKey(), traces);
                }
            }
        }
        deliveries.addAll(others.deliveries());
        if (!deliveries.isEmpty()) {
            count(StoredClass.QUEUE, deliveries.size(), 0);
        }
    }

    private Map<Digest, TakeFacts> library() throws StudioFault {
        return new LibraryErasure(home.library()).takes();
    }

    private void forget(Digest take, Set<String> traces) {
        takes.add(take);
        traces.add(take.hex());
    }

    /// Pieces that were named, and all that was made from them.
    private void traced(Collection<KeptPiece> kept, Set<String> traces) {
        List<KeptPiece> left = new ArrayList<>(kept);
        boolean grown = !traces.isEmpty();
        while (grown) {
            context.checkCancelled();
            List<KeptPiece> found = left.stream().filter(piece -> isTraced(piece, traces)).toList();
            for (KeptPiece piece : found) {
                traces.add(piece.key().hex());
                traces.add(piece.content());
                StoredClass kind =
                        StoredClass.TAKES.hasMade(piece.maker())
                                ? StoredClass.TAKES
                                : StoredClass.CACHE;
                add(kind, piece);
            }
            left.removeAll(found);
            grown = !found.isEmpty();
        }
    }

    private static boolean isTraced(KeptPiece piece, Set<String> traces) {
        return traces.contains(piece.key().hex())
                || piece.mentions().stream().anyMatch(traces::contains);
    }
}
