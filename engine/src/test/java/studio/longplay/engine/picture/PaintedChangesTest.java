package studio.longplay.engine.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Patches;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.picture.scenery.BackdropKind;
import studio.longplay.engine.picture.stage.SceneryCel;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.util.List;

/// What a painter says has changed, and what it draws anew because of it.
final class PaintedChangesTest {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 270;

    @ParameterizedTest
    @EnumSource(BackdropKind.class)
    void aFrameDrawnOverAnotherIsTheSameAsOneDrawnAlone(BackdropKind kind) throws StudioFault {
        SegmentPicture picture = place(kind, "tense");
        try (Arena arena = Arena.ofConfined();
                Atelier atelier = new Atelier();
                SegmentPainter painter = new SegmentPainter(picture, _ -> null, atelier);
                SegmentPainter other = new SegmentPainter(picture, _ -> null, atelier)) {
            Pixels over = Pixels.allocate(arena, WIDTH, HEIGHT);
            Pixels alone = Pixels.allocate(arena, WIDTH, HEIGHT);
            for (int frame : new int[] {0, 1, 2, 3, 41, 42, 480}) {
                painter.paint(frame, over);
                other.beginAnew();
                other.paint(frame, alone);
                assertThat(differing(over, alone, null)).as("frame %d", frame).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(BackdropKind.class)
    void nothingDiffersOutsideOfWhatIsSaidToHaveChanged(BackdropKind kind) throws StudioFault {
        SegmentPicture picture = place(kind, "epic");
        try (Arena arena = Arena.ofConfined();
                Atelier atelier = new Atelier();
                SegmentPainter painter = new SegmentPainter(picture, _ -> null, atelier)) {
            Pixels now = Pixels.allocate(arena, WIDTH, HEIGHT);
            Pixels before = Pixels.allocate(arena, WIDTH, HEIGHT);
            assertThat(painter.paint(20, now)).isTrue();
            assertThat(painter.changes().pixels()).isEqualTo((long) WIDTH * HEIGHT);
            for (int frame : new int[] {21, 22, 40, 41}) {
                before.bgra().copyFrom(now.bgra());
                boolean changed = painter.paint(frame, now);
                assertThat(differing(before, now, painter.changes())).isZero();
                assertThat(painter.changes().isEmpty()).isEqualTo(!changed);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(BackdropKind.class)
    void aFrameOfTheNextLoopIsTheSameToTheBit(BackdropKind kind) throws StudioFault {
        SegmentPicture picture = place(kind, "calm");
        int loop = (int) SceneryCel.loopFrames(Sights.RATE);

        long first = Sights.at(picture, _ -> null, 137, Sights::crc);

        assertThat(Sights.at(picture, _ -> null, 137 + 2 * loop, Sights::crc)).isEqualTo(first);
    }

    /// The line comes on frame 41, in which what it covers must be drawn too.
    private static SegmentPicture place(BackdropKind kind, String mood) {
        Layer backdrop =
                new Layer.BackdropLayer(0, 5000, new Backdrop.Procedural(kind.name(), mood, 11));
        Layer line = new Layer.CaptionLayer(41, 60, List.of("Hark, who comes here?"));
        return Sights.segment(WIDTH, HEIGHT, 0, 5000, backdrop, line);
    }

    /// Pixels that are not equal, outside of the patches.
    private static int differing(Pixels a, Pixels b, @Nullable Patches but) {
        int differing = 0;
        for (int y = 0; y < a.height(); y++) {
            for (int x = 0; x < a.width(); x++) {
                long at = (long) y * a.rowBytes() + 4L * x;
                int here = a.bgra().get(ValueLayout.JAVA_INT, at);
                boolean same = here == b.bgra().get(ValueLayout.JAVA_INT, at);
                differing += same || (but != null && holds(but, x, y)) ? 0 : 1;
            }
        }
        return differing;
    }

    private static boolean holds(Patches patches, int x, int y) {
        for (int i = 0; i < patches.count(); i++) {
            if (x >= patches.left(i)
                    && x < patches.right(i)
                    && y >= patches.top(i)
                    && y < patches.bottom(i)) {
                return true;
            }
        }
        return false;
    }
}
