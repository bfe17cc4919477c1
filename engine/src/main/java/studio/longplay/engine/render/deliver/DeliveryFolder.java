package studio.longplay.engine.render.deliver;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.Digest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A delivery folder while it is being written: knows which of its files are already right.
public final class DeliveryFolder {
    private final Path folder;
    private final Optional<Manifest> earlier;
    private final Map<String, Manifest.FileEntry> entries = new LinkedHashMap<>();
    private final Map<String, List<String>> parents = new HashMap<>();

    private DeliveryFolder(Path folder, Optional<Manifest> earlier) {
        this.folder = folder;
        this.earlier = earlier;
    }

    /// Opens a folder that a [DeliveryLock] was taken for some time ago.
    ///
    /// From then on nobody makes the folder itself: whoever writes into it finds it, or fails.
    ///
    /// @throws StudioFault.Resource `delivery.folder-gone` if it is not the one that was taken: its
    ///   disk was unplugged, or somebody moved it. What stands in its place is not written to.
    public static DeliveryFolder kept(Path folder) throws StudioFault {
        DeliveryFolder kept = new DeliveryFolder(folder, ManifestFile.find(folder));
        kept.requireThere();
        return kept;
    }

    private void requireThere() throws StudioFault.Resource {
        if (!isThere()) {
            throw gone(null);
        }
    }

    private boolean isThere() {
        return Files.exists(folder.resolve(DeliveryLock.OWNER));
    }

    private StudioFault.Resource gone(@Nullable StudioFault refused) {
        String sentence = "The folder " + folder + " was taken away while the film was made.";
        String remedy =
                "Connect its disk again, or put it back, and start again: what is finished is"
                        + " kept.";
        return refused == null
                ? new StudioFault.Resource("delivery.folder-gone", sentence, remedy)
                : new StudioFault.Resource("delivery.folder-gone", sentence, remedy, refused);
    }

    /// Something that writes into the folder.
    @FunctionalInterface
    public interface Writing<T> {
        T write() throws StudioFault;
    }

    /// Lets somebody write into the folder.
    ///
    /// Where the folder is a disk of its own that goes between a look and the writing after it,
    /// that writing lands in the empty folder that the disk leaves, and succeeds: so it is looked
    /// at once more before anybody is told that all is written.
    ///
    /// @return what they return
    /// @throws StudioFault.Resource `delivery.folder-gone` if the folder was taken away before or
    ///   meanwhile, whatever they met then
    public <T> T written(Writing<T> writing) throws StudioFault {
        requireThere();
        T written;
        try {
            written = writing.write();
        } catch (StudioFault fault) {
            throw isThere() ? fault : gone(fault);
        }
        requireThere();
        return written;
    }

