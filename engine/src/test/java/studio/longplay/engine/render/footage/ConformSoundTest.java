package studio.longplay.engine.render.footage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.media.ffmpeg.MadeFilm;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Path;

@Tag("media")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformSoundTest {
    @TempDir private Path folder = Path.of("");
    private FootageRig rig;

    @BeforeAll
    void open(@TempDir Path store) throws StudioFault {
        rig = new FootageRig(store);
    }

    @AfterAll
    void close() throws StudioFault {
        rig.close();
    }

    /// Silence with a click of one sample at each of these.
    private static float[] clicks(int length, int... at) {
        float[] sound = new float[length];
        for (int click : at) {
            sound[click] = 0.9f;
        }
        return sound;
    }

    private float[][] conformed(Footage footage) throws StudioFault {
        Path wav = rig.conform.sound(footage, JobContext.quiet()).file();
        try (WavReader reader = WavReader.open(wav)) {
            assertThat(reader.format().rate().hertz()).isEqualTo(48_000);
            assertThat(reader.format().encoding()).isEqualTo(WavFormat.Encoding.FLOAT_32);
            float[][] all = new float[reader.format().channels()][(int) reader.length()];
            reader.read(0, all, 0, all[0].length);
            return all;
        }
    }

    private static int loudest(float[] sound, int from, int to) {
        int loudest = from;
        for (int i = from; i < to; i++) {
            loudest = Math.abs(sound[i]) > Math.abs(sound[loudest]) ? i : loudest;
        }
        return loudest;
    }

    @ParameterizedTest
    @CsvSource({"mov, 0", "mov, 4800", "mov, 480", "matroska, 0", "matroska, 4800"})
    void clicksStayOnTheirSampleFromTheFirstPicture(String container, int startSample)
            throws StudioFault {
        float[][] sound = {clicks(96_000, 0, 24_001, 95_999), clicks(96_000, 48_000)};
        Footage footage =
                rig.look(
                        MadeFilm.into(folder.resolve("a"), container)
                                .frames(50, FrameRate.FPS_25)
                                .sound(sound, 48_000, startSample)
                                .write());
        assertThat(footage.hasSound()).isTrue();
        assertThat(footage.channels()).isEqualTo(2);
        assertThat(footage.facts().sound().orElseThrow().offset())
                .isEqualTo(new MediaTime(startSample * MediaTime.TICKS_PER_SECOND / 48_000));
        float[][] heard = conformed(footage);
        assertThat(heard).hasDimensions(2, 96_000 + startSample);
        assertThat(heard[0][startSample]).isEqualTo(0.9f);
        assertThat(heard[0][startSample + 24_001]).isEqualTo(0.9f);
        assertThat(heard[0][startSample + 95_999]).isEqualTo(0.9f);
        assertThat(heard[1][startSample + 48_000]).isEqualTo(0.9f);
        assertThat(heard[0][startSample + 48_000]).isZero();
    }

    @ParameterizedTest
    @CsvSource({"44100, mov", "32000, mov", "96000, matroska", "22050, mov"})
    void anotherRateKeepsEveryClickInPlace(int hertz, String container) throws StudioFault {
        int half = hertz / 2;
        float[][] sound = {clicks(2 * hertz + 7, half, hertz, 3 * half)};
        Footage footage =
                rig.look(
                        MadeFilm.into(folder.resolve("b"), container)
                                .sound(sound, hertz, 0)
                                .write());
        float[] heard = conformed(footage)[0];
        assertThat(heard).hasSize((int) Math.ceilDiv((2L * hertz + 7) * 48_000, hertz));
        assertThat(loudest(heard, 12_000, 36_000)).isEqualTo(24_000);
        assertThat(loudest(heard, 36_000, 60_000)).isEqualTo(48_000);
        assertThat(loudest(heard, 60_000, 84_000)).isEqualTo(72_000);
    }

    @Test
    void whatTheFileLeavesOutIsSilence() throws StudioFault {
        float[] tone = new float[96_000];
        java.util.Arrays.fill(tone, 0.25f);
        Footage footage =
                rig.look(
                        MadeFilm.into(folder.resolve("hole.mkv"), "matroska")
                                .sound(new float[][] {tone}, 48_000, 0)
                                .hole(24_000, 48_000)
                                .write());
        float[] heard = conformed(footage)[0];
        assertThat(heard).hasSize(96_000);
        assertThat(heard[23_999]).isEqualTo(0.25f);
        assertThat(heard[24_000]).isZero();
        assertThat(heard[47_999]).isZero();
        assertThat(heard[48_000]).isEqualTo(0.25f);
        assertThat(heard[95_999]).isEqualTo(0.25f);
    }

    @Test
    void sixChannelsAreMixedDownByTheRule() throws StudioFault {
        float[][] sound = new float[6][4_800];
        for (int channel = 0; channel < 6; channel++) {
            sound[channel][channel * 500 + 100] = 0.5f;
        }
        Footage footage =
                rig.look(
                        MadeFilm.into(folder.resolve("six.wav"), "wav")
                                .sound(sound, 48_000, 0)
                                .write());
        assertThat(footage.channels()).isEqualTo(6);
        float[][] heard = conformed(footage);
        float third = (float) (0.5 * Math.sqrt(0.5));
        float[][] expected = {{0.5f, 0, third, 0, third, 0}, {0, 0.5f, third, 0, 0, third}};
        for (int side = 0; side < 2; side++) {
            for (int channel = 0; channel < 6; channel++) {
                assertThat(heard[side][channel * 500 + 100])
                        .as("channel %d on side %d", channel, side)
                        .isCloseTo(expected[side][channel], within(1e-4f));
            }
        }
    }

    @Test
    void aFilmWithoutSoundSaysSo() throws StudioFault {
        Footage silent =
                rig.look(
                        MadeFilm.into(folder.resolve("silent.mov"), "mov")
                                .frames(5, FrameRate.FPS_25)
                                .write());
        assertThat(silent.hasSound()).isFalse();
        assertThatThrownBy(() -> rig.conform.sound(silent, JobContext.quiet()))
                .isInstanceOf(StudioFault.Media.class)
                .hasMessageContaining("silent.mov")
                .hasMessageContaining("no sound");
    }
}
