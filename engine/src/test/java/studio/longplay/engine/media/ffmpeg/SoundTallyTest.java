package studio.longplay.engine.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.MasterCheck;
import studio.longplay.engine.media.SoundContainer;
import studio.longplay.engine.media.SoundFilePlan;
import studio.longplay.engine.media.SoundFileWriter;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

@Tag("media")
class SoundTallyTest {
    /// No whole number of packets.
    private static final int SAMPLES = 50_000;

    @TempDir private Path folder = Path.of("");

    @Test
    void opusIsCountedWithoutDecodingIt() throws StudioFault {
        Path file = folder.resolve("sound.opus");
        SoundFilePlan plan =
                new SoundFilePlan(
                        SoundContainer.OPUS,
                        2,
                        SampleRate.HZ_48000,
                        SampleRate.HZ_48000,
                        96_000,
                        List.of(),
                        Map.of(),
                        null);
        try (SoundFileWriter writer = SoundFileWriter.create(file, plan)) {
            writer.write(new float[2][SAMPLES], 0, SAMPLES);
            writer.keep();
        }
        assertThat(samples(file, MasterCheck.Sound.DECODED)).isEqualTo(SAMPLES);
        assertThat(samples(file, MasterCheck.Sound.COUNTED)).isEqualTo(SAMPLES);
    }

    private static long samples(Path file, MasterCheck.Sound counting) throws StudioFault {
        PacketDecoder decoder = PacketDecoder.ofSound(file);
        try (MediaInput input = decoder.input();
                SoundTally tally = new SoundTally(decoder, counting)) {
            for (AVPacket packet = input.next(); packet != null; packet = input.next()) {
                tally.take(packet);
            }
            tally.end();
            assertThat(decoder.codec().frame_num() == 0)
                    .isEqualTo(counting == MasterCheck.Sound.COUNTED);
            return tally.samples();
        }
    }
}
