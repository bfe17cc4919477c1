package studio.longplay.engine.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.List;

class CaptionFilesTest {
    private static final List<Caption> CAPTIONS =
            List.of(
                    caption(1_500, 3_250, "Tom & <Jerry>", "Black & white --> grey", "a < b"),
                    caption(3_725_004, 3_726_000, "", "Later."));

    @Test
    void srtIsNumberedAndTimedToTheMillisecond() {
        assertThat(CaptionFiles.srt(CAPTIONS))
                .isEqualTo(
                        "1\r\n00:00:01,500 --> 00:00:03,250\r\nBlack & white \u2192 grey\r\na < b"
                                + "\r\n\r\n2\r\n01:02:05,004 --> 01:02:06,000\r\nLater.\r\n\r\n");
    }

    @Test
    void vttNamesSpeakersAndEscapes() {
        assertThat(CaptionFiles.vtt(CAPTIONS))
                .isEqualTo(
                        "WEBVTT\n\n1\n00:00:01.500 --> 00:00:03.250\n<v Tom &amp;"
                                + " &lt;Jerry&gt;>Black &amp; white --&gt; grey\na &lt; b\n\n"
                                + "2\n01:02:05.004 --> 01:02:06.000\nLater.\n\n");
    }

    @Test
    void aLineBreakInsideALineCannotEndTheCaption() {
        List<Caption> captions = List.of(caption(0, 1_000, "A\nB", "one\n\ntwo"));
        assertThat(CaptionFiles.vtt(captions)).contains("<v A B>one two\n\n");
        assertThat(CaptionFiles.srt(captions)).contains("one two\r\n\r\n");
    }

    private static Caption caption(long from, long to, String speaker, String... lines) {
        TimeRange range = TimeRange.between(MediaTime.ofMillis(from), MediaTime.ofMillis(to));
        return new Caption(range, List.of(lines), speaker);
    }
}
