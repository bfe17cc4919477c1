package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.Headroom;
import studio.longplay.engine.inference.ModelRuntime;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.Sessions;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The model bundles of a data folder, one folder each: `models/NAME`, as their makers laid them
/// out. A bundle is copied beside its place, looked through and tried there, and moved to its place
/// whole; one that is refused leaves nothing behind.
///
/// Nothing is ever downloaded. Any number of threads may look; one adds or removes at a time.
public final class ModelShelf {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final int STEPS = 5;
    private static final int BLOCK_BYTES = 1 << 20;

    private final Path models;
    private final List<BundleKind> kinds;
    private final ModelRuntime runtime;

    /// @param models the data folder's `models`; need not be there
    /// @param kinds what can be used
    /// @param runtime asked when a bundle is added
    public ModelShelf(Path models, List<BundleKind> kinds, ModelRuntime runtime) {
        this.models = models.toAbsolutePath().normalize();
        this.kinds = List.copyOf(kinds);
        this.runtime = runtime;
    }

    /// What can be used.
    public List<BundleKind> kinds() {
        return kinds;
    }

    /// Adds a bundle: its folder is copied. The same files again are the bundle that is there.
    ///
    /// @param folder as its makers laid it out
    /// @throws StudioFault.Input `model.folder-missing`, `model.bundle-taken`
    /// @throws StudioFault.Model `model.bundle-unknown`, `model.bundle-incomplete`,
    ///   `model.bundle-hostile`, `model.card-missing`, `model.contract`, `model.hash`, what
    ///   [studio.longplay.engine.inference.ModelFile#check] refuses, and what its first use shows
    /// @throws StudioFault.Resource `disk.full`, `memory.short`, `store.unreadable`,
    ///   `store.unwritable`
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public InstalledBundle add(Path folder, JobContext context) throws StudioFault {
        Path from = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(from) || models.startsWith(from)) {
            throw new StudioFault.Input(
                    "model.folder-missing",
                    folder + " is no folder of a model bundle.",
                    "Name the folder that holds the bundle's .onnx files.");
        }
        String name = nameOf(from);
        BundleFolder given = BundleFolder.look(from);
        Path part = models.resolve("." + UUID.randomUUID());
        try {
            step("Copying " + name, 1, context);
            folder(models);
            Headroom.at(models).requireDisk(given.bytes(), models);
            folder(part.resolve(name));
            copy(given, part.resolve(name), context);
            InstalledBundle found = examined(name, part.resolve(name), context);
            Optional<InstalledBundle> same = standing(found);
            return same.isPresent() ? same.get() : publish(found);
        } finally {
            delete(part);
        }
    }

    private InstalledBundle examined(String name, Path folder, JobContext context)
            throws StudioFault {
        BundleFolder copied = BundleFolder.look(folder);
        BundleCard card = new CardReader(copied, name).read();
        try (Sessions sessions = runtime.start()) {
            step("Looking what " + name + " is", 2, context);
            Recognition.Found found = new Recognition(copied, kinds, sessions).find();
            step("Reading " + name, 3, context);
            List<InstalledBundle.BundleFile> files = BundleFiles.of(copied, found, context);
            step("Trying " + name, 4, context);
            TreeMap<String, Path> graphs = new TreeMap<>();
            TreeMap<String, String> names = new TreeMap<>();
            found.graphs()
                    .forEach((role, path) -> {
                        graphs.put(role, folder.resolve(path));
                        names.put(role, BundleFiles.slashed(path));
                    });
            try (OpenBundle open =
                    OpenBundle.open(found.kind(), graphs, sessions, SessionSettings.steady())) {
                found.kind().trial().run(open.sessions(), folder, context);
            }
            step("Trying " + name, STEPS, context);
            return new InstalledBundle(
                    name, found.kind().id(), card, folder, names, files, BundleFiles.digest(files));
        }
    }

    /// The bundle of that name that is there, if it is the same.
    private Optional<InstalledBundle> standing(InstalledBundle found) throws StudioFault {
        Path place = models.resolve(found.name());
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (look(place) instanceof ShelfBundle.Usable usable
                && usable.bundle().digest().equals(found.digest())) {
            return Optional.of(usable.bundle());
        }
        throw BundleFaults.taken(found.name());
    }

    private InstalledBundle publish(InstalledBundle found) throws StudioFault {
        Path place = models.resolve(found.name());
        try {
            Files.writeString(
                    found.folder().resolve(BundleJson.FILE),
                    BundleJson.write(found),
                    StandardCharsets.UTF_8);
            Files.move(found.folder(), place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw BundleFaults.writing(place, e);
        }
        return new InstalledBundle(
                found.name(),
                found.kind(),
                found.card(),
                place,
                found.graphs(),
                found.files(),
                found.digest());
    }

    private static void step(String what, int done, JobContext context) {
        context.checkCancelled();
        context.progress(new Progress(what, done, STEPS));
    }

    private static String nameOf(Path folder) throws StudioFault {
        String name =
                String.valueOf(folder.getFileName())
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9._-]+", "-")
                        .replaceAll("^[^a-z0-9]+|[^a-z0-9]+$", "");
        if (!NAME.matcher(name).matches()) {
            throw new StudioFault.Input(
                    "model.folder-name",
                    "A bundle cannot be called \"" + folder.getFileName() + "\".",
                    "Rename the folder with Latin letters and digits.");
        }
        return name;
    }

    private static void copy(BundleFolder from, Path to, JobContext context) throws StudioFault {
        for (Path file : from.files()) {
            context.checkCancelled();
            Path target = to.resolve(file);
            try {
                Files.createDirectories(target.getParent());
                copy(from.root().resolve(file), target, context);
            } catch (IOException e) {
                throw BundleFaults.writing(target, e);
            }
        }
    }

    /// Block by block: weights are gigabytes, and one may want to stop.
    private static void copy(Path from, Path to, JobContext context) throws IOException {
        byte[] block = new byte[BLOCK_BYTES];
        try (InputStream in = Files.newInputStream(from, LinkOption.NOFOLLOW_LINKS);
                OutputStream out =
                        Files.newOutputStream(
                                to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                context.checkCancelled();
                out.write(block, 0, count);
            }
        }
    }

    /// All folders among the models by name. Lengths are compared; for the digests see [#check].
    ///
    /// @throws StudioFault.Resource `store.unreadable`
    public List<ShelfBundle> list() throws StudioFault {
        if (!Files.isDirectory(models)) {
            return List.of();
        }
        List<ShelfBundle> bundles = new ArrayList<>();
        try (Stream<Path> found = Files.list(models)) {
            for (Path folder : (Iterable<Path>) found.sorted()::iterator) {
                boolean ours =
                        Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                                && NAME.matcher(String.valueOf(folder.getFileName())).matches();
                if (ours) {
                    bundles.add(look(folder));
                }
            }
        } catch (IOException e) {
            throw BundleFaults.reading(models, e);
        }
        return bundles;
    }

    /// Those of a list that may be used.
    public List<InstalledBundle> usable() throws StudioFault {
        return list().stream()
                .filter(ShelfBundle.Usable.class::isInstance)
                .map(one -> ((ShelfBundle.Usable) one).bundle())
                .toList();
    }

    private ShelfBundle look(Path folder) {
        String name = String.valueOf(folder.getFileName());
        Path record = folder.resolve(BundleJson.FILE);
        if (!Files.isRegularFile(record, LinkOption.NOFOLLOW_LINKS)) {
            return new ShelfBundle.Unusable(
                    name,
                    name + " was put there by hand and not looked at.",
                    "Add it from another place with \"longplay models add FOLDER\".");
        }
        try {
            InstalledBundle bundle = BundleJson.read(Files.readString(record), name, folder);
            for (InstalledBundle.BundleFile file : bundle.files()) {
                Path path = folder.resolve(file.path());
                boolean same =
                        Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                                && Files.size(path) == file.bytes();
                if (!same) {
                    StudioFault changed = BundleFaults.changed(name, file.path());
                    return new ShelfBundle.Unusable(name, changed.sentence(), changed.remedy());
                }
            }
            return new ShelfBundle.Usable(bundle);
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            StudioFault changed = BundleFaults.changed(name, BundleJson.FILE);
            return new ShelfBundle.Unusable(name, changed.sentence(), changed.remedy());
        }
    }

    /// One bundle with every byte read.
    ///
    /// @throws StudioFault.Input `model.bundle-missing`
    /// @throws StudioFault.Model `model.bundle-changed`
    /// @throws StudioFault.Resource `store.unreadable`
    public InstalledBundle check(String name, JobContext context) throws StudioFault {
        Path folder = place(name);
        return switch (look(folder)) {
            case ShelfBundle.Unusable unusable ->
                    throw BundleFaults.refused(
                            "model.bundle-changed", unusable.reason(), unusable.remedy());
            case ShelfBundle.Usable(InstalledBundle bundle) -> {
                for (InstalledBundle.BundleFile file : bundle.files()) {
                    InstalledBundle.BundleFile now =
                            BundleFiles.digested(folder, Path.of(file.path()), context);
                    if (!now.sha256().equals(file.sha256())) {
                        throw BundleFaults.changed(name, file.path());
                    }
                }
                yield bundle;
            }
        };
    }

    /// Takes a bundle away with all its files.
    ///
    /// @throws StudioFault.Input `model.bundle-missing`
    /// @throws StudioFault.Resource `store.unwritable`
    public void remove(String name) throws StudioFault {
        delete(place(name));
    }

    private Path place(String name) throws StudioFault.Input {
        Path folder = models.resolve(NAME.matcher(name).matches() ? name : ".");
        if (folder.equals(models.resolve("."))
                || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw BundleFaults.missing(name);
        }
        return folder;
    }

    private static void folder(Path folder) throws StudioFault {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw BundleFaults.writing(folder, e);
        }
    }

    /// Links are removed, never followed.
    private static void delete(Path folder) throws StudioFault {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw BundleFaults.writing(folder, e);
        }
    }
}
