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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

class OthersLoadTest {
    @Test
    void whatThisProgramTookItselfIsTakenOff() {
        assertThat(OthersLoad.others(0.9, 0.7)).isCloseTo(0.2, within(1e-9));
        assertThat(OthersLoad.others(0.5, 0.6)).isZero();
        assertThat(OthersLoad.others(-1, 0.6)).isNegative();
    }

    /// As the compiler does it after a start. Other tests' machines may be busy with others too, so
    /// a share of what all cores gave is asked for, not nothing.
    @Test
    void coresThatThisProgramKeepsBusyAreNotCalledOthers() throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        ProcessorTime own = new ProcessorTime();
        long begin = System.nanoTime();
        int cores = Runtime.getRuntime().availableProcessors();
        List<Thread> busy = new ArrayList<>();
        IntStream.range(0, cores)
                .forEach(_ -> busy.add(Thread.ofPlatform().start(() -> spin(over))));
        double others = OthersLoad.look(JobContext.quiet());
        over.set(true);
        for (Thread thread : busy) {
            thread.join();
        }
        double share = own.seconds() / ((System.nanoTime() - begin) / 1e9 * cores);
        assertThat(others).isLessThanOrEqualTo(1.15 - share);
    }

    private static void spin(AtomicBoolean over) {
        while (!over.get()) {
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
