package studio.longplay.app.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.session.Running;
import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/// On a window's thread of its own: this one.
class IdleMeasuringTest {
    private static final long LONG_NANOS = Duration.ofSeconds(9).toNanos();

    @TempDir private Path folder = Path.of("");
    private final BlockingQueue<Runnable> told = new LinkedBlockingQueue<>();
    private final List<Throwable> bugs = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private MadeUpLibrary source;
    private Work work;
    private Work others;
    private IdleMeasuring measuring;

    @BeforeEach
    void open() throws StudioFault {
        source = new MadeUpLibrary(folder, 30);
        work = new Work(told::add, bugs::add);
        others = new Work(told::add, bugs::add);
        measuring = new IdleMeasuring(source, work, others.running(), "Measure", nanos::get);
    }

    @AfterEach
    void close() throws StudioFault {
        measuring.close();
        work.close();
        others.close();
        source.close();
        assertThat(bugs).isEmpty();
    }

    private void until(BooleanSupplier wanted) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Runnable next = told.poll(20, TimeUnit.MILLISECONDS);
            if (next != null) {
                next.run();
            }
        }
    }

    private int left() {
        return measuring.stateProperty().get().left();
    }

    @Test
    void nothingIsMeasuredBeforeTheUserRests() throws InterruptedException {
        measuring.count();
        until(() -> left() == 4);
        measuring.tick();
        assertThat(work.running()).isEmpty();
        nanos.addAndGet(LONG_NANOS);
        measuring.touch();
        measuring.tick();
        assertThat(work.running()).isEmpty();
        nanos.addAndGet(LONG_NANOS);
        measuring.tick();
        until(() -> left() == 0);
        assertThat(source.measured).isEqualTo(4);
    }

    @Test
    void whateverTheUserDoesComesFirst() throws InterruptedException {
        source.measureWaits = true;
        nanos.addAndGet(LONG_NANOS);
        measuring.tick();
        until(() -> measuring.stateProperty().get().measuring());
        measuring.touch();
        until(() -> work.running().isEmpty() && left() == 4);
        assertThat(measuring.stateProperty().get().measuring()).isFalse();
        measuring.tick();
        assertThat(work.running()).isEmpty();
    }

    @Test
    void workThatTheUserBeganComesFirst() throws InterruptedException {
        source.measureWaits = true;
        nanos.addAndGet(LONG_NANOS);
        measuring.tick();
        until(() -> measuring.stateProperty().get().measuring());
        CountDownLatch enough = new CountDownLatch(1);
        Running export =
                others.start(
                        Job.of(
                                "Export",
                                _ -> {
                                    MadeUpLibrary.await(enough);
                                    return 0;
                                }),
                        Work.Outcome.of(_ -> {}, _ -> {}));
        measuring.tick();
        until(() -> work.running().isEmpty() && left() == 4);
        measuring.tick();
        assertThat(work.running()).isEmpty();
        enough.countDown();
        until(() -> !others.running().contains(export));
        source.measureWaits = false;
        measuring.touch();
        nanos.addAndGet(LONG_NANOS);
        measuring.tick();
        until(() -> left() == 0);
    }

    @Test
    void whoAsksForItGetsItWhateverTheyDo() throws InterruptedException {
        source.measureWaits = true;
        measuring.measureNow();
        until(() -> measuring.stateProperty().get().measuring());
        measuring.touch();
        assertThat(work.running()).hasSize(1);
        source.measureWaits = false;
        until(() -> left() == 0);
        assertThat(source.measured).isEqualTo(4);
    }
}
