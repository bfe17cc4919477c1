package studio.longplay.engine.jobs.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;

import java.util.List;
import java.util.Map;
import java.util.Set;

class WorkQueueTest {
    private final MemoryQueueStore store = new MemoryQueueStore();
    private WorkQueue queue;
    private long now = 1000;

    @BeforeEach
    void open() throws StudioFault {
        queue = WorkQueue.open(store, Capacity.USUAL, () -> now);
    }

    private static JobOrder film(String title) {
        return JobOrder.heavy("film", title, "", "");
    }

    @Test
    void oneHeavyJobRunsAndLightOnesBesideIt() throws StudioFault {
        queue.add(film("A"));
        queue.add(film("B"));
        queue.add(film("light").needing(Needs.LIGHT).in(Lane.BACKGROUND));
        assertThat(queue.begin().orElseThrow().order().title()).isEqualTo("A");
        assertThat(queue.begin().orElseThrow().order().title()).isEqualTo("light");
        assertThat(queue.begin()).isEmpty();
    }

    @Test
    void aJobCanBeHadToFollowAnotherAndNoneFollowsItself() throws StudioFault {
        long first = queue.add(film("A")).id();
        long second = queue.add(film("B")).id();
        queue.follow(first, Set.of(second));
        assertThatThrownBy(() -> queue.follow(second, Set.of(first)))
                .isInstanceOfSatisfying(
                        StudioFault.Input.class,
                        fault -> assertThat(fault.code()).isEqualTo("queue.circle"));
        assertThat(queue.begin().orElseThrow().id()).isEqualTo(second);
        queue.follow(first, Set.of());
        assertThat(queue.find(first).orElseThrow().order().after()).isEmpty();
    }

    @Test
    void nobodyOvertakesOnWhatTheFirstLacks() throws StudioFault {
        queue =
                WorkQueue.open(
                        store, new Capacity(2, 4, Map.of(Permit.MEMORY_MEGABYTES, 10L)), () -> now);
        queue.add(film("runs").needing(memory(6)));
        queue.begin();
        queue.add(film("large").needing(memory(8)));
        queue.add(film("small").needing(memory(1)));
        assertThat(queue.begin()).as("small would starve large").isEmpty();
        queue.add(film("none").needing(Needs.LIGHT));
        assertThat(queue.begin().orElseThrow().order().title()).isEqualTo("none");
    }

    private static Needs memory(long megabytes) {
        return new Needs(true, Map.of(Permit.MEMORY_MEGABYTES, megabytes));
    }

    @Test
    void failedWorkIsTriedAgainLaterAndLater() throws StudioFault {
        queue.add(film("A"));
        for (long rest : new long[] {2_000, 8_000}) {
            QueuedJob attempt = queue.begin().orElseThrow();
            queue.failed(attempt.id(), attempt.token(), new JobFault("x", "", ""), true);
            now += rest - 1;
            assertThat(queue.begin()).isEmpty();
            now += 1;
        }
        QueuedJob last = queue.begin().orElseThrow();
        queue.failed(last.id(), last.token(), new JobFault("x", "", ""), true);
        assertThat(queue.jobs().getFirst().state()).isEqualTo(JobState.FAILED);
        queue.retry(1);
        assertThat(queue.begin()).isPresent();
    }

    @Test
    void withACancelledJobGoThoseThatWaitForIt() throws StudioFault {
        queue.add(film("A"));
        queue.add(film("B").after(Set.of(1L)));
        queue.add(film("C").after(Set.of(2L)));
        queue.cancel(1);
        assertThat(queue.jobs()).allMatch(job -> job.state() == JobState.CANCELLED);
        assertThat(queue.clear()).hasSize(3);
    }

    @Test
    void aFailedJobThatAnotherWaitsForIsNotCleared() throws StudioFault {
        queue.add(film("A"));
        queue.add(film("B").after(Set.of(1L)));
        QueuedJob attempt = queue.begin().orElseThrow();
        queue.failed(1, attempt.token(), new JobFault("x", "", ""), false);
        assertThat(queue.begin()).isEmpty();
        assertThat(queue.clear()).isEmpty();
        queue.retry(1);
        QueuedJob again = queue.begin().orElseThrow();
        queue.done(1, again.token(), "");
        assertThat(queue.clear()).extracting(QueuedJob::id).containsExactly(1L);
        assertThat(queue.begin()).isPresent();
    }

    @Test
    void jobsAreMovedAmongTheirLike() throws StudioFault {
        for (String title : List.of("A", "B", "C")) {
            queue.add(film(title));
        }
        queue.move(3, -5);
        assertThat(queue.jobs())
                .extracting(job -> job.order().title())
                .containsExactly("C", "A", "B");
        queue.prioritise(2, 1);
        assertThat(queue.begin().orElseThrow().order().title()).isEqualTo("B");
    }

    @Test
    void whatIsNotKeptDoesNotHappen() throws StudioFault {
        store.full(true);
        assertThatThrownBy(() -> queue.add(film("A"))).isInstanceOf(StudioFault.Resource.class);
        assertThat(queue.jobs()).isEmpty();
        store.full(false);
        assertThat(queue.add(film("A")).id()).isEqualTo(1);
    }

    @Test
    void moreThanThereEverIsIsRefused() throws StudioFault {
        queue =
                WorkQueue.open(
                        store, new Capacity(1, 1, Map.of(Permit.ENCODER_SESSIONS, 2L)), () -> now);
        Needs three = new Needs(true, Map.of(Permit.ENCODER_SESSIONS, 3L));
        assertThatThrownBy(() -> queue.add(film("A").needing(three)))
                .isInstanceOfSatisfying(
                        StudioFault.class,
                        fault -> assertThat(fault.code()).isEqualTo("queue.too-much"));
    }
}
