package studio.longplay.engine.store.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.queue.Capacity;
import studio.longplay.engine.jobs.queue.JobOrder;
import studio.longplay.engine.jobs.queue.JobState;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.store.folder.Child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class QueueFolderTest {
    @TempDir private Path home;

    private static List<String> titles(List<QueuedJob> jobs) {
        return jobs.stream().map(job -> job.order().title()).toList();
    }

    private static JobOrder film(String title) {
        return JobOrder.heavy("film", title, "/films/" + title, "");
    }

    @Test
    void killedWithFiveJobsTheSameFiveInOrderAfterRestart() throws Exception {
        List<String> order = List.of("Film 1", "Film 5", "Film 2", "Film 3", "Film 4");
        try (Child child = Child.start(QueueChild.class, home.resolve("said"), home.toString())) {
            child.awaitSomeWords();
            assertThat(titles(QueueFolder.look(home).jobs())).isEqualTo(order);
            child.kill();
        }
        try (QueueFolder after = QueueFolder.open(home, Capacity.USUAL)) {
            List<QueuedJob> jobs = after.queue().jobs();
            assertThat(titles(jobs)).isEqualTo(order);
            assertThat(jobs).allMatch(job -> job.state() == JobState.WAITING);
            assertThat(jobs.getFirst().failures()).isEqualTo(1);
            assertThat(after.queue().begin())
                    .hasValueSatisfying(first -> {
                        assertThat(first.order().title()).isEqualTo("Film 1");
                        assertThat(first.token()).isEqualTo(2);
                        assertThat(after.queue().beat(first.id(), 1)).isFalse();
                    });
        }
    }

    @Test
    void anotherProcessSeesTheQueueAndLeavesItsWishes() throws Exception {
        try (Child child = Child.start(QueueChild.class, home.resolve("said"), home.toString())) {
            child.awaitSomeWords();
            assertThatThrownBy(() -> QueueFolder.open(home, Capacity.USUAL))
                    .isInstanceOfSatisfying(
                            StudioFault.class,
                            fault -> assertThat(QueueFolder.isHeldElsewhere(fault)).isTrue());
            assertThat(QueueFolder.ask(home, QueueWish.of(QueueWish.Act.PAUSE, 3))).isFalse();
            assertThat(QueueFolder.ask(home, QueueWish.add(film("Sixth")))).isFalse();
            awaitEmpty(QueueFolder.in(home).resolve("inbox"));
            child.kill();
        }
        try (QueueFolder after = QueueFolder.open(home, Capacity.USUAL)) {
            assertThat(after.queue().find(3).orElseThrow().state()).isEqualTo(JobState.PAUSED);
            assertThat(after.queue().find(6).orElseThrow().order().title()).isEqualTo("Sixth");
        }
    }

    @Test
    void whatRanInAProcessThatWasKilledIsNotSaidToRun() throws Exception {
        Path folder = QueueFolder.in(home);
        try (Child child = Child.start(QueueChild.class, home.resolve("said"), home.toString())) {
            child.awaitSomeWords();
            QueueFolder.ask(home, QueueWish.add(film("Sixth")));
            awaitEmpty(folder.resolve("inbox"));
            awaitRunning(folder);
            assertThat(QueueFolder.look(home).jobs().getFirst().state())
                    .isEqualTo(JobState.RUNNING);
            child.kill();
        }
        String told = Files.readString(folder.resolve("queue.json"));
        QueuedJob first = QueueFolder.look(home).jobs().getFirst();
        assertThat(first.order().title()).isEqualTo("Film 1");
        assertThat(first.state()).isEqualTo(JobState.WAITING);
        assertThat(first.fault())
                .isNotNull()
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("queue.cut-off"));
        assertThat(QueueFolder.look(home).running()).isEmpty();
        assertThat(folder.resolve("queue.json")).as("only looked at").hasContent(told);
        assertThat(QueueNews.read(folder).orElseThrow().jobs().getFirst().state())
                .isEqualTo(JobState.RUNNING);
    }

    /// The child tells that a job runs in its own time.
    private static void awaitRunning(Path folder) throws StudioFault, InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(end)
                && QueueNews.read(folder).orElseThrow().jobs().stream()
                        .noneMatch(job -> job.state() == JobState.RUNNING)) {
            Thread.sleep(20);
        }
    }

    private static void awaitEmpty(Path inbox) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(end)) {
            try (var files = Files.list(inbox)) {
                if (files.findAny().isEmpty()) {
                    return;
                }
            }
            Thread.sleep(20);
        }
    }

    @Test
    void aBrokenDatabaseIsMadeAgainFromWhatWasLastTold() throws Exception {
        try (QueueFolder first = QueueFolder.open(home, Capacity.USUAL)) {
            first.grant(QueueWish.add(film("One")));
            first.grant(QueueWish.add(film("Two")));
            first.grant(QueueWish.of(QueueWish.Act.PAUSE, 2));
        }
        Path file = QueueFolder.in(home).resolve("queue.mv.db");
        Files.writeString(file, "no database", StandardCharsets.UTF_8);
        try (QueueFolder second = QueueFolder.open(home, Capacity.USUAL)) {
            assertThat(titles(second.queue().jobs())).containsExactly("One", "Two");
            assertThat(second.queue().find(2).orElseThrow().state()).isEqualTo(JobState.PAUSED);
            assertThat(second.queue().add(film("Three")).id()).isEqualTo(3);
        }
        assertThat(QueueFolder.in(home).resolve("queue.broken.mv.db")).exists();
    }

    @Test
    void whatWasGuessedIsRemembered() throws Exception {
        try (QueueFolder folder = QueueFolder.open(home, Capacity.USUAL)) {
            folder.database().learn("film", List.of(new Guess(0.5, 1000, 1200)));
        }
        try (QueueFolder folder = QueueFolder.open(home, Capacity.USUAL)) {
            assertThat(folder.database().guesses("film"))
                    .containsExactly(new Guess(0.5, 1000, 1200));
        }
    }

    @Test
    void clearingRemovesWhatTheJobsWereToDo() throws Exception {
        try (QueueFolder folder = QueueFolder.open(home, Capacity.USUAL)) {
            Files.createDirectories(folder.tickets());
            Path ticket = Files.writeString(folder.tickets().resolve("a.json"), "{}");
            folder.grant(QueueWish.add(JobOrder.heavy("film", "One", "/f", "a.json")));
            folder.grant(QueueWish.of(QueueWish.Act.CANCEL, 1));
            assertThat(ticket).exists();
            folder.grant(QueueWish.of(QueueWish.Act.CLEAR, 0));
            assertThat(ticket).doesNotExist();
            assertThat(QueueFolder.look(home).jobs()).isEmpty();
        }
    }
}
