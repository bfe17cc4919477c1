package studio.longplay.engine.render.qc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.media.SoundCodec;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

class SyncLeaderTest {
    /// The table of `docs/quality-check.md`.
    @ParameterizedTest
    @CsvSource({
        "24, 1, 256, 240",
        "48, 1, 512, 480",
        "25, 1, 256, 250",
        "50, 1, 512, 500",
        "30, 1, 304, 300",
        "60, 1, 608, 600",
        "24000, 1001, 512, 480",
        "30000, 1001, 640, 600",
        "60000, 1001, 1280, 1200"
    })
    void itLastsWholeFramesAndWholePackets(int numerator, int denominator, long aac, long opus) {
        FrameRate rate = new FrameRate(numerator, denominator);
        assertThat(SyncLeader.of(rate, SoundCodec.AAC).frames()).isEqualTo(aac);
        assertThat(SyncLeader.of(rate, SoundCodec.OPUS).frames()).isEqualTo(opus);
        assertThat(samples(rate, aac) % 1024).isZero();
        assertThat(samples(rate, opus) % 960).isZero();
    }

    private static long samples(FrameRate rate, long frames) {
        MediaTime length = MediaTime.ofFrames(frames, rate);
        long samples = length.toSamplesFloor(SampleRate.HZ_48000);
        assertThat(MediaTime.ofSamples(samples, SampleRate.HZ_48000)).isEqualTo(length);
        return samples;
    }
}
