package studio.longplay.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class LoopTest {
    private static final long SECONDS = 5;

    @Test
    void aStepIsDoneAgainAndAgain() throws InterruptedException {
        CountDownLatch hundred = new CountDownLatch(100);
        try (Loop loop = Loop.begin("test", hundred::countDown)) {
            assertThat(loop).isNotNull();
            assertThat(hundred.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void itsThreadHasTheNameAndEndsWithTheProgram() throws InterruptedException {
        BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
        CountDownLatch never = new CountDownLatch(1);
        try (Loop loop =
                Loop.begin(
                        "painter",
                        () -> {
                            threads.add(Thread.currentThread());
                            never.await();
                        })) {
            Thread thread = threads.poll(SECONDS, TimeUnit.SECONDS);
            assertThat(loop).isNotNull();
            assertThat(thread).isNotNull();
            assertThat(thread.getName()).isEqualTo("painter");
            assertThat(thread.isDaemon()).isTrue();
        }
    }

    @Test
    void closingEndsAStepThatWaits() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        AtomicInteger steps = new AtomicInteger();
        Loop loop =
                Loop.begin(
                        "test",
                        () -> {
                            steps.incrementAndGet();
                            waiting.countDown();
                            new CountDownLatch(1).await();
                        });
        assertThat(waiting.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        loop.close();
        assertThat(steps).hasValue(1);
    }

    @Test
    void noStepBeginsAfterItIsClosed() throws InterruptedException {
        AtomicInteger steps = new AtomicInteger();
        Loop loop = Loop.begin("test", steps::incrementAndGet);
        while (steps.get() < 10) {
            Thread.sleep(1);
        }
        loop.close();
        int done = steps.get();
        Thread.sleep(20);
        assertThat(steps).hasValue(done);
    }

    @Test
    void aBugInOneStepIsToldAndTheNextIsDone() throws InterruptedException {
        BlockingQueue<Throwable> bugs = new LinkedBlockingQueue<>();
        CountDownLatch after = new CountDownLatch(1);
        AtomicInteger steps = new AtomicInteger();
        try (Loop loop =
                Loop.begin(
                        "test",
                        () -> {
                            if (steps.incrementAndGet() == 1) {
                                Thread.currentThread()
                                        .setUncaughtExceptionHandler((_, bug) -> bugs.add(bug));
                                throw new IllegalStateException("a bug");
                            }
                            after.countDown();
                            new CountDownLatch(1).await();
                        })) {
            assertThat(loop).isNotNull();
            assertThat(after.await(SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(bugs).hasSize(1).allMatch(bug -> bug.getMessage().equals("a bug"));
        }
    }

    @Test
    void aStepMayCloseItsOwnLoop() throws InterruptedException {
        BlockingQueue<Loop> loops = new LinkedBlockingQueue<>();
        CountDownLatch closed = new CountDownLatch(1);
        AtomicInteger steps = new AtomicInteger();
        loops.add(
                Loop.begin(
                        "test",
                        () -> {
                            steps.incrementAndGet();
                            loops.take().close();
                            closed.countDown();
                        }));
        assertThat(closed.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        Thread.sleep(20);
        assertThat(steps).hasValue(1);
    }
}
