package studio.longplay.engine.render.preset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.AacEncoder;
import studio.longplay.engine.media.Container;
import studio.longplay.engine.media.EncoderProbe;
import studio.longplay.engine.media.MasterCheck;
import studio.longplay.engine.media.MasterFacts;
import studio.longplay.engine.media.MediaFacts;
import studio.longplay.engine.media.MediaProbe;
import studio.longplay.engine.media.Mux;
import studio.longplay.engine.media.MuxPlan;
import studio.longplay.engine.media.OpusEncoder;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.SoundCodec;
import studio.longplay.engine.media.SoundContainer;
import studio.longplay.engine.media.SoundFilePlan;
import studio.longplay.engine.media.SoundFileWriter;
import studio.longplay.engine.media.SoundReader;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.media.VideoEncoder;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.time.SampleRate;

import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Every preset with every encoder in every container, at its own size: ten frames of it and a
/// second of sound can be read back, or a sentence says why not.
@Tag("media")
@Tag("long")
class PresetMatrixTest {
    private static final int FRAMES = 10;
    private static final int SECOND = 48_000;

    /// Whole packets of AAC: a second and a little.
    private static final int PACKETS = 47 * 1024;

    @TempDir Path folder;

    record Wish(ExportPreset preset, String encoder) {
        @Override
        public String toString() {
            return preset.name() + " " + preset.picture().codec() + " " + encoder;
        }
    }

    static Stream<Wish> wishes() {
        return ExportPreset.ALL.stream()
                .filter(preset -> preset.kind().hasPicture())
                .flatMap(preset ->
                        Stream.of(VideoCodec.values())
                                .flatMap(codec ->
                                        EncoderProbe.names(codec).stream()
                                                .map(name -> wish(preset, codec, name))));
    }

