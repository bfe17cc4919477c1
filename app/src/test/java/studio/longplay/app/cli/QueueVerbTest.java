package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The verb without making a film.
class QueueVerbTest {
    @TempDir private Path folder = Path.of("");
    private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
    private final ByteArrayOutputStream notes = new ByteArrayOutputStream();

    @BeforeEach
    void project() throws StudioFault {
        Path script = folder.resolve("a.fountain");
        ProjectFolder.create(
                        folder.resolve("play"),
                        Project.of("Two lamps", script.toString(), "ANNA\nThe lamp is out.\n"))
                .close();
    }

    private int run(String... words) {
        answer.reset();
        notes.reset();
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--home", folder.resolve("home").toString()));
        return CommandLineApp.run(
                all.toArray(String[]::new),
                new PrintStream(answer, true, StandardCharsets.UTF_8),
                new PrintStream(notes, true, StandardCharsets.UTF_8));
    }

    private String answer() {
        return answer.toString(StandardCharsets.UTF_8);
    }

    private int add(String out, String... more) {
        List<String> words =
                new ArrayList<>(
                        List.of("queue", "add", "export", folder.resolve("play").toString()));
        words.addAll(List.of("-o", folder.resolve(out).toString()));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    @Test
    void filmsAreQueuedMovedPausedCancelledAndCleared() {
        assertThat(run("queue", "list")).isZero();
        assertThat(answer()).contains("The queue is empty.");
        assertThat(add("one", "--preset", "preview")).isZero();
        assertThat(add("two", "--preset", "uhd", "--voice", "ANNA=nobody-at-all")).isEqualTo(2);
        assertThat(add("two", "--preset", "uhd")).isZero();
        assertThat(run("queue", "move", "2", "-1")).isZero();
        assertThat(answer().lines().findFirst().orElseThrow()).contains("two");
        assertThat(run("queue", "pause", "1")).isZero();
        assertThat(answer()).contains("paused");
        assertThat(run("queue", "resume", "1")).isZero();
        assertThat(run("queue", "cancel", "1")).isZero();
        assertThat(answer()).contains("cancelled");
        assertThat(run("queue", "clear")).isZero();
        assertThat(answer().lines()).hasSize(1);
        assertThat(run("queue", "hold")).isZero();
        assertThat(answer()).contains("queue release");
        assertThat(run("queue", "run")).as("a held queue has nothing to do").isZero();
        assertThat(run("queue", "list", "--json")).isZero();
        assertThat(answer()).contains("\"state\" : \"WAITING\"", "\"DISK_MEGABYTES\" : ");
        assertThat(add("three", "--no-mark", "--after", "2")).isZero();
        assertThat(run("queue", "list")).isZero();
        assertThat(answer()).contains(", after 2");
        assertThat(run("queue", "follow", "3")).isZero();
        assertThat(answer()).doesNotContain(", after 2");
        assertThat(run("queue", "add", "verify", folder.toString())).isZero();
        assertThat(run("queue", "follow", "3", "--after", "2,4")).isZero();
        assertThat(answer()).contains(", after 2 and 4", "background \"verify ");
        assertThat(run("queue", "follow", "2", "--after", "3")).as("a circle").isEqualTo(2);
        assertThat(run("queue", "add", "check", folder.resolve("no.mp4").toString())).isEqualTo(2);
        assertThat(add("four", "--after", "99")).isEqualTo(2);
        assertThat(notes.toString(StandardCharsets.UTF_8)).contains("There is no job 99");
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(run("queue", "cancel", "7")).isEqualTo(2);
        assertThat(notes.toString(StandardCharsets.UTF_8)).contains("There is no job 7");
        assertThat(run("queue", "run", "--at-once", "9")).isEqualTo(2);
    }

    @Test
    void figuresAreWrittenForPrometheus() {
        assertThat(run("metrics")).isZero();
        assertThat(answer()).contains("longplay_memory_used_bytes ", "longplay_queue_held 0");
        Path file = folder.resolve("out.prom");
        assertThat(run("metrics", "-o", file.toString())).isZero();
        assertThat(file).content().startsWith("# HELP longplay_");
        assertThat(run("metrics", "--history", "memory_used")).isZero();
        assertThat(answer()).contains("Nothing was measured then.");
    }
}
