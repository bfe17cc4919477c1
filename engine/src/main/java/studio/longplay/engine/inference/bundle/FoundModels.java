package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Precision;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// The files that could be a kind's models, in every precision they are there in.
final class FoundModels {
    private final BundleKind kind;
    private final NavigableMap<String, Map<Precision, Path>> byRole = new TreeMap<>();
    private boolean loose;

    FoundModels(BundleKind kind) {
        this.kind = kind;
    }

    BundleKind kind() {
        return kind;
    }

    /// Takes a file where nothing better is there in its precision: the first offered is the usual
    /// one.
    void offer(String role, int rank, Path file) {
        Map<Precision, Path> files = byRole.computeIfAbsent(role, _ -> new LinkedHashMap<>());
        loose |= files.isEmpty() && GraphFile.isLoose(rank);
        files.putIfAbsent(GraphFile.precision(rank), file);
    }

    /// Takes a file whatever else is there.
    void put(String role, Precision precision, Path file) {
        byRole.computeIfAbsent(role, _ -> new LinkedHashMap<>()).put(precision, file);
    }

    /// Takes from others what is not there at all.
    void fill(FoundModels others) {
        others.byRole.forEach(byRole::putIfAbsent);
    }

    /// Whether some of them are known by a name that fits anything.
    boolean isLoose() {
        return loose;
    }

    boolean isEmpty() {
        return byRole.isEmpty();
    }

    int size() {
        return byRole.size();
    }

    boolean isWhole() {
        return byRole.keySet().containsAll(kind.roles());
    }

    /// Whether no file is two models.
    boolean isOneEach() {
        Collection<Path> usual = usual().values();
        return new HashSet<>(usual).size() == usual.size();
    }

    /// @throws StudioFault.Model `model.bundle-incomplete`
    void requireWhole(String bundle) throws StudioFault {
        for (String role : kind.roles()) {
            if (!byRole.containsKey(role)) {
                throw BundleFaults.incomplete(bundle, kind.name(), role + ".onnx");
            }
        }
    }

    /// The files taken if nobody chooses, by role.
    SortedMap<String, Path> usual() {
        SortedMap<String, Path> usual = new TreeMap<>();
        byRole.forEach((role, files) -> usual.put(role, files.values().iterator().next()));
        return usual;
    }

    /// All ways it can be used, by precision, the usual one first. A model that is not there in a
    /// precision is taken as usual.
    Map<Precision, SortedMap<String, Path>> variants() {
        Map<Precision, SortedMap<String, Path>> variants = new LinkedHashMap<>();
        Set<SortedMap<String, Path>> seen = new HashSet<>();
        SortedMap<String, Path> usual = usual();
        variants.put(leastExact(usual), usual);
        seen.add(usual);
        Set<Precision> all = new TreeSet<>();
        byRole.values().forEach(files -> all.addAll(files.keySet()));
        for (Precision precision : all) {
            SortedMap<String, Path> graphs = new TreeMap<>();
            byRole.forEach((role, files) ->
                    graphs.put(
                            role, files.getOrDefault(precision, files.values().iterator().next())));
            if (seen.add(graphs)) {
                variants.putIfAbsent(leastExact(graphs), graphs);
            }
        }
        return variants;
    }

    private Precision leastExact(SortedMap<String, Path> graphs) {
        List<Precision> used = new ArrayList<>();
        graphs.forEach((role, path) ->
                byRole.getOrDefault(role, Map.of())
                        .forEach((precision, file) -> {
                            if (file.equals(path)) {
                                used.add(precision);
                            }
                        }));
        return used.stream().max(Precision::compareTo).orElse(Precision.GIVEN);
    }
}
