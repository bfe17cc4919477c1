package studio.longplay.engine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.time.FrameRate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.File;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Groups of pictures that come again in a film, and beginnings of them.
@Tag("media")
class PiecesTest {
    private static final int GROUP = 16;
    private static final int GROUPS = 4;

    @TempDir private Path folder;
    private final List<Path> groups = new ArrayList<>();

    @BeforeEach
    void encode() throws StudioFault {
        for (int group = 0; group < GROUPS; group++) {
            Path file = folder.resolve("group" + group + ".mp4");
            MadeMedia.segment(MadeMedia.settings(FrameRate.FPS_30), group * GROUP, GROUP, file);
            groups.add(file);
        }
    }

    @Test
    void piecesDecodeAsTheGroupsTheyAreOf() throws StudioFault {
        SplittableRandom random = new SplittableRandom(5);
        List<MuxPlan.Piece> pieces = new ArrayList<>();
        List<Long> wanted = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int group = random.nextInt(GROUPS);
            int frames = random.nextBoolean() ? GROUP : 1 + random.nextInt(GROUP);
            pieces.add(new MuxPlan.Piece(groups.get(group), frames));
            wanted.addAll(pictures(groups.get(group), frames));
        }
        Path film = film(pieces, wanted.size());
        assertThat(pictures(film, wanted.size())).isEqualTo(wanted);
        assertThat(new MasterCheck().read(film, List.of(), JobContext.quiet()))
                .satisfies(facts -> assertThat(facts.frames()).isEqualTo(wanted.size()))
                .satisfies(facts -> assertThat(facts.constantRate()).isTrue());
    }

    /// No encoder may let a picture wait for a later one, or groups could not be cut short.
    @ParameterizedTest
    @CsvSource({
        "H264, libopenh264",
        "H264, ffmpeg:libx264",
        "HEVC, ffmpeg:libx265",
        "HEVC_10, ffmpeg:libx265",
        "AV1, libsvtav1",
        "AV1, ffmpeg:libsvtav1"
    })
    void theBeginningOfAGroupIsAShorterGroupWhoeverEncodedIt(VideoCodec codec, String encoder)
            throws StudioFault {
        VideoSettings settings =
                new VideoSettings(
                        MadeMedia.WIDTH,
                        MadeMedia.HEIGHT,
                        FrameRate.FPS_30,
                        codec,
                        encoder,
                        EncodingEffort.STANDARD,
                        400_000,
                        GROUP,
                        1);
        Path one = folder.resolve("one.mp4");
        Path other = folder.resolve("other.mp4");
        try {
            MadeMedia.segment(settings, 0, GROUP, one);
            MadeMedia.segment(settings, GROUP, GROUP, other);
        } catch (StudioFault refused) {
            assumeFalse(encoder.startsWith("ffmpeg:"), "the user's own ffmpeg: " + refused);
            throw refused;
        }
        List<MuxPlan.Piece> pieces = new ArrayList<>();
        List<Long> wanted = new ArrayList<>();
        for (int frames : new int[] {GROUP, 1, 5, GROUP, GROUP - 1}) {
            Path group = pieces.size() % 2 == 0 ? one : other;
            pieces.add(new MuxPlan.Piece(group, frames));
            wanted.addAll(pictures(group, frames));
        }
        Path film = film(pieces, wanted.size());
        assertThat(pictures(film, wanted.size())).isEqualTo(wanted);
        assertThat(new MasterCheck().read(film, List.of(), JobContext.quiet()))
                .satisfies(facts -> assertThat(facts.frames()).isEqualTo(wanted.size()))
                .satisfies(facts -> assertThat(facts.constantRate()).isTrue());
    }

    @Test
    void seekingInAFilmOfPiecesShowsTheRightPicture() throws StudioFault {
        List<MuxPlan.Piece> pieces = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            int group = i * 7 % GROUPS;
            int frames = i % 3 == 0 ? 5 : GROUP;
            pieces.add(new MuxPlan.Piece(groups.get(group), frames));
            for (int frame = 0; frame < frames; frame++) {
                numbers.add(group * GROUP + frame);
            }
        }
        Path film = film(pieces, numbers.size());
        SplittableRandom random = new SplittableRandom(9);
        try (Arena arena = Arena.ofConfined();
                VideoReader reader = VideoReader.open(film, MadeMedia.WIDTH, MadeMedia.HEIGHT)) {
            Pixels picture = Pixels.allocate(arena, MadeMedia.WIDTH, MadeMedia.HEIGHT);
            for (int i = 0; i < 100; i++) {
                int frame = random.nextInt(numbers.size());
                assertThat(reader.frameAt(frame, FrameRate.FPS_30, picture)).isTrue();
                int level = MadeMedia.level(numbers.get(frame));
                assertThat(MadeMedia.get(picture, 8, 30) & 255)
                        .as("frame " + frame)
                        .isBetween(level - 3, level + 3);
            }
        }
    }

    /// As a program of others reads it, where this machine has it.
    @Test
    void mediainfoFindsNothingWrongWithAFilmOfPieces() throws Exception {
        assumeTrue(isOnThePath("mediainfo"), "there is no mediainfo here");
        List<MuxPlan.Piece> pieces = new ArrayList<>();
        int frames = 0;
        for (int i = 0; i < 12; i++) {
            int shown = i % 3 == 0 ? 5 : GROUP;
            pieces.add(new MuxPlan.Piece(groups.get(i * 7 % GROUPS), shown));
            frames += shown;
        }
        Path film = film(pieces, frames);
        Process process =
                new ProcessBuilder("mediainfo", "--Full", "--Output=JSON", film.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        JsonNode tracks = JsonMapper.shared().readTree(said).path("media").path("track");
        JsonNode whole = tracks.get(0);
        JsonNode video = tracks.get(1);
        assertThat(whole.path("Format").asString("")).isEqualTo("MPEG-4");
        assertThat(whole.path("IsTruncated").asString("No")).isEqualTo("No");
        assertThat(video.path("Format").asString("")).isEqualTo("AVC");
        assertThat(video.path("FrameCount").asString("")).isEqualTo(String.valueOf(frames));
        assertThat(video.path("FrameRate_Mode").asString("")).isEqualTo("CFR");
        assertThat(video.path("FrameRate").asString("")).startsWith("30.000");
        assertThat(video.path("colour_primaries").asString("")).isEqualTo("BT.709");
        assertThat(said).doesNotContain("ConformanceErrors");
    }

    private static boolean isOnThePath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    @Test
    void aGroupShorterThanItsPieceIsRefused() {
        assertThatThrownBy(
                        () -> film(List.of(new MuxPlan.Piece(groups.get(0), GROUP + 1)), GROUP + 1))
                .isInstanceOfSatisfying(
                        StudioFault.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo("film.segments-differ");
                            assertThat(fault.sentence()).contains("16 frames and not 17");
                        });
        assertThat(folder.resolve("film.mp4")).doesNotExist();
    }

    private Path film(List<MuxPlan.Piece> pieces, int frames) throws StudioFault {
        Path film = folder.resolve("film.mp4");
        MuxPlan plan =
                new MuxPlan(
                        pieces,
                        List.of(),
                        frames,
                        FrameRate.FPS_30,
                        0,
                        List.of(),
                        List.of(),
                        "en",
                        Map.of());
        new Mux().join(plan, film, JobContext.quiet());
        return film;
    }

    /// A number for each of the first frames, of all their pixels.
    private static List<Long> pictures(Path file, int frames) throws StudioFault {
        List<Long> sums = new ArrayList<>();
        try (Arena arena = Arena.ofConfined();
                VideoReader reader = VideoReader.open(file, MadeMedia.WIDTH, MadeMedia.HEIGHT)) {
            Pixels picture = Pixels.allocate(arena, MadeMedia.WIDTH, MadeMedia.HEIGHT);
            for (int frame = 0; frame < frames; frame++) {
                assertThat(reader.frameAt(frame, FrameRate.FPS_30, picture)).isTrue();
                long sum = 0;
                for (long at = 0; at < picture.bgra().byteSize(); at += 4) {
                    int pixel = picture.bgra().get(ValueLayout.JAVA_INT_UNALIGNED, at);
                    sum = sum * 31 + pixel;
                }
                sums.add(sum);
            }
        }
        return sums;
    }
}
