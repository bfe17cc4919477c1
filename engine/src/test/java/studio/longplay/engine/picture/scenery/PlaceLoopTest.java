package studio.longplay.engine.picture.scenery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.humbleui.skija.Surface;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.picture.easel.Easel;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;

/// Places come again after their loop, and nothing shows where they do.
final class PlaceLoopTest {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 144;

    /// A whole number of the frames for which anything is held.
    private static final double STEP = 12 / 30.0;

    @ParameterizedTest
    @EnumSource(BackdropKind.class)
    void theEndOfALoopGoesOverIntoTheBeginningAsAnyMomentIntoTheNext(BackdropKind kind)
            throws StudioFault {
        Easel.load();
        try (Scenery place = kind.paint(WIDTH, HEIGHT, "calm", 3);
                Look before = new Look();
                Look after = new Look()) {
            double usual = 0;
            for (int i = 1; i < 12; i++) {
                double moment = Scenery.LOOP_SECONDS * i / 12.0;
                before.at(place, moment);
                after.at(place, moment + STEP);
                usual = Math.max(usual, before.differenceTo(after));
            }
            before.at(place, Scenery.LOOP_SECONDS - STEP);
            after.at(place, 0);

            double atSeam = before.differenceTo(after);
            assertThat(usual > 0).isEqualTo(place.moves());
            assertThat(atSeam).isLessThanOrEqualTo(usual * 1.5);
            assertThat(kind.holdsStill() && place.moves()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(BackdropKind.class)
    void theMomentAfterALoopIsTheFirst(BackdropKind kind) throws StudioFault {
        Easel.load();
        try (Scenery place = kind.paint(WIDTH, HEIGHT, "night", 4);
                Look first = new Look();
                Look again = new Look();
                Look between = new Look()) {
            first.at(place, 0);
            again.at(place, Scenery.LOOP_SECONDS);
            between.at(place, Scenery.LOOP_SECONDS / 3.0);

            // Sines of whole turns are not exactly 0, which may round a level up or down.
            assertThat(first.differenceTo(again)).isLessThan(0.02);
            assertThat(first.differenceTo(between) > 0).isEqualTo(place.moves());
        }
    }

    /// A place at a moment.
    private static final class Look implements AutoCloseable {
        private final Arena arena = Arena.ofConfined();
        private final Pixels pixels = Pixels.allocate(arena, WIDTH, HEIGHT);
        private final Surface surface = Easel.over(pixels);

        void at(Scenery place, double seconds) {
            place.paint(surface.getCanvas(), Math.round(seconds * 30), 30);
        }

        /// Mean of the channels' differences, in levels.
        double differenceTo(Look other) {
            long sum = 0;
            long bytes = pixels.bgra().byteSize();
            for (long i = 0; i < bytes; i++) {
                int here = pixels.bgra().get(ValueLayout.JAVA_BYTE, i) & 255;
                int there = other.pixels.bgra().get(ValueLayout.JAVA_BYTE, i) & 255;
                sum += Math.abs(here - there);
            }
            return sum / (double) bytes;
        }

        @Override
        public void close() {
            surface.close();
            arena.close();
        }
    }
}
