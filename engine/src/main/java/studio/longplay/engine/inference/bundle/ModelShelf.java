package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.Headroom;
import studio.longplay.engine.inference.ModelRuntime;
import studio.longplay.engine.inference.Precision;
import studio.longplay.engine.inference.Sessions;
import studio.longplay.engine.jobs.JobContext;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The model bundles of a data folder, one folder each: `models/NAME`, as their makers laid them
/// out. A bundle is copied beside its place, looked through and tried there, and moved to its place
/// whole; one that is refused leaves nothing behind.
///
/// Nothing is ever downloaded. Any number of threads may look; one adds or removes at a time.
public final class ModelShelf {
    private final Path models;
    private final List<BundleKind> kinds;
    private final ModelRuntime runtime;
    private final List<Precision> wishes;

    /// @param models the data folder's `models`; need not be there
    /// @param kinds what can be used
    /// @param runtime asked when a bundle is added or tried
    public ModelShelf(Path models, List<BundleKind> kinds, ModelRuntime runtime) {
        this(models.toAbsolutePath().normalize(), kinds, runtime, List.of());
    }

    private ModelShelf(
            Path models, List<BundleKind> kinds, ModelRuntime runtime, List<Precision> wishes) {
        this.models = models;
        this.kinds = List.copyOf(kinds);
        this.runtime = runtime;
        this.wishes = List.copyOf(wishes);
    }

    /// What can be used.
    public List<BundleKind> kinds() {
        return kinds;
    }

    /// The same shelf with other wishes: of a bundle for which nobody chose a precision by hand,
    /// the first of these is taken that it is there in.
    public ModelShelf preferring(List<Precision> wished) {
        return new ModelShelf(models, kinds, runtime, wished);
    }

    /// Adds a bundle whose licence stands in it.
    ///
    /// @throws StudioFault as the other
    public InstalledBundle add(Path given, JobContext context) throws StudioFault {
        return add(given, Optional.empty(), context);
    }

    /// Adds a bundle: its files are copied or unpacked. The same files again are the bundle that is
    /// there.
    ///
    /// @param given a folder as its makers laid it out, a zip file of one, or one model file
    /// @param told what the user says of its licence; without it, it must stand in the bundle
    /// @throws StudioFault.Input `model.folder-missing`, `model.folder-name`, `model.bundle-taken`
    /// @throws StudioFault.Model `model.bundle-unknown`, `model.bundle-incomplete`,
    ///   `model.bundle-link`, `model.bundle-escape`, `model.bundle-bomb`, `model.bundle-large`,
    ///   `model.bundle-twice`, `model.bundle-damaged`, `model.card-missing`, `model.description`,
    ///   `model.contract`, `model.size`, `model.hash`, `model.file-missing`, what
    ///   [studio.longplay.engine.inference.ModelFile#check] refuses, and what its first use shows
    /// @throws StudioFault.Resource `disk.full`, `memory.short`, `store.unreadable`,
    ///   `store.unwritable`
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public InstalledBundle add(Path given, Optional<BundleCard> told, JobContext context)
            throws StudioFault {
        if (models.startsWith(given.toAbsolutePath().normalize())) {
            throw new StudioFault.Input(
                    "model.folder-missing",
                    given + " is no folder of a model bundle.",
                    "Name the folder that holds the bundle's .onnx files.");
        }
        try (Intake intake = Intake.of(given)) {
            Examination.step("Copying " + intake.name(), 1, context);
            folder(models);
            HalfAdded.sweep(models);
            Headroom.at(models).requireDisk(intake.bytes(), models);
            try (HalfAdded half = HalfAdded.in(models)) {
                return added(intake, half.folder().resolve(intake.name()), told, context);
            }
        }
    }

    private InstalledBundle added(
            Intake intake, Path into, Optional<BundleCard> told, JobContext context)
            throws StudioFault {
        folder(into);
        intake.into(into, context);
        InstalledBundle found = new Examination(kinds, runtime).of(into, told, context);
        Optional<InstalledBundle> same = standing(found);
        return same.isPresent() ? same.get() : publish(found);
    }

    /// The bundle of that name that is there, if it is the same.
    private Optional<InstalledBundle> standing(InstalledBundle found) throws StudioFault {
        Path place = models.resolve(found.name());
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (look(place) instanceof ShelfBundle.Usable usable
                && usable.bundle().variants().equals(found.variants())) {
            return Optional.of(usable.bundle());
        }
        throw BundleFaults.taken(found.name());
    }

