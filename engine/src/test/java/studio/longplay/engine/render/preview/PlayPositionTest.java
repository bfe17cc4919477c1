package studio.longplay.engine.render.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static studio.longplay.engine.render.preview.PlayBooth.time;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;

class PlayPositionTest {
    private static final int SECOND = 48_000;
    private static final int SCENE = 10 * SECOND;
    private static final int LATE = PlayRig.LATE;

    /// After this much nothing of a fade or of the limiter's delay is left.
    private static final int SETTLED = 1600;

    @TempDir Path folder;
    private Path coded;

    @BeforeEach
    void record() throws StudioFault {
        coded = PlayBooth.coded(folder, SCENE);
    }

    private PlayRig rig(int scenes) {
        PlayBooth booth = new PlayBooth();
        for (int i = 0; i < scenes; i++) {
            booth.mixed("scene " + i, coded, SCENE);
        }
        return new PlayRig(booth.state());
    }

    @Test
    void overFiveMinutesThePositionIsThatOfTheSampleHeard() {
        PlayRig rig = rig(30);
        Random random = new Random(7);
        rig.desk.play(1);
        rig.run(SECOND);
        double before = 0;
        int looks = 0;
        while (rig.desk.isPlaying()) {
            rig.run(512 * (1 + random.nextInt(3)));
            rig.sink.held = 1 + random.nextInt(3839);
            double at = rig.at();
            long heard = rig.sink.heardSamples();
            if (rig.desk.isPlaying() && at % SCENE > SETTLED && at % SCENE < SCENE - SETTLED) {
                assertThat(at % SCENE).isEqualTo(rig.sink.code(heard));
                looks++;
            }
            assertThat(at).isGreaterThan(before - 3840);
            before = at;
        }
        assertThat(looks).isGreaterThan(5000);
        assertThat(rig.at()).isEqualTo(30.0 * SCENE);
        assertThat(rig.written()).isBetween(30 * SCENE, 30 * SCENE + 20_000);
    }

