package studio.longplay.engine.store;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Finished files, each under the digest of what it was made from.
///
/// An artifact is `ab/abcdef….wav` with `ab/abcdef….recipe.json` beside it. It is written to a
/// part, flushed, hashed and renamed; then the sidecar is, and only with that is the artifact
/// there: a crash or a full disk at any moment leaves it whole or absent. When two processes make
/// the same one, the first to finish counts. Content is checked against a checksum of 64 bits the
/// first time a process finds it, against its SHA-256 when it is inspected; a damaged one is moved
/// to `damaged` and reported, so that its maker makes it again.
///
/// Safe for any number of threads and processes on one folder. Price of a small one: a put is three
/// flushes of the disk, a first find one read, a later find one look at the file's length.
public final class ArtifactStore implements AutoCloseable {
    private static final String SIDECAR = "recipe.json";
    private static final Pattern SUFFIX = Pattern.compile("[a-z0-9]{1,12}");

    private final Path folder;
    private final StoreLock lock;
    private final Parts parts;
    private final Map<Digest, Checked> checked = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Warning> warnings = new ConcurrentLinkedQueue<>();

    /// Writes an artifact's content to the part it is given.
    @FunctionalInterface
    public interface Content {
        void write(Path part) throws StudioFault, IOException;
    }

    /// What a purge removed.
    public record Purged(long artifacts, long bytes) {}

    private record Checked(Artifact artifact, FileTime changed) {}

    private ArtifactStore(Path folder, StoreLock lock, Parts parts) {
        this.folder = folder;
        this.lock = lock;
        this.parts = parts;
    }

