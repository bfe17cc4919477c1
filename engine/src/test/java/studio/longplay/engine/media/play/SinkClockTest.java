package studio.longplay.engine.media.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

class SinkClockTest {
    private static final double NANOS_PER_SAMPLE = 1e9 / SoundSink.RATE_HZ;

    /// A device that says where it is in steps, and whose second is not quite ours.
    @ParameterizedTest
    @CsvSource({"480, 1", "480, 1.0002", "1024, 0.9998", "1024, 1", "64, 1.001"})
    void itRunsSmoothlyBesideADeviceThatMovesInSteps(int step, double pace) {
        SinkClock clock = new SinkClock();
        Random random = new Random(2);
        long before = 0;
        double worst = 0;
        long looked = 0;
        for (long nanos = 0; nanos < 60_000_000_000L; nanos += 1_000_000) {
            double device = nanos / NANOS_PER_SAMPLE * pace;
            long said = (long) (device / step) * step;
            clock.wrote((int) (said + 3840 - clock.written()));
            if (nanos - looked > 8_000_000 + random.nextInt(6_000_000)) {
                clock.saw(said, nanos);
                looked = nanos;
            }
            long heard = clock.heard(nanos);
            assertThat(heard).isBetween(before, clock.written());
            assertThat(heard - before).isLessThan(400);
            before = heard;
            if (nanos > 2_000_000_000L) {
                worst = Math.max(worst, Math.abs(heard - device));
            }
        }
        assertThat(worst).isLessThan(step + 250);
    }

    @Test
    void itIsNeverAheadOfWhatWasWritten() {
        SinkClock clock = new SinkClock();
        clock.wrote(1000);
        clock.saw(900, 0);
        assertThat(clock.heard(100_000_000)).isEqualTo(1000);
        clock.wrote(10_000);
        assertThat(clock.heard(200_000_000)).isLessThan(900 + 1500);
    }

    @Test
    void aDeviceThatStandsStillStopsItSoon() {
        SinkClock clock = new SinkClock();
        clock.wrote(100_000);
        for (long nanos = 0; nanos < 1_000_000_000; nanos += 10_000_000) {
            clock.saw(480, nanos);
        }
        assertThat(clock.heard(1_000_000_000)).isCloseTo(480, within(1440L));
    }

    @Test
    void whatIsSkippedCountsAsHeard() {
        SinkClock clock = new SinkClock();
        clock.wrote(5000);
        clock.skip(0);
        assertThat(clock.heard(0)).isEqualTo(5000);
    }
}
