package studio.longplay.engine.render.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.bundle.OpenBundle;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.models.EndedSession.Course;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Every adapter, cancelled at its first runs, and at some of the later ones. What is within a run
/// is ended by the runtime, as soon as the context that the run was given says so; what must be
/// seen here is that each run is given the one that was cancelled, and that no other run follows.
class CancelledKindsTest {
    private static OnnxSessions sessions;

    @TempDir Path folder;

    @BeforeAll
    static void start() throws StudioFault {
        sessions = OnnxSessions.start();
    }

    @AfterAll
    static void stop() {
        sessions.close();
    }

    static List<String> kinds() {
        return List.copyOf(TinyWork.all().keySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void whatIsCancelledEndsInItsRunOrBeforeTheNext(String id) throws Exception {
        TinyWork.Work work = TinyWork.all().get(id);
        BundleKind kind = ModelKinds.of(id).orElseThrow();
        InstalledBundle bundle =
                new ModelShelf(folder.resolve("home"), List.of(kind), OnnxSessions::start)
                        .add(TinyBundles.write(id, folder.resolve("in")), JobContext.quiet());
        try (OpenBundle open = OpenBundle.open(kind, bundle, sessions, SessionSettings.steady())) {
            Course whole = new Course(0, false);
            work.run(whole.over(open.sessions()), bundle, whole);
            assertThat(whole.begun()).isPositive();
            for (int at = 1; at <= whole.begun(); at += Math.max(1, at / 2)) {
                Course within = new Course(at, true);
                ended(work, open, bundle, within);
                assertThat(within.deaf()).as("runs given another context").isZero();
                assertThat(within.begun()).isEqualTo(at);
                if (at < whole.begun()) {
                    Course after = new Course(at, false);
                    ended(work, open, bundle, after);
                    assertThat(after.begun()).isLessThanOrEqualTo(at + 1);
                }
            }
        }
    }

    private static void ended(
            TinyWork.Work work, OpenBundle open, InstalledBundle bundle, Course course) {
        assertThatThrownBy(() -> work.run(course.over(open.sessions()), bundle, course))
                .isInstanceOf(CancellationException.class);
    }
}
