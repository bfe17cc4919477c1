package studio.longplay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.timeline.Ease;

import java.nio.file.Path;
import java.util.List;

class ClipShapeTest {
    @TempDir Path folder;

    private float[][] render(long length, MixClip... clips) throws StudioFault {
        Path out = folder.resolve("scene.wav");
        SceneMix scene = new SceneMix(length, List.of(clips), List.of(), Ducking.NONE);
        new Mixdown().render(scene, out, JobContext.quiet());
        return Signals.read(out);
    }

    private MixClip clip(Path wav, long at, long length, ClipShape shape) {
        return new MixClip(Stem.MUSIC, wav, 0, at, length, 0, -1, 0, 0, shape);
    }

    private static ClipShape ramps(Ramp... ramps) {
        return new ClipShape(List.of(ramps), List.of(), List.of(), false);
    }

    private static ClipShape volume(LevelKey... keys) {
        return new ClipShape(List.of(), List.of(keys), List.of(), false);
    }

    private Path constant(int length) throws StudioFault {
        return Signals.write(folder.resolve("constant.wav"), Signals.constant(1f, length));
    }

    @Test
    void twoSoundsThatCrossKeepTheirPower() throws StudioFault {
        Path one = constant(20_000);
        float[] out = render(40_000, clip(one, 0, 12_000, ramps(new Ramp(12_000, 8000, true))))[2];
        float[] in = render(40_000, clip(one, 8000, 12_000, ramps(new Ramp(0, 4000, true))))[2];
        for (int i = 7000; i < 13_000; i++) {
            double power = out[i] * (double) out[i] + in[i] * (double) in[i];
            assertThat(10 * Math.log10(power)).isCloseTo(0, within(0.01));
        }
    }

    /// Before the middle sample by half of one, as fades are.
    @ParameterizedTest
    @CsvSource({"SMOOTH, 0.5, 0.1464", "EQUAL_POWER, 0.7071, 0.3827", "LINEAR, 0.5, 0.25"})
    void everyShapeHasItsLevelInTheMiddleAndAtAQuarter(
            Ramp.Shape shape, float middle, float quarter) throws StudioFault {
        Path one = constant(20_000);
        float[] in = render(40_000, clip(one, 8000, 12_000, ramps(new Ramp(0, 4000, shape))))[2];
        float[] out = render(40_000, clip(one, 0, 12_000, ramps(new Ramp(12_000, 8000, shape))))[2];
        assertThat(in[10_000]).isCloseTo(middle, within(5e-4f));
        assertThat(out[10_000]).isCloseTo(middle, within(5e-4f));
        assertThat(in[9000]).isCloseTo(quarter, within(5e-4f));
        assertThat(out[11_000]).isCloseTo(quarter, within(5e-4f));
    }

    @Test
    void oneSoundThatCrossesItselfKeepsItsLevel() throws StudioFault {
        Path noise = Signals.write(folder.resolve("n.wav"), Signals.noise(1, 0.5, 20_000));
        MixClip early = clip(noise, 0, 12_000, ramps(new Ramp(12_000, 8000, false)));
        MixClip late =
                new MixClip(
                        Stem.MUSIC,
                        noise,
                        8000,
                        8000,
                        12_000,
                        0,
                        -1,
                        0,
                        0,
                        ramps(new Ramp(0, 4000, false)));
        float[] source = Signals.read(noise)[0];
        float[] heard = render(40_000, early, late)[2];
        for (int i = 0; i < 20_000; i++) {
            assertThat(heard[i]).isCloseTo(source[i], within(1e-6f));
        }
    }

    @Test
    void aRampMayLieOutsideItsClip() throws StudioFault {
        float[] heard =
                render(
                        40_000,
                        clip(constant(1000), 100, 1000, ramps(new Ramp(-1000, 3000, false))))[2];
        assertThat(heard[99]).isZero();
        assertThat(heard[100]).isCloseTo(0.1465f, within(0.001f));
        assertThat(heard[1099]).isCloseTo(0.5f, within(0.001f));
    }

