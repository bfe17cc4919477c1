package studio.longplay.engine.picture.stage;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.FilterTileMode;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageFilter;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;

import studio.longplay.engine.picture.easel.Easel;

/// A user's picture made to fill the frame, at the size in which a camera move needs it.
public final class StillPlate {
    /// A picture that would lose more than this by filling the frame is shown whole instead, on a
    /// blurred copy of itself.
    private static final double MOST_CROP = 0.42;

    private static final int BLUR_COARSE = 8;

    /// Of a plate that is finer than the frame: 100 MB.
    private static final double MOST_PIXELS = 25_000_000;

    private StillPlate() {}

    /// Fills a frame with a picture.
    ///
    /// @param picture closed by this
    /// @return as wide and high as the frame times the move's spare
    public static Image of(Image picture, FrameSize size, CameraMove move) {
        return filling(
                picture,
                (int) Math.ceil(size.width() * move.spare()),
                (int) Math.ceil(size.height() * move.spare()));
    }

    /// Fills a frame with a picture, more finely than the frame as far as the picture has pixels.
    ///
    /// @param picture closed by this
    /// @param times the frame's size, at most
    public static Image finer(Image picture, FrameSize size, int times) {
        double most =
                Math.max(
                        picture.getWidth() / (double) size.width(),
                        picture.getHeight() / (double) size.height());
        double fine = finest(times, most, size.width(), size.height());
        return filling(
                picture,
                (int) Math.ceil(size.width() * fine),
                (int) Math.ceil(size.height() * fine));
    }

    /// A picture at the size in which all of it stands inside a place, with nothing around it.
    ///
    /// @param picture closed by this
    /// @param place of the picture's shape
    /// @param times the place's size, at most
    public static Image fitted(Image picture, Rect place, int times) {
        double most = picture.getWidth() / (double) place.getWidth();
        double fine = finest(times, most, place.getWidth(), place.getHeight());
        int width = (int) Math.max(1, Math.round(place.getWidth() * fine));
        int height = (int) Math.max(1, Math.round(place.getHeight() * fine));
        try (picture;
                Surface surface = Easel.surface(width, height, picture.getImageInfo().isOpaque())) {
            surface.getCanvas().clear(0);
            draw(surface.getCanvas(), picture, Rect.makeWH(width, height));
            return surface.makeImageSnapshot();
        }
    }

    /// Where a picture of that shape stands when it is shown whole, as large as the frame allows.
    public static Rect place(double width, double height, FrameSize size) {
        double scale = Math.min(size.width() / width, size.height() / height);
        double across = width * scale;
        double along = height * scale;
        return Rect.makeXYWH(
                (float) ((size.width() - across) / 2),
                (float) ((size.height() - along) / 2),
                (float) across,
                (float) along);
    }

    private static double finest(int times, double most, double width, double height) {
        double bearable = Math.sqrt(MOST_PIXELS / (width * height));
        return Math.max(1, Math.min(times, Math.min(most, bearable)));
    }

    private static Image filling(Image picture, int width, int height) {
        try (picture;
                Surface surface = Easel.surface(width, height, true)) {
            Canvas canvas = surface.getCanvas();
            canvas.clear(0xFF000000);
            double pictureAspect = picture.getWidth() / (double) picture.getHeight();
            double aspect = width / (double) height;
            double kept = Math.min(pictureAspect, aspect) / Math.max(pictureAspect, aspect);
            if (kept >= 1 - MOST_CROP) {
                draw(canvas, picture, placed(picture, width, height, true));
            } else {
                blurred(canvas, picture, width, height);
                draw(canvas, picture, placed(picture, width, height, false));
            }
            return surface.makeImageSnapshot();
        }
    }

    /// The picture's place when it covers the frame, or stands whole inside it.
    private static Rect placed(Image picture, int width, int height, boolean cover) {
        double acrossScale = width / (double) picture.getWidth();
        double alongScale = height / (double) picture.getHeight();
        double scale =
                cover ? Math.max(acrossScale, alongScale) : Math.min(acrossScale, alongScale) * 0.9;
        double w = picture.getWidth() * scale;
        double h = picture.getHeight() * scale;
        // Faces sit above the middle: a picture that loses height loses more of it below.
        double above = cover ? 0.42 : 0.5;
        return Rect.makeXYWH(
                (float) ((width - w) / 2), (float) ((height - h) * above), (float) w, (float) h);
    }

    /// Mitchell reads 4x4 texels: the picture is halved first while that would skip some.
    private static void draw(Canvas canvas, Image picture, Rect target) {
        if (picture.getWidth() > target.getWidth() * 2) {
            try (Image half = halved(picture)) {
                draw(canvas, half, target);
            }
            return;
        }
        Rect whole = Rect.makeWH(picture.getWidth(), picture.getHeight());
        canvas.drawImageRect(picture, whole, target, SamplingMode.MITCHELL, null, true);
    }

    private static Image halved(Image source) {
        int width = Math.max(1, source.getWidth() / 2);
        int height = Math.max(1, source.getHeight() / 2);
        Rect whole = Rect.makeWH(source.getWidth(), source.getHeight());
        try (Surface surface = Easel.surface(width, height, false)) {
            surface.getCanvas().clear(0);
            surface.getCanvas()
                    .drawImageRect(
                            source,
                            whole,
                            Rect.makeWH(width, height),
                            SamplingMode.LINEAR,
                            null,
                            true);
            return surface.makeImageSnapshot();
        }
    }

    private static void blurred(Canvas canvas, Image picture, int width, int height) {
        int w = Math.max(1, width / BLUR_COARSE);
        int h = Math.max(1, height / BLUR_COARSE);
        float sigma = h * 0.05f;
        try (Surface small = Easel.surface(w, h, true);
                ImageFilter blur = ImageFilter.makeBlur(sigma, sigma, FilterTileMode.CLAMP);
                Paint soft = new Paint().setImageFilter(blur)) {
            small.getCanvas().clear(0xFF000000);
            draw(small.getCanvas(), picture, placed(picture, w, h, true));
            try (Image sharp = small.makeImageSnapshot()) {
                small.getCanvas().drawImage(sharp, 0, 0, soft);
            }
            small.getCanvas().drawColor(0x70000000);
            try (Image image = small.makeImageSnapshot()) {
                canvas.drawImageRect(
                        image,
                        Rect.makeWH(w, h),
                        Rect.makeWH(width, height),
                        SamplingMode.MITCHELL,
                        null,
                        true);
            }
        }
    }
}
