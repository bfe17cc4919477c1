package studio.longplay.engine.render.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.jobs.queue.Capacity;
import studio.longplay.engine.jobs.queue.JobFault;
import studio.longplay.engine.jobs.queue.JobState;
import studio.longplay.engine.jobs.queue.Labour;
import studio.longplay.engine.jobs.queue.Lane;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.BankSounds;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.LinesAhead;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.ManifestFile;
import studio.longplay.engine.render.deliver.Manifests;
import studio.longplay.engine.render.deliver.Report;
import studio.longplay.engine.render.make.SegmentWatch;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.queue.QueueNews;
import studio.longplay.engine.store.queue.QueueWish;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Work that runs beside films.
class LightWorkTest {
    @TempDir private Path folder = Path.of("");

    private Home home() {
        return new Home(folder.resolve("home"));
    }

    private Ticket film(String title) {
        Project project = Project.of(title, folder.resolve("a.fountain").toString(), "ANNA\nHo.\n");
        return new Ticket(
                folder.resolve("project"),
                project,
                folder.resolve(title),
                DeliverySettings.usual(ExportPreset.PREVIEW));
    }

    private Path delivery(String name, boolean damaged) throws Exception {
        Path delivery = Files.createDirectories(folder.resolve(name));
        Path film = Files.writeString(delivery.resolve("film.mp4"), "a film");
        Manifest manifest =
                ManifestFile.seal(
                        Manifests.withFiles(
                                Manifests.of(Manifests.run(5000, 1, 0)),
                                List.of(
                                        new Manifest.FileEntry(
                                                "film.mp4", "key", Digest.ofFile(film).hex(), 6))));
        ManifestFile.write(delivery, manifest);
        Files.writeString(delivery.resolve(Report.FILE), Report.of(manifest));
        if (damaged) {
            Files.writeString(film, "a fiLm");
        }
        return delivery;
    }

