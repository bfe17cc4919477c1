package studio.longplay.engine.render.qc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.media.CaptionMark;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

class CaptionTextTest {
    private static final TimeRange RANGE =
            TimeRange.between(MediaTime.ofMillis(61_500), MediaTime.ofMillis(63_250));

    @Test
    void subRipIsReadWithItsTimes() {
        assertThat(
                        CaptionText.of(
                                "1\r\n00:01:01,500 --> 00:01:03,250\r\nWho is\r\n<i>there</i>?\r\n"
                                        + "\r\n2\r\n"))
                .containsExactly(new CaptionMark(RANGE, "Who is\nthere?"));
    }

    @Test
    void webVttIsReadWithItsTimes() {
        assertThat(
                        CaptionText.of(
                                "WEBVTT\n\nNOTE made by hand\n\n7\n01:01.500 --> 01:03.250 line:0\n"
                                        + "<v Keeper>Who is there?\n"))
                .containsExactly(new CaptionMark(RANGE, "Who is there?"));
    }
}
