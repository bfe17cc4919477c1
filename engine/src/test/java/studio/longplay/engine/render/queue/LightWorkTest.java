package studio.longplay.engine.render.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.queue.Capacity;
import studio.longplay.engine.jobs.queue.JobFault;
import studio.longplay.engine.jobs.queue.JobState;
import studio.longplay.engine.jobs.queue.Lane;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.ManifestFile;
import studio.longplay.engine.render.deliver.Manifests;
import studio.longplay.engine.render.deliver.Report;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.queue.QueueNews;
import studio.longplay.engine.store.queue.QueueWish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
}
