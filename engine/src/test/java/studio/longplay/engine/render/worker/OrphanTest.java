package studio.longplay.engine.render.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

@Tag("media")
@DisabledOnOs(OS.WINDOWS)
class OrphanTest {
    @TempDir private Path folder = Path.of("");

    /// The worker's input stays open, as it does for one that is busy and does not read.
    private static final String PARENT =
            "sleep 60 | \"$1\" --enable-native-access=ALL-UNNAMED -cp \"$2\" \"$3\" > \"$4\""
                    + " 2> \"$4.log\" & wait";

    @Test
    void aWorkerWhoseParentIsKilledEndsWithinSeconds() throws IOException, InterruptedException {
        Path answers = folder.resolve("answers");
        Process parent =
                new ProcessBuilder(
                                "bash",
                                "-c",
                                PARENT,
                                "bash",
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                System.getProperty("java.class.path"),
                                WorkerMain.class.getName(),
                                answers.toString())
                        .start();
        ProcessHandle worker = started(answers);
        parent.destroyForcibly().waitFor();
        CompletableFuture<ProcessHandle> end = worker.onExit();
        assertThat(end.completeOnTimeout(null, 10, TimeUnit.SECONDS).join()).isNotNull();
    }

    private static ProcessHandle started(Path answers) throws IOException, InterruptedException {
        for (int tries = 0; tries < 300; tries++) {
            if (Files.exists(answers) && Files.size(answers) > 0) {
                String pid = Files.readString(answers).replaceAll("(?s).*\"pid\":(\\d+).*", "$1");
                return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the worker did not start");
    }
}