    @Test
    void volumeGoesStraightInDecibelsFromKeyToKey() throws StudioFault {
        MixClip clip =
                clip(
                        constant(60_000),
                        1000,
                        60_000,
                        volume(
                                new LevelKey(10_000, 0, Ease.LINEAR),
                                new LevelKey(34_000, -24, Ease.LINEAR)));
        float[] heard = render(70_000, clip)[2];
        assertThat(db(heard[1000])).isCloseTo(0, within(0.001));
        assertThat(db(heard[11_000])).isCloseTo(0, within(0.001));
        assertThat(db(heard[23_000])).isCloseTo(-12, within(0.01));
        assertThat(db(heard[17_003])).isCloseTo(-6.003, within(0.01));
        assertThat(db(heard[35_000])).isCloseTo(-24, within(0.001));
        assertThat(db(heard[60_000])).isCloseTo(-24, within(0.001));
    }

    @ParameterizedTest
    @EnumSource(Ease.class)
    void everyEaseReachesItsKeysToTheSampleWithoutAClick(Ease ease) throws StudioFault {
        MixClip clip =
                clip(
                        constant(30_000),
                        0,
                        30_000,
                        volume(
                                new LevelKey(4099, -6, ease),
                                new LevelKey(9001, 0, ease),
                                new LevelKey(20_000.5, -96, ease)));
        float[] heard = render(40_000, clip)[2];
        assertThat(db(heard[4099])).isCloseTo(-6, within(0.001));
        assertThat(db(heard[9001])).isCloseTo(0, within(0.001));
        assertThat(heard[20_001]).isZero();
        for (int i = 1; i < 29_000; i++) {
            assertThat(Math.abs(heard[i] - heard[i - 1])).isLessThan(0.02f);
        }
    }

    @Test
    void whatHoldsStaysUntilItsLastFiveMilliseconds() throws StudioFault {
        MixClip clip =
                clip(
                        constant(30_000),
                        0,
                        30_000,
                        volume(
                                new LevelKey(1000, -12, Ease.HOLD),
                                new LevelKey(20_000, 0, Ease.HOLD)));
        float[] heard = render(40_000, clip)[2];
        assertThat(db(heard[19_744])).isCloseTo(-12, within(0.001));
        assertThat(db(heard[20_000])).isCloseTo(0, within(0.001));
    }

    @Test
    void whereItsBlocksBeginMakesNoDifference() throws StudioFault {
        ClipShape shape =
                new ClipShape(
                        List.of(new Ramp(0, 5000, true)),
                        List.of(
                                new LevelKey(77, -20, Ease.IN_OUT),
                                new LevelKey(12_345, 3, Ease.LINEAR)),
                        List.of(new LevelKey(10, -1, Ease.OUT), new LevelKey(15_000, 1, Ease.IN)),
                        false);
        Path wav = Signals.write(folder.resolve("n.wav"), Signals.noise(1, 0.5, 20_000));
        float[][] one = render(50_000, clip(wav, 0, 20_000, shape));
        float[][] other = render(50_000, clip(wav, 1234, 20_000, shape));
        for (int i = 0; i < 20_000; i++) {
            assertThat(other[2][1234 + i]).isEqualTo(one[2][i]);
            assertThat(other[3][1234 + i]).isEqualTo(one[3][i]);
        }
    }

    @Test
    void aSoundThatMovesKeepsItsPower() throws StudioFault {
        ClipShape shape =
                new ClipShape(
                        List.of(),
                        List.of(),
                        List.of(
                                new LevelKey(1000, -1, Ease.LINEAR),
                                new LevelKey(9000, 1, Ease.LINEAR)),
                        false);
        float[][] heard = render(40_000, clip(constant(10_000), 0, 10_000, shape));
        for (int i = 0; i < 10_000; i++) {
            double power = heard[2][i] * (double) heard[2][i] + heard[3][i] * (double) heard[3][i];
            assertThat(power).isCloseTo(1, within(1e-4));
        }
        assertThat(heard[3][1000]).isCloseTo(0, within(1e-6f));
        assertThat(heard[2][5000]).isCloseTo(heard[3][5000], within(1e-4f));
        assertThat(heard[2][9000]).isCloseTo(0, within(1e-6f));
    }

    @Test
    void whatGoesOnInTheNextSceneHasNoHoleAtTheBorder() throws StudioFault {
        ClipShape goesOn = new ClipShape(List.of(), List.of(), List.of(), true);
        float[] heard = render(5000, clip(constant(9000), 0, 5000, goesOn))[2];
        assertThat(heard[4999]).isEqualTo(1f);
        float[] cut = render(5000, clip(constant(9000), 0, 5000, ClipShape.NONE))[2];
        assertThat(cut[4999]).isLessThan(0.001f);
    }

    private static double db(float level) {
        return 20 * Math.log10(level);
    }
}
