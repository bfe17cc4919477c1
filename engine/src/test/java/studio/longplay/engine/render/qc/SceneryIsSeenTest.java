package studio.longplay.engine.render.qc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Glance;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.picture.Backdrop;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.picture.MediaLookup;
import studio.longplay.engine.picture.SegmentPainter;
import studio.longplay.engine.picture.SegmentPicture;
import studio.longplay.engine.picture.scenery.BackdropKind;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.util.List;

/// What the check takes for granted of our scenery: it is never black nor plain, and where it moves
/// that is seen.
class SceneryIsSeenTest {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;
    private static final int FRAMES = 240;
    private static final int STEP = 15;

    /// Every kind in its darkest and its palest mood.
    @ParameterizedTest
    @EnumSource
    @Tag("long")
    void noSceneryIsTakenForAFault(BackdropKind kind) throws StudioFault {
        for (String mood : List.of("calm", "tense", "night", "sad")) {
            Looks looks = looks(kind, mood);
            int still = 0;
            int longest = 0;
            for (int i = 0; i < looks.count(); i++) {
                assertThat(looks.isBlack(i)).as(kind + " " + mood).isFalse();
                assertThat(looks.isPlain(i)).as(kind + " " + mood).isFalse();
                still = looks.isLikeBefore(i) ? still + 1 : 0;
                longest = Math.max(longest, still);
            }
            if (MeantPlaces.isSeenToMove(kind)) {
                assertThat(longest * STEP / 30.0)
                        .as("seconds that " + kind + " " + mood + " stands still")
                        .isLessThan(3);
            }
        }
    }

    private static Looks looks(BackdropKind kind, String mood) throws StudioFault {
        Layer place =
                new Layer.BackdropLayer(0, FRAMES, new Backdrop.Procedural(kind.name(), mood, 7));
        SegmentPicture picture =
                new SegmentPicture(WIDTH, HEIGHT, FrameRate.FPS_30, 0, FRAMES, List.of(place));
        Looks looks = new Looks(QualityLimitsFile.usual().senses());
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(picture, MediaLookup.none())) {
            Pixels pixels = Pixels.allocate(arena, WIDTH, HEIGHT);
            Glance glance = new Glance(WIDTH, HEIGHT);
            for (int frame = 0; frame < FRAMES; frame += STEP) {
                painter.paint(frame, pixels);
                shrink(pixels, glance);
                looks.add(MediaTime.ofFrames(frame, FrameRate.FPS_30), glance);
            }
        }
        return looks;
    }

    private static void shrink(Pixels from, Glance into) {
        int side = from.width() / into.width();
        for (int y = 0; y < into.height(); y++) {
            for (int x = 0; x < into.width(); x++) {
                double sum = 0;
                for (int i = 0; i < side * side; i++) {
                    int row = y * side + i / side;
                    long at = (long) row * from.rowBytes() + 4L * (x * side + i % side);
                    int colour = from.bgra().get(ValueLayout.JAVA_INT, at);
                    sum +=
                            0.2126 * (colour >> 16 & 0xFF)
                                    + 0.7152 * (colour >> 8 & 0xFF)
                                    + 0.0722 * (colour & 0xFF);
                }
                into.luma()[y * into.width() + x] = (byte) Math.round(sum / (side * side));
            }
        }
    }
}
