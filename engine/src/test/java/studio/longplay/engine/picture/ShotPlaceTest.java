package studio.longplay.engine.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Ease;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Treatment;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/// Where a mark on a picture is found in the frame, measured from its pixels.
class ShotPlaceTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final double RIGHT = 60;
    private static final double DOWN = -30;
    private static final double SIDE = 24;

    @TempDir private Path folder;
    private Path mark;

    @BeforeEach
    void mark() throws StudioFault, IOException {
        mark = Sights.mark(folder.resolve("mark.png"), WIDTH, HEIGHT, RIGHT, DOWN, SIDE);
    }

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aMarkStandsWhereItsPlaceSizeAndAngleSay(long seed) throws StudioFault {
        SplittableRandom random = new SplittableRandom(seed);
        double x = random.nextDouble(-0.15, 0.15);
        double y = random.nextDouble(-0.15, 0.15);
        double scale = random.nextDouble(0.5, 1.8);
        double degrees = random.nextDouble(-180, 180);
        Treatment treatment =
                constant(Property.POSITION_X, x)
                        .withCurve(Property.POSITION_Y, Curve.constant(y))
                        .withCurve(Property.SCALE, Curve.constant(scale))
                        .withCurve(Property.ROTATION, Curve.constant(degrees));
        double[] found = Sights.at(segment(treatment), _ -> mark, 10, Sights::centre);
        double angle = Math.toRadians(degrees);
        double right = scale * (RIGHT * Math.cos(angle) - DOWN * Math.sin(angle));
        double down = scale * (RIGHT * Math.sin(angle) + DOWN * Math.cos(angle));
        assertThat(found[0]).isCloseTo(WIDTH / 2.0 + right + x * WIDTH, within(0.1));
        assertThat(found[1]).isCloseTo(HEIGHT / 2.0 + down + y * HEIGHT, within(0.1));
        assertThat(Math.sqrt(found[2])).isCloseTo(SIDE * scale, within(SIDE * scale * 0.02));
    }

    @Test
    void aSlowMoveIsEvenBelowAPixel() throws StudioFault {
        Treatment treatment =
                Treatment.NONE.withCurve(
                        Property.POSITION_X, line(Property.POSITION_X, 0, 0.05, 120));
        double worst = 0;
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(segment(treatment), _ -> mark)) {
            Pixels pixels = Pixels.allocate(arena, WIDTH, HEIGHT);
            for (int frame = 0; frame < 120; frame++) {
                painter.paint(frame, pixels);
                double wanted = WIDTH / 2.0 + RIGHT + 0.05 * frame / 120 * WIDTH;
                worst = Math.max(worst, Math.abs(Sights.centre(pixels)[0] - wanted));
            }
        }
        assertThat(worst).isLessThan(0.1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.25, 64", "0.5, 128", "0.75, 191", "1, 255"})
    void opacityIsWhatItSays(double opacity, int level) throws StudioFault {
        SegmentPicture picture = segment(constant(Property.OPACITY, opacity));
        int x = (int) (WIDTH / 2.0 + RIGHT);
        int y = (int) (HEIGHT / 2.0 + DOWN);
        int seen = Sights.at(picture, _ -> mark, 3, pixels -> Sights.green(pixels, x, y));
        assertThat(seen).isCloseTo(level, within(1));
    }

    @Test
    void fadesRiseFromNothingAndFallToNothing() throws StudioFault {
        MediaTime twelve = MediaTime.ofFrames(12, Sights.RATE);
        Layer row =
                Sights.row(shot(Sights.showing(10, 60, Treatment.NONE.withFades(twelve, twelve))));
        SegmentPicture picture = Sights.segment(WIDTH, HEIGHT, 0, 80, row);
        int x = (int) (WIDTH / 2.0 + RIGHT);
        int y = (int) (HEIGHT / 2.0 + DOWN);
        int[] levels = new int[80];
        for (int frame = 0; frame < 80; frame++) {
            levels[frame] =
                    Sights.at(picture, _ -> mark, frame, pixels -> Sights.green(pixels, x, y));
        }
        assertThat(levels[9]).isZero();
        assertThat(levels[10]).isBetween(1, 12);
        assertThat(levels[21]).isBetween(243, 254);
        assertThat(levels[22]).isEqualTo(255);
        assertThat(levels[47]).isEqualTo(255);
        assertThat(levels[48]).isEqualTo(levels[21]);
        assertThat(levels[59]).isEqualTo(levels[10]);
        assertThat(levels[60]).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 0, 0", "2, 0.2, -0.1", "4, 0.1, 0.05", "2, 0.5, 0.5"})
    void theCameraLooksWhereItIsTurnedAndNeverBeyondThePicture(double zoom, double x, double y)
            throws StudioFault {
        Treatment treatment =
                constant(Property.CAMERA_ZOOM, zoom)
                        .withCurve(Property.CAMERA_X, Curve.constant(x))
                        .withCurve(Property.CAMERA_Y, Curve.constant(y));
        double most = 0.5 - 0.5 / zoom;
        double lookX = Math.clamp(x, -most, most) * WIDTH;
        double lookY = Math.clamp(y, -most, most) * HEIGHT;
        double wantedX = WIDTH / 2.0 + (RIGHT - lookX) * zoom;
        double wantedY = HEIGHT / 2.0 + (DOWN - lookY) * zoom;
        double half = SIDE * zoom / 2;
        boolean whole =
                wantedX > half
                        && wantedX < WIDTH - half
                        && wantedY > half
                        && wantedY < HEIGHT - half;
        if (whole) {
            double[] found = Sights.at(segment(treatment), _ -> mark, 10, Sights::centre);
            assertThat(found[0]).isCloseTo(wantedX, within(0.1));
            assertThat(found[1]).isCloseTo(wantedY, within(0.1));
        } else {
            int corner =
                    Sights.at(
                            segment(treatment),
                            _ -> mark,
                            10,
                            pixels -> Sights.green(pixels, WIDTH - 1, HEIGHT - 1));
            assertThat(corner).isZero();
        }
    }

    @Test
    void aCameraMoveIsTheSameAtEverySize() throws StudioFault {
        Treatment treatment =
                Treatment.NONE
                        .withCurve(Property.CAMERA_ZOOM, line(Property.CAMERA_ZOOM, 1, 1.6, 90))
                        .withCurve(Property.CAMERA_X, line(Property.CAMERA_X, 0, 0.12, 90));
        Layer row =
                Sights.row(
                        new Shot(
                                new Subject.Filling(new Backdrop.Still("aa", "push in")),
                                Sights.showing(0, 90, treatment)));
        for (int frame : new int[] {0, 17, 45, 89}) {
            double[] small =
                    Sights.at(
                            Sights.segment(960, 540, 0, 90, row), _ -> mark, frame, Sights::centre);
            double[] large =
                    Sights.at(
                            Sights.segment(1920, 1080, 0, 90, row),
                            _ -> mark,
                            frame,
                            Sights::centre);
            assertThat(small[0] * 2).isCloseTo(large[0], within(0.2));
            assertThat(small[1] * 2).isCloseTo(large[1], within(0.2));
            assertThat(small[2] * 4).isCloseTo(large[2], within(large[2] * 0.02));
        }
    }

    @Test
    void aTreatedPictureThatDoesNotMoveIsDrawnOnce() throws StudioFault {
        Treatment treatment = constant(Property.ROTATION, 12);
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(segment(treatment), _ -> mark)) {
            Pixels pixels = Pixels.allocate(arena, WIDTH, HEIGHT);
            for (int frame = 0; frame < 20; frame++) {
                assertThat(painter.paint(frame, pixels)).isEqualTo(frame == 0);
            }
        }
    }

    @Test
    void drawingOnlyWhatChangedGivesTheSamePixels() throws StudioFault {
        Treatment moving =
                constant(Property.SCALE, 0.4)
                        .withCurve(Property.POSITION_X, line(Property.POSITION_X, -0.3, 0.3, 60))
                        .withCurve(Property.ROTATION, line(Property.ROTATION, 0, 70, 60));
        SegmentPicture picture =
                Sights.segment(
                        WIDTH,
                        HEIGHT,
                        0,
                        90,
                        new Layer.BackdropLayer(0, 90, new Backdrop.Procedural("sea", "dusk", 3)),
                        Sights.row(shot(Sights.showing(5, 70, moving))));
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(picture, _ -> mark)) {
            Pixels[] pixels = {
                Pixels.allocate(arena, WIDTH, HEIGHT), Pixels.allocate(arena, WIDTH, HEIGHT)
            };
            for (int frame = 0; frame < 90; frame++) {
                painter.paint(frame, pixels[frame % 2]);
                if (frame % 13 == 4) {
                    assertThat(Sights.crc(pixels[frame % 2]))
                            .as("frame " + frame)
                            .isEqualTo(Sights.at(picture, _ -> mark, frame, Sights::crc));
                }
            }
        }
    }

    private Shot shot(studio.longplay.engine.picture.row.Showing showing) {
        return new Shot(new Subject.FittedStill("aa"), showing);
    }

    private SegmentPicture segment(Treatment treatment) {
        return Sights.segment(
                WIDTH, HEIGHT, 0, 120, Sights.row(shot(Sights.showing(0, 120, treatment))));
    }

    private static Treatment constant(Property property, double value) {
        return Treatment.NONE.withCurve(property, Curve.constant(value));
    }

    private static Curve line(Property property, double from, double to, int frames) {
        assertThat(from).isBetween(property.least(), property.most());
        return new Curve(
                List.of(
                        new Key(MediaTime.ZERO, from, Ease.LINEAR),
                        new Key(MediaTime.ofFrames(frames, Sights.RATE), to, Ease.LINEAR)));
    }
}
