package studio.longplay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.time.SampleRate;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

@Tag("long")
class LongMixTest {
    private static final int SECONDS = 120 * 60;
    private static final int BLOCK = BenchGraph.BLOCK;
    private static final long MEGABYTE = 1_000_000;

    /// Two hours of the meter's readings are 1.2 MB, and lists double as they grow.
    private static final long ALLOWED = 5 * MEGABYTE;

    @TempDir Path folder;

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

    /// Clips of ten minutes one after the other on sixteen tracks, and a line every ten seconds
    /// that music and effects go down for.
    @Test
    void soDoTheyInTheMixdownOfTheProduct() throws StudioFault {
        int clip = 600 * 48_000;
        Path file = Signals.write(folder.resolve("loop.wav"), Signals.speech(1, 0.2, clip));
        List<MixClip> clips = new ArrayList<>();
        List<SpeechWindow> speech = new ArrayList<>();
        for (int part = 0; part < SECONDS / 600; part++) {
            for (int track = 0; track < 16; track++) {
                Stem stem = Stem.values()[track % Stem.values().length];
                double pan = track / 8.0 - 1;
                long at = (long) part * clip;
                clips.add(new MixClip(stem, file, 0, at, clip, -12, pan, 4_800, 4_800));
            }
        }
        for (long at = 0; at < SECONDS; at += 10) {
            speech.add(new SpeechWindow(at * 48_000, (at + 6) * 48_000));
        }
        long quarter = mixed(clips, speech, SECONDS / 4);
        long whole = mixed(clips, speech, SECONDS);
        // Beside the readings each of the 144 clips more opens its file.
        assertThat(whole - quarter).isLessThan(2 * ALLOWED);
    }

    /// @return bytes that were allocated on the way
    private static long mixed(List<MixClip> clips, List<SpeechWindow> speech, int seconds)
            throws StudioFault {
        SceneMix scene = new SceneMix(seconds * 48_000L, clips, speech, Ducking.DEFAULT);
        LoudnessMeter meter = LoudnessMeter.withoutPeaks(SampleRate.HZ_48000, 2);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        new Mixdown()
                .send(scene, (eight, count) -> meter.process(eight, 0, count), JobContext.quiet());
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(meter.integrated()).isBetween(-60.0, -5.0);
        return allocated;
    }
}