    private InstalledBundle publish(InstalledBundle found) throws StudioFault {
        Path place = models.resolve(found.name());
        BundleNotes notes = found.notes();
        BundleState.NONE
                .tested(new Tested(notes.added(), notes.trialMillis(), ""))
                .write(found.folder());
        try {
            Files.writeString(
                    found.folder().resolve(BundleJson.FILE),
                    BundleJson.write(found),
                    StandardCharsets.UTF_8);
            Files.move(found.folder(), place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw BundleFaults.writing(place, e);
        }
        return wished(found.at(place), BundleState.NONE);
    }

    /// In the precision chosen by hand, else the one wished for, else the usual one.
    private InstalledBundle wished(InstalledBundle bundle, BundleState state) {
        return state.choice()
                .flatMap(bundle::variant)
                .or(() ->
                        wishes.stream().flatMap(wish -> bundle.variant(wish).stream()).findFirst())
                .map(bundle::in)
                .orElse(bundle);
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
                                && Intake.NAME
                                        .matcher(String.valueOf(folder.getFileName()))
                                        .matches();
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
            InstalledBundle found = BundleJson.read(Files.readString(record), name, folder);
            InstalledBundle bundle = wished(found, BundleState.read(folder));
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
        } catch (IOException | JacksonException | DateTimeException | IllegalArgumentException e) {
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
        InstalledBundle bundle = usable(name);
        Set<InstalledBundle.BundleFile> files = new LinkedHashSet<>(bundle.files());
        bundle.variants().forEach(variant -> files.addAll(variant.files()));
        for (InstalledBundle.BundleFile file : files) {
            InstalledBundle.BundleFile now =
                    BundleFiles.digested(bundle.folder(), Path.of(file.path()), context);
            if (!now.sha256().equals(file.sha256())) {
                throw BundleFaults.changed(name, file.path());
            }
        }
        return bundle;
    }

    /// Uses a bundle in another precision from now on, after trying it.
    ///
    /// @throws StudioFault.Input `model.bundle-missing`, `model.precision-missing`
    /// @throws StudioFault as [#test]
    public InstalledBundle use(String name, Precision precision, JobContext context)
            throws StudioFault {
        InstalledBundle bundle = usable(name);
        BundleVariant variant =
                bundle.variant(precision)
                        .orElseThrow(() -> BundleFaults.precision(bundle, precision));
        InstalledBundle chosen = bundle.in(variant);
        Tested tested = tried(chosen, context);
        state(bundle).choosing(precision).tested(tested).write(bundle.folder());
        return chosen;
    }

    /// Opens a bundle and uses it once. How it went is kept.
    ///
    /// @throws StudioFault.Input `model.bundle-missing`
    /// @throws StudioFault.Model `model.bundle-changed`, those of [OpenBundle#open], and what its
    ///   use shows
    /// @throws StudioFault.Resource `memory.short`, `store.unreadable`, `store.unwritable`
    public Tested test(String name, JobContext context) throws StudioFault {
        InstalledBundle bundle = usable(name);
        try {
            Tested tested = tried(bundle, context);
            state(bundle).tested(tested).write(bundle.folder());
            return tested;
        } catch (StudioFault fault) {
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            Tested failed = new Tested(now, 0, fault.sentence());
            state(bundle).tested(failed).write(bundle.folder());
            throw fault;
        }
    }

    private Tested tried(InstalledBundle bundle, JobContext context) throws StudioFault {
        BundleKind kind =
                kinds.stream()
                        .filter(one -> one.id().equals(bundle.kind()))
                        .findFirst()
                        .orElseThrow(() -> BundleFaults.unknown(bundle.name(), bundle.kind()));
        try (Sessions sessions = runtime.start()) {
            long millis = Examination.trial(kind, bundle, sessions, context);
            return new Tested(Instant.now().truncatedTo(ChronoUnit.SECONDS), millis, "");
        }
    }

    /// How its last self-test went; empty if it was added by an older version and not tried since.
    ///
    /// @throws StudioFault.Resource `store.unreadable`
    public Optional<Tested> tested(InstalledBundle bundle) throws StudioFault {
        return state(bundle).tested();
    }

    /// Whether the precision it is used in was chosen by hand.
    ///
    /// @throws StudioFault.Resource `store.unreadable`
    public boolean isChosen(InstalledBundle bundle) throws StudioFault {
        return state(bundle).choice().flatMap(bundle::variant).isPresent();
    }

    private static BundleState state(InstalledBundle bundle) throws StudioFault {
        try {
            return BundleState.read(bundle.folder());
        } catch (IOException e) {
            throw BundleFaults.reading(bundle.folder().resolve(BundleState.FILE), e);
        }
    }

    /// One bundle as it is on the shelf; lengths are compared.
    ///
    /// @throws StudioFault.Input `model.bundle-missing`
    /// @throws StudioFault.Model `model.bundle-changed`
    public InstalledBundle usable(String name) throws StudioFault {
        return switch (look(place(name))) {
            case ShelfBundle.Unusable unusable ->
                    throw BundleFaults.refused(
                            "model.bundle-changed", unusable.reason(), unusable.remedy());
            case ShelfBundle.Usable(InstalledBundle bundle) -> bundle;
        };
    }

    /// Takes a bundle away with all its files.
    ///
    /// @throws StudioFault.Input `model.bundle-missing`
    /// @throws StudioFault.Resource `store.unwritable`
    public void remove(String name) throws StudioFault {
        HalfAdded.delete(place(name));
    }

    private Path place(String name) throws StudioFault.Input {
        Path folder = models.resolve(Intake.NAME.matcher(name).matches() ? name : ".");
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
}
