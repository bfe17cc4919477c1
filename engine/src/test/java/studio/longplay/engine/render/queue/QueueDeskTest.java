package studio.longplay.engine.render.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.jobs.queue.Capacity;
import studio.longplay.engine.jobs.queue.JobState;
import studio.longplay.engine.jobs.queue.Lane;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.CaptionChoice;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.Manifests;
import studio.longplay.engine.render.make.SegmentWatch;
import studio.longplay.engine.render.qc.QualityWish;
import studio.longplay.engine.render.resume.CareWish;
import studio.longplay.engine.render.resume.PauseOn;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.queue.JobNews;
import studio.longplay.engine.store.queue.QueueNews;
import studio.longplay.engine.store.queue.QueueWish;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.voice.Lexicon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class QueueDeskTest {
    @TempDir private Path folder;

    private final List<String> made = new CopyOnWriteArrayList<>();

    private Home home() {
        return new Home(folder.resolve("home"));
    }

    private Ticket ticket(String title) {
        Project project = Project.of(title, folder.resolve("a.fountain").toString(), "ANNA\nHo.\n");
        return new Ticket(
                folder.resolve("project"),
                project,
                folder.resolve(title),
                DeliverySettings.usual(ExportPreset.PREVIEW));
    }

    private Manifest make(Ticket ticket, SegmentWatch watch, JobContext context) {
        watch.planned(
                List.of(new SegmentWatch.Planned(0, 0, 30), new SegmentWatch.Planned(0, 30, 30)));
        watch.begun(0);
        watch.finished(0);
        context.progress(new Progress("render", 30, 60));
        context.rest();
        made.add(ticket.project().title());
        return Manifests.of(Manifests.run(10, 1, 0));
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(120, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void filmsAreMadeInTheirTurn() throws StudioFault, InterruptedException {
        assertThat(QueueDesk.add(home(), ticket("Late"), Lane.BACKGROUND, 0)).isTrue();
        assertThat(QueueDesk.add(home(), ticket("First"), Lane.EXPORT, 0)).isTrue();
        assertThat(QueueDesk.add(home(), ticket("Urgent"), Lane.EXPORT, 1)).isTrue();
        try (QueueDesk desk =
                QueueDesk.open(home(), Capacity.USUAL, this::make, QueueListener.NONE)) {
            desk.awaitIdle(JobContext.quiet());
        }
        assertThat(made).containsExactly("Urgent", "First", "Late");
        QueueNews after = QueueDesk.look(home());
        assertThat(after.jobs()).allMatch(job -> job.state() == JobState.DONE);
        assertThat(home().logs().resolve("events.jsonl"))
                .content()
                .contains("job.begun", "job.ended")
                .doesNotContain("Urgent");
    }

    @Test
    void anAddedFilmOfTheSameProcessGoesThroughTheDesk() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        QueueListener listener =
                new QueueListener() {
                    @Override
                    public void ended(QueuedJob job) {
                        done.countDown();
                    }
                };
        try (QueueDesk _ = QueueDesk.open(home(), Capacity.USUAL, this::make, listener)) {
            assertThat(QueueDesk.add(home(), ticket("Added"), Lane.EXPORT, 0))
                    .as("the desk has the queue")
                    .isFalse();
            await(done);
        }
        assertThat(made).containsExactly("Added");
    }

    @Test
    void aPausedFilmStopsAtTheEndOfAPieceAndGoesOnLater() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch paused = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Delivering slow =
                (ticket, watch, context) -> {
                    begun.countDown();
                    if (made.isEmpty()) {
                        made.add("half");
                        while (true) {
                            context.rest();
                            Thread.onSpinWait();
                        }
                    }
                    return make(ticket, watch, context);
                };
        QueueListener listener =
                new QueueListener() {
                    @Override
                    public void ended(QueuedJob job) {
                        (job.state() == JobState.PAUSED ? paused : done).countDown();
                    }
                };
        try (QueueDesk desk = QueueDesk.open(home(), Capacity.USUAL, slow, listener)) {
            long id = desk.add(home(), ticket("Slow"), Lane.EXPORT).id();
            await(begun);
            desk.ask(QueueWish.of(QueueWish.Act.PAUSE, id));
            await(paused);
            assertThat(desk.news().jobs().getFirst().failures()).isZero();
            desk.ask(QueueWish.of(QueueWish.Act.RESUME, id));
            await(done);
        }
        assertThat(made).containsExactly("half", "Slow");
    }

    @Test
    void aPreviewGoesBeforeAnExportAtTheEndOfAPiece() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch previewed = new CountDownLatch(1);
        Delivering making =
                (ticket, watch, context) -> {
                    if (ticket.project().title().equals("Film")) {
                        begun.countDown();
                        while (previewed.getCount() > 0) {
                            context.checkCancelled();
                            context.rest();
                        }
                    }
                    Manifest manifest = make(ticket, watch, context);
                    previewed.countDown();
                    return manifest;
                };
        try (QueueDesk desk = QueueDesk.open(home(), Capacity.USUAL, making, QueueListener.NONE)) {
            desk.add(home(), ticket("Film"), Lane.EXPORT);
            await(begun);
            desk.add(home(), ticket("Look"), Lane.PREVIEW);
            await(previewed);
            desk.awaitIdle(JobContext.quiet());
        }
        assertThat(made).containsExactly("Look", "Film");
    }

    @Test
    void aFilmThatCannotBeMadeSaysWhy() throws Exception {
        Delivering broken =
                (_, _, _) -> {
                    throw new StudioFault.Input("x.bad", "It is bad.", "Mend it.");
                };
        try (QueueDesk desk = QueueDesk.open(home(), Capacity.USUAL, broken, QueueListener.NONE)) {
            desk.add(home(), ticket("Bad"), Lane.EXPORT);
            desk.awaitIdle(JobContext.quiet());
            QueuedJob failed = desk.news().jobs().getFirst();
            assertThat(failed.state()).isEqualTo(JobState.FAILED);
            assertThat(failed.fault()).isNotNull();
        }
        assertThat(home().logs().resolve("errors.jsonl")).content().contains("x.bad");
    }

    @Test
    void whatRunsIsToldWithItsSegments() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        QueueListener listener =
                new QueueListener() {
                    @Override
                    public void changed(QueueNews news) {
                        if (news.running().stream().map(JobNews::segments).anyMatch("f."::equals)) {
                            seen.countDown();
                        }
                    }
                };
        Delivering waiting =
                (ticket, watch, context) -> {
                    Manifest manifest = make(ticket, watch, context);
                    while (seen.getCount() > 0) {
                        context.checkCancelled();
                    }
                    return manifest;
                };
        try (QueueDesk desk = QueueDesk.open(home(), Capacity.USUAL, waiting, listener)) {
            desk.add(home(), ticket("Seen"), Lane.EXPORT);
            await(seen);
            desk.awaitIdle(JobContext.quiet());
        }
    }

    @Test
    void aTicketIsReadAsItWasWritten() throws StudioFault {
        DeliverySettings settings =
                DeliverySettings.usual(ExportPreset.UHD.withName("mine"))
                        .withCaptions(CaptionChoice.BURNED)
                        .withCast(Map.of("anna", "ada"))
                        .withRange(
                                Optional.of(
                                        new TimeRange(
                                                MediaTime.ofSeconds(1), MediaTime.ofMillis(7))))
                        .withJobs(3)
                        .withLexicon(Lexicon.of(Map.of("lough", "lock")))
                        .withLength(Optional.of(MediaTime.ofSeconds(7200)));
        CareWish care = new CareWish(Set.of(PauseOn.BATTERY), true, QualityWish.Depth.FULL, true);
        Ticket wanted =
                new Ticket(
                                folder.resolve("p"),
                                ticket("T").project(),
                                folder.resolve("o"),
                                settings)
                        .withCare(care);
        Ticket read = TicketFile.read(folder.resolve(TicketFile.write(folder, wanted)));
        assertThat(read.project()).isEqualTo(wanted.project());
        assertThat(read.care()).isEqualTo(care);
        assertThat(read.settings().lexicon().entries()).isEqualTo(Map.of("lough", "lock"));
        assertThat(read.settings().withLexicon(settings.lexicon())).isEqualTo(settings);
        assertThat(read.out()).isEqualTo(wanted.out());
    }

    @Test
    void aBrokenTicketFailsWithASentence() throws Exception {
        try (QueueDesk desk =
                QueueDesk.open(home(), Capacity.USUAL, this::make, QueueListener.NONE)) {
            desk.ask(QueueWish.of(QueueWish.Act.HOLD, 0));
            desk.add(home(), ticket("Broken"), Lane.EXPORT);
            Path tickets = home().folder().resolve("queue").resolve("tickets");
            try (var files = Files.list(tickets)) {
                Files.writeString(files.findFirst().orElseThrow(), "{");
            }
            desk.ask(QueueWish.of(QueueWish.Act.RELEASE, 0));
            desk.ask(QueueWish.of(QueueWish.Act.RETRY, 1));
            while (desk.news().jobs().getFirst().fault() == null) {
                Thread.onSpinWait();
            }
            assertThat(desk.news().jobs().getFirst().fault().code()).isEqualTo("queue.ticket");
        }
    }
}
