package studio.longplay.engine.picture.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import studio.longplay.engine.time.FrameRate;

import java.util.Arrays;

class CameraMoveTest {
    @ParameterizedTest
    @CsvSource({
        "slow push in, PUSH_IN", "'', PUSH_IN", "something else, PUSH_IN", "pull out, PULL_OUT",
        "pan left, PAN_LEFT", "Pan Right, PAN_RIGHT", "pan up, PAN_UP", "pan down, PAN_DOWN",
        "hold, HOLD", "slow drift, DRIFT", "drift left, PAN_LEFT", "sway, SWAY",
        "breathe, BREATHE", "breathing in and out, BREATHE"
    })
    void wordsMeanMoves(String words, CameraMove move) {
        assertThat(CameraMove.of(words)).isEqualTo(move);
    }

    @ParameterizedTest
    @EnumSource(CameraMove.class)
    void thePictureFillsTheFrameForTwoLoopsWithoutAJump(CameraMove move) {
        double[] before = at(move, 0);
        for (int frame = 1; frame < 4_200; frame++) {
            double[] now = at(move, frame / 30.0);
            assertThat(now[0]).isBetween(1 - 1e-9, move.spare() + 1e-9);
            assertThat(now[1]).isBetween(-1e-9, 1 + 1e-9);
            assertThat(now[2]).isBetween(-1e-9, 1 + 1e-9);
            for (int i = 0; i < 3; i++) {
                assertThat(Math.abs(now[i] - before[i])).isLessThan(0.0013);
            }
            before = now;
        }
    }

    @Test
    void aPushInComesNearerFromTheFirstFrame() {
        assertThat(CameraMove.PUSH_IN.zoom(1)).isGreaterThan(CameraMove.PUSH_IN.zoom(0));
        assertThat(CameraMove.PULL_OUT.zoom(1)).isLessThan(CameraMove.PULL_OUT.zoom(0));
        assertThat(CameraMove.PAN_LEFT.across(1)).isLessThan(CameraMove.PAN_LEFT.across(0));
        assertThat(CameraMove.PAN_DOWN.along(1)).isGreaterThan(CameraMove.PAN_DOWN.along(0));
    }

    @ParameterizedTest
    @EnumSource(CameraMove.class)
    void everyMoveComesAgainAfterWholeGroupsOfTwoSeconds(CameraMove move) {
        Loop loop = move.loop(FrameRate.FPS_30);

        assertThat(CameraMove.loopFrames(move, FrameRate.FPS_30)).hasValue(loop.frames());
        assertThat(loop.frames() % 60).isEqualTo(move.moves() ? 0 : 1);
        for (long age : new long[] {0, 7, 400, 1999}) {
            double[] here = at(move, loop.momentOf(age));
            assertThat(at(move, loop.momentOf(age + 5 * loop.frames()))).containsExactly(here);
            assertThat(at(move, age / 30.0)).containsExactly(here, within(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource(CameraMove.class)
    void aMoveThatIsOneMoves(CameraMove move) {
        assertThat(Arrays.equals(at(move, 3), at(move, 10))).isEqualTo(!move.moves());
    }

    @Test
    void aLoopHasAsManyFramesAtTheRatesOfTelevisionAsAtTheWholeOnes() {
        assertThat(SceneryCel.loopFrames(FrameRate.FPS_30)).isEqualTo(480);
        assertThat(SceneryCel.loopFrames(FrameRate.NTSC_30)).isEqualTo(480);
        assertThat(SceneryCel.loopFrames(FrameRate.FPS_24)).isEqualTo(384);
        assertThat(SceneryCel.loopFrames(new FrameRate(24_000, 1_001))).isEqualTo(384);
        assertThat(SceneryCel.loop(FrameRate.FPS_25).momentOf(-1)).isEqualTo(15.96);
    }

    private static double[] at(CameraMove move, double seconds) {
        return new double[] {move.zoom(seconds), move.across(seconds), move.along(seconds)};
    }
}