    @Test
    void nothingIsHeardBeforeItIsPlayed() {
        PlayRig rig = rig(1);
        rig.run(SECOND);
        assertThat(rig.written()).isZero();
        assertThat(rig.desk.isPlaying()).isFalse();
        assertThat(rig.at()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.5, 1, 1.5, 2, 3, 8, 16})
    void atEverySpeedThePositionIsThatOfTheSampleHeard(double speed) {
        PlayRig rig = rig(3);
        double gain = speed > 2 ? PlayRamp.factorOf(-12) : 1;
        rig.sink.held = 2000;
        rig.desk.play(speed);
        for (int i = 0; i < 40; i++) {
            rig.run(1000);
            double at = rig.at() % SCENE;
            if (i > 5 && at > 16_000 && at < SCENE - 16_000) {
                double code =
                        rig.sink.written[0][(int) rig.sink.heardSamples()] * PlayBooth.CODE / gain;
                assertThat(code).isCloseTo(at, within(Math.max(1, speed)));
            }
        }
        assertThat(rig.at())
                .isCloseTo(speed * (rig.sink.heardSamples() - LATE), within(20 * speed));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, -1, -2, -4})
    void backwardsItReadsBackwardsAndEndsAtTheBeginning(double speed) {
        PlayRig rig = rig(1);
        double gain = speed < -2 ? PlayRamp.factorOf(-12) : 1;
        rig.desk.seek(time(SCENE));
        rig.desk.play(speed);
        rig.run(SECOND);
        rig.sink.held = 1000;
        double code = rig.sink.written[0][(int) rig.sink.heardSamples()] * PlayBooth.CODE / gain;
        assertThat(code).isCloseTo(rig.at() - 1, within(-speed));
        rig.run(30.0 * SECOND);
        rig.sink.held = 0;
        assertThat(rig.desk.isPlaying()).isFalse();
        assertThat(rig.at()).isZero();
    }

    @Test
    void aPauseHoldsWhatWasHeardAndPlayingGoesOnFromThere() {
        PlayRig rig = rig(1);
        rig.sink.held = 3000;
        rig.desk.play(1);
        rig.run(2.0 * SECOND);
        long heard = rig.sink.code(rig.sink.heardSamples());
        rig.desk.pause();
        assertThat(rig.at()).isEqualTo(heard);
        rig.run(SECOND);
        assertThat(rig.at()).isEqualTo(heard);
        assertThat(rig.sink.code(rig.written() - 1)).isZero();
        int from = rig.written();
        rig.desk.play(1);
        assertThat(rig.at()).isEqualTo(heard);
        rig.run(SECOND / 2.0);
        assertThat(rig.sink.code(from + LATE + 1000)).isEqualTo(heard + 1000);
    }

    @Test
    void aSeekIsTheNewPositionAtOnceAndIsHeardWithTheNextBlock() {
        PlayRig rig = rig(2);
        rig.sink.held = 3840;
        rig.desk.play(1);
        rig.run(SECOND);
        rig.desk.seek(time(7.0 * SECOND));
        assertThat(rig.at()).isEqualTo(7.0 * SECOND);
        int from = rig.written();
        rig.run(2000);
        assertThat(rig.at()).isEqualTo(7.0 * SECOND);
        assertThat(rig.sink.code(from + LATE + 300)).isEqualTo(7 * SECOND + 300);
        rig.run(3840);
        assertThat(rig.at()).isEqualTo(rig.sink.code(rig.sink.heardSamples()));
        assertThat(rig.at()).isBetween(7.0 * SECOND, 7.0 * SECOND + 3000);
    }

    @Test
    void aSpeedChangedWhilePlayingTurnsThePositionWhereItIsHeard() {
        PlayRig rig = rig(3);
        rig.sink.held = 3000;
        double[] speeds = {1, 2, 0.5, -1, -2, 1, 1.25, 1};
        rig.desk.seek(time(SCENE / 2.0));
        for (double speed : speeds) {
            rig.desk.play(speed);
            for (int i = 0; i < 20; i++) {
                rig.run(997);
                double code = rig.sink.written[0][(int) rig.sink.heardSamples()] * PlayBooth.CODE;
                if (code > 200_000) {
                    assertThat(code).isCloseTo(rig.at() % SCENE, within(3.0));
                }
            }
        }
    }

    @Test
    void aLoopGoesAroundToTheSample() {
        PlayRig rig = rig(1);
        int from = SECOND;
        int length = SECOND / 2;
        rig.desk.loop(Optional.of(TimeRange.between(time(from), time(from + length))));
        rig.desk.play(1);
        rig.run(6.0 * SECOND);
        for (int i = 3 * SECOND; i < 5 * SECOND; i++) {
            long code = rig.sink.code(i);
            assertThat(code).isLessThan(from + length);
            assertThat(rig.sink.code(i + length)).isEqualTo(code);
        }
        assertThat(rig.sink.code(from + length + LATE - 241)).isEqualTo(from + length - 241);
        assertThat(rig.sink.code(from + length + LATE + 240)).isEqualTo(from + 240);
        rig.sink.held = 777;
        assertThat(rig.at()).isEqualTo(rig.sink.code(rig.sink.heardSamples()));
        assertThat(rig.desk.isPlaying()).isTrue();
    }

    @Test
    void aLoopBackwardsGoesAroundToItsEnd() {
        PlayRig rig = rig(1);
        rig.desk.loop(Optional.of(TimeRange.between(time(SECOND), time(2.0 * SECOND))));
        rig.desk.seek(time(1.5 * SECOND));
        rig.desk.play(-1);
        rig.run(5.25 * SECOND);
        assertThat(rig.desk.isPlaying()).isTrue();
        assertThat(rig.at()).isBetween(1.0 * SECOND, 2.0 * SECOND);
        assertThat(rig.sink.code(SECOND / 2 + LATE + 300)).isEqualTo(2 * SECOND - 1 - 300);
    }

    @Test
    void itStopsAtTheSampleItWasToldToStopAt() {
        PlayRig rig = rig(1);
        int stop = 2 * SECOND + 123;
        rig.desk.stopAt(Optional.of(time(stop)));
        rig.desk.play(1);
        rig.run(2.1 * SECOND);
        rig.sink.held = rig.written() - stop - LATE + 1;
        assertThat(rig.desk.isPlaying()).isTrue();
        rig.run(SECOND);
        rig.sink.held = 0;
        assertThat(rig.desk.isPlaying()).isFalse();
        assertThat(rig.at()).isEqualTo(stop);
        assertThat(rig.sink.written[0][stop + LATE - 1]).isGreaterThan(0);
        assertThat(rig.sink.highest(stop + LATE, rig.written())).isZero();
        rig.desk.stopAt(Optional.empty());
        rig.desk.play(1);
        rig.run(2.0 * SECOND);
        assertThat(rig.at()).isGreaterThan(stop + SECOND);
    }

    @Test
    void theEndIsReachedOnlyWhenItIsHeard() {
        PlayRig rig = rig(1);
        rig.desk.seek(time(SCENE - 4000.0));
        rig.desk.play(1);
        rig.sink.held = 6000;
        rig.run(6000);
        assertThat(rig.desk.isPlaying()).isTrue();
        rig.sink.held = 0;
        rig.run(6000);
        assertThat(rig.desk.isPlaying()).isFalse();
        assertThat(rig.desk.position()).isEqualTo(time(SCENE));
    }

    @Test
    void framesSteppedWhilePausedAreKeptToTheTick() {
        PlayRig rig = rig(1);
        MediaTime odd = new MediaTime(123_456_789);
        rig.desk.seek(odd);
        rig.run(1000);
        assertThat(rig.desk.position()).isEqualTo(odd);
        assertThat(rig.written()).isZero();
    }
}