    /// Makes a folder to deliver into.
    static void make(Path folder) throws StudioFault.Input {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw notAFolder(folder);
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unmade(folder, e);
        }
    }

    private static StudioFault.Input notAFolder(Path file) {
        return new StudioFault.Input(
                "delivery.not-a-folder",
                file + " is a file, and a folder is needed.",
                "Choose another name with -o.");
    }

    private static StudioFault.Input unmade(Path folder, IOException cause) {
        return new StudioFault.Input(
                "delivery.folder",
                "The folder " + folder + " cannot be made: " + cause.getMessage() + ".",
                "Choose another folder with -o.",
                cause);
    }

    /// What the folder's manifest said before.
    public Optional<Manifest> earlier() {
        return earlier;
    }

    public Path path() {
        return folder;
    }

    /// A folder in it, made where it is not there.
    ///
    /// @param name below the folder, for example `stems/speakers`
    /// @throws StudioFault.Resource `delivery.folder-gone`
    /// @throws StudioFault.Input if it cannot be made
    public Path folder(String name) throws StudioFault {
        requireThere();
        Path inside = folder;
        for (Path each : Path.of(name)) {
            inside = inside.resolve(each);
            makeChild(inside);
        }
        return inside;
    }

    private void makeChild(Path inside) throws StudioFault {
        try {
            Files.createDirectory(inside);
        } catch (FileAlreadyExistsException there) {
            if (!Files.isDirectory(inside)) {
                throw notAFolder(inside);
            }
        } catch (IOException e) {
            throw isThere() ? unmade(inside, e) : gone(unmade(inside, e));
        }
    }

    /// Whether the file was made from exactly this before and is still sound to the byte.
    public boolean has(String name, Digest key) throws StudioFault {
        Optional<Manifest.FileEntry> entry = earlier.flatMap(manifest -> manifest.file(name));
        if (entry.isEmpty()
                || !entry.get().recipe().equals(key.hex())
                || !FolderCheck.problem(folder, entry.get()).isEmpty()) {
            return false;
        }
        entries.put(name, entry.get());
        return true;
    }

    /// As [#has(String, Digest)] for several large files, which are read side by side.
    public boolean has(List<String> names, Digest key, JobContext context) throws StudioFault {
        boolean possible =
                names.stream()
                        .allMatch(name ->
                                earlier.flatMap(manifest -> manifest.file(name))
                                        .filter(entry -> entry.recipe().equals(key.hex()))
                                        .isPresent());
        if (!possible) {
            return false;
        }
        List<Boolean> sound =
                sideBySide(
                        names,
                        name ->
                                FolderCheck.problem(
                                                folder,
                                                earlier.flatMap(known -> known.file(name))
                                                        .orElseThrow())
                                        .isEmpty(),
                        context);
        if (sound.contains(false)) {
            return false;
        }
        kept(names);
        return true;
    }

    /// Whether all files noted so far whose name begins so are as the earlier export left them.
    public boolean isAsBefore(String prefix) {
        return entries.values().stream()
                .filter(entry -> entry.name().startsWith(prefix))
                .allMatch(entry ->
                        earlier.flatMap(before -> before.file(entry.name()))
                                .filter(before -> before.sha256().equals(entry.sha256()))
                                .isPresent());
    }

    /// Notes files of which is known that they are as the earlier manifest says.
    public void kept(List<String> names) {
        names.forEach(name ->
                earlier.flatMap(known -> known.file(name))
                        .ifPresent(entry -> entries.put(name, entry)));
    }

    /// As [#wrote(String, Digest)] for several large files; those whose digest is not known are
    /// read side by side.
    ///
    /// @param digests SHA-256 in lower-case hex that were made while the files were written
    public void wrote(
            List<String> names, Digest key, Map<String, String> digests, JobContext context)
            throws StudioFault {
        for (Manifest.FileEntry entry :
                sideBySide(names, name -> entry(name, key.hex(), digests.get(name)), context)) {
            entries.put(entry.name(), entry);
        }
    }

    /// What is found out about a file.
    private interface Reading<T> {
        T of(String name) throws StudioFault;
    }

    private static <T> List<T> sideBySide(
            List<String> names, Reading<T> reading, JobContext context) throws StudioFault {
        int most = Runtime.getRuntime().availableProcessors();
        try (Crew crew = new Crew("digests", Math.clamp(names.size(), 1, most))) {
            return crew.all(
                    "digests",
                    names.stream()
                            .map(name -> Job.of("Read " + name, _ -> reading.of(name)))
                            .toList(),
                    context.silent());
        }
    }

    /// Notes a file that was just written and synced.
    public void wrote(String name, Digest key) throws StudioFault {
        entries.put(name, entry(name, key.hex(), null));
    }

    /// Writes a small file.
    public void write(String name, String text) throws StudioFault {
        requireThere();
        AtomicFile.writeInPlace(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        entries.put(name, entry(name, "", null));
    }

    private Manifest.FileEntry entry(String name, String key, @Nullable String digest)
            throws StudioFault {
        Path file = folder.resolve(name);
        try {
            String sha256 = digest == null ? Digest.ofFile(file).hex() : digest;
            return new Manifest.FileEntry(name, key, sha256, Files.size(file));
        } catch (IOException e) {
            throw new StudioFault.Media(
                    "delivery.file",
                    file + " cannot be read back: " + e.getMessage() + ".",
                    "Check the disk and make the film again.",
                    e);
        }
    }

    /// Notes what files are joined from, whether they are written anew or not.
    public void joined(List<String> names, List<Digest> from) {
        List<String> digests = from.stream().map(Digest::hex).toList();
        names.forEach(name -> parents.put(name, digests));
    }

    /// What earlier exports wrote into the folder and this one did not.
    public List<Manifest.FileEntry> leftovers() {
        return earlier.map(before -> Leftovers.of(folder, before, entries.keySet()))
                .orElse(List.of());
    }

    /// The files noted so far, in order.
    public List<Manifest.FileEntry> entries() {
        return entries.values().stream()
                .map(entry -> entry.withParents(parents.getOrDefault(entry.name(), List.of())))
                .toList();
    }
}
