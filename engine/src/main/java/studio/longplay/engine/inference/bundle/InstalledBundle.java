package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.inference.Precision;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A bundle that was looked through, tried, and may be used.
///
/// @param name of its folder under the data folder's `models`
/// @param kind id of its [BundleKind]
/// @param folder where it lies
/// @param chosen the precision it is used in
/// @param variants all precisions it is there in, the one taken if nobody chooses first
public record InstalledBundle(
        String name,
        String kind,
        BundleCard card,
        Path folder,
        BundleVariant chosen,
        List<BundleVariant> variants,
        BundleNotes notes) {
    private static final int SHOWN_DIGITS = 12;

    /// What models need besides their weights while they work: a quarter.
    private static final int WORKING_SHARE = 4;

    /// One of its files.
    ///
    /// @param path relative to the folder, parted by `/`
    /// @param sha256 in hex
    public record BundleFile(String path, long bytes, String sha256) {}

    public InstalledBundle {
        variants = List.copyOf(variants);
    }

    /// A bundle that is there in one precision.
    public InstalledBundle(
            String name,
            String kind,
            BundleCard card,
            Path folder,
            SortedMap<String, String> graphs,
            List<BundleFile> files,
            String digest) {
        this(
                name,
                kind,
                card,
                folder,
                new BundleVariant(Precision.GIVEN, graphs, files, digest),
                List.of(),
                BundleNotes.NONE);
    }

    /// File of each model, relative to the folder, by role.
    public SortedMap<String, String> graphs() {
        return chosen.graphs();
    }

    /// All that decides what it makes.
    public List<BundleFile> files() {
        return chosen.files();
    }

    /// SHA-256 of all of [#files], in hex: two bundles with one digest make the same.
    public String digest() {
        return chosen.digest();
    }

    /// The precision it is used in.
    public Precision precision() {
        return chosen.precision();
    }

    /// The first digits of the digest: enough to tell bundles apart.
    public String shortDigest() {
        return digest().substring(0, SHOWN_DIGITS);
    }

    /// Where a model lies.
    public Path graph(String role) {
        String path = graphs().get(role);
        if (path == null) {
            throw new IllegalArgumentException("no " + role + " in " + name);
        }
        return folder.resolve(path);
    }

    /// All models by role, as paths.
    public Map<String, Path> graphPaths() {
        return graphPaths(chosen);
    }

    /// All models of one of its variants by role, as paths.
    public Map<String, Path> graphPaths(BundleVariant variant) {
        Map<String, Path> paths = new TreeMap<>();
        variant.graphs().forEach((role, path) -> paths.put(role, folder.resolve(path)));
        return paths;
    }

    /// Bytes of all files that count.
    public long bytes() {
        return chosen.bytes();
    }

    /// Main memory it takes while it works: as its description says, or as its size suggests.
    public long estimateBytes() {
        return notes.estimateBytes() > 0
                ? notes.estimateBytes()
                : bytes() + bytes() / WORKING_SHARE;
    }

    /// The variant of a precision, if it is there in it.
    public Optional<BundleVariant> variant(Precision precision) {
        return variants.stream().filter(one -> one.precision() == precision).findFirst();
    }

    /// The same in another precision.
    public InstalledBundle in(BundleVariant other) {
        return new InstalledBundle(name, kind, card, folder, other, variants, notes);
    }

    /// The same in a precision it really ran in; itself if it is used in that or is not there in
    /// it.
    public InstalledBundle in(Precision ran) {
        return ran == precision() ? this : variant(ran).map(this::in).orElse(this);
    }

    /// A kind with the names of tensors that this bundle's description gives.
    public BundleKind bound(BundleKind of) {
        return notes.bind().isEmpty() ? of : of.bound(notes.bind());
    }

    InstalledBundle at(Path place) {
        return new InstalledBundle(name, kind, card, place, chosen, variants, notes);
    }
}
