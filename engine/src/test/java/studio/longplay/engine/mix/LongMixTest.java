package studio.longplay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;

@Tag("long")
class LongMixTest {
    private static final int SECONDS = 120 * 60;
    private static final int BLOCK = BenchGraph.BLOCK;
    private static final long MEGABYTE = 1_000_000;

    /// Two hours of the meter's readings are 1.2 MB, and lists double as they grow.
    private static final long ALLOWED = 5 * MEGABYTE;

    @Test
    void twoHoursOfSixteenTracksTakeConstantMemory() {
        long length = SECONDS * 48_000L;
        BenchGraph graph = new BenchGraph(true, length);
        float[][][] loops = new float[BenchGraph.TRACKS][][];
        for (int track = 0; track < loops.length; track++) {
            loops[track] =
                    new float[][] {
                        Signals.speech(track, 0.5, 10 * BLOCK),
                        Signals.speech(100 + track, 0.5, 10 * BLOCK)
                    };
        }
        float[][][] tracks = new float[BenchGraph.TRACKS][2][BLOCK];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        float highest = 0;
        for (long at = 0; at < length; at += BLOCK) {
            int from = (int) (at % (10 * BLOCK));
            for (int track = 0; track < loops.length; track++) {
                System.arraycopy(loops[track][0], from, tracks[track][0], 0, BLOCK);
                System.arraycopy(loops[track][1], from, tracks[track][1], 0, BLOCK);
            }
            graph.block(tracks);
            highest = Math.max(highest, Interpolator.highest(graph.out()[0], 0, BLOCK));
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(allocated).isLessThan(ALLOWED);
        assertThat(highest).isBetween(0.1f, 1f);
        assertThat(graph.meter().truePeakDbtp()).isLessThanOrEqualTo(-1);
        assertThat(graph.meter().integratedLufs()).isBetween(-40.0, -5.0);
    }
}
