package studio.longplay.engine.inference.run;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Contract;
import studio.longplay.engine.inference.ModelFile;
import studio.longplay.engine.inference.Precision;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.BundleVariant;
import studio.longplay.engine.inference.bundle.GraphFile;
import studio.longplay.engine.inference.bundle.InstalledBundle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A model that is wanted: what it is opened from and what is made of it once it is open.
///
/// @param key the same for the same model opened in the same way: a keeper has it once
/// @param name for sentences: the bundle's
/// @param kind what the graphs are and how they are known
/// @param folder where the bundle's other files lie
/// @param variants what it can be opened from, the one wanted first; the next ones are taken where
///   memory is short
/// @param opener takes up the opened sessions
/// @param wholeProcessor whether all cores share an operation where the table says nothing of
///   threads: for what is made by itself and kept, not line by line
/// @param portion how much is done at once, until somebody says otherwise all of it
/// @param <M> what drives the model
public record Loading<M>(
        String key,
        String name,
        BundleKind kind,
        Path folder,
        List<Variant> variants,
        Opener<M> opener,
        boolean wholeProcessor,
        Portion portion) {
    /// What stands for a model that was opened by somebody who does not use it.
    static final Object BARE = new Object();

    private static final String ROLE = "model";

    public Loading {
        variants = List.copyOf(variants);
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("nothing to open " + name + " from");
        }
    }

    /// The same for all cores; it is opened apart from the one for few.
    public Loading<M> onWholeProcessor() {
        return new Loading<>(key + ":whole", name, kind, folder, variants, opener, true, portion);
    }

    /// The same, of which so much is done at once.
    public Loading<M> in(Portion other) {
        return new Loading<>(key, name, kind, folder, variants, opener, wholeProcessor, other);
    }

    /// Makes what drives a model of its opened sessions.
    @FunctionalInterface
    public interface Opener<M> {
        /// Takes up opened models. What it makes holds nothing else that must be given back.
        ///
        /// @param sessions by role; the keeper closes them
        /// @param folder where the bundle's other files lie
        /// @throws StudioFault.Model if what lies beside the models cannot be read
        M open(Map<String, Session> sessions, Path folder) throws StudioFault;
    }

    /// An installed bundle in the precision it is used in; where memory is short, in one of those
    /// it has that are smaller.
    public static <M> Loading<M> of(BundleKind kind, InstalledBundle bundle, Opener<M> opener) {
        List<Variant> variants = new ArrayList<>();
        variants.add(new Variant(bundle.precision(), bundle.graphPaths(), bundle.bytes()));
        for (BundleVariant other : bundle.variants()) {
            if (other.bytes() < bundle.bytes()) {
                variants.add(
                        new Variant(other.precision(), bundle.graphPaths(other), other.bytes()));
            }
        }
        return new Loading<>(
                kind.id() + ":" + bundle.digest(),
                bundle.name(),
                bundle.bound(kind),
                bundle.folder(),
                byExactness(variants),
                opener,
                false,
                Portion.ONE);
    }

    /// An installed bundle that is only to be open: who uses it later takes up the same sessions.
    public static Loading<Object> bare(BundleKind kind, InstalledBundle bundle) {
        return of(kind, bundle, (_, _) -> BARE);
    }

    /// The one wanted, then what is smaller, the most exact first.
    private static List<Variant> byExactness(List<Variant> variants) {
        List<Variant> smaller = new ArrayList<>(variants.subList(1, variants.size()));
        smaller.sort(Comparator.comparing(Variant::precision));
        smaller.addFirst(variants.getFirst());
        return smaller;
    }

    /// A single model file that belongs to no bundle, of a kind that is one model.
    ///
    /// @throws StudioFault.Model those of [ModelFile#check]
    public static <M> Loading<M> file(Path model, BundleKind kind, Opener<M> opener)
            throws StudioFault {
        Path file = model.toAbsolutePath().normalize();
        String role = kind.graphs().getFirst().role();
        long bytes = ModelFile.check(file).bytes();
        Precision precision = Precision.ofFile(String.valueOf(file.getFileName()));
        return new Loading<>(
                "file:" + kind.id() + ":" + file,
                String.valueOf(file.getFileName()),
                kind,
                Objects.requireNonNullElse(file.getParent(), file),
                List.of(new Variant(precision, Map.of(role, file), bytes)),
                opener,
                false,
                Portion.ONE);
    }

    /// A single model file that belongs to no bundle; its session has the role `model`.
    ///
    /// @throws StudioFault.Model those of [ModelFile#check]
    public static Loading<Session> file(Path model, Contract contract) throws StudioFault {
        BundleKind kind =
                new BundleKind(
                        contract.name(),
                        contract.name(),
                        "",
                        List.of(new GraphFile(ROLE, contract::breach)),
                        List.of(),
                        List.of(),
                        (_, _, _) -> {});
        return file(model, kind, (sessions, _) -> Objects.requireNonNull(sessions.get(ROLE)));
    }
}
