package studio.longplay.engine.sfx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Every parameter of every kind, at its ends.
class ParametersTest {
    private static final SoundBank BANK = new SoundBank();
    private static final int SHORT = 12_000;
    private static final int MIDDLE = 24_000;
    private static final int LONGER = 60_000;

    static Stream<SoundKind> kinds() {
        return BANK.kinds().stream();
    }

    private static float[][] make(SoundKind kind, int length, long seed, String... modifiers)
            throws StudioFault {
        SoundRequest request =
                new SoundRequest(kind.name(), List.of(modifiers), length, false, seed);
        return BANK.make(request, JobContext.quiet()).channels();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void allParametersAtTheirEndsGiveCleanSound(SoundKind kind) throws StudioFault {
        List<String> least = new ArrayList<>();
        List<String> most = new ArrayList<>();
        for (SoundParameter it : kind.parameters()) {
            least.add(it.written(it.least()));
            most.add(it.written(it.most()));
        }
        assertClean(kind, make(kind, MIDDLE, 4, least.toArray(String[]::new)));
        assertClean(kind, make(kind, MIDDLE, 4, most.toArray(String[]::new)));
    }

    /// Finite, below full scale, and no constant of more than -60 dBFS.
    private static void assertClean(SoundKind kind, float[][] sound) {
        for (float[] channel : sound) {
            double sum = 0;
            double peak = 0;
            for (float sample : channel) {
                assertThat(Float.isFinite(sample)).as(kind.name()).isTrue();
                sum += sample;
                peak = Math.max(peak, Math.abs(sample));
            }
            assertThat(peak).as(kind.name() + " peak").isBetween(1e-5, 0.9);
            assertThat(Math.abs(sum / channel.length)).as(kind.name() + " DC").isLessThan(1e-3);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyParameterIsHeardAndCleanAtBothEnds(SoundKind kind) throws StudioFault {
        for (SoundParameter it : kind.parameters()) {
            boolean heard = differs(kind, it, SHORT) || differs(kind, it, LONGER);
            assertThat(heard || differs(kind, it, 0)).as(it.name()).isTrue();
        }
    }

    private static boolean differs(SoundKind kind, SoundParameter it, int length)
            throws StudioFault {
        float[][] least = make(kind, length, 3, it.written(it.least()));
        float[][] most = make(kind, length, 3, it.written(it.most()));
        assertClean(kind, least);
        assertClean(kind, most);
        return !Arrays.deepEquals(leveled(least), leveled(most));
    }

    /// Brought to one level, so that a parameter that only made it louder would not count.
    private static float[][] leveled(float[][] sound) {
        Leveling.gainEvenly(sound, -20 - Leveling.loudestLufs(sound));
        return Stream.of(sound).map(ParametersTest::coarse).toArray(float[][]::new);
    }

    private static float[] coarse(float[] channel) {
        float[] coarse = new float[channel.length];
        for (int i = 0; i < channel.length; i++) {
            coarse[i] = Math.round(channel[i] * 2_000) / 2_000f;
        }
        return coarse;
    }

    @Test
    void aLouderWordIsLouderByWhatTheTableSays() throws StudioFault {
        SoundKind rain = BANK.kinds().getFirst();
        double usual = Leveling.loudestLufs(make(rain, 96_000, 1));
        double heavy = Leveling.loudestLufs(make(rain, 96_000, 1, "density 0.75"));
        assertThat(heavy - usual).isBetween(3.0, 5.0);
    }

    @Test
    void aSlowSoundIsNaturallyLonger() throws StudioFault {
        SoundKind creak = SoundTable.BUILT_IN.entry("door creak").kind();
        int usual = make(creak, 0, 1)[0].length;
        assertThat(make(creak, 0, 1, "slow")[0].length).isGreaterThan((int) (usual * 1.4));
        assertThat(make(creak, 0, 1, "quick")[0].length).isLessThan((int) (usual * 0.75));
    }
}
