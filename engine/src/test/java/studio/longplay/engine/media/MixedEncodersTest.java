package studio.longplay.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.time.FrameRate;

import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// An encoder that fails half-way is replaced: the film then holds streams of two.
@Tag("media")
class MixedEncodersTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final int FRAMES = 20;

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "H264, libopenh264, ffmpeg:libx264, MP4, avc3",
        "H264, ffmpeg:libx264, libopenh264, MKV, ''",
        "HEVC, ffmpeg:libx265, ffmpeg:libx265, MP4, hev1",
        "AV1, libsvtav1, ffmpeg:libsvtav1, MP4, av01"
    })
    void everyFrameIsDecodedRightWhereverOneBegins(
            VideoCodec codec, String first, String second, Container container, String tag)
            throws Exception {
        List<MuxPlan.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String encoder = i % 2 == 0 ? first : second;
            EncodingEffort effort = i % 2 == 0 ? EncodingEffort.FAST : EncodingEffort.STANDARD;
            Path segment = folder.resolve("s" + i);
            encode(codec, encoder, effort, i * FRAMES, segment);
            pieces.add(MuxPlan.Piece.whole(segment));
        }
        Path film = folder.resolve("film." + container.extension());
        new Mux().join(plan(container, pieces), film, JobContext.quiet());
        MasterFacts facts = new MasterCheck().read(film, List.of(), JobContext.quiet());
        assertThat(facts.frames()).isEqualTo(4 * FRAMES);
        assertThat(facts.constantRate()).isTrue();
        assertThat(Files.readString(film, StandardCharsets.ISO_8859_1)).contains(tag);
        everyFrame(film);
        anyFrame(film);
    }

    private static void encode(
            VideoCodec codec, String encoder, EncodingEffort effort, int from, Path segment)
            throws StudioFault {
        VideoSettings settings =
                new VideoSettings(
                        WIDTH, HEIGHT, FrameRate.FPS_30, codec, encoder, effort, 1_000_000, 60, 1);
        try {
            MadeMedia.segment(settings, from, FRAMES, segment);
        } catch (StudioFault refused) {
            Assumptions.assumeTrue(
                    !encoder.startsWith("ffmpeg:"), "the user's own ffmpeg: " + refused);
            throw refused;
        }
    }

    private static MuxPlan plan(Container container, List<MuxPlan.Piece> pieces) {
        return new MuxPlan(
                container,
                SoundCodec.AAC,
                pieces,
                List.of(),
                4 * FRAMES,
                FrameRate.FPS_30,
                0,
                List.of(),
                List.of(),
                "en",
                Map.of());
    }

    private static void everyFrame(Path film) throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                VideoReader reader = VideoReader.open(film, WIDTH, HEIGHT)) {
            Pixels back = Pixels.allocate(arena, WIDTH, HEIGHT);
            for (int frame = 0; frame < 4 * FRAMES; frame++) {
                shows(reader, back, frame);
            }
        }
    }

    /// Each begins to read anew, as a player does that is told to jump there.
    private static void anyFrame(Path film) throws StudioFault {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 12; i++) {
            try (Arena arena = Arena.ofConfined();
                    VideoReader reader = VideoReader.open(film, WIDTH, HEIGHT)) {
                Pixels back = Pixels.allocate(arena, WIDTH, HEIGHT);
                shows(reader, back, random.nextInt(4 * FRAMES));
            }
        }
    }

    private static void shows(VideoReader reader, Pixels back, int frame) throws StudioFault {
        assertThat(reader.frameAt(frame, FrameRate.FPS_30, back)).isTrue();
        int grey = MadeMedia.get(back, WIDTH / 4, HEIGHT / 2) >> 8 & 255;
        assertThat(grey).as("frame " + frame).isCloseTo(MadeMedia.level(frame), Offset.offset(4));
    }
}
