package studio.longplay.engine.store;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.ScriptChange;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// What storing costs on this machine: `StoreBench FOLDER`.
final class StoreBench {
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private StoreBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        artifacts(folder.resolve("artifacts"));
        edits(folder.resolve("project"));
    }

    private static void artifacts(Path folder) throws Exception {
        List<Long> puts = new ArrayList<>();
        try (ArtifactStore store = ArtifactStore.open(folder)) {
            for (int number = 0; number < 1_000; number++) {
                Recipe recipe = new Recipe("bench", "1", Map.of("number", number), List.of());
                byte[] content = new byte[20_000];
                content[0] = (byte) number;
                long start = System.nanoTime();
                store.put(recipe, "bin", part -> Files.write(part, content));
                puts.add(System.nanoTime() - start);
            }
        }
        tell("put of 20 kB", puts);
        try (ArtifactStore store = ArtifactStore.open(folder)) {
            tell("first find", finds(store));
            tell("later find", finds(store));
        }
    }

    private static List<Long> finds(ArtifactStore store) throws Exception {
        List<Long> finds = new ArrayList<>();
        for (int number = 0; number < 1_000; number++) {
            long start = System.nanoTime();
            Recipe recipe = new Recipe("bench", "1", Map.of("number", number), List.of());
            if (store.find(recipe.key()).isEmpty()) {
                throw new IllegalStateException("artifact " + number + " is not there");
            }
            finds.add(System.nanoTime() - start);
        }
        return finds;
    }

    private static void edits(Path folder) throws Exception {
        String script = "ANNA\nTo be, or not to be.\n\n".repeat(8_000);
        List<Long> edits = new ArrayList<>();
        long start = System.nanoTime();
        ProjectFolder project =
                ProjectFolder.create(folder, Project.of("Bench", "bench.fountain", script));
        tell("create", List.of(System.nanoTime() - start));
        for (int number = 0; number < 10_000; number++) {
            String text = project.project().scriptText();
            int at = number * 20;
            ScriptChange change =
                    ScriptChange.between(text, text.substring(0, at) + number + text.substring(at));
            long before = System.nanoTime();
            project.apply(new Edit.ChangeScript(change));
            edits.add(System.nanoTime() - before);
        }
        tell("edit of a 200 kB script", edits);
        project.close();
        for (int round = 0; round < 3; round++) {
            long before = System.nanoTime();
            project = ProjectFolder.open(folder);
            tell("open with 10,000 edits", List.of(System.nanoTime() - before));
            project.close();
        }
    }

    private static void tell(String what, List<Long> nanos) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        long sum = sorted.stream().mapToLong(Long::longValue).sum();
        OUT.printf(
                "%-26s p50 %8.3f ms  p99 %8.3f ms  sum %8.1f ms%n",
                what,
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6,
                sum / 1e6);
    }
}
