package studio.longplay.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.time.FrameRate;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Films of more than 4 GB, where offsets of 32 bits end.
@Tag("media")
@Tag("long")
class LargeFilmTest {
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final int FRAMES = 16;

    /// More noise than this, and the encoder's own buffers are too small.
    private static final long FAINT = 0x003F_3F3F_003F_3F3FL;

    private static final long GREY = 0xFF40_4040_FF40_4040L;
    private static final long LIMIT = 1L << 32;

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Container.class,
            names = {"MP4", "MOV", "MKV"})
    void everyFrameIsFoundBeyondFourGigabytes(Container container) throws StudioFault, IOException {
        Path segment = folder.resolve("noise");
        long bytes = noise(segment);
        int pieces = (int) (LIMIT / bytes) + 4;
        List<MuxPlan.Piece> all = new ArrayList<>();
        List<Path> sound = new ArrayList<>();
        Path chunk = folder.resolve("sound");
        new AacEncoder().encode(MadeMedia.tones(25_600), 0, 25_600, 128_000, chunk);
        for (int i = 0; i < pieces; i++) {
            all.add(MuxPlan.Piece.whole(segment));
            sound.add(chunk);
        }
        Path film = folder.resolve("film." + container.extension());
        MuxPlan plan =
                new MuxPlan(
                        container,
                        SoundCodec.AAC,
                        all,
                        sound,
                        (long) pieces * FRAMES,
                        FrameRate.FPS_30,
                        25_600L * pieces,
                        List.of(),
                        List.of(),
                        "en",
                        Map.of());
        new Mux().join(plan, film, JobContext.quiet());
        assertThat(Files.size(film)).isGreaterThan(LIMIT);
        long last = (long) pieces * FRAMES - 1;
        MasterFacts facts = new MasterCheck().read(film, List.of(last), JobContext.quiet());
        assertThat(facts.frames()).isEqualTo(last + 1);
        assertThat(facts.samples()).isEqualTo(25_600L * pieces);
        assertThat(facts.worstDriftSamples()).isZero();
        try (Arena arena = Arena.ofConfined();
                VideoReader reader = VideoReader.open(film, 64, 36)) {
            assertThat(reader.frameAt(last, FrameRate.FPS_30, Pixels.allocate(arena, 64, 36)))
                    .isTrue();
        }
    }

    private static long noise(Path segment) throws StudioFault {
        VideoSettings settings =
                new VideoSettings(
                        WIDTH,
                        HEIGHT,
                        FrameRate.FPS_30,
                        VideoCodec.H264,
                        "libopenh264",
                        EncodingEffort.STANDARD,
                        100_000_000,
                        1,
                        1);
        SplittableRandom random = new SplittableRandom(4);
        try (Arena arena = Arena.ofConfined();
                VideoEncoder encoder = VideoEncoder.open(settings, segment)) {
            Pixels picture = Pixels.allocate(arena, WIDTH, HEIGHT);
            for (int frame = 0; frame < FRAMES; frame++) {
                for (long at = 0; at < picture.bgra().byteSize(); at += Long.BYTES) {
                    picture.bgra()
                            .set(
                                    ValueLayout.JAVA_LONG_UNALIGNED,
                                    at,
                                    FAINT & random.nextLong() | GREY);
                }
                encoder.write(picture);
            }
            return encoder.finish().bytes();
        }
    }
}
