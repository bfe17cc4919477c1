package studio.longplay.engine.mix.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.project.desk.Band;
import studio.longplay.engine.project.desk.Compressor;
import studio.longplay.engine.project.desk.DeEsser;
import studio.longplay.engine.project.desk.Equalizer;
import studio.longplay.engine.project.desk.Gate;
import studio.longplay.engine.project.desk.Room;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.time.SampleRate;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.CRC32;

class BlockSizeTest {
    private static final int LENGTH = 60_000;
    private static final SampleRate RATE = SampleRate.HZ_48000;

    private static final Equalizer BANDS =
            Equalizer.of(
                    Band.highPass(80),
                    Band.lowShelf(200, 4),
                    Band.peak(1500, -6, 2),
                    Band.highShelf(9000, 5));
    private static final Compressor COMPRESSOR = new Compressor(-24, 4, 6, 5, 80, 6);
    private static final Gate GATE = new Gate(-30, 40, 1, 20, 60);
    private static final DeEsser DE_ESSER = new DeEsser(6000, -40, 12);

    private static final List<Supplier<Vertex>> VERTICES =
            List.of(
                    () -> new EqualizerVertex(BANDS, RATE),
                    () -> new CompressorVertex(COMPRESSOR, RATE),
                    () -> new GateVertex(GATE, RATE),
                    () -> new DeEsserVertex(DE_ESSER, RATE),
                    () -> new RoomReverb(new Room(0.8, 12, 5000, 0.9), RATE),
                    BlockSizeTest::movingFader,
                    () -> new StripChain(everything(), RATE));

    private static Strip everything() {
        return Strip.PLAIN
                .withEqualizer(BANDS)
                .withCompressor(COMPRESSOR)
                .withGate(GATE)
                .withDeEsser(DE_ESSER)
                .withGainDb(-3)
                .withPan(0.3);
    }

    private static Vertex movingFader() {
        GainVertex fader = new GainVertex(0, 0, RATE);
        fader.aim(-12, -0.5);
        return fader;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64, 1000, 4096})
    void noBitDependsOnTheSizeOfTheBlocks(int block) {
        float[][] sound = Sounds.swells(3, LENGTH);
        for (Supplier<Vertex> vertex : VERTICES) {
            float[][] whole = Sounds.copy(sound);
            vertex.get().process(whole, 0, LENGTH);
            float[][] parts = Sounds.copy(sound);
            Vertex again = vertex.get();
            for (int at = 0; at < LENGTH; at += block) {
                again.process(parts, at, Math.min(block, LENGTH - at));
            }
            assertThat(parts[0]).as("%s", again).isEqualTo(whole[0]);
            assertThat(parts[1]).as("%s", again).isEqualTo(whole[1]);
            assertThat(whole[0]).isNotEqualTo(sound[0]);
        }
    }

    @Test
    void aPlainStripLeavesEveryBit() {
        float[][] sound = Sounds.swells(4, LENGTH);
        float[][] passed = Sounds.copy(sound);
        new StripChain(Strip.PLAIN, RATE).process(passed, 0, LENGTH);
        assertThat(passed[0]).isEqualTo(sound[0]);
        assertThat(passed[1]).isEqualTo(sound[1]);
    }

    @Test
    void silenceAfterSoundBecomesTrueSilence() {
        float[][] burst = new float[2][40 * Sounds.HERTZ];
        float[][] noise = Sounds.noise(5, 0.3, 4800);
        System.arraycopy(noise[0], 0, burst[0], 0, 4800);
        System.arraycopy(noise[1], 0, burst[1], 0, 4800);
        for (Supplier<Vertex> vertex : VERTICES) {
            float[][] passed = Sounds.copy(burst);
            vertex.get().process(passed, 0, passed[0].length);
            float highest = 0;
            for (int i = passed[0].length - Sounds.HERTZ; i < passed[0].length; i++) {
                highest = Math.max(highest, Math.abs(passed[0][i]));
                assertThat(Float.isFinite(passed[0][i])).isTrue();
            }
            assertThat(highest == 0 || highest >= Float.MIN_NORMAL).isTrue();
            assertThat(highest).isLessThan(1e-12f);
        }
    }

    /// The sum is what came out when this was written: it must come out everywhere, for ever.
    @Test
    void theBitsAreTheSameOnEveryMachine() {
        CRC32 sum = new CRC32();
        for (Supplier<Vertex> vertex : VERTICES) {
            float[][] sound = tones();
            vertex.get().process(sound, 0, LENGTH);
            for (float[] side : sound) {
                for (float sample : side) {
                    sum.update(Float.floatToRawIntBits(sample));
                    sum.update(Float.floatToRawIntBits(sample) >>> 8);
                    sum.update(Float.floatToRawIntBits(sample) >>> 16);
                    sum.update(Float.floatToRawIntBits(sample) >>> 24);
                }
            }
        }
        assertThat(sum.getValue()).isEqualTo(3_113_171_871L);
    }

    private static float[][] tones() {
        float[][] stereo = new float[2][LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            double swell = StrictMath.pow(StrictMath.sin(StrictMath.PI * i / 9000.0), 4);
            stereo[0][i] = (float) (swell * StrictMath.sin(i * 0.03) * 0.6);
            stereo[1][i] = (float) (swell * StrictMath.sin(i * 0.9) * 0.3);
        }
        return stereo;
    }

    @Test
    void nothingIsAllocatedForABlock() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        float[][] sound = Sounds.swells(7, 4096);
        for (Supplier<Vertex> each : VERTICES) {
            Vertex vertex = each.get();
            vertex.process(sound, 0, 4096);
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 200; i++) {
                vertex.process(sound, 0, 4096);
            }
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            assertThat(allocated).as("%s", vertex).isLessThan(200);
        }
    }
}
