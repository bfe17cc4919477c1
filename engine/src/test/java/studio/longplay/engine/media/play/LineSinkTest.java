package studio.longplay.engine.media.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LineSinkTest {
    private static final float[][] BLOCK = new float[2][512];

    private final FakeTimer timer = new FakeTimer();
    private final FakeLine line = new FakeLine(timer);
    private final LineSink sink = new LineSink(line, timer);

    @Test
    void samplesBecomeSixteenBitsLeftThenRight() throws InterruptedException {
        float[][] some = {{0, 0.5f, -1, 2}, {1, -0.5f, -3, 1e-5f}};
        sink.write(some, 4);
        assertThat(line.written.toByteArray())
                .containsExactly(
                        0, 0, 0xff, 0x7f, 0, 0x40, 1, 0xc0, 1, 0x80, 0, 0x80, 0xff, 0x7f, 0, 0);
    }

    @Test
    void itsClockFollowsTheDevice() throws InterruptedException {
        long begun = timer.now;
        for (int i = 0; i < 2000; i++) {
            sink.write(BLOCK, 512);
            assertThat(sink.heardSamples()).isLessThanOrEqualTo(sink.writtenSamples());
        }
        double expected = (timer.now - begun) * 48 / 1e6;
        assertThat((double) sink.heardSamples()).isCloseTo(expected, within(150.0));
        assertThat(sink.writtenSamples() - sink.heardSamples()).isLessThanOrEqualTo(3900);
        assertThat(sink.silentBecause()).isEmpty();
    }

    @Test
    void aDeviceThatRefusesSoundIsReplacedBySilence() throws InterruptedException {
        play();
        line.refusing = true;
        goesOnSilently();
    }

    @Test
    void aDeviceThatStandsStillIsReplacedBySilence() throws InterruptedException {
        play();
        line.stuck = true;
        goesOnSilently();
    }

    @Test
    void aDeviceThatWasClosedIsReplacedBySilence() throws InterruptedException {
        play();
        line.close();
        goesOnSilently();
    }

    private void play() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            sink.write(BLOCK, 512);
        }
    }

    private void goesOnSilently() throws InterruptedException {
        long before = sink.heardSamples();
        long written = sink.writtenSamples();
        for (int i = 0; i < 200; i++) {
            sink.write(BLOCK, 512);
            assertThat(sink.heardSamples()).isBetween(before, sink.writtenSamples());
            before = sink.heardSamples();
        }
        assertThat(sink.writtenSamples()).isEqualTo(written + 200 * 512);
        assertThat(sink.silentBecause())
                .hasValueSatisfying(reason -> assertThat(reason).contains("device"));
        assertThat(line.isOpen()).isFalse();
    }

    @Test
    void afterARestItGoesOn() throws InterruptedException {
        play();
        sink.rest();
        assertThat(sink.heardSamples()).isEqualTo(sink.writtenSamples());
        assertThat(line.isRunning()).isFalse();
        timer.pass(60_000);
        long before = sink.writtenSamples();
        sink.write(BLOCK, 512);
        assertThat(sink.heardSamples()).isBetween(before, before + 512);
        timer.pass(5);
        assertThat(line.isRunning()).isTrue();
        assertThat(sink.heardSamples()).isCloseTo(before + 240, within(20L));
    }

    @Test
    void aMachineWithoutADeviceSaysSo() {
        try (SoundSink opened = Sinks.open()) {
            assertThat(opened.silentBecause().isPresent() || Sinks.silentBecause().isEmpty())
                    .isTrue();
        }
    }
}
