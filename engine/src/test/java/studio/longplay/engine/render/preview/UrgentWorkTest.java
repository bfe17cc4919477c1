package studio.longplay.engine.render.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.PauseGate;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.voice.Speech;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// While the whole of a long script is being made in the background, what the user wants comes
/// first.
class UrgentWorkTest {
    private static final int SCENES = 12;
    private static final int LINES = 6;

    /// Lines that are being spoken when the user comes are spoken to their end.
    private static final int UNDER_WAY = 4;

    /// A second on a machine that has the cores; others run their tests beside us.
    private static final long PATIENCE_MILLIS = 4000;

    @TempDir Path folder;
    private final Speech speech = new Speech();
    private final LinkedBlockingQueue<PreviewState> states = new LinkedBlockingQueue<>();
    private ArtifactStore store;
    private Preview preview;

    @BeforeEach
    void open() throws StudioFault {
        store = ArtifactStore.open(folder.resolve("artifacts"));
        preview = new Preview(store, speech, Map.of(), states::add);
    }

    @AfterEach
    void close() throws StudioFault {
        preview.close();
        store.close();
        speech.close();
    }

    private static String script() {
        StringBuilder text = new StringBuilder("Title: Long\n");
        for (int scene = 0; scene < SCENES; scene++) {
            text.append("\nINT. ROOM ").append(scene).append(" - NIGHT\n");
            for (int line = 0; line < LINES; line++) {
                text.append(line % 2 == 0 ? "\nANNA\n" : "\nBEN\n")
                        .append(
                                "This is what was said in room %d by turn %d.\n"
                                        .formatted(scene, line));
            }
        }
        return text.toString();
    }

    private Project project(String text) {
        return Project.of("Long", folder.resolve("long.fountain").toString(), text);
    }

    private PreviewState until(Predicate<PreviewState> wanted) throws InterruptedException {
        while (true) {
            PreviewState state = states.poll(60, TimeUnit.SECONDS);
            assertThat(state).as("a state comes").isNotNull();
            if (wanted.test(state)) {
                return state;
            }
        }
    }

    private static Set<ElementId> spoken(PreviewState state) {
        Set<ElementId> spoken = new HashSet<>();
        state.lines()
                .forEach((id, line) -> {
                    if (line.isSpoken()) {
                        spoken.add(id);
                    }
                });
        return spoken;
    }

    private static PreviewLine line(PreviewState state, String words) {
        return state.lines().values().stream()
                .filter(line -> line.line().text().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private PreviewState inTheMiddle() throws InterruptedException {
        preview.show(project(script()));
        PreviewState middle = until(state -> state.work().linesSpoken() >= 5);
        assertThat(middle.work().linesSpoken()).isLessThan(SCENES * LINES / 2);
        return middle;
    }

    @Test
    void aLineEditedDuringBackgroundWorkIsSpokenNext(TestReporter reporter)
            throws InterruptedException {
        PreviewState before = inTheMiddle();
        long begin = System.nanoTime();
        preview.show(project(script().replace("in room 11 by turn 3", "in the cellar")));
        PreviewState heard =
                until(state ->
                        state.lines().values().stream()
                                .anyMatch(line ->
                                        line.line().text().contains("cellar") && line.isSpoken()));
        long millis = (System.nanoTime() - begin) / 1_000_000;
        reporter.publishEntry("editedLineMillis", Long.toString(millis));
        assertThat(millis).isLessThan(PATIENCE_MILLIS);
        Set<ElementId> others = spoken(heard);
        others.removeAll(spoken(before));
        others.remove(line(heard, "cellar").line().id());
        assertThat(others).as("spoken before it").hasSizeLessThanOrEqualTo(UNDER_WAY);
    }

    @Test
    void theSceneThatIsGoneToDuringBackgroundWorkIsSpokenNext(TestReporter reporter)
            throws InterruptedException {
        PreviewState before = inTheMiddle();
        long begin = System.nanoTime();
        preview.attend(before.scenes().getLast().start());
        PreviewState heard = until(state -> line(state, "room 11 by turn 0").isSpoken());
        long millis = (System.nanoTime() - begin) / 1_000_000;
        reporter.publishEntry("firstLineThereMillis", Long.toString(millis));
        assertThat(millis).isLessThan(PATIENCE_MILLIS);
        Set<ElementId> others = spoken(heard);
        others.removeAll(spoken(before));
        long elsewhere =
                others.stream()
                        .filter(id -> !heard.lines().get(id).line().text().contains("room 11"))
                        .count();
        assertThat(elsewhere).as("spoken before it").isLessThanOrEqualTo(UNDER_WAY);
    }

    @Test
    void exportsRestWhileSomebodyWaitsForALine() throws InterruptedException {
        List<List<String>> said = Collections.synchronizedList(new ArrayList<>());
        PauseGate exports = new PauseGate(said::add);
        preview.goBefore(exports);
        inTheMiddle();
        assertThat(said).isEmpty();
        preview.show(project(script().replace("in room 11 by turn 3", "in the cellar")));
        until(state ->
                state.lines().values().stream()
                        .anyMatch(
                                line -> line.line().text().contains("cellar") && line.isSpoken()));
        assertThat(said).first().isEqualTo(List.of("preview"));
        until(_ -> exports.reasons().isEmpty());
    }
}
