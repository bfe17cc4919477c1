package studio.longplay.engine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.SampleRate;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

@Tag("media")
class MediaReadersTest {
    private static final int FRAMES = 50;

    @TempDir Path folder;

    private Path clip() throws StudioFault {
        Path clip = folder.resolve("clip.mp4");
        MadeMedia.segment(MadeMedia.settings(FrameRate.FPS_25), 0, FRAMES, clip);
        return clip;
    }

    private static int grey(Pixels picture) {
        return MadeMedia.get(picture, picture.width() / 4, picture.height() / 2) & 255;
    }

    @Test
    void aClipGivesEveryFrameInOrder() throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                VideoReader reader = VideoReader.open(clip(), 64, 36)) {
            Pixels picture = Pixels.allocate(arena, 64, 36);
            for (int frame = 0; frame < FRAMES; frame++) {
                assertThat(reader.frameAt(frame, FrameRate.FPS_25, picture)).isTrue();
                assertThat(grey(picture))
                        .as("frame " + frame)
                        .isBetween(shade(frame) - 3, shade(frame) + 3);
            }
            assertThat(reader.frameAt(FRAMES, FrameRate.FPS_25, picture)).isFalse();
        }
    }

    @Test
    void aClipGivesTheRightFrameAfterAnyJump() throws StudioFault {
        SplittableRandom random = new SplittableRandom(7);
        try (Arena arena = Arena.ofConfined();
                VideoReader reader = VideoReader.open(clip(), 64, 36)) {
            Pixels picture = Pixels.allocate(arena, 64, 36);
            for (int i = 0; i < 40; i++) {
                int frame = random.nextInt(FRAMES);
                assertThat(reader.frameAt(frame, FrameRate.FPS_25, picture)).isTrue();
                assertThat(grey(picture))
                        .as("frame " + frame)
                        .isBetween(shade(frame) - 3, shade(frame) + 3);
            }
        }
    }

    @Test
    void aClipOfAnotherRateShowsTheFrameOfThatTime() throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                VideoReader reader = VideoReader.open(clip(), 64, 36)) {
            Pixels picture = Pixels.allocate(arena, 64, 36);
            for (int frame = 0; frame < 60; frame++) {
                assertThat(reader.frameAt(frame, FrameRate.FPS_30, picture)).isTrue();
                int shown = shade(frame * 25 / 30);
                assertThat(grey(picture)).isBetween(shown - 3, shown + 3);
            }
        }
    }

    @Test
    void aClipOfAnotherShapeCoversTheFrame() throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                VideoReader reader = VideoReader.open(clip(), 40, 80)) {
            Pixels picture = Pixels.allocate(arena, 40, 80);
            assertThat(reader.frameAt(10, FrameRate.FPS_25, picture)).isTrue();
            assertThat(MadeMedia.get(picture, 4, 2) & 255).isBetween(shade(10) - 4, shade(10) + 4);
            assertThat(MadeMedia.get(picture, 4, 77) & 255).isBetween(shade(10) - 4, shade(10) + 4);
        }
    }

    private static int shade(int frame) {
        return MadeMedia.level(frame);
    }

    @Test
    void aClipCutOffSaysHowManyFramesItHas() throws StudioFault, IOException {
        Path film = folder.resolve("film.mp4");
        Path segment = clip();
        new Mux()
                .join(
                        new MuxPlan(
                                java.util.List.of(MuxPlan.Piece.whole(segment)),
                                java.util.List.of(),
                                FRAMES,
                                FrameRate.FPS_25,
                                0,
                                java.util.List.of(),
                                java.util.List.of(),
                                "en",
                                java.util.Map.of()),
                        film,
                        studio.longplay.engine.jobs.JobContext.quiet());
        byte[] bytes = Files.readAllBytes(film);
        Path cut = folder.resolve("cut.mp4");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length - 3_000));
        try (Arena arena = Arena.ofConfined();
                VideoReader reader = VideoReader.open(cut, 64, 36)) {
            Pixels picture = Pixels.allocate(arena, 64, 36);
            assertThatThrownBy(
                            () -> {
                                for (int frame = 0; frame < FRAMES; frame++) {
                                    reader.frameAt(frame, FrameRate.FPS_25, picture);
                                }
                            })
                    .isInstanceOfSatisfying(
                            StudioFault.class,
                            fault -> {
                                assertThat(fault.code()).isEqualTo("media.truncated");
                                assertThat(fault.sentence()).contains("of 50");
                            });
        }
    }

    @Test
    void soundComesOutAtTheRateAskedFor() throws StudioFault {
        Path wav = folder.resolve("tone.wav");
        int length = 48_000;
        float[][] tone = new float[2][length];
        MadeMedia.tones(length).read(0, tone, 0, length);
        WavWriter.write(
                wav,
                new WavFormat(SampleRate.HZ_48000, 2, WavFormat.Encoding.FLOAT_32),
                writer -> writer.write(tone, 0, length));
        Sound same = SoundReader.readAll(wav, SampleRate.HZ_48000);
        assertThat(same.channels()[1]).isEqualTo(tone[1]);
        Sound other = SoundReader.readAll(wav, SampleRate.HZ_44100);
        assertThat(other.length()).isBetween(44_090, 44_110);
        assertThat(other.channels()).hasDimensions(2, other.length());
    }

    @Test
    void aPlaylistCalledFilmIsRefused() throws IOException {
        Path secret = folder.resolve("secret.ts");
        Files.writeString(secret, "secret");
        Path playlist = folder.resolve("film.avi");
        Files.writeString(
                playlist,
                "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile://"
                        + secret
                        + "\n#EXT-X-ENDLIST\n");
        assertThatThrownBy(() -> new MediaProbe().probe(playlist))
                .isInstanceOfSatisfying(
                        StudioFault.class,
                        fault -> assertThat(fault.code()).isEqualTo("media.unreadable"));
        Path list = folder.resolve("list.mp4");
        Files.writeString(list, "ffconcat version 1.0\nfile " + secret + "\n");
        assertThatThrownBy(() -> VideoReader.open(list, 64, 36))
                .isInstanceOf(StudioFault.Media.class);
    }

    @Test
    void whatIsMissingOrNoMediaIsNamed() throws IOException {
        Path missing = folder.resolve("none.mp4");
        assertThatThrownBy(() -> SoundReader.open(missing, SampleRate.HZ_48000))
                .isInstanceOfSatisfying(
                        StudioFault.Input.class,
                        fault -> assertThat(fault.code()).isEqualTo("media.missing"));
        Path text = folder.resolve("text.mp3");
        Files.writeString(text, "To be, or not to be: that is the question.\n".repeat(50));
        assertThatThrownBy(() -> SoundReader.open(text, SampleRate.HZ_48000))
                .isInstanceOf(StudioFault.Media.class);
    }
}
