package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.session.Session;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.queue.JobState;
import studio.longplay.engine.jobs.queue.Lane;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.queue.QueueDesk;
import studio.longplay.engine.render.queue.Ticket;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A film of the open project, queued and begun by the window.
@Tag("media")
@Tag("long")
@Tag("window")
class WindowQueueTest {
    @TempDir private Path folder;
    private OpenWindow open;

    @BeforeEach
    void open() throws Exception {
        open = new OpenWindow(folder.resolve("home"), Optional.empty());
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    @Test
    void theWindowWorksOnWhatIsQueued() throws Exception {
        open.click("template-radio-play");
        open.click("new-create");
        open.node("timeline");
        Home home = new Home(folder.resolve("home"));
        Session session = OpenWindow.onFx(() -> open.window.openSession().orElseThrow());
        DeliverySettings settings =
                DeliverySettings.of(session.project())
                        .forPreset(ExportPreset.PREVIEW)
                        .withRange(
                                Optional.of(
                                        TimeRange.between(MediaTime.ZERO, MediaTime.ofSeconds(2))));
        Path out = folder.resolve("film");
        QueueDesk.add(
                home,
                new Ticket(session.folder(), session.project(), out, settings),
                Lane.EXPORT,
                0);
        OpenWindow.onFx(() -> {
            open.window.actions().get("queue.open").run().run();
            return true;
        });
        open.node("queue-list");
        open.until(() -> state(home) != JobState.WAITING);
        assertThat(state(home)).isIn(JobState.RUNNING, JobState.DONE);
        OpenWindow.onFx(() -> {
            open.window.actions().get("queue.speak").run().run();
            return true;
        });
        open.until(() -> jobs(home).size() == 2);
        QueuedJob ahead = jobs(home).getLast();
        assertThat(ahead.order().kind()).isEqualTo("speak");
        assertThat(ahead.order().needs().heavy()).as("runs beside the film").isFalse();
        assertThat(ahead.order().title()).isEqualTo("Lines of " + session.project().title());
        open.until(() -> jobs(home).getLast().state().isEnd());
        assertThat(jobs(home).getLast().state()).isEqualTo(JobState.DONE);
        assertThat(jobs(home).getLast().result())
                .matches("\\d+ lines spoken, \\d+ found finished.");
    }

    private static JobState state(Home home) {
        return jobs(home).getFirst().state();
    }

    private static List<QueuedJob> jobs(Home home) {
        try {
            return QueueDesk.look(home).jobs();
        } catch (StudioFault unread) {
            throw new AssertionError(unread);
        }
    }
}
