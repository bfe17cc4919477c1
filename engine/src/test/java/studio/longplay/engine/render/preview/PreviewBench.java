package studio.longplay.engine.render.preview;

import studio.longplay.engine.project.Project;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.voice.Speech;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;

/// How soon an edit is laid out, spoken and mixed. Run on demand: `PreviewBench SCRIPT
/// WORDS-OF-A-LINE`.
final class PreviewBench {
    private final LinkedBlockingQueue<PreviewState> states = new LinkedBlockingQueue<>();

    private PreviewBench() {}

    public static void main(String[] arguments) throws Exception {
        new PreviewBench().run(Path.of(arguments[0]), arguments[1]);
    }

    private void run(Path script, String words) throws Exception {
        Path store = Files.createTempDirectory("preview-bench");
        try (ArtifactStore artifacts = ArtifactStore.open(store);
                Speech speech = new Speech();
                Preview preview = new Preview(artifacts, speech, Map.of(), states::add)) {
            speech.warmUp();
            Project project = Project.of("Bench", script.toString(), Files.readString(script));
            long start = System.nanoTime();
            preview.show(project);
            until(_ -> true);
            say("first layout", start);
            until(state -> state.scenes().getFirst().state() == PreviewScene.State.READY);
            say("first scene to be heard", start);
            for (String change : List.of(" Truly.", " Well.", " Indeed.")) {
                edit(preview, project, words, words + change);
            }
        }
    }

    private void edit(Preview preview, Project project, String words, String now)
            throws InterruptedException {
        String text = project.scriptText().replace(words, now);
        long start = System.nanoTime();
        preview.show(project.withScript(project.scriptFile(), text));
        until(state -> state.project().scriptText().equals(text));
        say("edit laid out", start);
        PreviewState spoken = until(state -> line(state, now).isSpoken());
        say("edited line spoken", start);
        int scene = scene(spoken, now);
        until(state -> state.scenes().get(scene).state() == PreviewScene.State.READY);
        say("its scene mixed", start);
    }

    private static PreviewLine line(PreviewState state, String words) {
        return state.lines().values().stream()
                .filter(line -> line.line().text().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static int scene(PreviewState state, String words) {
        return state.scenes().stream()
                .filter(scene ->
                        scene.layout().lines().stream()
                                .anyMatch(line -> line.line().text().contains(words)))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private PreviewState until(Predicate<PreviewState> wanted) throws InterruptedException {
        while (true) {
            PreviewState state = states.take();
            if (wanted.test(state)) {
                return state;
            }
        }
    }

    private static void say(String what, long startNanos) {
        System.out.printf(
                Locale.ROOT, "%-28s %6d ms%n", what, (System.nanoTime() - startNanos) / 1_000_000);
    }
}
