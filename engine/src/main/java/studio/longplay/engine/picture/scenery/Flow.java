package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Pixmap;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.types.IRect;
import io.github.humbleui.types.Rect;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.picture.easel.Easel;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Shapes that pass sideways for ever and yet come again after each loop: clouds, mist, waves.
///
/// The large shapes stand. The fine ones pass in two sets, each of which goes its way once in a
/// loop; while one set jumps back to where it began only the other is seen. The sets are mixed as
/// noise, before it is given colour, and with constant power: so nothing grows pale on the way.
/// Source: the mixing of two phases after Max and Becker, "Flow visualization using moving
/// textures", 1995. Cost: some arithmetic for each texel and the band's area.
final class Flow implements Mover {
    private static final ValueLayout.OfInt PIXEL =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /// In heights: shapes as soft as these may go so far at once without anybody seeing a step.
    private static final double UNSEEN_WAY = 0.001;

    /// Pictures of it in a second, at least.
    private static final double LEAST_RATE = 10;

    private final Course course;
    private final Ink ink;
    private final float[] standing;
    private final float[] first;
    private final float[] second;
    private final float[] field;
    private final int[] line;
    private final int wide;
    private final double travel;
    private final Rect band;
    private final Rect whole;
    private final MemorySegment texels;
    private final Paint paint = new Paint();
    private @Nullable Image image;
    private double imageSeconds;

    /// Where shapes pass.
    ///
    /// @param band where they show, pixels
    /// @param columns of texels across the band
    /// @param rows of texels down it
    /// @param texelsPerSecond how fast they pass to the left; negative to the right
    record Course(IRect band, int columns, int rows, double texelsPerSecond) {}

    /// What shapes are made of.
    ///
    /// @param perColumn units of noise
    /// @param perRow units of noise
    /// @param shift where in the noise they are
    /// @param octaves in all
    /// @param standing how many of them, the largest, do not pass
    record Grain(float perColumn, float perRow, float shift, int octaves, int standing) {}

    /// Gives noise its colour.
    @FunctionalInterface
    interface Ink {
        /// Colours one row.
        ///
        /// @param noise of this row and the two below it, row by row
        /// @param at where the row begins
        /// @param argb filled; premultiplied
        void row(float[] noise, int at, int y, int[] argb);
    }

    Flow(Noise noise, Course course, Grain grain, Ink ink) {
        this.course = course;
        this.ink = ink;
        travel = Math.abs(course.texelsPerSecond) * Scenery.LOOP_SECONDS;
        wide = course.columns + (int) Math.ceil(travel) + 2;
        int lines = course.rows + 2;
        int standingOctaves = grain.standing;
        standing = sampled(noise, grain, new int[] {course.columns, lines, 0, standingOctaves}, 0);
        int[] passing = {wide, lines, standingOctaves, grain.octaves};
        first = sampled(noise, grain, passing, 211.7f);
        second = sampled(noise, grain, passing, 463.1f);
        field = new float[course.columns * lines];
        line = new int[course.columns];
        texels = Arena.ofAuto().allocate(4L * course.columns * course.rows, 8);
        band = course.band.toRect();
        whole = Rect.makeWH(course.columns, course.rows);
    }

    /// @param m columns, rows, the first octave and the one after the last
    private static float[] sampled(Noise noise, Grain grain, int[] m, float away) {
        float[] samples = new float[m[0] * m[1]];
        for (int y = 0; y < m[1]; y++) {
            float down = y * grain.perRow + grain.shift + away;
            for (int x = 0; x < m[0]; x++) {
                samples[y * m[0] + x] = noise.octaves(x * grain.perColumn, down, m[2], m[3]);
            }
        }
        return samples;
    }

    @Override
    public IRect reach() {
        return course.band;
    }

    @Override
    public int heldFrames(double framesPerSecond) {
        double way = Math.abs(course.texelsPerSecond) / Site.TEXELS;
        double unseen = Math.floor(framesPerSecond * UNSEEN_WAY / way);
        double most = Math.max(1, Math.rint(framesPerSecond / LEAST_RATE));
        return (int) Math.clamp(unseen, 1, most);
    }

    @Override
    public void paint(Canvas canvas, double seconds) {
        canvas.drawImageRect(at(seconds), whole, band, SamplingMode.LINEAR, paint, true);
    }

    private Image at(double seconds) {
        Image now = image;
        if (now != null && seconds == imageSeconds) {
            return now;
        }
        mix(seconds);
        for (int y = 0; y < course.rows; y++) {
            ink.row(field, y * course.columns, y, line);
            MemorySegment.copy(line, 0, texels, PIXEL, 4L * course.columns * y, course.columns);
        }
        if (now != null) {
            now.close();
        }
        now = made();
        image = now;
        imageSeconds = seconds;
        return now;
    }

    private Image made() {
        ImageInfo info = Easel.translucent(course.columns, course.rows);
        try (Pixmap map = Pixmap.make(info, texels.address(), 4 * course.columns)) {
            return Image.makeRasterFromPixmap(map);
        }
    }

    private void mix(double seconds) {
        double way = Turning.way(seconds, 1, 0);
        double other = Turning.way(seconds, 1, 0.5);
        double sine = StrictMath.sin(Math.PI * way);
        double here = sine * sine;
        double there = 1 - here;
        double power = Math.sqrt(here * here + there * there);
        double a = offset(way);
        double b = offset(other);
        int wholeA = (int) a;
        int wholeB = (int) b;
        float a1 = (float) (here / power * (a - wholeA));
        float a0 = (float) (here / power) - a1;
        float b1 = (float) (there / power * (b - wholeB));
        float b0 = (float) (there / power) - b1;
        for (int y = 0; y < course.rows + 2; y++) {
            int at = y * course.columns;
            int atA = y * wide + wholeA;
            int atB = y * wide + wholeB;
            for (int x = 0; x < course.columns; x++) {
                field[at + x] =
                        standing[at + x]
                                + a0 * first[atA + x]
                                + a1 * first[atA + x + 1]
                                + b0 * second[atB + x]
                                + b1 * second[atB + x + 1];
            }
        }
    }

    private double offset(double way) {
        return travel * (course.texelsPerSecond >= 0 ? way : 1 - way);
    }

    @Override
    public void close() {
        if (image != null) {
            image.close();
        }
        paint.close();
    }
}
