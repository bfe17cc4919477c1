package studio.longplay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.TinyKokoro;
import studio.longplay.engine.inference.run.Badge;
import studio.longplay.engine.inference.run.PolicyFile;
import studio.longplay.engine.inference.run.PolicyRow;
import studio.longplay.engine.inference.run.PolicyTable;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.queue.JobOrder;
import studio.longplay.engine.jobs.queue.JobState;
import studio.longplay.engine.jobs.queue.Labour;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.jobs.queue.Wish;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.make.SegmentWatch;
import studio.longplay.engine.render.queue.SpeakLabour;
import studio.longplay.engine.render.queue.Ticket;
import studio.longplay.engine.time.FrameRate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// Queued work whose voice was to be spoken on a card that is not there: who is told of it.
class StudioQueueBadgesTest {
    private static final ExportPreset TINY =
            new ExportPreset("tiny", 160, 90, FrameRate.FPS_30, 200_000, 60, 64_000);

    @TempDir private Path folder;
    private final List<Badge> told = new CopyOnWriteArrayList<>();
    private Studio studio;

    @BeforeEach
    void open() throws Exception {
        Path home = folder.resolve("home");
        new PolicyFile(home)
                .write(PolicyTable.USUAL.with(new PolicyRow("kokoro", "tensorrt:7", 0, 0)));
        studio = Studio.open(home);
        studio.models().add(TinyKokoro.timed(folder.resolve("tiny")), JobContext.quiet());
        studio.speech().lookAgain();
        studio.modelKeeper().badges().whenNew(told::add);
    }

    @AfterEach
    void close() throws Exception {
        studio.close();
    }

    private Ticket ticket(String title, String line) {
        Path script = folder.resolve(title + ".fountain");
        Project project = Project.of(title, script.toString(), "INT. QUAY\n\nMARY\n" + line + "\n");
        return new Ticket(
                folder.resolve(title + ".longplay"),
                project,
                folder.resolve(title),
                DeliverySettings.usual(TINY)
                        .withCast(Map.of("MARY", "kokoro-af-heart"))
                        .withJobs(2));
    }

    @Test
    @Tag("media")
    void eachFilmTellsWhereItsModelsRan() throws Exception {
        StudioQueue films = new StudioQueue(studio);
        SegmentWatch nobody = new SegmentWatch() {};
        films.deliver(ticket("one", "The sea was calm."), nobody, JobContext.quiet());
        assertThat(told).hasSize(1);
        films.deliver(ticket("two", "The quay was empty."), nobody, JobContext.quiet());
        assertThat(told).extracting(Badge::model).containsExactly("tiny", "tiny");
    }

    @Test
    void soDoesEachProjectWhoseLinesAreSpokenAhead() throws Exception {
        Labour speaking =
                new StudioQueue(studio)
                        .labours().stream()
                                .filter(labour -> labour instanceof SpeakLabour)
                                .findFirst()
                                .orElseThrow();
        speaking.run(job(1, ticket("one", "The sea was calm.")), JobContext.quiet());
        assertThat(told).hasSize(1);
        speaking.run(job(2, ticket("two", "The quay was empty.")), JobContext.quiet());
        assertThat(told).extracting(Badge::model).containsExactly("tiny", "tiny");
    }

    private QueuedJob job(long id, Ticket ticket) throws Exception {
        JobOrder order = SpeakLabour.order(studio.home(), ticket, "speak");
        JobState runs = JobState.RUNNING;
        return new QueuedJob(id, order, id, runs, Wish.NONE, 1, 0, id, 0, null, "", 0, 0, 0);
    }
}
