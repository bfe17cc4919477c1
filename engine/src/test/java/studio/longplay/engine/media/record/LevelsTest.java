package studio.longplay.engine.media.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;

class LevelsTest {
    private final Levels levels = new Levels();

    @Test
    void thePeakIsTheHighestSinceItWasAskedFor() {
        levels.take(new float[] {0.1f, -0.5f}, 2);
        levels.take(new float[] {0.2f, 0.9f}, 1);
        assertThat(levels.takePeakDb()).isCloseTo(-6.02, within(0.01));
        assertThat(levels.takePeakDb()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void theLevelOfASineIsThreeDecibelsUnderItsPeak() {
        float[] tone = FakeSource.tone(48_000, 0.5);
        levels.take(tone, tone.length);
        assertThat(levels.rmsDb()).isCloseTo(-9.03, within(0.01));
    }

    @Test
    void theLampStaysOnUntilItIsPutOut() {
        levels.take(new float[] {-1}, 1);
        levels.take(new float[] {0}, 1);
        assertThat(levels.isClipped()).isTrue();
        levels.clearClip();
        levels.take(new float[] {0.99f}, 1);
        assertThat(levels.isClipped()).isFalse();
    }

    @Test
    void aBlockAllocatesNothing() {
        float[] block = FakeSource.tone(960, 0.5);
        SampleRing ring = new SampleRing(4800);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        hear(block, ring, 20_000);
        long before = threads.getCurrentThreadAllocatedBytes();
        hear(block, ring, 1000);
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(bytes).isLessThan(1000);
    }

    private void hear(float[] block, SampleRing ring, int times) {
        for (int i = 0; i < times; i++) {
            levels.take(block, block.length);
            ring.offer(block, block.length);
        }
    }

    @Test
    void theRingGivesWhatItTookAndCountsWhatItCouldNot() throws InterruptedException {
        SampleRing ring = new SampleRing(5);
        float[] into = new float[3];
        ring.offer(new float[] {1, 2, 3, 4}, 4);
        assertThat(ring.take(into)).isEqualTo(3);
        assertThat(into).containsExactly(1, 2, 3);
        ring.offer(new float[] {5, 6, 7, 8, 9}, 5);
        ring.end();
        assertThat(ring.take(into)).isEqualTo(3);
        assertThat(into).containsExactly(4, 5, 6);
        assertThat(ring.take(into)).isEqualTo(2);
        assertThat(into).startsWith(7, 8);
        assertThat(ring.take(into)).isZero();
        assertThat(ring.lost()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "-6,   0, GOOD",
        "-23,  2, GOOD",
        "0,    3, CLIPPED",
        "-25,  0, TOO_QUIET",
        "-59,  0, TOO_QUIET",
        "-61,  0, SILENT",
        "-Infinity, 0, SILENT"
    })
    void theVerdictGoesByPeakAndClipping(double peakDb, long clipped, Recorded.Verdict verdict) {
        Recorded recorded = new Recorded(Path.of("a.wav"), 48_000, peakDb, peakDb, clipped, 0);
        assertThat(recorded.verdict()).isEqualTo(verdict);
    }
}
