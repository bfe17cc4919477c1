package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Precision;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.Sessions;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Finds out what kind of bundle a folder is: by what its description says, by what its files are
/// called, and, where that fits several kinds or none, by what its models ask for and answer.
final class Recognition {
    /// Opening more models than this only to see what they are would take too long.
    private static final int MOST_OPENED = 12;

    private final BundleFolder folder;
    private final List<BundleKind> kinds;
    private final Sessions sessions;
    private final Map<Path, Set<GraphFile>> opened = new HashMap<>();

    Recognition(BundleFolder folder, List<BundleKind> kinds, Sessions sessions) {
        this.folder = folder;
        this.kinds = kinds;
        this.sessions = sessions;
    }

    /// @throws StudioFault.Model `model.bundle-unknown`, `model.bundle-incomplete`,
    ///   `model.file-missing`, `model.description` if it names a contract that is none
    FoundModels find() throws StudioFault {
        Optional<FoundModels> found = described();
        if (found.isPresent()) {
            return found.get();
        }
        List<FoundModels> called = called();
        List<FoundModels> whole = called.stream().filter(FoundModels::isWhole).toList();
        found = among(whole);
        if (found.isEmpty()) {
            found = asking();
        }
        if (found.isEmpty()) {
            found = whole.stream().filter(one -> !one.isLoose()).findFirst();
        }
        if (found.isEmpty()) {
            for (FoundModels nearest : called) {
                if (!nearest.isLoose()) {
                    nearest.requireWhole(name());
                }
            }
        }
        String known = kinds.stream().map(BundleKind::name).collect(Collectors.joining(", "));
        return found.orElseThrow(() -> BundleFaults.unknown(name(), known));
    }

    private String name() {
        return String.valueOf(folder.root().getFileName());
    }

    private Optional<FoundModels> described() throws StudioFault {
        JsonNode json = folder.description();
        if (!json.has("contract")) {
            return Optional.empty();
        }
        String contract = json.path("contract").asString("");
        for (BundleKind kind : kinds) {
            if (contract.equals(kind.id())) {
                requireBound(kind, json.path("bind"));
                return Optional.of(described(kind, json.path("files")));
            }
        }
        List<String> known = kinds.stream().map(BundleKind::id).sorted().toList();
        throw new DescriptionForm(name()).contract(contract, known);
    }

    private void requireBound(BundleKind kind, JsonNode bind) throws StudioFault {
        for (Map.Entry<String, JsonNode> one : bind.properties()) {
            if (one.getValue().isObject() && !kind.roles().contains(one.getKey())) {
                throw new DescriptionForm(name()).bound(one.getKey(), kind.roles());
            }
        }
    }

    private FoundModels described(BundleKind kind, JsonNode files) throws StudioFault {
        FoundModels found = new FoundModels(kind);
        for (JsonNode file : files) {
            String role = file.path("role").asString("");
            String path = file.path("path").asString("");
            boolean known = kind.roles().contains(role);
            if (!known && !role.isEmpty() && GraphFile.isModel(path)) {
                throw new DescriptionForm(name()).role(path, role, kind.roles());
            }
            Optional<Path> there = folder.at(path);
            if (known && there.isPresent()) {
                String said = file.path("precision").asString("");
                Precision precision = Precision.of(said).orElse(precision(there.get()));
                found.put(role, precision, there.get());
            }
        }
        found.fill(byNames(kind));
        found.requireWhole(name());
        return found;
    }

    private static Precision precision(Path path) {
        return Precision.ofFile(String.valueOf(path.getFileName()));
    }

    /// All kinds some of whose models are there by name: those with most models first, those whose
    /// names are exact before others.
    private List<FoundModels> called() {
        List<FoundModels> found = new ArrayList<>();
        for (BundleKind kind : kinds) {
            FoundModels models = byNames(kind);
            if (!models.isEmpty()) {
                found.add(models);
            }
        }
        found.sort(
                Comparator.comparing(FoundModels::isLoose)
                        .thenComparing(Comparator.comparingInt(FoundModels::size).reversed()));
        return found;
    }

    private FoundModels byNames(BundleKind kind) {
        FoundModels found = new FoundModels(kind);
        for (GraphFile graph : kind.graphs()) {
            Map<Path, Integer> ranks = new TreeMap<>();
            for (Path file : folder.files()) {
                int rank = graph.rank(file);
                if (rank >= 0) {
                    ranks.put(file, rank);
                }
            }
            ranks.entrySet().stream()
                    .sorted(
                            Map.Entry.<Path, Integer>comparingByValue()
                                    .thenComparingInt(it -> it.getKey().getNameCount()))
                    .forEach(it -> found.offer(graph.role(), it.getValue(), it.getKey()));
        }
        return found;
    }

    /// One name fits one kind: it is that. Else the first whose models are what they are called,
    /// where what lies beside them is there too.
    private Optional<FoundModels> among(List<FoundModels> whole) throws StudioFault {
        if (whole.size() == 1 && !whole.getFirst().isLoose()) {
            return Optional.of(whole.getFirst());
        }
        List<FoundModels> fitting = new ArrayList<>();
        for (FoundModels one : whole) {
            if (isWhatItIsCalled(one)) {
                fitting.add(one);
            }
        }
        return complete(fitting);
    }

    private boolean isWhatItIsCalled(FoundModels found) throws StudioFault {
        Map<String, Path> graphs = found.usual();
        if (new HashSet<>(graphs.values()).size() < graphs.size()) {
            return false;
        }
        for (GraphFile graph : found.kind().graphs()) {
            Path file = graphs.get(graph.role());
            if (file == null || !fits(file).contains(graph)) {
                return false;
            }
        }
        return true;
    }

    private Optional<FoundModels> complete(List<FoundModels> fitting) {
        return fitting.stream()
                .filter(one -> BundleFiles.hasCompanions(folder, one.kind()))
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    /// The models of all kinds that a file can be.
    private Set<GraphFile> fits(Path model) throws StudioFault {
        Set<GraphFile> known = opened.get(model);
        if (known != null) {
            return known;
        }
        Set<GraphFile> fitting = new HashSet<>();
        try (Session session =
                sessions.open(folder.root().resolve(model), SessionSettings.steady())) {
            for (BundleKind kind : kinds) {
                for (GraphFile graph : kind.graphs()) {
                    if (graph.check().breach(session).isEmpty()) {
                        fitting.add(graph);
                    }
                }
            }
        }
        opened.put(model, fitting);
        return fitting;
    }

    /// By inputs and outputs alone: each model of a kind is one of the files, and no two the same.
    private Optional<FoundModels> asking() throws StudioFault {
        List<Path> models =
                folder.files().stream()
                        .filter(file -> GraphFile.isModel(String.valueOf(file.getFileName())))
                        .toList();
        if (models.size() > MOST_OPENED) {
            return Optional.empty();
        }
        List<FoundModels> fitting = new ArrayList<>();
        for (BundleKind kind : kinds) {
            FoundModels found = new FoundModels(kind);
            for (Path model : models) {
                for (GraphFile graph : kind.graphs()) {
                    if (fits(model).contains(graph)) {
                        found.put(graph.role(), precision(model), model);
                    }
                }
            }
            if (found.isWhole() && found.isOneEach()) {
                fitting.add(found);
            }
        }
        return complete(fitting);
    }
}
