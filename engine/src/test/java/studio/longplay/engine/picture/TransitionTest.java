package studio.longplay.engine.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.picture.row.Entrance;
import studio.longplay.engine.timeline.Crossing.Direction;
import studio.longplay.engine.timeline.Crossing.Kind;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Treatment;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;

class TransitionTest {
    private static final int WIDTH = 384;
    private static final int HEIGHT = 216;
    private static final int FROM = 20;
    private static final int TO = 45;

    @TempDir private Path folder;

    @BeforeEach
    void pictures() throws StudioFault, IOException {
        Sights.plain(folder.resolve("red"), 0xFFFF0000);
        Sights.plain(folder.resolve("blue"), 0xFF0000FF);
        Sights.mark(folder.resolve("mark"), WIDTH, HEIGHT, 0, 0, 20);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.5})
    void inADissolveOneGoesAsTheOtherComes(double scale) throws StudioFault {
        Layer row = row(Kind.DISSOLVE, Direction.LEFT, scale);
        int before = -1;
        for (int frame = FROM - 1; frame <= TO; frame++) {
            int argb = middle(row, frame);
            int red = argb >> 16 & 255;
            int blue = argb & 255;
            assertThat(red + blue).as("frame " + frame).isBetween(253, 257);
            assertThat(blue).isGreaterThan(before);
            before = frame == FROM - 2 ? -1 : blue == 255 ? 254 : blue;
        }
        assertThat(middle(row, FROM - 1) & 255).isZero();
        assertThat(middle(row, TO) & 255).isEqualTo(255);
    }

    @Test
    void aDipIsBlackInTheMiddleAndNothingIsMixed() throws StudioFault {
        Layer row = row(Kind.DIP, Direction.LEFT, 1);
        int half = (FROM + TO) / 2;
        assertThat(middle(row, half) & 0xFFFFFF).isZero();
        for (int frame = FROM; frame < TO; frame++) {
            int argb = middle(row, frame);
            assertThat(Math.min(argb >> 16 & 255, argb & 255)).as("frame " + frame).isZero();
        }
        assertThat(middle(row, half - 3) >> 16 & 255).isGreaterThan(10);
        assertThat(middle(row, half + 3) & 255).isGreaterThan(10);
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void aWipesEdgeMovesEvenlyAndIsSoft(Direction direction) throws StudioFault {
        Layer row = row(Kind.WIPE, direction, 1);
        double soft = WIDTH * 0.02;
        boolean across = direction == Direction.LEFT || direction == Direction.RIGHT;
        int length = across ? WIDTH : HEIGHT;
        for (int frame = FROM; frame < TO; frame += 3) {
            double progress = (frame + 1 - FROM) / (TO - FROM + 1.0);
            double passed = Math.clamp(progress * (length + soft) - soft / 2, 0, length);
            double[] found = new double[3];
            double blue =
                    Sights.at(
                            Sights.segment(WIDTH, HEIGHT, 0, 90, row),
                            folder::resolve,
                            frame,
                            pixels -> {
                                double sum = 0;
                                for (int at = 0; at < length; at++) {
                                    int argb = along(pixels, direction, at, length);
                                    sum += (argb & 255) / 255.0;
                                    int mixed = argb & 255;
                                    found[0] += mixed > 5 && mixed < 250 ? 1 : 0;
                                    found[1] =
                                            Math.max(found[1], (argb & 255) + (argb >> 16 & 255));
                                }
                                return sum;
                            });
            if (passed > soft && passed < length - soft) {
                assertThat(blue).as("frame " + frame).isCloseTo(passed, within(0.6));
                assertThat(found[0]).isBetween(soft * 0.8, soft * 1.2);
            }
            assertThat(found[1]).isLessThanOrEqualTo(257);
        }
    }

    /// From the side the edge comes from.
    private static int along(Pixels pixels, Direction direction, int at, int length) {
        return switch (direction) {
            case RIGHT -> FilmClips.argb(pixels, at, HEIGHT / 2);
            case LEFT -> FilmClips.argb(pixels, length - 1 - at, HEIGHT / 2);
            case DOWN -> FilmClips.argb(pixels, WIDTH / 2, at);
            case UP -> FilmClips.argb(pixels, WIDTH / 2, length - 1 - at);
        };
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void aPushMovesBothTogetherWithoutASeam(Direction direction) throws StudioFault {
        Layer row = row(Kind.PUSH, direction, 1);
        boolean across = direction == Direction.LEFT || direction == Direction.RIGHT;
        int length = across ? WIDTH : HEIGHT;
        double before = -1;
        for (int frame = FROM; frame < TO; frame++) {
            int[] darkest = {255};
            double blue =
                    Sights.at(
                            Sights.segment(WIDTH, HEIGHT, 0, 90, row),
                            folder::resolve,
                            frame,
                            pixels -> {
                                double sum = 0;
                                for (int at = 0; at < length; at++) {
                                    int argb = along(pixels, direction, at, length);
                                    sum += (argb & 255) / 255.0;
                                    int most = Math.max(argb & 255, argb >> 16 & 255);
                                    darkest[0] = Math.min(darkest[0], most);
                                }
                                return sum;
                            });
            double share = (frame + 1 - FROM) / (TO - FROM + 1.0);
            assertThat(blue).isCloseTo(share * share * (3 - 2 * share) * length, within(0.51));
            assertThat(blue).isGreaterThan(before);
            assertThat(darkest[0]).as("seam on frame " + frame).isEqualTo(255);
            before = blue;
        }
    }

    @Test
    void aPushCarriesTheNewPictureInFromTheOtherSide() throws StudioFault {
        Layer row =
                Sights.row(
                        shot("red", 0, TO, 1),
                        entering(shot("mark", FROM, 90, 1), Kind.PUSH, Direction.LEFT));
        int frame = 37;
        double share = (frame + 1 - FROM) / (TO - FROM + 1.0);
        double eased = share * share * (3 - 2 * share);
        double[] found =
                Sights.at(
                        Sights.segment(WIDTH, HEIGHT, 0, 90, row),
                        folder::resolve,
                        frame,
                        Sights::centre);
        assertThat(found[0]).isCloseTo(WIDTH / 2.0 + (1 - eased) * WIDTH, within(0.51));
        assertThat(found[1]).isCloseTo(HEIGHT / 2.0, within(0.05));
    }

    @Test
    void whatComesOutOfNothingComesOverWhatIsBelow() throws StudioFault {
        Layer below = Sights.row(shot("red", 0, 90, 1));
        Layer row = Sights.row(entering(shot("blue", FROM, 90, 1), Kind.DISSOLVE, Direction.LEFT));
        SegmentPicture picture = Sights.segment(WIDTH, HEIGHT, 0, 90, below, row);
        int argb =
                Sights.at(
                        picture,
                        folder::resolve,
                        32,
                        pixels -> FilmClips.argb(pixels, WIDTH / 2, HEIGHT / 2));
        assertThat((argb & 255) + (argb >> 16 & 255)).isBetween(253, 257);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void drawingOnlyWhatChangedGivesTheSamePixels(Kind kind) throws StudioFault {
        Layer below = new Layer.BackdropLayer(0, 90, new Backdrop.Procedural("forest", "dusk", 3));
        Layer row = row(kind, Direction.UP, 0.6);
        SegmentPicture picture = Sights.segment(WIDTH, HEIGHT, 0, 90, below, row);
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(picture, folder::resolve)) {
            Pixels pixels = Pixels.allocate(arena, WIDTH, HEIGHT);
            for (int frame = 10; frame < 60; frame++) {
                painter.paint(frame, pixels);
                if (frame % 7 == 2) {
                    long alone = Sights.at(picture, folder::resolve, frame, Sights::crc);
                    assertThat(Sights.crc(pixels)).as("frame " + frame).isEqualTo(alone);
                }
            }
        }
    }

    private static int middle(Layer row, Path folder, int frame) throws StudioFault {
        return Sights.at(
                Sights.segment(WIDTH, HEIGHT, 0, 90, row),
                folder::resolve,
                frame,
                pixels -> FilmClips.argb(pixels, WIDTH / 2, HEIGHT / 2));
    }

    private int middle(Layer row, int frame) throws StudioFault {
        return middle(row, folder, frame);
    }

    private static Layer row(Kind kind, Direction direction, double scale) {
        return Sights.row(
                shot("red", 0, TO, scale),
                entering(shot("blue", FROM, 90, scale), kind, direction));
    }

    private static Shot entering(Shot shot, Kind kind, Direction direction) {
        return Sights.entering(shot, new Entrance(kind, direction, FROM, TO));
    }

    private static Shot shot(String name, long from, long to, double scale) {
        Treatment treatment = Treatment.NONE.withCurve(Property.SCALE, Curve.constant(scale));
        return new Shot(
                new Subject.FittedStill(name),
                Sights.showing(from, to, scale == 1 ? Treatment.NONE : treatment));
    }
}
