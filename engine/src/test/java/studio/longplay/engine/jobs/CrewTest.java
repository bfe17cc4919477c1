package studio.longplay.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class CrewTest {
    private record Work<T>(String title, Body<T> body) implements Job<T> {
        interface Body<T> {
            T run() throws StudioFault;
        }

        @Override
        public T run(JobContext context) throws StudioFault {
            return body.run();
        }
    }

    @Test
    void resultsComeInTheOrderOfTheJobs() throws StudioFault {
        try (Crew crew = new Crew("test", 4)) {
            List<Work<Integer>> jobs =
                    IntStream.range(0, 100)
                            .mapToObj(i -> new Work<>("n" + i, () -> i * i))
                            .toList();
            assertThat(crew.all("squares", jobs, JobContext.quiet()))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 100).mapToObj(i -> i * i).toList());
        }
    }

    @Test
    void twoJobsReallyRunAtOnce() throws StudioFault {
        CountDownLatch both = new CountDownLatch(2);
        Work<Boolean> meet =
                new Work<>(
                        "meet",
                        () -> {
                            both.countDown();
                            try {
                                return both.await(5, java.util.concurrent.TimeUnit.SECONDS);
                            } catch (InterruptedException e) {
                                return false;
                            }
                        });
        try (Crew crew = new Crew("test", 2)) {
            assertThat(crew.all("meet", List.of(meet, meet), JobContext.quiet()))
                    .containsExactly(true, true);
        }
    }

    @Test
    void theFirstFaultStopsJobsThatHaveNotBegun() {
        AtomicInteger begun = new AtomicInteger();
        List<Work<Integer>> jobs = new ArrayList<>();
        jobs.add(
                new Work<>(
                        "bad",
                        () -> {
                            throw new StudioFault.Input("test.bad", "It is bad.", "Mend it.");
                        }));
        for (int i = 0; i < 2000; i++) {
            jobs.add(
                    new Work<>(
                            "good",
                            () -> {
                                java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
                                return begun.incrementAndGet();
                            }));
        }
        try (Crew crew = new Crew("test", 1)) {
            assertThatThrownBy(() -> crew.all("work", jobs, JobContext.quiet()))
                    .isInstanceOf(StudioFault.Input.class)
                    .hasMessage("It is bad.");
        }
        assertThat(begun.get()).isLessThan(2000);
    }

    @Test
    void aCancelledContextStopsTheCrew() {
        CancelToken token = new CancelToken();
        JobContext context =
                new JobContext() {
                    @Override
                    public void progress(Progress progress) {
                        if (progress.done() == 3) {
                            token.cancel();
                        }
                    }

                    @Override
                    public void checkCancelled() {
                        token.check();
                    }
                };
        List<Work<Integer>> jobs =
                IntStream.range(0, 50).mapToObj(i -> new Work<>("n" + i, () -> i)).toList();
        try (Crew crew = new Crew("test", 1)) {
            assertThatThrownBy(() -> crew.all("work", jobs, context))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void progressCountsFinishedJobs() throws StudioFault {
        List<Long> seen = java.util.Collections.synchronizedList(new ArrayList<>());
        JobContext context =
                new JobContext() {
                    @Override
                    public void progress(Progress progress) {
                        seen.add(progress.done());
                        assertThat(progress.total()).isEqualTo(3);
                    }

                    @Override
                    public void checkCancelled() {}
                };
        try (Crew crew = new Crew("test", 2)) {
            Work<Integer> one = new Work<>("one", () -> 1);
            crew.all("ones", List.of(one, one, one), context);
        }
        assertThat(seen).contains(0L, 3L);
    }
}
