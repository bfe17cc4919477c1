package studio.longplay.engine.render.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.hardware.MachineReadings;
import studio.longplay.engine.hardware.MachineSensors;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

class MachineNotesTest {
    private final CountDownLatch read = new CountDownLatch(20);
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicInteger slow = new AtomicInteger();

    /// Counts how often it is read.
    private final class Counting implements MachineSensors {
        private final MachineReadings readings;

        Counting(MachineReadings readings) {
            this.readings = readings;
        }

        @Override
        public MachineReadings read() {
            read.countDown();
            return readings;
        }

        @Override
        public void readSlow() {
            slow.incrementAndGet();
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }

    @Test
    void whatGoesWrongMeanwhileIsNotedOnceWithItsFigure() throws InterruptedException {
        Counting low = new Counting(MachineWarningsTest.disk(4_000_000_000L));
        MachineNotes notes = new MachineNotes(() -> low, Duration.ofMillis(1));
        assertThat(read.await(120, TimeUnit.SECONDS)).isTrue();
        notes.close();
        assertThat(notes.all())
                .singleElement()
                .satisfies(warning -> assertThat(warning.sentence()).contains("4.0 GB"))
                .extracting(Warning::code)
                .isEqualTo("machine.disk-low");
        assertThat(closed).isTrue();
        assertThat(slow.get()).isPositive();
    }

    @Test
    void workOfAMomentOpensNoSensors() {
        AtomicBoolean opened = new AtomicBoolean();
        try (MachineNotes notes =
                new MachineNotes(
                        () -> {
                            opened.set(true);
                            return new Counting(MachineWarningsTest.disk(4_000_000_000L));
                        },
                        Duration.ofDays(1))) {
            assertThat(notes.all()).isEmpty();
        }
        assertThat(opened).isFalse();
    }
}
