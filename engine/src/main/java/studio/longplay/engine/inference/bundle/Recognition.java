package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.Sessions;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Finds out what kind of bundle a folder is: by what its description says, by what its files are
/// called, and, where the names are others, by what its models ask for and answer.
record Recognition(BundleFolder folder, List<BundleKind> kinds, Sessions sessions) {
    /// Opening more models than this only to see what they are would take too long.
    private static final int MOST_OPENED = 12;

    /// What was found.
    ///
    /// @param graphs file of each model relative to the folder, by role
    record Found(BundleKind kind, SortedMap<String, Path> graphs) {
        boolean isWhole() {
            return graphs.keySet().containsAll(kind.roles());
        }
    }

    /// @throws StudioFault.Model `model.bundle-unknown`, `model.bundle-incomplete`
    Found find() throws StudioFault {
        Optional<Found> found = described();
        Optional<Found> nearest = called();
        if (found.isEmpty()) {
            found = nearest.filter(Found::isWhole);
        }
        if (found.isEmpty()) {
            found = asking();
        }
        if (found.isEmpty() && nearest.isPresent()) {
            requireWhole(nearest.get().kind(), nearest.get().graphs());
        }
        String known = kinds.stream().map(BundleKind::name).collect(Collectors.joining(", "));
        return found.orElseThrow(() -> BundleFaults.unknown(name(), known));
    }

    private String name() {
        return String.valueOf(folder.root().getFileName());
    }

    private Optional<Found> described() throws StudioFault {
        JsonNode json = folder.description();
        String contract = json.path("contract").asString("");
        for (BundleKind kind : kinds) {
            if (!contract.equals(kind.id())) {
                continue;
            }
            SortedMap<String, Path> graphs = byNames(kind);
            json.path("files")
                    .valueStream()
                    .filter(file -> kind.roles().contains(file.path("role").asString("")))
                    .filter(file ->
                            folder.files().contains(Path.of(file.path("path").asString(""))))
                    .forEach(file ->
                            graphs.put(
                                    file.path("role").asString(""),
                                    Path.of(file.path("path").asString(""))));
            requireWhole(kind, graphs);
            return Optional.of(new Found(kind, graphs));
        }
        return Optional.empty();
    }

    /// The kind most of whose models are there by name.
    private Optional<Found> called() {
        Found best = null;
        for (BundleKind kind : kinds) {
            SortedMap<String, Path> graphs = byNames(kind);
            if (!graphs.isEmpty() && (best == null || graphs.size() > best.graphs().size())) {
                best = new Found(kind, graphs);
            }
        }
        return Optional.ofNullable(best);
    }

    private SortedMap<String, Path> byNames(BundleKind kind) {
        SortedMap<String, Path> graphs = new TreeMap<>();
        for (GraphFile graph : kind.graphs()) {
            folder.files().stream()
                    .filter(file -> graph.rank(fileName(file)) >= 0)
                    .min(
                            Comparator.comparingInt((Path file) -> graph.rank(fileName(file)))
                                    .thenComparingInt(Path::getNameCount))
                    .ifPresent(file -> graphs.put(graph.role(), file));
        }
        return graphs;
    }

    private void requireWhole(BundleKind kind, Map<String, Path> graphs) throws StudioFault {
        for (String role : kind.roles()) {
            if (!graphs.containsKey(role)) {
                throw BundleFaults.incomplete(name(), kind.name(), role + ".onnx");
            }
        }
    }

    /// By inputs and outputs alone: each model of a kind is one of the files, and no two the same.
    private Optional<Found> asking() throws StudioFault {
        List<Path> models =
                folder.files().stream().filter(file -> GraphFile.isModel(fileName(file))).toList();
        if (models.size() > MOST_OPENED) {
            return Optional.empty();
        }
        Map<BundleKind, SortedMap<String, Path>> fitting =
                new TreeMap<>(Comparator.comparing(BundleKind::id));
        for (Path model : models) {
            try (Session session =
                    sessions.open(folder.root().resolve(model), SessionSettings.steady())) {
                for (BundleKind kind : kinds) {
                    for (GraphFile graph : kind.graphs()) {
                        if (graph.check().breach(session).isEmpty()) {
                            fitting.computeIfAbsent(kind, _ -> new TreeMap<>())
                                    .putIfAbsent(graph.role(), model);
                        }
                    }
                }
            }
        }
        List<Found> whole = new ArrayList<>();
        fitting.forEach((kind, graphs) -> {
            boolean all = graphs.keySet().containsAll(kind.roles());
            if (all && graphs.values().stream().distinct().count() == graphs.size()) {
                whole.add(new Found(kind, graphs));
            }
        });
        return whole.stream().findFirst();
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }
}
