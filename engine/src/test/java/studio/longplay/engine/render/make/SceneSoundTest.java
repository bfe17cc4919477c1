package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import static studio.longplay.engine.render.make.Sounding.SECOND;
import static studio.longplay.engine.render.make.Sounding.constant;
import static studio.longplay.engine.render.make.Sounding.noise;
import static studio.longplay.engine.render.make.Sounding.own;
import static studio.longplay.engine.render.make.Sounding.range;
import static studio.longplay.engine.render.make.Sounding.scene;
import static studio.longplay.engine.render.make.Sounding.sine;
import static studio.longplay.engine.render.make.Sounding.slice;
import static studio.longplay.engine.render.make.Sounding.time;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.mix.Ducking;
import studio.longplay.engine.mix.MixClip;
import studio.longplay.engine.mix.SpeechWindow;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Ease;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Treatment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class SceneSoundTest {
    private static final int SCENE = 12 * SECOND;

    @TempDir Path folder;
    private Sounding sounding;

    @BeforeEach
    void open() throws StudioFault {
        sounding = new Sounding(folder);
    }

    private float[] effects(Placed... placed) throws StudioFault {
        return sounding.heard(Stem.EFFECTS, scene(SCENE, placed));
    }

    private static Treatment volume(double db) {
        return Treatment.NONE.withCurve(Property.VOLUME, Curve.constant(db));
    }

    private static Treatment faster(int percent) {
        return Treatment.NONE.withSpeed(Speed.ofPercent(percent));
    }

    @Test
    void aClipOfTheUsersSoundsToTheSampleWhereItStands() throws StudioFault {
        float[] source = noise(1, 3 * SECOND);
        sounding.file("f", source, source);
        float[] heard = effects(own("f", slice(12_345, 60_000, 0)));
        assertThat(heard[12_344]).isZero();
        assertThat(heard[12_345]).isEqualTo(source[0]);
        assertThat(heard[60_000]).isEqualTo(source[60_000 - 12_345]);
        assertThat(heard[72_345]).isZero();
    }

    @Test
    void whatIsCutInTheMiddleFadesForFiveMilliseconds() throws StudioFault {
        sounding.file("f", constant(1, 3 * SECOND), constant(1, 3 * SECOND));
        float[] heard = effects(own("f", slice(10_000, 48_000, 20_000)));
        assertThat(heard[10_000]).isLessThan(0.001f);
        assertThat(heard[10_120]).isCloseTo(0.5f, within(0.01f));
        assertThat(heard[10_240]).isEqualTo(1f);
        assertThat(heard[57_759]).isEqualTo(1f);
        assertThat(heard[57_880]).isCloseTo(0.5f, within(0.01f));
        assertThat(heard[57_999]).isLessThan(0.001f);
    }

    @Test
    void fadesAreRaisedCosines() throws StudioFault {
        sounding.file("f", constant(1, 3 * SECOND), constant(1, 3 * SECOND));
        Treatment faded = Treatment.NONE.withFades(time(24_000), time(12_000));
        float[] heard = effects(own("f", slice(0, 3 * SECOND, 0, faded)));
        assertThat(heard[6_000]).isCloseTo(0.1464f, within(0.0005f));
        assertThat(heard[12_000]).isCloseTo(0.5f, within(0.0005f));
        assertThat(heard[24_000]).isEqualTo(1f);
        assertThat(heard[3 * SECOND - 6_000]).isCloseTo(0.5f, within(0.0005f));
        assertThat(heard[3 * SECOND - 3_000]).isCloseTo(0.1464f, within(0.0005f));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1600, 47_999, 48_001, 140_000})
    void aCutWhereNothingElseWasDoneIsNotHeard(int cut) throws StudioFault {
        float[] take = noise(1, 3 * SECOND);
        float[] made = noise(2, 2 * SECOND);
        Placed whole = sounding.line("l", 1600, take);
        Placed loop = sounding.effect("e", range(800, 5 * SECOND), true, made);
        float[][] before = sounding.stems(scene(SCENE, whole, loop));
        Placed line =
                sounding.line(
                        "l",
                        1600,
                        take,
                        slice(1600, cut, 0),
                        slice(1600 + cut, 3 * SECOND - cut, cut));
        Placed cutLoop =
                sounding.effect(
                        "e",
                        range(800, 5 * SECOND),
                        true,
                        made,
                        slice(800, cut, 0),
                        slice(800 + cut, 5 * SECOND - cut, cut));
        float[][] after = sounding.stems(scene(SCENE, line, cutLoop));
        for (int channel = 0; channel < before.length; channel++) {
            assertThat(after[channel]).isEqualTo(before[channel]);
        }
    }

    @Test
    void aCutWithAnotherLevelAfterItGoesOverWithoutADip() throws StudioFault {
        sounding.file("f", constant(1, 4 * SECOND), constant(1, 4 * SECOND));
        float[] heard =
                effects(
                        own("f", slice(0, SECOND, 0)),
                        own("f", slice(SECOND, SECOND, SECOND, volume(-6))));
        for (int i = 0; i < 2 * SECOND - 240; i++) {
            assertThat(heard[i]).isBetween(0.5f, 1.0001f);
        }
        assertThat(heard[SECOND - 121]).isEqualTo(1f);
        assertThat(heard[SECOND + 121]).isCloseTo(0.5012f, within(1e-4f));
        assertThat(heard[SECOND]).isCloseTo(0.75f, within(0.01f));
    }

    @Test
    void oneSoundTakesOverFromAnotherWithTheSamePower() throws StudioFault {
        sounding.file("one", constant(1, 6 * SECOND), new float[6 * SECOND]);
        sounding.file("two", new float[6 * SECOND], constant(1, 6 * SECOND));
        Crossing crossing =
                new Crossing(Crossing.Kind.WIPE, Crossing.Direction.UP, time(9600), time(14_400));
        Treatment crossed = Treatment.NONE.withCrossing(Optional.of(crossing));
        float[][] stems =
                sounding.stems(
                        scene(
                                SCENE,
                                own("one", slice(0, 3 * SECOND, SECOND)),
                                own("two", slice(3 * SECOND, 2 * SECOND, SECOND, crossed))));
        float[] left = stems[Stem.EFFECTS.leftChannel()];
        float[] right = stems[Stem.EFFECTS.leftChannel() + 1];
        for (int i = 240; i < 5 * SECOND - 240; i++) {
            double power = left[i] * (double) left[i] + right[i] * (double) right[i];
            assertThat(10 * Math.log10(power)).isCloseTo(0, within(0.01));
        }
        assertThat(right[3 * SECOND - 9601]).isZero();
        assertThat(right[3 * SECOND - 9500]).isGreaterThan(0f);
        assertThat(left[3 * SECOND + 14_400 - 100]).isGreaterThan(0f);
        assertThat(left[3 * SECOND + 14_401]).isZero();
    }

    @ParameterizedTest
    @CsvSource({"AUTO, 0.7071", "EQUAL_POWER, 0.7071", "LINEAR, 0.5"})
    void theCurveOfACrossFadeIsChosen(Crossing.Fade fade, float middle) throws StudioFault {
        sounding.file("one", constant(1, 3 * SECOND), new float[3 * SECOND]);
        sounding.file("two", new float[3 * SECOND], constant(1, 3 * SECOND));
        Crossing crossing =
                new Crossing(
                        Crossing.Kind.DISSOLVE,
                        Crossing.Direction.LEFT,
                        time(9600),
                        time(9600),
                        fade);
        Treatment crossed = Treatment.NONE.withCrossing(Optional.of(crossing));
        float[][] stems =
                sounding.stems(
                        scene(
                                SCENE,
                                own("one", slice(0, SECOND, SECOND)),
                                own("two", slice(SECOND, SECOND, SECOND, crossed))));
        assertThat(stems[Stem.EFFECTS.leftChannel()][SECOND]).isCloseTo(middle, within(1e-3f));
        assertThat(stems[Stem.EFFECTS.leftChannel() + 1][SECOND]).isCloseTo(middle, within(1e-3f));
    }

    @Test
    void aCrossingTakesWhatThereIsWhereHandlesAreShort() throws StudioFault {
        sounding.file("one", constant(1, 3 * SECOND), constant(1, 3 * SECOND));
        sounding.file("two", constant(1, 3 * SECOND), constant(1, 3 * SECOND));
        Treatment crossed =
                Treatment.NONE.withCrossing(
                        Optional.of(Crossing.centred(Crossing.Kind.DISSOLVE, time(SECOND))));
        float[] heard =
                effects(
                        own("one", slice(0, 3 * SECOND, 0)),
                        own("two", slice(3 * SECOND, 2 * SECOND, 0, crossed)));
        float steepest = 0;
        for (int i = 1; i < 5 * SECOND - 300; i++) {
            steepest = Math.max(steepest, Math.abs(heard[i] - heard[i - 1]));
        }
        assertThat(steepest).isLessThan(0.001f);
    }

    @Test
    void whatIsDisabledOrHeldIsSilent() throws StudioFault {
        sounding.file("f", constant(1, 3 * SECOND), constant(1, 3 * SECOND));
        Treatment held = Treatment.NONE.withSpeed(Speed.HELD);
        float[] heard =
                effects(
                        own("f", slice(0, SECOND, 0, Treatment.NONE.withDisabled(true))),
                        own("f", slice(2 * SECOND, SECOND, 0, held), MediaTime.ZERO, time(SECOND)),
                        own("f", slice(4 * SECOND, SECOND, 0, volume(-96))));
        assertThat(heard).containsOnly(0f);
    }

    @Test
    void volumeAndPlaceFollowTheirKeysInSourceTime() throws StudioFault {
        sounding.file("f", constant(1, 6 * SECOND), constant(1, 6 * SECOND));
        Curve volume =
                new Curve(
                        List.of(
                                new Key(time(SECOND), 0, Ease.LINEAR),
                                new Key(time(3 * SECOND), -20, Ease.LINEAR)));
        Curve pan =
                new Curve(
                        List.of(
                                new Key(time(4 * SECOND), 0, Ease.LINEAR),
                                new Key(time(5 * SECOND), 1, Ease.LINEAR)));
        Treatment treatment =
                Treatment.NONE.withCurve(Property.VOLUME, volume).withCurve(Property.PAN, pan);
        float[][] stems =
                sounding.stems(scene(SCENE, own("f", slice(7000, 5 * SECOND, 24_000, treatment))));
        float[] left = stems[Stem.EFFECTS.leftChannel()];
        float[] right = stems[Stem.EFFECTS.leftChannel() + 1];
        int first = 7000 - 24_000;
        assertThat(left[first + SECOND]).isEqualTo(1f);
        assertThat(db(left[first + 2 * SECOND])).isCloseTo(-10, within(0.01));
        assertThat(db(left[first + 3 * SECOND])).isCloseTo(-20, within(0.01));
        assertThat(left[first + 5 * SECOND]).isCloseTo(0, within(1e-6f));
        assertThat(db(right[first + 5 * SECOND])).isCloseTo(-20, within(0.01));
    }

    @Test
    void aConstantVolumeIsAGain() throws StudioFault {
        sounding.file("f", noise(1, SECOND), noise(2, SECOND));
        SceneSound.Score score =
                sounding.score(scene(SCENE, own("f", slice(0, SECOND, 0, volume(-7.5)))));
        MixClip clip = score.mix().clips().getFirst();
        assertThat(clip.gainDb()).isEqualTo(-7.5);
        assertThat(clip.shape().isNone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 80, 125, 200})
    void anotherSpeedKeepsThePitchAndFillsItsPlace(int percent) throws StudioFault {
        float[] tone = sine(440, 4 * SECOND);
        sounding.file("f", tone, tone);
        int length = 4 * SECOND * 100 / percent;
        Treatment treatment = faster(percent);
        float[] heard = effects(own("f", slice(4800, length, 0, treatment)));
        assertThat(heard[4799]).isZero();
        assertThat(crossings(heard, 4800 + 2400, 4800 + length - 2400))
                .isCloseTo(440 * (length - 4800) / (double) SECOND, within(4.0));
        assertThat(heard[4800 + length]).isZero();
    }

    @Test
    void aCutInASoundAtAnotherSpeedIsNotHeardEither() throws StudioFault {
        float[] noise = noise(7, 4 * SECOND);
        sounding.file("f", noise, noise);
        Treatment treatment = faster(75);
        Slice whole = slice(1000, 4 * SECOND, 0, treatment);
        float[] before = effects(own("f", whole));
        MediaTime cut = time(1000 + 77_777);
        float[] after =
                effects(
                        own("f", slice(1000, 77_777, 0, treatment)),
                        own(
                                "f",
                                new Slice(
                                        TimeRange.between(cut, whole.end()),
                                        whole.sourceAt(cut),
                                        treatment)));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aLoopGoesRoundThroughItsSlices() throws StudioFault {
        float[] made = noise(3, SECOND);
        Placed loop =
                sounding.effect(
                        "e",
                        range(0, 8 * SECOND),
                        true,
                        made,
                        slice(0, 2 * SECOND, -10_000),
                        slice(4 * SECOND, 3 * SECOND, 100_000));
        float[] heard = effects(loop);
        double gain = Math.pow(10, -4 / 20.0) * Math.sqrt(0.5);
        assertThat(heard[30_000]).isCloseTo((float) (made[20_000] * gain), within(1e-6f));
        assertThat(heard[60_000]).isCloseTo((float) (made[2_000] * gain), within(1e-6f));
        assertThat(heard[4 * SECOND + 50_000])
                .isCloseTo((float) (made[150_000 % SECOND] * gain), within(1e-6f));
        assertThat(heard[3 * SECOND]).isZero();
        assertThat(heard[7 * SECOND + 1]).isZero();
    }

    @Test
    void onlyWhatIsHeardOfALineDucks() throws StudioFault {
        float[] take = noise(1, 3 * SECOND);
        Placed cut =
                sounding.line(
                        "a", 0, take, slice(0, SECOND, 0), slice(5 * SECOND, SECOND, 2 * SECOND));
        Placed lifted =
                new Placed.PlacedLine(
                        sounding.line("b", 6 * SECOND, take).line(), range(6 * SECOND, 3 * SECOND),
                        List.of(), List.of());
        Placed silent =
                sounding.line("c", 8 * SECOND, take, slice(8 * SECOND, SECOND, 0, volume(-96)));
        SceneSound.Score score = sounding.score(Ducking.DEFAULT, scene(SCENE, cut, lifted, silent));
        assertThat(score.mix().speech())
                .containsExactly(
                        new SpeechWindow(0, SECOND), new SpeechWindow(5 * SECOND, 6 * SECOND));
    }

    @Test
    void soundOfTheUsersDoesNotDuck() throws StudioFault {
        sounding.file("f", noise(1, SECOND), noise(2, SECOND));
        SceneSound.Score score =
                sounding.score(Ducking.DEFAULT, scene(SCENE, own("f", slice(0, SECOND, 0))));
        assertThat(score.mix().speech()).isEmpty();
    }

    @Test
    void aMissingFileIsSilentAndTold() throws StudioFault {
        SceneSound.Score score = sounding.score(scene(SCENE, own("gone", slice(0, SECOND, 0))));
        assertThat(score.mix().clips()).isEmpty();
        assertThat(score.warnings()).extracting(Warning::code).containsExactly("footage.missing");
    }

    @Test
    void aSoundOverTheBorderOfScenesHasNoHoleThere() throws StudioFault {
        float[] source = constant(1, 30 * SECOND);
        sounding.file("f", source, source);
        MediaTime out = time(20 * SECOND);
        float[] first =
                effects(own("f", slice(2 * SECOND, 10 * SECOND, SECOND), time(SECOND), out));
        float[] second = effects(own("f", slice(0, 9 * SECOND, 11 * SECOND), time(SECOND), out));
        assertThat(first[SCENE - 1]).isEqualTo(1f);
        assertThat(second[0]).isEqualTo(1f);
        assertThat(second[9 * SECOND - 1]).isLessThan(0.001f);
    }

    @Test
    void musicIsComposedAsFarAsItIsHeard() throws StudioFault {
        Placed.PlacedMusic music =
                Sounding.music(
                        range(0, 2 * SECOND),
                        time(4 * SECOND),
                        slice(0, SECOND, 0),
                        slice(3 * SECOND, 2 * SECOND, 2 * SECOND));
        SceneSound.Score score = sounding.score(scene(SCENE, music));
        assertThat(score.mix().clips())
                .extracting(MixClip::sourceStart, MixClip::at, MixClip::length)
                .containsExactly(
                        tuple(0L, 0L, (long) SECOND), tuple(2L * SECOND, 3L * SECOND, 2L * SECOND));
    }

    private static double db(float level) {
        return 20 * Math.log10(level);
    }

    private static double crossings(float[] samples, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
        }
        return count;
    }
}
