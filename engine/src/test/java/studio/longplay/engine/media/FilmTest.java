package studio.longplay.engine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

@Tag("media")
class FilmTest {
    private static final int SEGMENTS = 3;
    private static final int FRAMES = 32;
    private static final long SAMPLES = FRAMES * 1_600L;

    @TempDir Path folder;
    private final List<Path> segments = new ArrayList<>();
    private final List<Path> chunks = new ArrayList<>();

    @BeforeEach
    void makeParts() throws StudioFault {
        SampleSource tones = MadeMedia.tones(SEGMENTS * SAMPLES);
        for (int i = 0; i < SEGMENTS; i++) {
            Path segment = folder.resolve("s" + i);
            MadeMedia.segment(MadeMedia.settings(FrameRate.FPS_30), i * FRAMES, FRAMES, segment);
            segments.add(segment);
            Path chunk = folder.resolve("c" + i);
            new AacEncoder().encode(tones, i * SAMPLES, SAMPLES, 128_000, chunk);
            chunks.add(chunk);
        }
    }

    private MuxPlan plan() {
        return new MuxPlan(
                segments.stream().map(MuxPlan.Piece::whole).toList(),
                chunks,
                SEGMENTS * FRAMES,
                FrameRate.FPS_30,
                SEGMENTS * SAMPLES,
                List.of(
                        new ChapterMark(millis(0, 1_000), "The heath 🌿"),
                        new ChapterMark(millis(1_000, 3_200), "Ende – gut")),
                List.of(
                        new CaptionMark(millis(500, 900), "First, there was\nlight."),
                        new CaptionMark(millis(900, 1_500), "Zweite Zeile: äöü, 漢字, 🌿")),
                "en",
                Map.of("title", "Tëst", "artist", "Nobody", "comment", "made for a test"));
    }

    private static TimeRange millis(long from, long to) {
        return TimeRange.between(MediaTime.ofMillis(from), MediaTime.ofMillis(to));
    }

    private Path film() throws StudioFault {
        Path film = folder.resolve("film é.mp4");
        new Mux().join(plan(), film, JobContext.quiet());
        return film;
    }

    @Test
    void aFilmHoldsEveryFrameAndEverySampleInStep() throws StudioFault {
        MasterFacts facts =
                new MasterCheck().read(film(), List.of(0L, 32L, 64L), JobContext.quiet());
        assertThat(facts.frames()).isEqualTo(96);
        assertThat(facts.constantRate()).isTrue();
        assertThat(facts.frameDuration()).isEqualTo(MediaTime.ofFrames(1, FrameRate.FPS_30));
        assertThat(facts.samples()).isEqualTo(SEGMENTS * SAMPLES);
        assertThat(facts.soundPackets()).isEqualTo(151);
        assertThat(facts.boundaries()).hasSize(3);
        assertThat(facts.boundaries().get(1).videoTime())
                .isEqualTo(MediaTime.ofFrames(32, FrameRate.FPS_30));
        assertThat(facts.worstDriftSamples()).isZero();
    }

    @Test
    void aFilmSaysWhatItIs() throws StudioFault {
        MediaFacts facts = new MediaProbe().probe(film());
        assertThat(facts.duration()).isEqualTo(MediaTime.ofMillis(3_200));
        MediaFacts.VideoStream video = facts.videos().getFirst();
        assertThat(video.codec()).isEqualTo("h264");
        assertThat(video.profile()).isEqualTo("High");
        assertThat(video.rate()).isEqualTo(FrameRate.FPS_30);
        assertThat(video.pixelFormat()).isEqualTo("yuv420p");
        assertThat(video.colour())
                .isEqualTo(new MediaFacts.ColourTags("tv", "bt709", "bt709", "bt709"));
        assertThat(video.frames()).isEqualTo(96);
        MediaFacts.SoundStream sound = facts.sounds().getFirst();
        assertThat(sound.codec()).isEqualTo("aac");
        assertThat(sound.profile()).isEqualTo("LC");
        assertThat(sound.sampleRateHz()).isEqualTo(48_000);
        assertThat(sound.channels()).isEqualTo(2);
        assertThat(facts.texts()).contains(new MediaFacts.TextStream("mov_text", "eng"));
        assertThat(facts.chapters()).isEqualTo(plan().chapters());
    }

    @Test
    void theIndexStandsBeforeTheMedia() throws StudioFault, IOException {
        String bytes = Files.readString(film(), StandardCharsets.ISO_8859_1);
        assertThat(bytes.indexOf("moov")).isPositive().isLessThan(bytes.indexOf("mdat"));
    }

    @Test
    void aFilmJoinedTwiceHasTheSameBytesAndLeavesNothingBeside() throws StudioFault, IOException {
        byte[] first = Files.readAllBytes(film());
        assertThat(Files.readAllBytes(film())).isEqualTo(first);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void aSegmentOfOtherSettingsIsRefused() throws StudioFault {
        VideoSettings other =
                new VideoSettings(160, 96, FrameRate.FPS_30, "libopenh264", 400_000, 16, 1);
        MadeMedia.segment(other, 0, FRAMES, segments.get(1));
        assertThatThrownBy(this::film)
                .isInstanceOfSatisfying(
                        StudioFault.class,
                        fault -> assertThat(fault.code()).isEqualTo("film.segments-differ"));
        assertThat(folder.resolve("film é.mp4")).doesNotExist();
    }

    @Test
    void aMissingFrameIsNoticed() throws StudioFault {
        MadeMedia.segment(MadeMedia.settings(FrameRate.FPS_30), 32, FRAMES - 1, segments.get(1));
        assertThatThrownBy(this::film)
                .isInstanceOfSatisfying(
                        StudioFault.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo("film.count-differs");
                            assertThat(fault.sentence()).contains("95").contains("96");
                        });
    }

    @Test
    void aFilmCutOffIsNamedAsSuch() throws StudioFault, IOException {
        Path film = film();
        byte[] bytes = Files.readAllBytes(film);
        Path cut = folder.resolve("cut.mp4");
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length * 3 / 4));
        assertThatThrownBy(() -> new MasterCheck().read(cut, List.of(), JobContext.quiet()))
                .isInstanceOfSatisfying(
                        StudioFault.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo("media.truncated");
                            assertThat(fault.sentence()).contains("of 96");
                        });
    }
}
