package studio.longplay.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.SplittableRandom;
import java.util.stream.Stream;

class MediaTimeTest {
    static Stream<FrameRate> everyStandardRate() {
        return Stream.of(
                new FrameRate(24_000, 1_001),
                new FrameRate(24, 1),
                new FrameRate(25, 1),
                new FrameRate(30_000, 1_001),
                new FrameRate(30, 1),
                new FrameRate(48, 1),
                new FrameRate(50, 1),
                new FrameRate(60_000, 1_001),
                new FrameRate(60, 1),
                new FrameRate(100, 1),
                new FrameRate(120_000, 1_001),
                new FrameRate(120, 1));
    }

    @ParameterizedTest
    @MethodSource("everyStandardRate")
    void framesSurviveTheWayThereAndBack(FrameRate rate) {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 1000; i++) {
            long frame = random.nextLong(10_000_000);
            MediaTime time = MediaTime.ofFrames(frame, rate);
            assertThat(time.toFramesFloor(rate)).isEqualTo(frame);
            assertThat(time.toFramesCeiling(rate)).isEqualTo(frame);
            assertThat(time.plus(new MediaTime(1)).toFramesCeiling(rate)).isEqualTo(frame + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("everyStandardRate")
    void samplesOfFramesAddUpToTheSamplesOfTheWhole(FrameRate rate) {
        long sum = 0;
        for (int frame = 0; frame < 5000; frame++) {
            sum += rate.samplesOfFrame(frame, SampleRate.HZ_48000);
        }
        assertThat(sum)
                .isEqualTo(MediaTime.ofFrames(5000, rate).toSamplesFloor(SampleRate.HZ_48000));
    }

    @Test
    void sixteenFramesAreTwentyFiveAacFrames() {
        assertThat(MediaTime.ofFrames(16, FrameRate.FPS_30).toSamplesFloor(SampleRate.HZ_48000))
                .isEqualTo(25L * 1024);
    }

    @ParameterizedTest
    @CsvSource({
        "10m,600000",
        "90,90000",
        "1.5s,1500",
        "250ms,250",
        "1h,3600000",
        "1h30m,5400000",
        "1:02,62000",
        "1:02:03.5,3723500",
        "0,0",
        " 2M ,120000"
    })
    void timesAreReadAsPeopleTypeThem(String text, long millis) {
        assertThat(Timecode.parse(text)).isEqualTo(MediaTime.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({"soon", "''", "-3s", "1.2.3", "5x", "1:xx", "10m soon"})
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> Timecode.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a time");
    }

    @Test
    void timecodeShowsMilliseconds() {
        assertThat(Timecode.of(MediaTime.ofMillis(3_723_500))).isEqualTo("1:02:03.500");
        assertThat(Timecode.of(MediaTime.ofMillis(-1_500))).isEqualTo("-0:00:01.500");
    }

    @Test
    void aRangeHoldsItsStartAndNotItsEnd() {
        TimeRange range = new TimeRange(MediaTime.ofSeconds(1), MediaTime.ofSeconds(2));
        assertThat(range.contains(MediaTime.ofSeconds(1))).isTrue();
        assertThat(range.contains(MediaTime.ofSeconds(3))).isFalse();
        assertThat(range.overlaps(range.shiftedBy(MediaTime.ofSeconds(2)))).isFalse();
        assertThat(range.overlaps(range.shiftedBy(MediaTime.ofMillis(1999)))).isTrue();
    }
}
