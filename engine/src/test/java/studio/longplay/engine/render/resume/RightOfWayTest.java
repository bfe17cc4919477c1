package studio.longplay.engine.render.resume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Home;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

class RightOfWayTest {
    @TempDir private Path home = Path.of("");

    /// Says of the first rest that it is enough.
    private static final JobContext IMPATIENT =
            new JobContext() {
                @Override
                public void progress(Progress progress) {}

                @Override
                public void checkCancelled() {
                    throw new CancellationException("it rested");
                }
            };

    private Process holder() throws IOException {
        return new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                WayHolder.class.getName(),
                                home.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void anExportRestsWhileAPreviewOfAnotherProcessGoesBeforeItAndNotLonger()
            throws StudioFault, IOException, InterruptedException {
        try (ArtifactStore store = ArtifactStore.open(home.resolve("artifacts"))) {
            ExportCare care = new ExportCare(new Home(home), store, List::of);
            Process other = holder();
            try (BufferedReader said = other.inputReader(StandardCharsets.UTF_8);
                    ExportCare.Underway export = care.begin(home.resolve("film"), "Film")) {
                assertThat(said.readLine()).isEqualTo("held");
                assertThatThrownBy(() -> export.around(IMPATIENT).rest()).hasMessage("it rested");
                other.destroyForcibly();
                assertThat(other.waitFor()).isNotZero();
                export.around(IMPATIENT).rest();
            } finally {
                other.destroyForcibly();
            }
        }
    }

    @Test
    void whoGoesBeforeDoesNotWaitForItselfThere() {
        RightOfWay way = new RightOfWay(home);
        way.take(true);
        assertThat(way.isTaken()).isFalse();
        way.take(false);
        assertThat(way.isTaken()).isFalse();
    }
}
