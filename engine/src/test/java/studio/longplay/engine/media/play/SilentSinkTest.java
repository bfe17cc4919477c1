package studio.longplay.engine.media.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Random;

class SilentSinkTest {
    private static final float[][] BLOCK = new float[2][512];

    private final FakeTimer timer = new FakeTimer();
    private final SilentSink sink = new SilentSink(timer, 3840, 0, "no device");

    @Test
    void overFiveMinutesItsClockIsTheTimersToTheSample() throws InterruptedException {
        long begun = timer.now;
        for (int i = 0; i < 4; i++) {
            sink.write(BLOCK, 512);
        }
        Random random = new Random(1);
        while (timer.now - begun < 300_000_000_000L) {
            timer.pass(random.nextDouble() * 40);
            sink.write(BLOCK, 512);
            while (sink.writtenSamples() - sink.heardSamples() < 2000) {
                sink.write(BLOCK, 512);
            }
            long expected = (timer.now - begun) * 48 / 1_000_000;
            assertThat(sink.heardSamples()).isEqualTo(expected);
        }
        assertThat(sink.heardSamples()).isGreaterThanOrEqualTo(300L * 48_000);
    }

    @Test
    void aWriterThatIsTooFastWaitsForIt() throws InterruptedException {
        long begun = timer.now;
        for (int i = 0; i < 1000; i++) {
            sink.write(BLOCK, 512);
            assertThat(sink.writtenSamples() - sink.heardSamples()).isLessThanOrEqualTo(3840);
        }
        double seconds = (timer.now - begun) / 1e9;
        assertThat(seconds).isCloseTo((512_000 - 3840) / 48_000.0, within(1e-3));
    }

    @Test
    void whatIsNotWrittenIsNotHeard() throws InterruptedException {
        sink.write(BLOCK, 512);
        timer.pass(1000);
        assertThat(sink.heardSamples()).isEqualTo(512);
        sink.write(BLOCK, 512);
        assertThat(sink.heardSamples()).isEqualTo(512);
        timer.pass(1);
        assertThat(sink.heardSamples()).isEqualTo(512 + 48);
    }

    @Test
    void itsClockNeverGoesBack() throws InterruptedException {
        Random random = new Random(5);
        long before = 0;
        for (int i = 0; i < 20_000; i++) {
            timer.pass(random.nextDouble() * 25);
            if (random.nextInt(3) > 0) {
                sink.write(BLOCK, 1 + random.nextInt(512));
            }
            long heard = sink.heardSamples();
            assertThat(heard).isBetween(before, sink.writtenSamples());
            before = heard;
        }
    }

    @Test
    void whatIsFlushedCountsAsHeard() throws InterruptedException {
        sink.write(BLOCK, 512);
        sink.flush();
        assertThat(sink.heardSamples()).isEqualTo(512);
        assertThat(sink.silentBecause()).contains("no device");
    }

    @Test
    void itGoesOnFromWhereAnotherSinkStopped() throws InterruptedException {
        SilentSink later = new SilentSink(timer, 3840, 1_000_001, "gone");
        assertThat(later.heardSamples()).isEqualTo(1_000_001);
        later.write(BLOCK, 512);
        assertThat(later.heardSamples()).isEqualTo(1_000_001);
        timer.pass(2);
        assertThat(later.heardSamples()).isEqualTo(1_000_001 + 96);
    }
}