    /// Opens the store in a folder, which is created if there is none; removes what dead processes
    /// left half-written.
    ///
    /// @throws StudioFault.Resource if the folder cannot be written to
    public static ArtifactStore open(Path folder) throws StudioFault {
        Path whole = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(whole);
            StoreLock lock = new StoreLock(whole.resolve("store.lock"));
            Parts parts = lock.holding(() -> Parts.begin(whole.resolve("parts")));
            return new ArtifactStore(whole, lock, parts);
        } catch (IOException e) {
            throw DiskFault.writing(folder, e);
        }
    }

    public Path folder() {
        return folder;
    }

    /// The artifact of a key, if it is there and whole.
    ///
    /// @throws StudioFault.Resource if the disk cannot be read
    public Optional<Artifact> find(Digest key) throws StudioFault {
        try {
            Optional<Artifact> known = known(key);
            return known.isPresent() ? known : check(key);
        } catch (IOException e) {
            throw DiskFault.reading(sidecarOf(key), e);
        }
    }

    /// Whether an artifact of this key was finished; a quick look that checks nothing. Only [#find]
    /// tells whether it is whole.
    public boolean holds(Digest key) {
        return checked.containsKey(key) || Files.exists(sidecarOf(key));
    }

    /// How an artifact is.
    public enum Condition {
        WHOLE,
        DAMAGED,
        ABSENT
    }

    /// Looks at an artifact's content anew, whatever is known of it. Moves nothing away: the next
    /// [#find] does, and whoever needs it makes it again.
    public Condition inspect(Digest key) throws StudioFault {
        Path noted = sidecarOf(key);
        try {
            byte[] json = Files.readAllBytes(noted);
            Optional<Sidecar> sidecar = Sidecar.read(json, key);
            if (sidecar.isPresent() && isWhole(sidecar.get(), true)) {
                return Condition.WHOLE;
            }
            checked.remove(key);
            return Condition.DAMAGED;
        } catch (NoSuchFileException notThere) {
            return Condition.ABSENT;
        } catch (IOException e) {
            throw DiskFault.reading(noted, e);
        }
    }

    /// Makes the artifact of a recipe, and keeps the recipe beside it.
    ///
    /// @param suffix of the file, without a dot, for example `wav`
    /// @return what is in the store under the key from now on
    /// @throws StudioFault `store.disk-full`, or what `content` throws; nothing is left then
    public Artifact put(Recipe recipe, String suffix, Content content) throws StudioFault {
        return make(recipe.key(), recipe, suffix, content);
    }

    /// Makes an artifact whose recipe the caller knows only by its digest.
    public Artifact put(Digest key, String suffix, Content content) throws StudioFault {
        return make(key, null, suffix, content);
    }

    /// Takes in a file that somebody else, a worker, wrote to a [#newPart(String)].
    public Artifact putMade(Recipe recipe, String suffix, Path part) throws StudioFault {
        return commit(recipe.key(), recipe, suffix, part);
    }

    /// As [#putMade(Recipe, String, Path)], knowing only the digest.
    public Artifact putMade(Digest key, String suffix, Path part) throws StudioFault {
        return commit(key, null, suffix, part);
    }

    /// A name nobody else has, on the store's disk. The file is removed at the next opening of the
    /// store after this process has ended, unless it was put.
    public Path newPart(String suffix) {
        return parts.next(checkedSuffix(suffix));
    }

    /// What was found damaged since the last call.
    public List<Warning> drainWarnings() {
        List<Warning> drained = new ArrayList<>();
        for (Warning next = warnings.poll(); next != null; next = warnings.poll()) {
            drained.add(next);
        }
        return drained;
    }

    /// The length of all files in the store together.
    public long bytes() throws StudioFault {
        try {
            return new StoreShelves(folder).bytes();
        } catch (IOException e) {
            throw DiskFault.reading(folder, e);
        }
    }

    /// Removes artifacts no process has found or made since `unusedSince`, and all that is damaged.
    /// An artifact removed while somebody works with it is made again at the next run.
    public Purged purge(Instant unusedSince) throws StudioFault {
        try {
            return lock.holding(() -> new StoreShelves(folder).purge(unusedSince));
        } catch (IOException e) {
            throw DiskFault.writing(folder, e);
        }
    }

    /// What [#purge] would remove now; removes nothing.
    public Purged purgeable(Instant unusedSince) throws StudioFault {
        try {
            return new StoreShelves(folder, true).purge(unusedSince);
        } catch (IOException e) {
            throw DiskFault.reading(folder, e);
        }
    }

    /// Removes one artifact, if it is there. Somebody who works with it makes it again.
    ///
    /// @return how many bytes are free now
    public long remove(Digest key) throws StudioFault {
        try {
            return lock.holding(() -> {
                checked.remove(key);
                Path shelf = shelfOf(key);
                return Files.isDirectory(shelf)
                        ? new StoreShelves(folder).remove(shelf, key.hex())
                        : 0;
            });
        } catch (IOException e) {
            throw DiskFault.writing(folder, e);
        }
    }

    /// Shows what the artifacts of a maker were made from, in no order. Reads every sidecar in the
    /// store: about a second for each 10,000.
    public void eachRecipe(String maker, Consumer<KeptRecipe> visit) throws StudioFault {
        try {
            new StoreShelves(folder)
                    .eachSidecar(file -> KeptRecipe.read(file, maker).ifPresent(visit));
        } catch (IOException e) {
            throw DiskFault.reading(folder, e);
        }
    }

    private Artifact make(Digest key, @Nullable Recipe recipe, String suffix, Content content)
            throws StudioFault {
        Path part = newPart(suffix);
        try {
            content.write(part);
            return commit(key, recipe, suffix, part);
        } catch (IOException e) {
            throw DiskFault.writing(part, e);
        } finally {
            discard(part);
        }
    }

    private Artifact commit(Digest key, @Nullable Recipe recipe, String suffix, Path part)
            throws StudioFault {
        if (!parts.holds(part)) {
            throw new IllegalArgumentException("not a part of this store: " + part);
        }
        Path noted = parts.next("json");
        try {
            AtomicFile.flush(part);
            Sidecar sidecar =
                    new Sidecar(
                            key, checkedSuffix(suffix), Files.size(part), ContentCheck.of(part));
            AtomicFile.writeAndFlush(noted, sidecar.toJson(recipe, Instant.now()));
            return lock.holding(() -> publish(sidecar, part, noted));
        } catch (IOException e) {
            throw DiskFault.writing(part, e);
        } finally {
            discard(part);
            discard(noted);
        }
    }

    private Artifact publish(Sidecar sidecar, Path part, Path noted) throws IOException {
        Optional<Artifact> first = check(sidecar.key());
        if (first.isPresent()) {
            return first.get();
        }
        Path file = dataOf(sidecar);
        makeShelf(shelfOf(sidecar.key()));
        AtomicFile.move(part, file);
        AtomicFile.move(noted, sidecarOf(sidecar.key()));
        AtomicFile.flushFolder(shelfOf(sidecar.key()));
        return remember(sidecar, file);
    }

    private void makeShelf(Path shelf) throws IOException {
        if (!Files.isDirectory(shelf)) {
            Files.createDirectories(shelf);
            AtomicFile.flushFolder(folder);
        }
    }

    private Optional<Artifact> known(Digest key) throws IOException {
        Checked known = checked.get(key);
        if (known == null) {
            return Optional.empty();
        }
        Path file = known.artifact.file();
        try {
            if (Files.size(file) == known.artifact.bytes()
                    && Files.getLastModifiedTime(file).equals(known.changed)) {
                return Optional.of(known.artifact);
            }
        } catch (NoSuchFileException gone) {
            checked.remove(key);
            return Optional.empty();
        }
        checked.remove(key);
        return Optional.empty();
    }

    private Optional<Artifact> check(Digest key) throws IOException {
        byte[] json;
        try {
            json = Files.readAllBytes(sidecarOf(key));
        } catch (NoSuchFileException notThere) {
            return Optional.empty();
        }
        Optional<Sidecar> sidecar = Sidecar.read(json, key);
        if (sidecar.isPresent() && isWhole(sidecar.get(), false)) {
            Files.setLastModifiedTime(sidecarOf(key), FileTime.from(Instant.now()));
            return Optional.of(remember(sidecar.get(), dataOf(sidecar.get())));
        }
        boolean moved = lock.holding(() -> setAside(key, json));
        if (!moved) {
            return check(key);
        }
        warnings.add(
                new Warning(
                        "store.artifact-damaged",
                        "The finished file " + key.hex() + " was damaged on the disk.",
                        "It is made again; the old one is in " + damaged() + ".",
                        null));
        return Optional.empty();
    }

    /// @param wholly by the SHA-256 and not by the checksum, which takes a hundredth of the time
    private boolean isWhole(Sidecar sidecar, boolean wholly) throws IOException {
        if (!SUFFIX.matcher(sidecar.suffix()).matches()) {
            return false;
        }
        Path file = dataOf(sidecar);
        try {
            if (Files.size(file) != sidecar.bytes()) {
                return false;
            }
            String quick = sidecar.content().quick();
            boolean byDigest = wholly || quick.isEmpty();
            return byDigest
                    ? Digest.ofContent(file).equals(sidecar.content().sha256())
                    : ContentCheck.quick(file).equals(quick);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /// Moves a damaged artifact away, unless somebody put a new one in its place meanwhile.
    private boolean setAside(Digest key, byte[] judged) throws IOException {
        try {
            if (!Arrays.equals(judged, Files.readAllBytes(sidecarOf(key)))) {
                return false;
            }
        } catch (NoSuchFileException gone) {
            return false;
        }
        checked.remove(key);
        new StoreShelves(folder).setAside(key, shelfOf(key), damaged());
        return true;
    }

    private Artifact remember(Sidecar sidecar, Path file) throws IOException {
        Artifact artifact =
                new Artifact(
                        sidecar.key(), file, sidecar.bytes(), sidecar.content().sha256().hex());
        checked.put(sidecar.key(), new Checked(artifact, Files.getLastModifiedTime(file)));
        return artifact;
    }

    private Path damaged() {
        return folder.resolve(StoreShelves.DAMAGED);
    }

    private Path shelfOf(Digest key) {
        return folder.resolve(key.hex().substring(0, 2));
    }

    private Path sidecarOf(Digest key) {
        return shelfOf(key).resolve(key.hex() + "." + SIDECAR);
    }

    private Path dataOf(Sidecar sidecar) {
        return shelfOf(sidecar.key()).resolve(sidecar.key().hex() + "." + sidecar.suffix());
    }

    private static String checkedSuffix(String suffix) {
        if (!SUFFIX.matcher(suffix).matches()) {
            throw new IllegalArgumentException("not a suffix: " + suffix);
        }
        return suffix;
    }

    /// A part that cannot be removed now is removed when the store is next opened.
    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException heldOpenBySomebody) {
            assert Files.exists(part);
        }
    }

    @Override
    public void close() throws StudioFault {
        try {
            lock.holding(() -> {
                parts.close();
                return folder;
            });
        } catch (IOException e) {
            throw DiskFault.writing(folder, e);
        }
    }
}