    private static Wish wish(ExportPreset preset, VideoCodec codec, String encoder) {
        return new Wish(preset.withPicture(preset.picture().withCodec(codec)), encoder);
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void itWorksOrSaysWhyNot(Wish wish) throws StudioFault {
        PictureTerms picture = wish.preset().picture();
        try {
            new EncoderProbe().choose(picture.wish().demanding(wish.encoder()));
        } catch (StudioFault refused) {
            assertThat(refused.sentence()).contains(wish.encoder()).endsWith(".");
            assertThat(refused.remedy()).isNotBlank();
            return;
        }
        Path segment = folder.resolve("segment.mp4");
        encode(picture, wish.encoder(), segment);
        for (Container container : Container.values()) {
            ExportPreset preset =
                    PresetTerms.over(wish.preset(), Map.of("container", container.extension()));
            List<Objection> objections = PresetRules.of(preset);
            if (objections.stream().anyMatch(Objection::refuses)) {
                Objection refusal = objections.getFirst();
                assertThat(refusal.remedy()).as(wish + " " + container).endsWith(".");
                if (refusal.instead().keySet().equals(Set.of("sound"))) {
                    readsBack(PresetTerms.over(preset, refusal.instead()), segment);
                }
            } else {
                readsBack(preset, segment);
            }
        }
    }

    static Stream<ExportPreset> soundAlone() {
        return ExportPreset.ALL.stream().filter(preset -> !preset.kind().hasPicture());
    }

    @ParameterizedTest
    @MethodSource("soundAlone")
    void aSecondOfSoundAloneWorksOrSaysWhyNot(ExportPreset sound) throws StudioFault {
        for (SoundCodec codec : SoundCodec.values()) {
            ExportPreset preset = PresetTerms.over(sound, Map.of("sound", codec.key()));
            List<Objection> objections = PresetRules.of(preset);
            if (objections.stream().anyMatch(Objection::refuses)) {
                assertThat(objections.getFirst().remedy()).as(preset.name()).endsWith(".");
                continue;
            }
            Path file = folder.resolve(preset.fileName());
            write(preset, file);
            MediaFacts.SoundStream heard = new MediaProbe().probe(file).sounds().getFirst();
            assertThat(heard.codec()).isEqualTo(codec.key());
            assertThat(SoundReader.readAll(file, SampleRate.HZ_48000).channels()[0].length)
                    .as(file.toString())
                    .isBetween(SECOND, SECOND + 2_400);
        }
    }

    private static void write(ExportPreset preset, Path file) throws StudioFault {
        String name = String.valueOf(file.getFileName());
        SoundContainer kind =
                SoundContainer.find(name.substring(name.lastIndexOf('.') + 1)).orElseThrow();
        SoundFilePlan plan =
                new SoundFilePlan(
                        kind,
                        2,
                        SampleRate.HZ_48000,
                        SampleRate.HZ_48000,
                        preset.audioBitRate(),
                        List.of(),
                        Map.of("title", preset.name()),
                        null);
        float[][] second = new float[2][SECOND];
        tone(0, second, 0, SECOND);
        try (SoundFileWriter writer = SoundFileWriter.create(file, plan)) {
            writer.write(second, 0, SECOND);
            writer.keep();
        }
    }

    private static void tone(long at, float[][] planar, int offset, int count) {
        for (int i = 0; i < count; i++) {
            float value = (float) (0.3 * Math.sin((at + i) * 0.03));
            planar[0][offset + i] = value;
            planar[1][offset + i] = value;
        }
    }

    private static void encode(PictureTerms picture, String encoder, Path file) throws StudioFault {
        VideoSettings settings =
                new VideoSettings(
                        picture.width(),
                        picture.height(),
                        picture.rate(),
                        picture.codec(),
                        encoder,
                        picture.effort(),
                        picture.bitRate(),
                        picture.gopFrames(),
                        1);
        try (Arena arena = Arena.ofConfined();
                VideoEncoder video = VideoEncoder.open(settings, file)) {
            Pixels pixels = Pixels.allocate(arena, picture.width(), picture.height());
            for (int frame = 0; frame < FRAMES; frame++) {
                pixels.bgra().fill((byte) (40 + frame * 12));
                video.write(pixels);
            }
            assertThat(video.finish().frames()).isEqualTo(FRAMES);
        }
    }

    private Path sound(ExportPreset preset) throws StudioFault {
        Path chunk = folder.resolve("chunk." + preset.sound().codec().key());
        if (!Files.exists(chunk)) {
            int bitRate = preset.audioBitRate();
            long _ =
                    preset.sound().codec() == SoundCodec.OPUS
                            ? new OpusEncoder()
                                    .encode(PresetMatrixTest::tone, 0, SECOND, bitRate, chunk)
                            : new AacEncoder()
                                    .encode(PresetMatrixTest::tone, 0, PACKETS, bitRate, chunk);
        }
        return chunk;
    }

    private void readsBack(ExportPreset preset, Path segment) throws StudioFault {
        Path film = folder.resolve(preset.fileName());
        new Mux()
                .join(
                        new MuxPlan(
                                preset.delivery().container(),
                                preset.sound().codec(),
                                List.of(MuxPlan.Piece.whole(segment)),
                                List.of(sound(preset)),
                                FRAMES,
                                preset.rate(),
                                SECOND,
                                List.of(),
                                List.of(),
                                "en",
                                Map.of("title", preset.name())),
                        film,
                        JobContext.quiet());
        MediaFacts.VideoStream video = new MediaProbe().probe(film).videos().getFirst();
        assertThat(video.width()).isEqualTo(preset.width());
        assertThat(video.height()).isEqualTo(preset.height());
        assertThat(video.codec()).isEqualTo(preset.picture().codec().family());
        assertThat(video.colour())
                .isEqualTo(new MediaFacts.ColourTags("tv", "bt709", "bt709", "bt709"));
        MasterFacts read = new MasterCheck().read(film, List.of(), JobContext.quiet());
        assertThat(read.frames()).as(film.toString()).isEqualTo(FRAMES);
        assertThat(read.samples()).as(film.toString()).isEqualTo(SECOND);
    }
}