    private static QueuedJob job(QueueNews news, String title) {
        return news.jobs().stream()
                .filter(job -> job.order().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itIsDoneWhileAFilmIsMadeAndSaysWhatItFound() throws Exception {
        QueueDesk.add(home(), film("Film"), Lane.EXPORT, 0);
        QueueDesk.add(home(), LightWork.VERIFY.of(delivery("good", false), "good"));
        QueueDesk.add(home(), LightWork.VERIFY.of(delivery("bad", true), "bad"));
        QueueDesk.add(home(), LightWork.CHECK.of(folder.resolve("bad/film.mp4"), "seen"));
        CountDownLatch lightEnded = new CountDownLatch(3);
        QueueListener listener =
                new QueueListener() {
                    @Override
                    public void ended(QueuedJob job) {
                        lightEnded.countDown();
                    }
                };
        Delivering waiting =
                (_, _, context) -> {
                    while (lightEnded.getCount() > 0) {
                        context.checkCancelled();
                        Thread.onSpinWait();
                    }
                    return Manifests.of(Manifests.run(10, 1, 0));
                };
        try (QueueDesk desk = QueueDesk.open(home(), Capacity.USUAL, waiting, listener)) {
            assertThat(lightEnded.await(120, TimeUnit.SECONDS)).isTrue();
            desk.awaitIdle(JobContext.quiet());
        }
        QueueNews news = QueueDesk.look(home());
        assertThat(job(news, "Film").state()).isEqualTo(JobState.DONE);
        assertThat(job(news, "good").state()).isEqualTo(JobState.DONE);
        assertThat(job(news, "good").result()).contains("as they were delivered");
        assertThat(job(news, "bad").state()).isEqualTo(JobState.FAILED);
        assertThat(job(news, "bad").fault()).extracting(JobFault::code).isEqualTo("queue.damaged");
        assertThat(job(news, "bad").fault())
                .extracting(JobFault::sentence)
                .asString()
                .contains("film.mp4", "its bytes are not the ones that were delivered");
        assertThat(job(news, "seen").state()).as("it is no film").isEqualTo(JobState.FAILED);
    }

    @Test
    void itIsThereInItsOrderAfterARestartAndWaitsForWhatItIsToldTo() throws Exception {
        QueueDesk.add(home(), film("Film"), Lane.EXPORT, 0);
        Path good = delivery("good", false);
        for (String title : List.of("one", "two", "three")) {
            QueueDesk.add(home(), LightWork.VERIFY.of(good, title).after(Set.of(1L)));
        }
        QueueDesk.ask(home(), QueueWish.follow(4, Set.of(2L, 3L)));
        assertThat(QueueDesk.look(home()).jobs())
                .extracting(job -> job.order().title())
                .containsExactly("Film", "one", "two", "three");
        assertThat(job(QueueDesk.look(home()), "three").order().after())
                .containsExactlyInAnyOrder(2L, 3L);
        try (QueueDesk desk =
                QueueDesk.open(
                        home(),
                        Capacity.USUAL,
                        (_, _, _) -> Manifests.of(Manifests.run(10, 1, 0)),
                        QueueListener.NONE)) {
            desk.awaitIdle(JobContext.quiet());
        }
        List<QueuedJob> after = QueueDesk.look(home()).jobs();
        assertThat(after).allMatch(job -> job.state() == JobState.DONE);
        QueuedJob three = job(QueueDesk.look(home()), "three");
        assertThat(after)
                .filteredOn(job -> job.id() != three.id())
                .allMatch(job -> job.endedMillis() <= three.begunMillis());
    }

    @Test
    void whatIsNotThereIsNotQueued() {
        assertThatThrownBy(() -> LightWork.VERIFY.of(folder.resolve("gone"), "x"))
                .isInstanceOf(StudioFault.Input.class)
                .hasMessageContaining("There is no folder");
        assertThatThrownBy(() -> LightWork.CHECK.of(folder.resolve("gone.mp4"), "x"))
                .isInstanceOf(StudioFault.Input.class)
                .hasMessageContaining("There is no film");
    }

    /// A studio that speaks lines for as long as it is asked to, and has no sounds.
    private class Ahead implements Delivering {
        private final CountDownLatch begun = new CountDownLatch(1);
        private volatile boolean enough;
        private final List<String> spoken = new CopyOnWriteArrayList<>();

        @Override
        public Manifest deliver(Ticket ticket, SegmentWatch watch, JobContext context) {
            return Manifests.of(Manifests.run(10, 1, 0));
        }

        @Override
        public List<Labour> labours() {
            return List.of(SpeakLabour.in(home(), this::speak));
        }

        private LinesAhead.Spoken speak(Ticket ticket, JobContext context) {
            spoken.add(ticket.project().title());
            for (long line = 1; !enough; line++) {
                context.progress(new Progress("speak", line % 100, 100));
                context.checkCancelled();
                begun.countDown();
                Thread.onSpinWait();
            }
            return new LinesAhead.Spoken(3, 9);
        }
    }

    private static void until(QueueDesk desk, String title, JobState wanted) throws Exception {
        while (job(desk.news(), title).state() != wanted) {
            Thread.onSpinWait();
        }
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void linesAreSpokenAheadWithProgressRestAndAreCancelled() throws Exception {
        for (String title : List.of("first", "second")) {
            QueueDesk.add(home(), SpeakLabour.order(home(), film(title), title));
        }
        Ahead ahead = new Ahead();
        try (QueueDesk desk = QueueDesk.open(home(), Capacity.USUAL, ahead, QueueListener.NONE)) {
            ahead.begun.await();
            QueuedJob first = job(desk.news(), "first");
            assertThat(first.order().needs().heavy()).isFalse();
            assertThat(first.order().place()).isEqualTo(folder.resolve("project").toString());
            while (desk.running().stream().noneMatch(news -> news.step().equals("speak"))) {
                Thread.onSpinWait();
            }
            desk.ask(QueueWish.of(QueueWish.Act.PAUSE, first.id()));
            until(desk, "first", JobState.PAUSED);
            desk.ask(QueueWish.of(QueueWish.Act.CANCEL, job(desk.news(), "second").id()));
            until(desk, "second", JobState.CANCELLED);
            ahead.enough = true;
            desk.ask(QueueWish.of(QueueWish.Act.RESUME, first.id()));
            until(desk, "first", JobState.DONE);
            assertThat(job(desk.news(), "first").result())
                    .isEqualTo("3 lines spoken, 9 found finished.");
            assertThat(ahead.spoken).contains("first", "second");
        }
    }

    @Test
    void aFolderOfSoundsIsReadAndSaysWhatIsLeftOut() throws Exception {
        Path sounds = Files.createDirectories(folder.resolve("Sounds"));
        Files.writeString(sounds.resolve("rain.wav"), "no sound");
        WavWriter.write(
                sounds.resolve("door.wav"),
                WavFormat.float32(SampleRate.HZ_48000, 1),
                writer -> writer.write(new float[1][4_800], 0, 4_800));
        try (ArtifactStore store = ArtifactStore.open(home().artifacts());
                BankSounds banks = new BankSounds(store, home().sounds(), home().logs())) {
            Delivering studio =
                    new Ahead() {
                        @Override
                        public List<Labour> labours() {
                            return List.of(new IndexLabour(banks));
                        }
                    };
            QueueDesk.add(home(), LightWork.INDEX.of(sounds, "sounds"));
            try (QueueDesk desk =
                    QueueDesk.open(home(), Capacity.USUAL, studio, QueueListener.NONE)) {
                desk.awaitIdle(JobContext.quiet());
            }
            assertThat(job(QueueDesk.look(home()), "sounds").result())
                    .startsWith("1 sound, not known before; left out 1, the first: rain.wav");
            assertThat(banks.banks().banks()).hasSize(1);
        }
        assertThatThrownBy(() -> LightWork.INDEX.of(folder.resolve("gone"), "x"))
                .isInstanceOf(StudioFault.Input.class)
                .hasMessageContaining("There is no folder");
    }
}
