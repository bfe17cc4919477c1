package studio.longplay.engine.voice.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.FfmpegBuild;
import studio.longplay.engine.media.SoundReader;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;

@Tag("media")
class MarkCodecTest {
    private static float[] speech = new float[0];
    private static float[] marked = new float[0];

    @TempDir Path folder;

    @BeforeAll
    static void speak() throws StudioFault {
        FfmpegBuild.read();
        speech = MarkedSpeech.spoken(24);
        marked = VoiceMark.mark(speech, MarkedSpeech.PAYLOAD);
    }

    @ParameterizedTest
    @CsvSource({"aac, 64000", "libopus, 24000"})
    void aMarkSurvives(String encoder, int bitRate) {
        assumeTrue(LossyCodec.has(encoder), encoder + " is not in this FFmpeg");
        assertRead(MarkedSpeech.found(LossyCodec.hear(marked, encoder, bitRate)));
    }

    @ParameterizedTest
    @CsvSource({"aac, 64000", "libopus, 24000"})
    void aMarkUnderMusicSurvives(String encoder, int bitRate) {
        assumeTrue(LossyCodec.has(encoder), encoder + " is not in this FFmpeg");
        float[] music = MarkedSpeech.music(marked.length);
        float[] film = MarkedSpeech.mixed(marked, music, 0);
        MarkFinding finding = MarkedSpeech.found(LossyCodec.hear(film, encoder, bitRate));
        assertThat(finding.present()).isTrue();
        float[] softer = MarkedSpeech.mixed(marked, music, 10);
        assertRead(MarkedSpeech.found(LossyCodec.hear(softer, encoder, bitRate)));
    }

    @ParameterizedTest
    @CsvSource({"aac, 64000", "libopus, 24000"})
    void unmarkedSpeechRaisesNoAlarm(String encoder, int bitRate) {
        assumeTrue(LossyCodec.has(encoder), encoder + " is not in this FFmpeg");
        MarkFinding finding = MarkedSpeech.found(LossyCodec.hear(speech, encoder, bitRate));
        assertThat(finding.present()).isFalse();
    }

    @Test
    void aMarkIsFoundInAFileOfAnotherRate() throws StudioFault {
        Path original = folder.resolve("48.wav");
        Path other = folder.resolve("44.wav");
        write(original, SampleRate.HZ_48000, marked);
        float[] slower = SoundReader.readAll(original, SampleRate.HZ_44100).channels()[0];
        write(other, SampleRate.HZ_44100, slower);
        assertRead(MarkDetector.detect(other, JobContext.quiet()));
    }

    private static void write(Path file, SampleRate rate, float[] samples) throws StudioFault {
        WavWriter.write(
                file,
                new WavFormat(rate, 1, WavFormat.Encoding.PCM_16),
                writer -> writer.write(new float[][] {samples}, 0, samples.length));
    }

    private static void assertRead(MarkFinding finding) {
        assertThat(finding.present()).isTrue();
        assertThat(finding.payload()).isEqualTo(MarkedSpeech.PAYLOAD);
    }
}
