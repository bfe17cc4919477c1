package studio.longplay.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

class BugsTest {
    @TempDir private Path home;

    private Bugs bugs() {
        return new Bugs(
                home.resolve("logs").resolve("bugs.log"), Runnable::run, () -> Instant.EPOCH);
    }

    @Test
    void aBugThatComesAgainIsCountedAndNotStacked() {
        try (Bugs bugs = bugs()) {
            for (int i = 0; i < 3; i++) {
                bugs.report(new IllegalStateException("again"));
            }
            assertThat(bugs.all())
                    .singleElement()
                    .satisfies(bug -> {
                        assertThat(bug.times()).isEqualTo(3);
                        assertThat(bug.what()).isEqualTo("IllegalStateException: again");
                    });
            assertThat(bugs.currentProperty().get().orElseThrow().times()).isEqualTo(3);
        }
    }

    @Test
    void theNextBugIsShownWhenTheFirstWasSeen() {
        try (Bugs bugs = bugs()) {
            bugs.report(new IllegalStateException("first"));
            bugs.report(new IllegalArgumentException("second"));
            assertThat(bugs.currentProperty().get().orElseThrow().what()).contains("first");
            bugs.seen();
            assertThat(bugs.currentProperty().get().orElseThrow().what()).contains("second");
            bugs.seen();
            assertThat(bugs.currentProperty().get()).isEmpty();
        }
    }

    @Test
    void theWholeTraceIsLoggedOnce() throws IOException, InterruptedException {
        try (Bugs bugs = bugs()) {
            bugs.report(new IllegalStateException("logged"));
            bugs.report(new IllegalStateException("logged"));
            for (int i = 0; i < 200 && !Files.exists(bugs.log()); i++) {
                Thread.sleep(10);
            }
            Thread.sleep(50);
            assertThat(Files.readString(bugs.log()))
                    .containsOnlyOnce("java.lang.IllegalStateException: logged")
                    .contains("BugsTest");
        }
    }
}
