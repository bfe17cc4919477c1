package studio.longplay.engine.picture.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CameraMoveTest {
    @ParameterizedTest
    @CsvSource({
        "slow push in, PUSH_IN", "'', PUSH_IN", "something else, PUSH_IN", "pull out, PULL_OUT",
        "pan left, PAN_LEFT", "Pan Right, PAN_RIGHT", "pan up, PAN_UP", "pan down, PAN_DOWN",
        "hold, HOLD"
    })
    void wordsMeanMoves(String words, CameraMove move) {
        assertThat(CameraMove.of(words)).isEqualTo(move);
    }

    @ParameterizedTest
    @EnumSource(CameraMove.class)
    void thePictureFillsTheFrameForAnHourWithoutAJump(CameraMove move) {
        double[] before = at(move, 0);
        for (int frame = 1; frame < 108_000; frame++) {
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

    private static double[] at(CameraMove move, double seconds) {
        return new double[] {move.zoom(seconds), move.across(seconds), move.along(seconds)};
    }
}
