package studio.longplay.engine.render.purge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;

/// A purge whose process is killed where it happens to be.
class PurgeKillTest {
    private static final int PIECES = 60;

    @TempDir private Path temp;

    @Test
    void theProjectOpensAfterwardsAndTheSamePurgeFinishesIt() throws Exception {
        StoredHome stored = StoredHome.in(temp.resolve("home"));
        Project project = stored.project(temp.resolve("play"), "ANNA\nTo be.");
        for (int piece = 0; piece < PIECES; piece++) {
            stored.write("recordings/take-" + piece + ".wav", "sound");
            stored.write("thumbnails/" + piece + "/a.png", "picture");
        }
        stored.take("To be.", "ada", project.id().toString());
        Process purging =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Purging.class.getName(),
                                stored.home().folder().toString())
                        .redirectError(temp.resolve("said").toFile())
                        .start();
        try (BufferedReader steps = purging.inputReader()) {
            for (int step = 0; step < PIECES / 2; step++) {
                assertThat(steps.readLine())
                        .as(Files.readString(temp.resolve("said")))
                        .isEqualTo("step");
            }
            purging.destroyForcibly().waitFor();
        }

        stored.requireOpens();
        ProjectFolder.open(temp.resolve("play")).close();
        Purge purge = new Purge(stored.home());
        assertThat(purge.plan(PurgeWish.everything(), JobContext.quiet()).isEmpty()).isFalse();
        purge.run(PurgeWish.everything(), JobContext.quiet());
        assertThat(purge.plan(PurgeWish.everything(), JobContext.quiet()).isEmpty()).isTrue();
        assertThat(stored.file("recordings/take-0.wav")).doesNotExist();
        assertThat(stored.file("purged")).doesNotExist();
        assertThat(stored.file("mine.txt")).exists();
        ProjectFolder.open(temp.resolve("play")).close();
    }

    /// Tells each of its steps, and waits at none but the last, so that it cannot be through before
    /// it is killed.
    static final class Purging {
        private Purging() {}

        public static void main(String[] arguments) throws Exception {
            new Purge(new Home(Path.of(arguments[0]))).run(PurgeWish.everything(), new Telling());
        }
    }

    private static final class Telling implements JobContext {
        @Override
        @SuppressWarnings("SystemOut")
        public void progress(Progress progress) {
            System.out.print("step\n");
            System.out.flush();
            if (progress.done() + 1 == progress.total()) {
                try {
                    Thread.currentThread().join();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        @Override
        public void checkCancelled() {}
    }
}
