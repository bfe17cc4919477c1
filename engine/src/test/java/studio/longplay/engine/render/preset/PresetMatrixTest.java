package studio.longplay.engine.render.preset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.Container;
import studio.longplay.engine.media.EncoderProbe;
import studio.longplay.engine.media.MediaFacts;
import studio.longplay.engine.media.MediaProbe;
import studio.longplay.engine.media.Mux;
import studio.longplay.engine.media.MuxPlan;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.SoundCodec;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.media.VideoEncoder;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.render.ExportPreset;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Every preset with every encoder in every container, at its own size: ten frames of it can be
/// read back, or a sentence says why not.
@Tag("media")
@Tag("long")
class PresetMatrixTest {
    private static final int FRAMES = 10;

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
                assertThat(objections.getFirst().remedy()).as(wish + " " + container).endsWith(".");
            } else {
                readsBack(preset, segment);
            }
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

    private void readsBack(ExportPreset preset, Path segment) throws StudioFault {
        Path film = folder.resolve(preset.fileName());
        new Mux()
                .join(
                        new MuxPlan(
                                preset.delivery().container(),
                                SoundCodec.AAC,
                                List.of(MuxPlan.Piece.whole(segment)),
                                List.of(),
                                FRAMES,
                                preset.rate(),
                                FRAMES * 1600L,
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
    }
}
