package studio.longplay.engine.render.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

class OthersLoadTest {
    private static final long SPIN_NANOS = 1_200_000_000;

    @Test
    void whatThisProgramTookItselfIsTakenOff() {
        assertThat(OthersLoad.others(0.9, 0.7)).isCloseTo(0.2, within(1e-9));
        assertThat(OthersLoad.others(0.5, 0.6)).isZero();
        assertThat(OthersLoad.others(-1, 0.6)).isNegative();
    }

    /// As the compiler does it after a start. The machine may be busy with others too, so a share
    /// of what all cores gave is asked for, not nothing.
    @Test
    void coresThatThisProgramKeepsBusyAreNotCalledOthers() throws InterruptedException {
        ProcessorTime own = new ProcessorTime();
        long begin = System.nanoTime();
        int cores = Runtime.getRuntime().availableProcessors();
        List<Thread> busy = new ArrayList<>();
        IntStream.range(0, cores)
                .forEach(_ -> busy.add(Thread.ofPlatform().daemon().start(OthersLoadTest::spin)));
        double others = OthersLoad.look(JobContext.quiet());
        for (Thread thread : busy) {
            thread.join();
        }
        double share = own.seconds() / ((System.nanoTime() - begin) / 1e9 * cores);
        assertThat(others).isLessThanOrEqualTo(1.15 - share);
    }

    private static void spin() {
        long end = System.nanoTime() + SPIN_NANOS;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void itIsCancelledBetweenTwoLooks() {
        JobContext cancelled =
                new JobContext() {
                    @Override
                    public void progress(Progress progress) {}

                    @Override
                    public void checkCancelled() {
                        throw new CancellationException("enough");
                    }
                };
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> OthersLoad.look(cancelled));
    }
}
