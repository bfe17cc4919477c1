package studio.longplay.engine.picture;

import io.github.humbleui.skija.EncoderPNG;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.picture.easel.Easel;
import studio.longplay.engine.picture.row.Clock;
import studio.longplay.engine.picture.row.Course;
import studio.longplay.engine.picture.row.Detail;
import studio.longplay.engine.picture.row.Entrance;
import studio.longplay.engine.picture.row.Fade;
import studio.longplay.engine.picture.row.Showing;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Treatment;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/// Pictures with marks on them, and what is measured of painted frames.
final class Sights {
    static final FrameRate RATE = FrameRate.FPS_30;

    private Sights() {}

    /// Black with a white square whose centre stands right of and below the picture's middle.
    static Path mark(Path file, int width, int height, double right, double down, double side)
            throws StudioFault, IOException {
        Easel.load();
        try (Surface surface = Easel.surface(width, height, true);
                Paint white = new Paint().setColor(0xFFFFFFFF).setAntiAlias(true)) {
            surface.getCanvas().clear(0xFF000000);
            surface.getCanvas()
                    .drawRect(
                            Rect.makeXYWH(
                                    (float) (width / 2.0 + right - side / 2),
                                    (float) (height / 2.0 + down - side / 2),
                                    (float) side,
                                    (float) side),
                            white);
            return png(file, surface);
        }
    }

    static Path plain(Path file, int argb) throws StudioFault, IOException {
        Easel.load();
        try (Surface surface = Easel.surface(64, 36, true)) {
            surface.getCanvas().clear(argb);
            return png(file, surface);
        }
    }

    private static Path png(Path file, Surface surface) throws IOException {
        try (Image image = surface.makeImageSnapshot()) {
            return Files.write(file, EncoderPNG.encode(image).getBytes());
        }
    }

    /// As the assembly of a scene would show it, without a transition.
    static Showing showing(long from, long to, Treatment treatment) {
        List<Course> courses = new ArrayList<>();
        treatment.curves().forEach((property, curve) -> courses.add(Course.of(property, curve)));
        List<Fade> fades = new ArrayList<>();
        long in = treatment.fadeIn().toFramesFloor(RATE);
        long out = treatment.fadeOut().toFramesFloor(RATE);
        if (in > 0) {
            fades.add(new Fade(from, from + in, true));
        }
        if (out > 0) {
            fades.add(new Fade(to - out, to, false));
        }
        return new Showing(
                from,
                to,
                Clock.of(from, MediaTime.ZERO, treatment.speed()),
                courses,
                fades,
                Optional.empty(),
                Detail.of(treatment));
    }

    static Shot entering(Shot shot, Entrance entrance) {
        return new Shot(shot.subject(), shot.showing().entering(entrance));
    }

    static Layer row(Shot... shots) {
        return Layer.RowLayer.of(List.of(shots));
    }

    static SegmentPicture segment(int width, int height, long first, int count, Layer... layers) {
        return new SegmentPicture(width, height, RATE, first, count, List.of())
                .showing(List.of(layers));
    }

    /// Measures one frame.
    interface Measure<T> {
        T of(Pixels pixels);
    }

    static <T> T at(SegmentPicture picture, MediaLookup media, int frame, Measure<T> measure)
            throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(picture, media)) {
            Pixels pixels = Pixels.allocate(arena, picture.width(), picture.height());
            painter.paint(frame, pixels);
            return measure.of(pixels);
        }
    }

    static int green(Pixels pixels, int x, int y) {
        return FilmClips.argb(pixels, x, y) >> 8 & 255;
    }

    /// Where the green is: x, y, and how much of it there is, in pixels.
    static double[] centre(Pixels pixels) {
        double sum = 0;
        double x = 0;
        double y = 0;
        for (int row = 0; row < pixels.height(); row++) {
            for (int column = 0; column < pixels.width(); column++) {
                double weight = green(pixels, column, row) / 255.0;
                sum += weight;
                x += weight * (column + 0.5);
                y += weight * (row + 0.5);
            }
        }
        return new double[] {x / sum, y / sum, sum};
    }

    static long crc(Pixels pixels) {
        CRC32C crc = new CRC32C();
        crc.update(pixels.bgra().asByteBuffer());
        return crc.getValue();
    }
}
