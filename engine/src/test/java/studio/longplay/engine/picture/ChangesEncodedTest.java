package studio.longplay.engine.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.VideoEncoder;
import studio.longplay.engine.media.VideoSettings;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Telling the encoder what has changed saves work and changes no byte.
@Tag("media")
final class ChangesEncodedTest {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 270;
    private static final int FRAMES = 24;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"SEA", "FIRE", "SPACE"})
    void aGroupIsTheSameWhetherAllOfItOrOnlyWhatChangedIsConverted(String kind)
            throws StudioFault, IOException {
        Layer backdrop = new Layer.BackdropLayer(0, 900, new Backdrop.Procedural(kind, "dusk", 8));
        Layer line = new Layer.CaptionLayer(8, 17, List.of("The sea hath jaws"));
        SegmentPicture picture = Sights.segment(WIDTH, HEIGHT, 0, 900, backdrop, line);

        byte[] all = encoded(picture, false, 0);
        byte[] changed = encoded(picture, true, 0);
        byte[] afterOthers = encoded(picture, true, 7);

        assertThat(changed).isEqualTo(all);
        assertThat(afterOthers).isEqualTo(all);
    }

    /// @param before frames that the painter paints for another group first
    private byte[] encoded(SegmentPicture picture, boolean onlyChanges, int before)
            throws StudioFault, IOException {
        Path file = folder.resolve("group-" + onlyChanges + before + ".mp4");
        VideoSettings settings =
                new VideoSettings(WIDTH, HEIGHT, Sights.RATE, "libopenh264", 900_000, FRAMES, 1);
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(picture, _ -> null);
                VideoEncoder encoder = VideoEncoder.open(settings, file)) {
            Pixels pixels = Pixels.allocate(arena, WIDTH, HEIGHT);
            for (int frame = 0; frame < before; frame++) {
                painter.paint(600 + frame, pixels);
            }
            painter.beginAnew();
            for (int frame = 0; frame < FRAMES; frame++) {
                if (!painter.paint(frame, pixels)) {
                    encoder.repeat();
                } else if (onlyChanges) {
                    encoder.write(pixels, painter.changes());
                } else {
                    encoder.write(pixels);
                }
            }
            encoder.finish();
        }
        return Files.readAllBytes(file);
    }
}
