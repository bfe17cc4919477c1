package studio.longplay.engine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Every encoder of every codec, in every container with every sound: it works or says why not.
@Tag("media")
class ContainerMatrixTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final int FRAMES = 16;
    private static final long SAMPLES = 25_600;

    @TempDir Path folder;

    record Made(VideoCodec codec, String encoder) {}

    static Stream<Made> encoders() {
        return Stream.of(VideoCodec.values())
                .flatMap(codec ->
                        EncoderProbe.names(codec).stream().map(name -> new Made(codec, name)));
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void anEncoderWorksInWhatTakesItOrSaysWhyNot(Made made) throws StudioFault {
        EncoderWish wish =
                EncoderWish.best(made.codec(), WIDTH, HEIGHT, FrameRate.FPS_30)
                        .demanding(made.encoder());
        Path segment = folder.resolve("segment.mp4");
        try {
            new EncoderProbe().choose(wish);
        } catch (StudioFault refused) {
            assertThat(refused.code()).isEqualTo("encoder.none");
            assertThat(refused.sentence()).contains(made.encoder()).endsWith(".");
            assertThat(refused.remedy()).isNotBlank();
            return;
        }
        EncodedVideo video = MadeMedia.segment(settings(made), 0, FRAMES, segment);
        assertThat(video.frames()).isEqualTo(FRAMES);
        for (Container container : Container.values()) {
            for (SoundCodec sound : SoundCodec.values()) {
                joins(made, segment, container, sound);
            }
        }
    }

    private static VideoSettings settings(Made made) {
        return new VideoSettings(
                WIDTH,
                HEIGHT,
                FrameRate.FPS_30,
                made.codec(),
                made.encoder(),
                EncodingEffort.FAST,
                1_000_000,
                60,
                1);
    }

    private void joins(Made made, Path segment, Container container, SoundCodec sound)
            throws StudioFault {
        Path film = folder.resolve("film." + container.extension());
        var refusal = container.refusal(made.codec(), sound);
        if (refusal.isPresent()) {
            assertThat(refusal.get()).endsWith(".").containsAnyOf("choose", "takes");
            if (sound.fitsFilms()) {
                assertThatThrownBy(() -> join(segment, container, sound, film))
                        .isInstanceOfSatisfying(
                                StudioFault.class,
                                fault ->
                                        assertThat(fault.code())
                                                .isEqualTo("film.container-refuses"));
            }
            return;
        }
        join(segment, container, sound, film);
        isRight(made.codec(), container, sound, film);
        if (made.codec().family().equals("hevc") && container.exactClock()) {
            parameterSetsAreComplete(film);
        }
    }

    private void join(Path segment, Container container, SoundCodec sound, Path film)
            throws StudioFault {
        Path chunk = folder.resolve("sound");
        if (sound == SoundCodec.OPUS) {
            new OpusEncoder().encode(MadeMedia.tones(SAMPLES), 0, SAMPLES, 96_000, chunk);
        } else {
            new AacEncoder().encode(MadeMedia.tones(SAMPLES), 0, SAMPLES, 128_000, chunk);
        }
        new Mux()
                .join(
                        new MuxPlan(
                                container,
                                sound,
                                List.of(MuxPlan.Piece.whole(segment)),
                                List.of(chunk),
                                FRAMES,
                                FrameRate.FPS_30,
                                SAMPLES,
                                List.of(
                                        new ChapterMark(millis(0, 200), "One"),
                                        new ChapterMark(millis(200, 533), "Two")),
                                List.of(new CaptionMark(millis(100, 400), "Héllo.")),
                                "en",
                                Map.of("title", "Matrix")),
                        film,
                        JobContext.quiet());
    }

    private static TimeRange millis(long from, long to) {
        return TimeRange.between(MediaTime.ofMillis(from), MediaTime.ofMillis(to));
    }

    private static void isRight(VideoCodec codec, Container container, SoundCodec sound, Path film)
            throws StudioFault {
        MediaFacts facts = new MediaProbe().probe(film);
        MediaFacts.VideoStream video = facts.videos().getFirst();
        String what = codec + " " + container + " " + sound;
        assertThat(video.codec()).as(what).isEqualTo(codec.family());
        assertThat(video.profile()).as(what).isEqualTo(codec.profile());
        assertThat(video.pixelFormat()).as(what).isEqualTo(codec.pixelFormat());
        assertThat(video.width()).isEqualTo(WIDTH);
        assertThat(video.rate()).as(what).isEqualTo(FrameRate.FPS_30);
        assertThat(video.colour())
                .as(what)
                .isEqualTo(new MediaFacts.ColourTags("tv", "bt709", "bt709", "bt709"));
        assertThat(facts.sounds().getFirst().codec()).as(what).isEqualTo(sound.key());
        assertThat(facts.chapters()).as(what).hasSize(2);
        assertThat(facts.texts()).as(what).isNotEmpty();
        MasterFacts master = new MasterCheck().read(film, List.of(0L, 8L), JobContext.quiet());
        assertThat(master.frames()).as(what).isEqualTo(FRAMES);
        assertThat(master.constantRate()).as(what).isTrue();
        assertThat(master.samples()).as(what).isEqualTo(SAMPLES);
        assertThat(master.worstDriftSamples()).as(what).isZero();
        assertThat(
                        new MasterCheck()
                                .read(
                                        film,
                                        List.of(0L, 8L),
                                        MasterCheck.Sound.COUNTED,
                                        JobContext.quiet()))
                .as(what + ", not decoded")
                .isEqualTo(master);
        try (Arena arena = Arena.ofConfined();
                VideoReader reader = VideoReader.open(film, WIDTH, HEIGHT)) {
            Pixels back = Pixels.allocate(arena, WIDTH, HEIGHT);
            assertThat(reader.frameAt(9, FrameRate.FPS_30, back)).as(what).isTrue();
            int grey = MadeMedia.get(back, WIDTH / 4, HEIGHT / 2) >> 8 & 255;
            assertThat(grey).as(what).isCloseTo(MadeMedia.level(9), within(12));
        }
    }

    /// ISO/IEC 14496-15, 8.3.3: `hvc1` promises that no parameter set stands before a picture.
    private static void parameterSetsAreComplete(Path film) {
        try {
            String bytes = Files.readString(film, StandardCharsets.ISO_8859_1);
            assertThat(bytes).contains("hvc1");
            int first = bytes.indexOf("hvcC") + 4 + 23;
            assertThat(bytes.charAt(first) & 0x80).isNotZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static org.assertj.core.data.Offset<Integer> within(int levels) {
        return org.assertj.core.data.Offset.offset(levels);
    }
}
